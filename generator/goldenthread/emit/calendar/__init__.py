"""Days to a calendar file that the programs people use can read."""
