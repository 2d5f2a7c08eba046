"""Rules about facts and documents that were not looked at in time."""
