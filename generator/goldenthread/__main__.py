"""Start the command line: ``python -m goldenthread``."""

from __future__ import annotations

from goldenthread.cli.main import main

if __name__ == "__main__":
    main()
