"""The files that leave the house: which they are, who gets each, and the last look at them."""

from __future__ import annotations

from pathlib import Path

from goldenthread.emit.outgoing import Outgoing
from goldenthread.emit.outgoing import Watch
from goldenthread.emit.outgoing import refuse
from goldenthread.emit.outgoing.notice import write_notice
from goldenthread.library.secrets import secrets_from
from goldenthread.model.document import Document
from goldenthread.pipeline.check import Checked


def look_through(folder: Path, checked: Checked, documents: tuple[Document, ...]) -> None:
    """Refuse a build whose outgoing files hold what their readers may not see. Raises ``Leak``.

    What may go out is then named in a sheet of the build.
    """
    outgoing = tuple(
        Outgoing(f"word/{each.slug}.docx", each.reader, each.organisation) for each in documents
    )
    readers = {each.reader for each in outgoing}
    watches = {reader: Watch(secrets_from(checked.library, reader)) for reader in sorted(readers)}
    refuse(folder, outgoing, watches)
    write_notice(folder, ((each.path, each.reader) for each in outgoing))
