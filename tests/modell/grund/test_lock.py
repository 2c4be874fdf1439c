"""One writer per file; the second gets to know who, a crash lets go, and readers are not disturbed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import lock, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.lock import Upptagen
from styrdesk.modell.organisation import Person
from tests.modell.grund.exempel import person

ANNAN_PROCESS = """
import sys
from pathlib import Path
from styrdesk.modell.grund import lock
from styrdesk.modell.grund.clock import Klocka
las = lock.ta(Path(sys.argv[1]), klocka=Klocka(), vem="Karin Ek")
print("last", flush=True)
sys.stdin.readline()
las.slapp()
print("slappt", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def morgon() -> Klocka:
    return Klocka(nu=lambda: datetime(2026, 11, 23, 6, 52, tzinfo=UTC))


def i_annan_process(fil: Path, rot: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", ANNAN_PROCESS, str(fil)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=rot,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "last\n"
    return process


def avsluta(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_den_andra_far_veta_vem_var_och_sedan_nar(tmp_path: Path, morgon: Klocka) -> None:
    fil = tmp_path / "a.styrdesk"
    las = lock.ta(fil, klocka=morgon, vem="Karin Ek")
    with pytest.raises(Upptagen) as fel:
        lock.ta(fil, klocka=morgon)
    innehavare = fel.value.innehavare
    assert innehavare is not None
    assert (innehavare.vem, innehavare.pid) == ("Karin Ek", os.getpid())
    assert innehavare.dator
    assert f"Karin Ek på datorn {innehavare.dator} sedan 2026-11-23 07.52" in fel.value.mening()
    assert "öppna som läsexemplar" in fel.value.rad
    las.slapp()


def test_laset_slapps_och_lamnar_inget_efter_sig(tmp_path: Path, klocka: Klocka) -> None:
    fil = tmp_path / "a.styrdesk"
    las = lock.ta(fil, klocka=klocka)
    las.slapp()
    las.slapp()
    assert list(tmp_path.iterdir()) == []
    lock.ta(fil, klocka=klocka).slapp()


def test_samma_fil_pa_annan_vag_ar_samma_las(tmp_path: Path, klocka: Klocka) -> None:
    (tmp_path / "a.styrdesk").touch()
    (tmp_path / "genvag.styrdesk").symlink_to("a.styrdesk")
    las = lock.ta(tmp_path / "a.styrdesk", klocka=klocka)
    with pytest.raises(Upptagen):
        lock.ta(tmp_path / "genvag.styrdesk", klocka=klocka)
    las.slapp()


@pytest.mark.parametrize(
    "innehall", [b"", b"{", b"[1]", b'{"vem": "x"}', b"\xff\xfe", b'{"vem":1,"x":2}']
)
def test_en_lasfil_utan_lasbar_innehavare_ger_anda_en_mening(
    tmp_path: Path, klocka: Klocka, innehall: bytes
) -> None:
    fil = tmp_path / "a.styrdesk"
    las = lock.ta(fil, klocka=klocka)
    (tmp_path / ".a.styrdesk.las").write_bytes(innehall)
    with pytest.raises(Upptagen, match="ett annat fönster eller en annan dator"):
        lock.ta(fil, klocka=klocka)
    las.slapp()


def test_en_kvarglomd_lasfil_hindrar_ingen(tmp_path: Path, klocka: Klocka) -> None:
    gammal = {"vem": "Ulf", "dator": "X", "pid": 1, "sedan": klocka.stampel()}
    (tmp_path / ".a.styrdesk.las").write_text(json.dumps(gammal))
    lock.ta(tmp_path / "a.styrdesk", klocka=klocka).slapp()


def test_en_annan_process_stoppas_och_slapps_in_nar_laset_ar_fritt(
    tmp_path: Path, klocka: Klocka, rot: Path
) -> None:
    fil = tmp_path / "a.styrdesk"
    process = i_annan_process(fil, rot)
    try:
        with pytest.raises(Upptagen, match="Karin Ek") as fel:
            lock.ta(fil, klocka=klocka)
        assert fel.value.innehavare is not None
        assert fel.value.innehavare.pid == process.pid
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "slappt\n"
        lock.ta(fil, klocka=klocka).slapp()
    finally:
        avsluta(process)


def test_en_krasch_slapper_laset(tmp_path: Path, klocka: Klocka, rot: Path) -> None:
    process = i_annan_process(tmp_path / "a.styrdesk", rot)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    lock.ta(tmp_path / "a.styrdesk", klocka=klocka).slapp()


def test_den_som_laser_ser_vad_skrivaren_sparar(fil: Path, klocka: Klocka) -> None:
    skrivare = upgrade.oppna(fil, klocka=klocka, vem="Karin Ek")
    with pytest.raises(Upptagen, match="Karin Ek"):
        upgrade.oppna(fil, klocka=klocka)
    lasare = upgrade.oppna(fil, klocka=klocka, skrivbar=False)
    person(skrivare)
    with lasare.las() as s:
        assert s.scalars(select(Person.fornamn)).all() == ["Åsa"]
    lasare.stang()
    person(skrivare, "Ulf")
    skrivare.stang()
    upgrade.oppna(fil, klocka=klocka).stang()


def test_filen_ar_hel_for_sig_nar_skrivaren_stangt_fastan_nagon_laser(
    fil: Path, klocka: Klocka
) -> None:
    skrivare = upgrade.oppna(fil, klocka=klocka)
    lasare = upgrade.oppna(fil, klocka=klocka, skrivbar=False)
    with lasare.las() as s:
        s.scalars(select(Person.id)).all()
    person(skrivare)
    skrivare.stang()
    ensam = fil.with_name("ensam.styrdesk")
    ensam.write_bytes(fil.read_bytes())
    lasare.stang()
    kopia = upgrade.oppna(ensam, klocka=klocka, skrivbar=False)
    with kopia.las() as s:
        assert len(s.scalars(select(Person.id)).all()) == 1
    kopia.stang()
