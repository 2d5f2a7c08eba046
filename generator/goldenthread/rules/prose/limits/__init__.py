"""Time limits typed in prose, held to the limits that records and laws set for the same thing."""
