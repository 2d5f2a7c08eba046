"""Outputs appear whole or not at all: a staging folder, a manifest, and one switch."""
