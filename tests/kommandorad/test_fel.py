"""Whatever goes wrong: a Swedish sentence on stderr, the right exit code, never a stack trace."""

from __future__ import annotations

import argparse
import ast
import inspect
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from styrdesk.kommandorad import felrapport
from styrdesk.kommandorad.argparse_svenska import TEXTER
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from tests.kommandorad.conftest import Kor

SAKNAS = "finns inte"


@pytest.mark.parametrize(
    ("ord_", "mening"),
    [
        (["regster"], "Kanske menar du register"),
        (["lista"], "Det här saknas: FIL, REGISTER"),
        (["lista", "{fil}", "katter"], "Registret katter finns inte"),
        (["lista", "{fil}", "enhet", "--filter", "farg=röd"], "farg"),
        (["lista", "{fil}", "enhet", "--filter", "platser=många"], "heltal"),
        (["lista", "{fil}", "enhet", "--ordning", "farg"], "farg"),
        (["lista", "{fil}", "enhet", "--idag", "2026-02-30"], "2026-02-30 finns inte"),
        (["lista", "{fil}", "enhet", "--idag", "20260230"], "är inget datum"),
        (["sok", "{fil}", "x", "--hogst", "0"], "är inget antal"),
        (["skriv", "{fil}", "dikt"], "Rapporten dikt finns inte"),
        (["skriv", "{fil}", "minnesanteckningar"], "--uid UID"),
        (["schema", "extra"], "hör inte till kommandot"),
        (["--ovning", "{fil}"], "går inte ihop"),
    ],
)
def test_ett_felaktigt_kommando_ger_2(
    styrdesk: Kor, alvsunda: Path, ord_: list[str], mening: str
) -> None:
    svar = styrdesk(*(o.format(fil=alvsunda) for o in ord_))
    assert (svar.kod, svar.ut) == (2, b"")
    assert mening in svar.fel


def test_fel_i_fil_och_uppgifter_ger_1(styrdesk: Kor, alvsunda: Path, tmp_path: Path) -> None:
    annan = tmp_path / "dikt.styrdesk"
    annan.write_text("Tigers heart wrapt in a players hide")
    stympad = tmp_path / "stympad.styrdesk"
    stympad.write_bytes(alvsunda.read_bytes()[:30_000])
    fall = [
        (["lista", tmp_path / "borta.styrdesk", "enhet"], SAKNAS),
        (["lista", annan, "enhet"], "dikt.styrdesk"),
        (["lista", stympad, "enhet"], "skadad"),
        (["lista", tmp_path, "enhet"], ""),
        (["visa", alvsunda, "enhet", "ingen"], SAKNAS),
        (["importera", annan, tmp_path / "ny.styrdesk"], "inte JSON"),
        (["importera", tmp_path / "borta.json", tmp_path / "ny.styrdesk"], "går inte att nå"),
        (["kopiera", alvsunda, tmp_path / "ingen mapp"], "går inte att nå"),
        (["skapa", annan], "finns redan"),
        (["exempel", annan], "finns redan"),
        (
            ["frister", "--sammantrade", "2026-11-19", "--justerad", "2026-11-01"],
            "före sammanträdet",
        ),
        ([tmp_path / "borta.styrdesk"], SAKNAS),
    ]
    for ord_, mening in fall:
        svar = styrdesk(*ord_)
        assert svar.kod == 1, (ord_, svar.fel)
        assert mening in svar.fel
        assert svar.fel.strip().endswith((".", "».")), svar.fel
    assert not (tmp_path / "ny.styrdesk").exists()


