"""The command line: arguments, exit codes, progress. The only room that reads the clock."""
