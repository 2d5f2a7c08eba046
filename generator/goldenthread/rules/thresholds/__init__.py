"""Rules about levels and thresholds, which stay with their authority."""
