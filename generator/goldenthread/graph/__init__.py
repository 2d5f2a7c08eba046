"""Who links to whom, each pathway as a graph, and the questions asked of them. Read-only."""
