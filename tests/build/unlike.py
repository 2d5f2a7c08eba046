"""Another machine, as far as one can be had here: all that must not show in the bytes of a build."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

NOBODY = 65534
DISORDER = '''\
"""Read by Python as it starts: every folder is listed backwards, as another file system may."""

import os

listed, scanned = os.listdir, os.scandir


class Backwards:
    def __init__(self, *where):
        with scanned(*where) as found:
            self.entries = iter(sorted(found, key=lambda each: each.name, reverse=True))

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self.entries = iter(())


os.scandir = Backwards
os.listdir = lambda *where: sorted(listed(*where), reverse=True)
'''


def elsewhere(folder: Path) -> dict[str, Any]:
    """Return how ``subprocess.run`` starts a program on the other machine.

    Hash seed, time zone, locale, home, name of the user, working folder, rights of new files and
    the order in which folders list their files differ. So does the user, where this process may
    change it and another user may read the program.
    """
    order = folder / "order"
    order.mkdir(parents=True)
    (order / "sitecustomize.py").write_text(DISORDER, "utf-8")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, (str(order), os.environ.get("PYTHONPATH")))),
        "PYTHONHASHSEED": "2",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "C",
        "HOME": str(folder / "no-such-home"),
        "USER": "somebody",
        "LOGNAME": "somebody",
    }
    return {"env": environment, "cwd": folder, "umask": 0o077, **_other_user(folder)}


def _other_user(folder: Path) -> dict[str, Any]:
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    reading = [sys.executable, "-c", "import goldenthread.cli.main, mkdocs"]
    try:
        subprocess.run(reading, cwd="/", capture_output=True, check=True, **user)
    except (OSError, subprocess.CalledProcessError):
        return {}
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    for above in folder.parents:
        if above.stat().st_uid == 0 and "pytest-of" in str(above):
            above.chmod(0o755)
    return user
