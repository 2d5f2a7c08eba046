"""Golden Thread: one safeguarding approach, written once and quoted everywhere."""

__version__ = "0.1.0"
