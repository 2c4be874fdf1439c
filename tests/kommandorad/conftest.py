"""The command line is tested as others use it: as a process of its own, with its own streams.

Starting Python and loading the registers takes most of a second, so the processes are forked from one
that has loaded them already; a test that is about the environment gets a process from nothing.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

FORLADDAT = ["styrdesk.kommandorad", "styrdesk.modell.visning", "styrdesk.export.utskrift"]


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
    """Run ``styrdesk`` with these words and wait for it; ``mer`` are environment variables."""
    kan_forgrena = "forkserver" in multiprocessing.get_all_start_methods()

    def kor(*ord_: object, indata: bytes = b"", **mer: str) -> Svar:
        argv = [str(o) for o in ord_]
        if kan_forgrena and not mer:
            svar = _forgrenad(argv, miljo, indata)
        else:
            svar = _fran_borjan(argv, {**miljo, **mer}, indata)
        assert "Traceback" not in svar.fel, svar.fel
        assert svar.kod in (0, 1, 2), svar.fel
        return svar

    return kor


def _fran_borjan(argv: list[str], miljo: dict[str, str], indata: bytes) -> Svar:
    svar = subprocess.run(
        [sys.executable, "-m", "styrdesk", *argv],
        input=indata,
        capture_output=True,
        env=miljo,
        check=False,
        timeout=120,
    )
    return Svar(svar.returncode, svar.stdout, svar.stderr.decode("utf-8"))


def _forgrenad(argv: list[str], miljo: dict[str, str], indata: bytes) -> Svar:
    sammanhang = multiprocessing.get_context("forkserver")
    sammanhang.set_forkserver_preload(FORLADDAT)
    with tempfile.TemporaryDirectory() as mapp:
        strommar = [str(Path(mapp) / namn) for namn in ("in", "ut", "fel")]
        Path(strommar[0]).write_bytes(indata)
        process = sammanhang.Process(target=_i_barnet, args=(argv, miljo, strommar))
        process.start()
        process.join(120)
        ut, fel = (Path(s).read_bytes() for s in strommar[1:])
        kod = process.exitcode
        process.close()
    assert kod is not None
    return Svar(kod, ut, fel.decode("utf-8"))


def _i_barnet(argv: list[str], miljo: dict[str, str], strommar: list[str]) -> None:
    """Take over the streams as a shell would have given them, then be the program."""
    os.environ.update(miljo)
    for nr, (fil, lage) in enumerate(zip(strommar, ("rb", "wb", "wb"), strict=True)):
        with open(fil, lage) as strom:
            os.dup2(strom.fileno(), nr)
    sys.stdin = io.TextIOWrapper(open(0, "rb", closefd=False))  # noqa: SIM115 - the process's own
    sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False))  # noqa: SIM115
    sys.stderr = io.TextIOWrapper(open(2, "wb", closefd=False), line_buffering=True)  # noqa: SIM115
    from styrdesk.kommandorad import main

    sys.exit(main(argv))


@pytest.fixture
def egen(alvsunda: Path, tmp_path: Path) -> Path:
    """A copy of the demo municipality that the test may change; a name that tests quoting."""
    return Path(shutil.copy(alvsunda, tmp_path / "Älvsundas 'egen' fil 🗂.styrdesk"))
