"""The words every room shares: plain frozen dataclasses that import nothing of ours."""
