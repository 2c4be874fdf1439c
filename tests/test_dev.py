"""dev.py: the commands that everybody types first, and the locks that they install."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

LAS = ("program", "utveckling", "bygg")


@pytest.fixture(scope="module")
def dev(rot: Path) -> ModuleType:
    """dev.py as a module."""
    spec = importlib.util.spec_from_file_location("dev", rot / "dev.py")
    assert spec
    assert spec.loader
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


@pytest.fixture
def fardig_miljo(dev: ModuleType, tmp_path: Path) -> Path:
    """A stamped environment whose Python only tells what it was asked to do."""
    if os.name == "nt":
        pytest.skip("LOUD: the stand-in interpreter is a shell script, which Windows cannot run")
    miljo = tmp_path / "miljö med åäö"
    (miljo / "bin").mkdir(parents=True)
    python = miljo / "bin" / "python"
    python.write_text('#!/bin/sh\necho "$PYTHONPATH|$QT_QPA_PLATFORM|$*"\nexit 7\n')
    python.chmod(0o755)
    (miljo / "klar").write_text("".join(dev.stamp_of(las) + "\n" for las in LAS))
    return miljo


def kor(rot: Path, *argument: str, **miljo: str) -> subprocess.CompletedProcess[str]:
    ren = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "QT_QPA_PLATFORM", "CI")}
    return subprocess.run(
        [sys.executable, rot / "dev.py", *argument],
        capture_output=True,
        text=True,
        check=False,
        env=ren | miljo,
    )


# --- commands ----------------------------------------------------------------------------------


def test_okant_kommando_namner_de_som_finns(rot: Path) -> None:
    svar = kor(rot, "springa")
    assert (svar.returncode, svar.stdout) == (2, "")
    assert "run test check bench bygg" in svar.stderr


def test_hjalpen_beskriver_varje_kommando(rot: Path, dev: ModuleType) -> None:
    svar = kor(rot, "--help")
    assert (svar.returncode, svar.stderr) == (0, "")
    for kommando in dev.COMMANDS:
        assert re.search(rf"^  {kommando} ", svar.stdout, re.M), kommando


def test_run_ensamt_oppnar_ovningsfilen(rot: Path, fardig_miljo: Path) -> None:
    svar = kor(rot, "run", STYRDESK_VENV=str(fardig_miljo), DISPLAY=":9")
    assert svar.stdout == f"{rot}||-P -m styrdesk --ovning\n"
    assert (svar.returncode, svar.stderr) == (7, "")


@pytest.mark.parametrize("skilje", [(), ("--",)])
def test_run_ger_programmet_sina_argument(
    rot: Path, fardig_miljo: Path, skilje: tuple[str, ...]
) -> None:
    svar = kor(
        rot,
        "run",
        *skilje,
        "lista",
        "Åre kommun.styrdesk",
        "--json",
        STYRDESK_VENV=str(fardig_miljo),
    )
    assert svar.stdout.endswith("-P -m styrdesk lista Åre kommun.styrdesk --json\n")


@pytest.mark.skipif(sys.platform != "linux", reason="LOUD: only Linux can be without a display")
def test_run_utan_skarm_sager_varfor(rot: Path, fardig_miljo: Path) -> None:
    svar = kor(rot, "run", STYRDESK_VENV=str(fardig_miljo), DISPLAY="", WAYLAND_DISPLAY="")
    assert svar.returncode == 1
    assert "no display" in svar.stderr


def test_test_kor_pytest_utan_skarm_och_lamnar_utskriften_i_fred(
    rot: Path, fardig_miljo: Path
) -> None:
    svar = kor(rot, "test", "--", "-k", "avtal", STYRDESK_VENV=str(fardig_miljo))
    assert svar.stdout.startswith(f"{rot}|offscreen|-P -m pytest")
    assert svar.stdout.endswith("-k avtal\n")
    assert svar.returncode == 7


def test_filen_kan_lasas_av_en_gammal_python(rot: Path) -> None:
    ast.parse((rot / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


# --- system packages ---------------------------------------------------------------------------


@pytest.fixture
def vanlig_anvandare(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py as an ordinary user of Debian meets it."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev, "DEBIAN", True)
    monkeypatch.setattr(dev, "IN_CI", False)
    return dev


def test_vanlig_anvandare_far_exakt_en_sudorad(vanlig_anvandare: ModuleType) -> None:
    with pytest.raises(SystemExit) as slut:
        vanlig_anvandare.require_packages(lambda: ["libgl1", "python3.11-venv"], ["poppler-utils"])
    sudo = [rad for rad in str(slut.value).splitlines() if rad.startswith("sudo ")]
    assert len(sudo) == 1
    assert sudo[0].endswith("--no-install-recommends libgl1 python3.11-venv poppler-utils")


def test_den_som_har_allt_ser_ingenting(
    vanlig_anvandare: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    vanlig_anvandare.require_packages(list)
    vanlig_anvandare.offer_test_packages([])
    assert capsys.readouterr() == ("", "")


def test_saknad_java_sags_hogt_men_stoppar_inte(
    vanlig_anvandare: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    vanlig_anvandare.offer_test_packages(["default-jre-headless"])
    ut, fel = capsys.readouterr()
    assert ut == ""
    assert "SKIPPED" in fel
    assert "default-jre-headless" in fel


def test_saknad_java_ar_ett_fel_i_ci(
    vanlig_anvandare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vanlig_anvandare, "IN_CI", True)
    with pytest.raises(SystemExit, match="default-jre-headless"):
        vanlig_anvandare.offer_test_packages(["default-jre-headless"])


# --- the environment ---------------------------------------------------------------------------


def test_miljo_utan_stampel_ar_inte_klar(dev: ModuleType, fardig_miljo: Path) -> None:
    assert dev.is_ready(str(fardig_miljo), "program")
    (fardig_miljo / "klar").unlink()
    assert not dev.is_ready(str(fardig_miljo), "program")


def test_miljo_utan_tolk_ar_inte_klar(dev: ModuleType, fardig_miljo: Path) -> None:
    (fardig_miljo / "bin" / "python").unlink()
    assert not dev.is_ready(str(fardig_miljo), "program")


def test_utvecklingsmiljon_racker_for_programmet_men_inte_tvartom(
    dev: ModuleType, fardig_miljo: Path
) -> None:
    (fardig_miljo / "klar").write_text(dev.stamp_of("utveckling"))
    assert dev.is_ready(str(fardig_miljo), "program")
    (fardig_miljo / "klar").write_text(dev.stamp_of("program"))
    assert not dev.is_ready(str(fardig_miljo), "utveckling")


def test_mapp_med_annat_innehall_toms_inte(dev: ModuleType, tmp_path: Path) -> None:
    brev = tmp_path / "brev.txt"
    brev.write_text("viktigt")
    with pytest.raises(SystemExit, match="holds other things"):
        dev.empty(str(tmp_path))
    assert brev.exists()


def test_halvfardig_miljo_toms_men_laset_behalls(dev: ModuleType, tmp_path: Path) -> None:
    for namn in ("bin/python", "lib/x.py", "las", "klar.ny"):
        (tmp_path / namn).parent.mkdir(exist_ok=True)
        (tmp_path / namn).touch()
    dev.empty(str(tmp_path))
    assert [vag.name for vag in tmp_path.iterdir()] == ["las"]


@pytest.mark.parametrize(
    ("rapport", "mening"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "locked hash"),
        ("ERROR: No matching distribution found for alembic", "registry cannot be reached"),
        ("ERROR: [Errno 28] No space left on device", "could not install"),
    ],
)
def test_pips_fel_blir_en_mening(dev: ModuleType, rapport: str, mening: str) -> None:
    assert mening in dev.explain_pip(rapport)


# --- the locks ---------------------------------------------------------------------------------


def pinnar(rot: Path, las: str) -> dict[str, list[str]]:
    """Pinned requirement -> its hashes, from a lock file."""
    text = (rot / "krav" / f"{las}.txt").read_text(encoding="utf-8")
    poster = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", text, flags=re.M).strip())
    return {p.split(" \\")[0]: re.findall(r"sha256:[0-9a-f]{64}", p) for p in poster}


def direkta(rot: Path, fil: str) -> set[str]:
    """Names that a .in file asks for itself."""
    rader = (rot / "krav" / f"{fil}.in").read_text(encoding="utf-8").splitlines()
    return {re.split(r"[\[=<>]", rad)[0] for rad in rader if rad and rad[0] not in "#-"}


@pytest.mark.parametrize("las", LAS)
def test_varje_last_paket_har_version_och_kontrollsumma(rot: Path, las: str) -> None:
    for krav, summor in pinnar(rot, las).items():
        assert "==" in krav
        assert summor, krav


@pytest.mark.parametrize("las", LAS)
def test_inget_las_namner_varifran_paketen_hamtas(rot: Path, las: str) -> None:
    text = (rot / "krav" / f"{las}.txt").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links", text)


@pytest.mark.parametrize("las", ["utveckling", "bygg"])
def test_de_storre_lasen_innehaller_programmets(rot: Path, las: str) -> None:
    assert pinnar(rot, "program").items() <= pinnar(rot, las).items()


@pytest.mark.parametrize("las", LAS)
def test_varje_direkt_beroende_ar_motiverat(rot: Path, las: str) -> None:
    beslut = (rot / "docs" / "beslut.md").read_text(encoding="utf-8")
    saknas = {namn for namn in direkta(rot, las) if f"| {namn} |" not in beslut}
    assert not saknas, f"docs/beslut.md has no line for {sorted(saknas)}"
