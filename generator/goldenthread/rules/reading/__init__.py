"""What is found while files are read, before any rule runs."""
