"""The command line is tested as others use it: as a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Svar:
    """How a command ended. No command may ever show a stack trace."""

    kod: int
    ut: bytes
    fel: str

    @property
    def text(self) -> str:
        return self.ut.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.ut)


Kor = Callable[..., Svar]


@pytest.fixture(scope="session")
def miljo(rot: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of the processes: a home of their own, no window."""
    hem = str(tmp_path_factory.mktemp("hem"))
    return {
        **os.environ,
        "PYTHONPATH": str(rot),
        "HOME": hem,
        "XDG_DATA_HOME": hem,
        "QT_QPA_PLATFORM": "offscreen",
        "COLUMNS": "100",
    }


@pytest.fixture(scope="session")
def styrdesk(miljo: dict[str, str]) -> Kor:
    """Run ``styrdesk`` with these words and wait for it."""

    def kor(*ord_: object, indata: bytes = b"", **mer: str) -> Svar:
        svar = subprocess.run(
            [sys.executable, "-m", "styrdesk", *map(str, ord_)],
            input=indata,
            capture_output=True,
            env={**miljo, **mer},
            check=False,
            timeout=120,
        )
        fel = svar.stderr.decode("utf-8")
        assert "Traceback" not in fel, fel
        assert svar.returncode in (0, 1, 2), fel
        return Svar(svar.returncode, svar.stdout, fel)

    return kor


@pytest.fixture
def egen(alvsunda: Path, tmp_path: Path) -> Path:
    """A copy of the demo municipality that the test may change; a name that tests quoting."""
    return Path(shutil.copy(alvsunda, tmp_path / "Älvsundas 'egen' fil 🗂.styrdesk"))
