"""Every case example that can be replayed, with what came of it: worked out once for its rules."""

from __future__ import annotations

from functools import lru_cache

from goldenthread.graph.flow import flows
from goldenthread.graph.replay import Replay
from goldenthread.graph.replay import replay
from goldenthread.library.library import Library
from goldenthread.library.told import Told
from goldenthread.library.told import told_cases


@lru_cache(maxsize=8)
def replayed(library: Library) -> tuple[tuple[Told, Replay], ...]:
    """Return the examples of whole pathways; a broken pathway was reported, and fits no example."""
    whole = {flow.pathway.id for flow in flows(library) if flow.whole}
    return tuple(
        (told, replay(told.pathway, told.carried_out, told.asks))
        for told in told_cases(library)
        if told.pathway.id in whole
    )
