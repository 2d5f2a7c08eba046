"""What records are called on pages, with a date where several would have one name."""

from __future__ import annotations

from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.library.words import month_words
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.sharing import ShareEntry


def title_of(library: Library, key: str) -> str:
    """Return what people call the record ``kind/id``; no two meetings or shares are alike."""
    entry = library.entries.get(key)
    match entry.record if entry else None:
        case Meeting() as meeting:
            return f"{meeting.forum}, {date_words(meeting.held_on)}"
        case ThemeReport() as report:
            return f"Concerns in {month_words(report.month)}"
        case ShareEntry() as share:
            said = "Shared with" if share.shared else "Not shared with"
            return f"{said} {library.title(f'agency/{share.recipient}')}, {share.when}"
    return library.title(key)
