"""Whatever lies at the path: it opens, or a Swedish sentence says what it is and what to do."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from styrdesk.modell.grund import check, dbfile, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.engine import APPLICATION_ID, LASA, SKRIVA, sqlite_uri, sqlite_url
from styrdesk.modell.grund.errors import LagringsFel, RegelFel
from styrdesk.modell.grund.register import visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from tests.modell.grund.exempel import person

VanligAnvandare = Callable[[], AbstractContextManager[None]]


def fel_vid_oppning(vag: Path, klocka: Klocka) -> LagringsFel:
    """The same sentence for writing and for reading, and nothing left behind."""
    fore = sorted(p.name for p in vag.parent.iterdir()) if vag.parent.is_dir() else []
    with pytest.raises(LagringsFel) as skriva:
        upgrade.oppna(vag, klocka=klocka)
    with pytest.raises(LagringsFel) as lasa:
        upgrade.oppna(vag, klocka=klocka, skrivbar=False)
    assert skriva.value.mening() == lasa.value.mening()
    assert skriva.value.text.endswith(".")
    assert skriva.value.rad.endswith(".")
    if vag.parent.is_dir():
        assert sorted(p.name for p in vag.parent.iterdir()) == fore
    return skriva.value


# -- what is not a file of ours --------------------------------------------------------------------


def test_saknad_fil(tmp_path: Path, klocka: Klocka) -> None:
    fel = fel_vid_oppning(tmp_path / "borta.styrdesk", klocka)
    assert fel.text == "Filen borta.styrdesk finns inte."
    assert "skapa en ny fil" in fel.rad


def test_saknad_mapp(tmp_path: Path, klocka: Klocka) -> None:
    fel = fel_vid_oppning(tmp_path / "usb" / "a.styrdesk", klocka)
    assert "usb finns inte eller är inte ansluten" in fel.text


def test_mapp_i_stallet_for_fil(tmp_path: Path, klocka: Klocka) -> None:
    assert "är en mapp" in fel_vid_oppning(tmp_path, klocka).text
    (tmp_path / "a.styrdesk").mkdir()
    assert "är en mapp" in fel_vid_oppning(tmp_path / "a.styrdesk", klocka).text


def test_fil_i_stallet_for_mapp(fil: Path, klocka: Klocka) -> None:
    assert "finns inte" in fel_vid_oppning(fil / "a.styrdesk", klocka).text


def test_tom_fil(tmp_path: Path, klocka: Klocka) -> None:
    (tmp_path / "a.styrdesk").touch()
    assert fel_vid_oppning(tmp_path / "a.styrdesk", klocka).text == "Filen a.styrdesk är tom."


def test_rorledning_och_uttag_oppnas_inte(tmp_path: Path, klocka: Klocka) -> None:
    os.mkfifo(tmp_path / "ror")
    with closing(socket.socket(socket.AF_UNIX)) as uttag:
        os.chdir(tmp_path)
        uttag.bind("uttag")
    for namn in ("ror", "uttag"):
        assert "inte en Styrdesk-fil" in fel_vid_oppning(tmp_path / namn, klocka).text


def test_annat_slags_fil(tmp_path: Path, klocka: Klocka) -> None:
    (tmp_path / "brev.pdf").write_bytes(b"%PDF-1.7 hej" * 50)
    assert (
        fel_vid_oppning(tmp_path / "brev.pdf", klocka).text == "brev.pdf är inte en Styrdesk-fil."
    )


def test_fil_med_ratt_andelse_och_fel_innehall_pekar_pa_kopiorna(
    tmp_path: Path, klocka: Klocka
) -> None:
    (tmp_path / "a.styrdesk").write_bytes(os.urandom(5000))
    fel = fel_vid_oppning(tmp_path / "a.styrdesk", klocka)
    assert "förstört eller utbytt" in fel.text
    assert "säkerhetskopia" in fel.rad


@pytest.mark.parametrize("lage", ["DELETE", "WAL"])
def test_annat_programs_databas_rors_inte(tmp_path: Path, klocka: Klocka, lage: str) -> None:
    vag = tmp_path / "photos.db"
    with closing(sqlite3.connect(vag)) as a:
        a.execute(f"PRAGMA journal_mode={lage}")
        a.execute("CREATE TABLE bild (id)")
    innan = vag.read_bytes()
    assert "hör till ett annat program" in fel_vid_oppning(vag, klocka).text
    assert vag.read_bytes() == innan


@pytest.mark.parametrize("andel", [0.001, 0.01, 0.3, 0.5, 0.9, 0.999])
def test_avkortad_fil(fil: Path, klocka: Klocka, andel: float) -> None:
    os.truncate(fil, int(fil.stat().st_size * andel))
    fel = fel_vid_oppning(fil, klocka)
    assert "skadad" in fel.text or "förstört" in fel.text
    assert "Återställ en säkerhetskopia" in fel.rad


def test_fil_fran_nyare_version(fil: Path, klocka: Klocka) -> None:
    with closing(sqlite3.connect(fil)) as a:
        a.execute("UPDATE alembic_version SET version_num = '9999'")
        a.commit()
    fel = fel_vid_oppning(fil, klocka)
    assert "nyare version" in fel.text
    assert "Installera den nyare versionen" in fel.rad


@pytest.mark.parametrize("sql", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_fil_utan_versionsuppgift_ar_skadad(fil: Path, klocka: Klocka, sql: str) -> None:
    with closing(sqlite3.connect(fil)) as a:
        a.execute(sql)
        a.commit()
    assert "skadad" in fel_vid_oppning(fil, klocka).text


def test_sonderskriven_mitt_i_filen_marks_av_kontrollen(fil: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    for nr in range(50):
        person(store, f"P{nr}")
    store.stang()
    with fil.open("rb+") as f:
        f.seek(fil.stat().st_size // 2)
        f.write(b"\x99" * 200_000)
    assert {a.omrade for a in check.kontrollera(fil)} == {"databas"}


# -- names -----------------------------------------------------------------------------------------

NAMN = [
    "Älvsunda åäö.styrdesk",
    "citat\"tecken'.styrdesk",
    "100 % klart?.styrdesk",
    "a#b&c=d;e.styrdesk",
    "%41%2F.styrdesk",
    " mellanslag .styrdesk",
    "=cmd|' -C calc'!A0.styrdesk",
    "-rf.styrdesk",
    "@fil.styrdesk",
    "\u202eksedryts.txt",
    "\U0001f469\u200d\U0001f467.styrdesk",
    "rad\nbrytning.styrdesk",
    "utan ändelse",
    ".dold",
    "a" * 236 + ".styrdesk",
    "ö" * 118 + ".styrdesk",
    "C:\\mapp\\fil.styrdesk",
    "file:x?mode=memory.styrdesk",
]


@pytest.mark.parametrize("namn", NAMN, ids=range(len(NAMN)))
def test_filen_far_heta_vad_som_helst(tmp_path: Path, klocka: Klocka, namn: str) -> None:
    vag = tmp_path / namn
    store = upgrade.skapa(vag, klocka=klocka)
    ref = person(store)
    store.stang()
    assert [p.name for p in tmp_path.iterdir()] == [namn]
    store = upgrade.oppna(vag, klocka=klocka)
    assert visa(store, PERSON, ref.id).rubrik == "Åsa Lind"
    store.stang()
    assert check.kontrollera(vag) == []
    assert [p.name for p in tmp_path.iterdir()] == [namn]


def test_en_sokvag_pa_trehundra_tecken_gar_bra(tmp_path: Path, klocka: Klocka) -> None:
    mapp = tmp_path
    while len(str(mapp)) < 290:
        mapp = mapp / ("m" * min(50, 295 - len(str(mapp))))
    mapp.mkdir(parents=True)
    vag = mapp / "a.styrdesk"
    assert len(str(vag)) >= 300
    upgrade.skapa(vag, klocka=klocka).stang()
    upgrade.oppna(vag, klocka=klocka).stang()


@pytest.mark.parametrize("vag", ["x" * 300, "å" * 130 + ".styrdesk", "/".join(["m" * 100] * 6)])
def test_ett_for_langt_namn_ger_en_mening(tmp_path: Path, klocka: Klocka, vag: str) -> None:
    for oppna in (upgrade.oppna, upgrade.skapa):
        with pytest.raises(LagringsFel, match="för lång"):
            oppna(tmp_path / vag, klocka=klocka)


def test_namn_med_nolltecken_finns_inte(tmp_path: Path, klocka: Klocka) -> None:
    with pytest.raises(LagringsFel, match="finns inte"):
        upgrade.oppna(tmp_path / "a\x00b", klocka=klocka)


@pytest.mark.parametrize(("pa_disk", "skrivet"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_delat_a_med_ring_i_filnamnet_hittas(
    tmp_path: Path, klocka: Klocka, pa_disk: str, skrivet: str
) -> None:
    upgrade.skapa(tmp_path / unicodedata.normalize(pa_disk, "Åsa.styrdesk"), klocka=klocka).stang()
    upgrade.oppna(tmp_path / unicodedata.normalize(skrivet, "Åsa.styrdesk"), klocka=klocka).stang()
    assert len(list(tmp_path.iterdir())) == 1


def test_adressen_till_filen_fungerar_for_windows_och_natverk() -> None:
    assert sqlite_uri(Path("/a b/å?.db"), LASA) == "file:///a%20b/%C3%A5%3F.db?mode=ro"
    assert sqlite_url(Path("/x.db"), SKRIVA).query == {"mode": "rw", "uri": "true"}


# -- only readable ---------------------------------------------------------------------------------


def test_skrivskyddad_fil_oppnas_som_lasexemplar(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: VanligAnvandare
) -> None:
    vag = oppen_mapp / "a.styrdesk"
    upgrade.skapa(vag, klocka=klocka).stang()
    vag.chmod(0o444)
    with vanlig_anvandare():
        _las_men_inte_skriv(vag, klocka, "Filen går bara att läsa")


def test_skrivskyddad_mapp_oppnas_som_lasexemplar(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: VanligAnvandare
) -> None:
    vag = oppen_mapp / "a.styrdesk"
    upgrade.skapa(vag, klocka=klocka).stang()
    vag.chmod(0o666)
    oppen_mapp.chmod(0o555)
    with vanlig_anvandare():
        _las_men_inte_skriv(vag, klocka, "Mappen går bara att läsa")
        assert check.kontrollera(vag) == []
    assert [p.name for p in oppen_mapp.iterdir()] == ["a.styrdesk"]


def _las_men_inte_skriv(vag: Path, klocka: Klocka, skal: str) -> None:
    store = upgrade.oppna(vag, klocka=klocka)
    try:
        assert store.lasskal.startswith(skal)
        assert not store.skrivbar
        with store.las() as s:
            s.connection()
        with pytest.raises(RegelFel, match="läsexemplar"):
            person(store)
    finally:
        store.stang()


def test_skrivskyddad_mapp_med_osparad_logg_sager_det(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: VanligAnvandare
) -> None:
    vag = oppen_mapp / "a.styrdesk"
    store = upgrade.skapa(vag, klocka=klocka)
    person(store)
    for svans in ("", "-wal"):
        kopia = oppen_mapp / f"b.styrdesk{svans}"
        kopia.write_bytes((oppen_mapp / f"a.styrdesk{svans}").read_bytes())
    store.stang()
    vag.unlink()
    oppen_mapp.chmod(0o555)
    with vanlig_anvandare(), pytest.raises(LagringsFel, match=r"b\.styrdesk-wal") as fel:
        upgrade.oppna(oppen_mapp / "b.styrdesk", klocka=klocka)
    assert "Kopiera båda filerna" in fel.value.rad


def test_fil_som_inte_far_lasas(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: VanligAnvandare
) -> None:
    vag = oppen_mapp / "a.styrdesk"
    upgrade.skapa(vag, klocka=klocka).stang()
    vag.chmod(0o000)
    with vanlig_anvandare():
        assert "inte rätt att läsa" in fel_vid_oppning(vag, klocka).text


def test_ny_fil_i_skrivskyddad_mapp(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: VanligAnvandare
) -> None:
    oppen_mapp.chmod(0o555)
    with vanlig_anvandare(), pytest.raises(LagringsFel, match="bara att läsa"):
        upgrade.skapa(oppen_mapp / "a.styrdesk", klocka=klocka)


# -- making a new one ------------------------------------------------------------------------------


def test_en_fil_som_finns_skrivs_inte_over(fil: Path, klocka: Klocka) -> None:
    innan = fil.read_bytes()
    with pytest.raises(LagringsFel, match="finns redan"):
        upgrade.skapa(fil, klocka=klocka)
    assert fil.read_bytes() == innan
    assert [p.name for p in fil.parent.iterdir()] == [fil.name]


def test_ny_fil_i_mapp_som_inte_finns(tmp_path: Path, klocka: Klocka) -> None:
    with pytest.raises(LagringsFel, match="går inte att nå"):
        upgrade.skapa(tmp_path / "usb" / "a.styrdesk", klocka=klocka)


def test_en_ny_fil_ar_var_och_ar_hel(fil: Path) -> None:
    with closing(sqlite3.connect(fil)) as a:
        assert a.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"STYR"
    assert check.kontrollera(fil) == []


def test_oppen_fil_sparar_tryggt(store: Store) -> None:
    if store.vag is None:
        return
    with store.tyst() as s:
        varden = {
            namn: s.connection().exec_driver_sql(f"PRAGMA {namn}").scalar()
            for namn in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "mmap_size")
        }
    assert varden == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000, "mmap_size": 0,
    }  # fmt: skip


def test_alembic_lases_inte_in_for_en_aktuell_fil(fil: Path, rot: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from styrdesk.modell.grund import upgrade; from styrdesk.modell.grund.clock import Klocka\n"
        "upgrade.oppna(Path(sys.argv[1]), klocka=Klocka()).stang()\n"
        "print([m for m in ('alembic', 'mako', 'PySide6', 'reportlab') if m in sys.modules])"
    )
    svar = subprocess.run(
        [sys.executable, "-c", program, str(fil)],
        capture_output=True,
        text=True,
        cwd=rot,
        check=True,
    )
    assert svar.stdout == "[]\n"


def test_en_fil_som_inte_stangdes_ordentligt_sager_det(fil: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    assert not store.oren
    person(store)
    for svans in ("", "-wal"):
        (fil.parent / f"krasch.styrdesk{svans}").write_bytes(
            (fil.parent / f"{fil.name}{svans}").read_bytes()
        )
    store.stang()
    efter = upgrade.oppna(fil.parent / "krasch.styrdesk", klocka=klocka)
    assert efter.oren
    assert visa(efter, PERSON, 1).rubrik == "Åsa Lind"
    efter.stang()


def test_att_titta_pa_en_oppen_fil_slapper_inga_las(fil: Path, klocka: Klocka) -> None:
    """Closing another handle to the file would, on Unix, drop the locks of the open store."""
    store = upgrade.oppna(fil, klocka=klocka)
    person(store)
    dbfile.granska(fil)
    dbfile.revision(fil)
    check.kontrollera(fil)
    program = (
        "import sqlite3, sys; a = sqlite3.connect(sys.argv[1]);"
        "a.execute('SELECT count(*) FROM steg').fetchone(); a.close()"
    )
    subprocess.run([sys.executable, "-c", program, str(fil)], check=True)
    person(store, "Ulf")
    assert fil.with_name(f"{fil.name}-wal").stat().st_size > 0
    store.stang()
    with closing(sqlite3.connect(fil)) as a:
        assert a.execute("SELECT count(*) FROM person").fetchone() == (2,)


# -- what happens to it while it is open -----------------------------------------------------------


def test_en_fil_som_tas_bort_medan_den_ar_oppen_tar_inte_emot_mer(
    fil: Path, klocka: Klocka
) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    person(store)
    undan = fil.rename(fil.with_name("undan.styrdesk"))
    with pytest.raises(LagringsFel, match="flyttats, bytts ut eller tagits bort"):
        person(store, "Ulf")
    undan.rename(fil)
    person(store, "Bo")
    store.stang()
    assert check.kontrollera(fil) == []


def test_en_fil_som_byts_ut_av_ett_synkprogram_tar_inte_emot_mer(
    fil: Path, tom_fil: Path, klocka: Klocka
) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    person(store)
    ny = fil.with_name("hamtad")
    ny.write_bytes(tom_fil.read_bytes())
    ny.replace(fil)
    with pytest.raises(LagringsFel, match="bytts ut"):
        person(store, "Ulf")
    store.stang()
