"""Places where a file meets trouble: folders that can only be read, disks that are full."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

_INGEN = 65534  # "nobody" on every Unix


@pytest.fixture
def oppen_mapp() -> Iterator[Path]:
    """A folder that every user of the machine may reach; pytest's own are closed to others."""
    mapp = Path(tempfile.mkdtemp(prefix="styrdesk-"))
    mapp.chmod(0o777)
    yield mapp
    for stig, mappar, filer in os.walk(mapp):
        os.chmod(stig, 0o777)
        for namn in (*mappar, *filer):
            os.chmod(Path(stig, namn), 0o777, follow_symlinks=True)
    shutil.rmtree(mapp)


@contextmanager
def som_vanlig_anvandare() -> Iterator[None]:
    """Permission bits bind nobody who is root, so root becomes somebody else for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_INGEN)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def vanlig_anvandare() -> Callable[[], AbstractContextManager[None]]:
    """``with vanlig_anvandare(): …`` acts without root's rights."""
    return som_vanlig_anvandare
