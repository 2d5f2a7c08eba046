"""The one place that calls the stages in order, and times each of them."""
