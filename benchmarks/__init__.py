"""How fast it is: figures with the floor of the same files beside them. Never a timed test."""
