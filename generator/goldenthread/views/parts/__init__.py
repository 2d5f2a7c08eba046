"""Runs of blocks that the site and the documents share."""
