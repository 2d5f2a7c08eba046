"""Outputs: blocks in, one output a package out; nothing here reads a record."""
