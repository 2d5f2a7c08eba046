"""The process that draws for another: pictures come in on standard input, drawings go out."""

from __future__ import annotations

import sys
from typing import cast

from goldenthread.emit.diagram.apart import answer
from goldenthread.emit.diagram.engine import Engine

if __name__ == "__main__":
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read(), cast("Engine", sys.argv[1])))
