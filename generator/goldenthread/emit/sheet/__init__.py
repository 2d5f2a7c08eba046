"""Tables of text as files for spreadsheets. What stands in a cell is text and nothing else."""
