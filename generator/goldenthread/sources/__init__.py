"""Find files, turn bytes into plain values with places: the only room that knows YAML."""
