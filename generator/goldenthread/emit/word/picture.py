"""What a Word file needs beside its document: its pictures, drawn for paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawn part of a diagram: PNG bytes, its printed size in centimetres, its words."""

    png: bytes
    width_cm: float
    height_cm: float
    alt: str
