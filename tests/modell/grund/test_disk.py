"""A full disk: a sentence, nothing saved is lost, nothing half is left, and work goes on afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from styrdesk.modell.grund.engine import lagringsfel

MB = 1_000_000
# Runs the driver with a disk of ten megabytes that nobody else sees and that goes when it ends.
EGEN_DISK = (
    'mount -t tmpfs -o size=10m tmpfs "$1" && exec "$2" -m tests.modell.grund.disk_driver "$1" 0'
)


def kor(rot: Path, *kommando: object) -> dict[str, Any]:
    svar = subprocess.run(
        [str(k) for k in kommando], cwd=rot, capture_output=True, text=True, check=False
    )
    assert svar.returncode == 0, svar.stderr
    utfall: dict[str, Any] = json.loads(svar.stdout)
    return utfall


def far_montera() -> list[str]:
    """How this user can have a disk of her own: root, or a namespace; [] where neither is allowed."""
    for forst in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]):
        prov = [*forst, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        try:
            if subprocess.run(prov, capture_output=True, check=False).returncode == 0:
                return forst
        except FileNotFoundError:
            return []
    return []


HANDLINGAR = ("sparande", "kopiering", "stangning")


def granska(utfall: dict[str, Any], handlingar: tuple[str, ...] = HANDLINGAR) -> None:
    assert utfall["antal"] > 2
    assert utfall["gar_att_lasa"]
    for handling in handlingar:
        sagt = utfall[f"vid_{handling}"]
        assert sagt.startswith(("Disken är full. Frigör plats", "Disken svarar inte")), (
            handling,
            sagt,
        )
    assert utfall["exporten"] == "forra exporten" or "export" not in handlingar
    kvar = {p.removesuffix("-wal").removesuffix("-shm") for p in utfall["kvar"]}
    assert kvar - {"ny.styrdesk"} == {"fyllning.bin", "prov.styrdesk", "ut.json"}
    assert utfall["anmarkningar"] == []
    assert utfall["efterat"]


@pytest.mark.skipif(
    sys.platform == "win32", reason="NOT RUN: a small disk cannot be made on Windows here"
)
def test_full_disk(tmp_path: Path, rot: Path) -> None:
    """On a disk of its own where that is allowed, else with a limit on the size of files."""
    forst = far_montera()
    if forst:
        utfall = kor(rot, *forst, "sh", "-c", EGEN_DISK, "sh", tmp_path, sys.executable)
        granska(utfall, (*HANDLINGAR, "export", "ny_fil"))
        assert "ny.styrdesk" not in utfall["kvar"]
        assert utfall["vid_sparande"].startswith("Disken är full.")
    else:
        granska(kor(rot, sys.executable, "-m", "tests.modell.grund.disk_driver", tmp_path, 3 * MB))


@pytest.mark.skipif(
    sys.platform == "win32", reason="NOT RUN: Windows has no limit on the size of files"
)
def test_filer_som_inte_far_vaxa(tmp_path: Path, rot: Path) -> None:
    """As on a USB stick whose file system ends at a certain size; works for every user."""
    granska(kor(rot, sys.executable, "-m", "tests.modell.grund.disk_driver", tmp_path, 3 * MB))


@pytest.mark.parametrize(
    ("kod", "text"), [(28, "full"), (122, "full"), (27, "full"), (5, "svarar"), (30, "läsa")]
)
def test_systemets_fel_pa_svenska(kod: int, text: str) -> None:
    fel = lagringsfel(OSError(kod, "x"))
    assert fel is not None
    assert text in fel.text
    assert lagringsfel(OSError(9999, "x")) is None
    assert lagringsfel(ValueError()) is None