def test_lasande_kommandon_gar_medan_ett_fonster_haller_filen(styrdesk: Kor, egen: Path) -> None:
    store = upgrade.oppna(egen, klocka=Klocka(), vem="Karin Ek")
    try:
        assert len(styrdesk("lista", egen, "utforare", "--json").json) == 12
        assert styrdesk("kontrollera", egen).kod == 0
        svar = styrdesk(
            "registrera", egen, "person", "-", indata=b'{"fornamn":"A","efternamn":"B"}'
        )
    finally:
        store.stang()
    assert svar.kod == 1
    assert "Karin Ek" in svar.fel


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_en_mapp_som_bara_gar_att_lasa_ger_en_mening(styrdesk: Kor, egen: Path) -> None:
    egen.parent.chmod(0o555)
    try:
        assert styrdesk("lista", egen, "enhet").kod == 0
        svar = styrdesk(
            "registrera", egen, "person", "-", indata=b'{"fornamn":"A","efternamn":"B"}'
        )
    finally:
        egen.parent.chmod(0o755)
    assert svar.kod == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_en_full_disk_ger_en_mening(styrdesk: Kor, alvsunda: Path, miljo: dict[str, str]) -> None:
    svar = styrdesk("skriv", alvsunda, "avtalslista", "-o", "/dev/full")
    assert svar.kod == 1
    assert "Disken är full" in svar.fel
    with open("/dev/full", "wb") as full:
        lista = subprocess.run(
            [sys.executable, "-m", "styrdesk", "lista", alvsunda, "besok", "--json"],
            stdout=full, stderr=subprocess.PIPE, env=miljo, check=False,
        )  # fmt: skip
    assert lista.returncode == 1
    assert lista.stderr.decode().splitlines() == [lista.stderr.decode().strip()]
    assert "Disken är full" in lista.stderr.decode()


def test_svaret_ar_utf8_i_varje_miljo(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk(
        "lista", alvsunda, "organ", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert "Vård- och omsorgsnämnden" in svar.text
    fel = styrdesk("visa", alvsunda, "organ", "Åsnan", LC_ALL="C", PYTHONUTF8="0")
    assert "Åsnan" in fel.fel


def test_en_lasare_som_slutar_lasa_ar_inget_fel(alvsunda: Path, miljo: dict[str, str]) -> None:
    rad = [sys.executable, "-m", "styrdesk", "lista", str(alvsunda), "besok", "--json"]
    with subprocess.Popen(
        rad, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=miljo
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        fel = process.stderr.read()
    assert (process.returncode, fel) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ett_avbrutet_bygge_lamnar_ingen_fil(tmp_path: Path, miljo: dict[str, str]) -> None:
    rad = [sys.executable, "-m", "styrdesk", "exempel", str(tmp_path / "ny.styrdesk")]

    def vid_terminal() -> None:
        signal.signal(
            signal.SIGINT, signal.SIG_DFL
        )  # a shell's background job ignores it, and we with it

    with subprocess.Popen(
        rad, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=miljo, preexec_fn=vid_terminal
    ) as process:
        assert process.stderr is not None
        while not list(tmp_path.glob(".ny-byggs*")):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        fel = process.stderr.read().decode()
    assert process.returncode == 130
    assert fel == "Avbrutet. Inget mer görs.\n"
    assert list(tmp_path.iterdir()) == []


def test_en_felrapport_har_vagen_men_inga_uppgifter() -> None:
    try:
        raise KeyError("Anna Andersson, personnummer")
    except KeyError as fel:
        vag = felrapport.spara(fel)
    assert vag is not None
    text = vag.read_text(encoding="utf-8")
    vag.unlink()
    assert "KeyError" in text
    assert "test_fel.py" in text
    assert "Anna" not in text


# What only the author of a parser can meet.
FORFATTARENS = (
    "conflict", "callable", "__call__", "invalid argument", "dest=", "must start with",
    "mutually exclusive arguments must", "multiple subparser", "two groups", "unknown action",
    "is deprecated", "invalid conflict",
)  # fmt: skip


def test_varje_mening_i_argparse_finns_pa_svenska() -> None:
    meningar = {
        argument.value
        for nod in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(nod, ast.Call)
        and isinstance(nod.func, ast.Name)
        and nod.func.id in ("_", "ngettext")
        for argument in nod.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    for_anvandare = {m for m in meningar if not any(ord_ in m for ord_ in FORFATTARENS)}
    assert len(for_anvandare) > 15
    assert for_anvandare - TEXTER.keys() == set()
