"""Rules about pathways as graphs."""
