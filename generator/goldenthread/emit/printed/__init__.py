"""What a finished output shows its reader, read back from the file and compared with its source."""
