"""Rules about whom a step reaches, at every hour."""
