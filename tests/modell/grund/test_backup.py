"""Copies: taken while the file is in use, verified, named, moved, thinned, and put back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from styrdesk.modell.grund import backup, check, filecopy, lock, upgrade
from styrdesk.modell.grund.backup import Utfall
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel, RegelFel
from styrdesk.modell.grund.register import ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from tests.modell.grund.exempel import obunden_person, person

NU = datetime(2026, 11, 23, 7, 52)


class Ur:
    """A clock that the test sets, in local time."""

    def __init__(self) -> None:
        self.tid = NU

    def klocka(self) -> Klocka:
        return Klocka(nu=lambda: self.tid.astimezone())

    def framat(self, **mer: float) -> None:
        self.tid += timedelta(**mer)


@pytest.fixture
def ur() -> Ur:
    return Ur()


@pytest.fixture
def oppen(fil: Path, ur: Ur) -> Iterator[Store]:
    store = upgrade.oppna(fil, klocka=ur.klocka())
    yield store
    store.stang()


@pytest.fixture
def mapp(tmp_path: Path) -> Path:
    (tmp_path / "kopior").mkdir()
    return tmp_path / "kopior"


def personer(vag: Path) -> list[str]:
    with closing(sqlite3.connect(vag)) as a:
        return [rad[0] for rad in a.execute("SELECT fornamn FROM person ORDER BY id")]


def namn(mapp: Path) -> list[str]:
    return sorted(p.name for p in mapp.iterdir())


# -- one copy --------------------------------------------------------------------------------------


def test_kopian_ar_en_hel_fil_med_datum_i_namnet(oppen: Store, mapp: Path) -> None:
    person(oppen)
    kopia = backup.sakerhetskopiera(oppen, mapp)
    assert kopia.vag.name == "prov 2026-11-23 07.52.styrdesk"
    assert (kopia.tid, kopia.storlek) == (NU, kopia.vag.stat().st_size)
    assert namn(mapp) == [kopia.vag.name]
    assert check.kontrollera(kopia.vag) == []
    assert personer(kopia.vag) == ["Åsa"]
    with closing(sqlite3.connect(kopia.vag)) as a:
        assert a.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_kopian_tas_medan_nagon_skriver(oppen: Store, mapp: Path) -> None:
    with oppen.arbete("Medan kopian tas") as s:
        s.add(obunden_person())
        s.flush()
        kopia = backup.sakerhetskopiera(oppen, mapp)
    assert personer(kopia.vag) == []
    person(oppen)
    assert personer(backup.sakerhetskopiera(oppen, mapp).vag) == ["Ulf", "Åsa"]


def test_tva_kopior_samma_minut_far_nummer(oppen: Store, mapp: Path) -> None:
    kopior = [backup.sakerhetskopiera(oppen, mapp) for _ in range(3)]
    assert [k.vag.name for k in kopior] == [
        "prov 2026-11-23 07.52.styrdesk",
        "prov 2026-11-23 07.52 (2).styrdesk",
        "prov 2026-11-23 07.52 (3).styrdesk",
    ]
    assert sorted(kopior, key=lambda k: k.tid) == kopior


def test_kopiering_gar_att_folja_och_avbryta(oppen: Store, mapp: Path) -> None:
    for nr in range(40):
        person(oppen, f"P{nr}", "x" * 80)
    delar: list[float] = []
    backup.sakerhetskopiera(oppen, mapp, framsteg=delar.append)
    assert delar == sorted(delar)
    assert delar[-1] == 1.0

    class Avbruten(Exception):
        pass

    def avbryt(_: float) -> None:
        raise Avbruten

    fore = namn(mapp)
    with pytest.raises(Avbruten):
        backup.sakerhetskopiera(oppen, mapp, framsteg=avbryt)
    assert namn(mapp) == fore


def test_en_skadad_fil_ger_ingen_kopia(oppen: Store, mapp: Path) -> None:
    for nr in range(200):
        person(oppen, f"P{nr}", "x" * 80)
    assert oppen.vag is not None
    vag = oppen.vag
    oppen.stang()
    with vag.open("rb+") as f:
        f.seek(-60_000, os.SEEK_END)
        f.write(b"\x99" * 30_000)
    with pytest.raises(LagringsFel, match="skadad"):
        backup.kopiera(vag, mapp, klocka=Klocka())
    assert namn(mapp) == []


def test_kopian_av_en_stangd_fil_lamnar_inget_bredvid(fil: Path, mapp: Path, ur: Ur) -> None:
    backup.kopiera(fil, mapp, klocka=ur.klocka())
    assert namn(fil.parent) == ["kopior", "prov.styrdesk"]


@pytest.mark.parametrize(
    ("filnamn", "kopia"),
    [
        ("Älvsunda åäö.styrdesk", "Älvsunda åäö 2026-11-23 07.52.styrdesk"),
        ("utan ändelse", "utan ändelse 2026-11-23 07.52.styrdesk"),
        ("=1+1.styrdesk", "=1+1 2026-11-23 07.52.styrdesk"),
        ("\U0001f469.styrdesk", "\U0001f469 2026-11-23 07.52.styrdesk"),
        ("a" * 236 + ".styrdesk", "a" * 200 + " 2026-11-23 07.52.styrdesk"),
        ("x" + "ö" * 110 + ".styrdesk", "x" + "ö" * 99 + " 2026-11-23 07.52.styrdesk"),
        ("A\u030asa.styrdesk", "Åsa 2026-11-23 07.52.styrdesk"),
    ],
)
def test_kopians_namn(
    tmp_path: Path, fil: Path, ur: Ur, mapp: Path, filnamn: str, kopia: str
) -> None:
    vag = Path(shutil.move(fil, tmp_path / filnamn))
    store = upgrade.oppna(vag, klocka=ur.klocka())
    person(store)
    assert backup.sakerhetskopiera(store, mapp).vag.name == kopia
    assert [k.vag.name for k in backup.kopior(mapp, vag)] == [kopia]
    store.stang()


def test_mapp_som_inte_finns(oppen: Store, tmp_path: Path) -> None:
    with pytest.raises(LagringsFel, match="usb går inte att nå") as fel:
        backup.sakerhetskopiera(oppen, tmp_path / "usb")
    assert "Anslut disken" in fel.value.rad


def test_skrivskyddad_mapp(
    oppen_mapp: Path, klocka: Klocka, vanlig_anvandare: Callable[[], object], fil: Path
) -> None:
    vag = Path(shutil.copy(fil, oppen_mapp / "a.styrdesk"))
    vag.chmod(0o666)
    (oppen_mapp / "kopior").mkdir(mode=0o555)
    with vanlig_anvandare(), pytest.raises(LagringsFel, match="bara att läsa"):  # type: ignore[attr-defined]
        backup.kopiera(vag, oppen_mapp / "kopior", klocka=klocka)


def test_delad_databas_kopieras_pa_servern(oppen: Store, tmp_path: Path) -> None:
    oppen.vag = None
    with pytest.raises(RegelFel, match="på servern"):
        backup.sakerhetskopiera(oppen, tmp_path)
    assert backup.vid_stangning(oppen, tmp_path) == Utfall()


# -- by itself -------------------------------------------------------------------------------------


def test_vid_stangning_bara_om_nagot_andrats(oppen: Store, mapp: Path, ur: Ur) -> None:
    assert backup.vid_stangning(oppen, mapp) == Utfall()
    person(oppen)
    assert backup.vid_stangning(oppen, mapp).kopia is not None
    ur.framat(hours=1)
    assert backup.vid_stangning(oppen, mapp) == Utfall()
    person(oppen)
    assert backup.vid_stangning(oppen, mapp).kopia is not None
    assert len(namn(mapp)) == 1, "one copy per day is kept"


def test_vid_oppning_en_gang_om_dagen(oppen: Store, mapp: Path, ur: Ur) -> None:
    person(oppen)
    assert backup.vid_oppning(oppen, mapp).kopia is not None
    person(oppen)
    assert backup.vid_oppning(oppen, mapp).kopia is None
    ur.framat(days=1)
    assert backup.vid_oppning(oppen, mapp).kopia is not None


def test_nagra_manader_av_arbetsdagar(oppen: Store, mapp: Path, ur: Ur) -> None:
    for _ in range(70):
        person(oppen)
        backup.vid_stangning(oppen, mapp)
        ur.framat(days=1)
    tider = [k.tid.date() for k in backup.kopior(mapp, oppen.vag or mapp)]
    assert len(tider) == len(namn(mapp)) <= 13
    assert tider[0] == (ur.tid - timedelta(days=1)).date()
    assert tider[-1] < (ur.tid - timedelta(days=50)).date()


def test_klocka_som_gatt_tillbaka_forstor_inga_kopior(oppen: Store, mapp: Path, ur: Ur) -> None:
    for _ in range(10):
        person(oppen)
        backup.vid_stangning(oppen, mapp)
        ur.framat(days=1)
    fore = {p: p.read_bytes() for p in mapp.iterdir()}
    for tid in (datetime(2020, 1, 1), NU, NU):
        ur.tid = tid
        person(oppen)
        assert backup.vid_stangning(oppen, mapp).kopia is not None
    assert {p: p.read_bytes() for p in fore} == fore
    assert len(namn(mapp)) > len(fore)


def test_andra_filers_kopior_i_samma_mapp_rors_inte(
    oppen: Store, mapp: Path, tom_fil: Path, ur: Ur, tmp_path: Path
) -> None:
    """Another file of the same name, a damaged copy, and files that only look like copies."""
    (tmp_path / "annan").mkdir()
    annan = upgrade.oppna(
        Path(shutil.copy(tom_fil, tmp_path / "annan" / "prov.styrdesk")), klocka=ur.klocka()
    )
    person(annan, "Ulf")
    for dag in range(1, 13):
        ur.tid = datetime(2026, 10, dag, 8)
        backup.sakerhetskopiera(annan, mapp)
    annan.stang()
    (mapp / "prov 2026-10-01 09.00.styrdesk").write_bytes(b"trasig")
    (mapp / "prov 2026-13-01.styrdesk").write_text("x")
    (mapp / "prov.txt").write_text("x")
    fore = namn(mapp)
    for dag in range(1, 13):
        ur.tid = datetime(2026, 11, dag, 8)
        person(oppen)
        backup.vid_stangning(oppen, mapp)
    assert set(fore) <= set(namn(mapp))
    assert len(namn(mapp)) == len(fore) + len(backup.kopior(mapp, oppen.vag or mapp))


def test_en_mapp_som_dragits_ur_ger_en_mening_och_en_kopia_bredvid(
    oppen: Store, mapp: Path, ur: Ur
) -> None:
    person(oppen)
    shutil.rmtree(mapp)
    utfall = backup.vid_stangning(oppen, mapp)
    assert oppen.vag is not None
    reserv = backup.reservmapp(oppen.vag)
    assert utfall.kopia is not None
    assert utfall.kopia.vag.parent == reserv
    assert "kopior går inte att nå" in utfall.varning
    assert str(reserv) in utfall.varning
    assert backup.vid_stangning(oppen, mapp).kopia is None, "nothing has changed since"
    ur.framat(days=1)
    person(oppen)
    backup.vid_stangning(oppen, mapp)
    assert len(namn(reserv)) == 2
    mapp.mkdir()
    utfall = backup.vid_oppning(oppen, mapp)
    assert utfall == Utfall()
    assert len(namn(mapp)) == 2
    assert not reserv.exists()
    assert len(backup.kopior(mapp, oppen.vag)) == 2


def test_en_vantande_kopia_flyttas_inte_over_en_annan(oppen: Store, mapp: Path) -> None:
    person(oppen)
    backup.sakerhetskopiera(oppen, mapp)
    person(oppen, "Ulf")
    shutil.move(mapp, mapp.with_name("undan"))
    backup.vid_stangning(oppen, mapp)
    shutil.move(mapp.with_name("undan"), mapp)
    backup.vid_stangning(oppen, mapp)
    assert [personer(mapp / n) for n in namn(mapp)] == [["Åsa", "Ulf"], ["Åsa"]]


def test_nar_inte_heller_reserven_gar_att_skriva_kommer_bara_en_mening(
    oppen: Store, mapp: Path
) -> None:
    person(oppen)
    shutil.rmtree(mapp)
    assert oppen.vag is not None
    backup.reservmapp(oppen.vag).write_text("en fil där mappen skulle vara")
    utfall = backup.vid_stangning(oppen, mapp)
    assert utfall.kopia is None
    assert utfall.varning.endswith(".")


def test_lasexemplar_kopieras_inte_av_sig_sjalvt(fil: Path, klocka: Klocka, mapp: Path) -> None:
    store = upgrade.oppna(fil, klocka=klocka, skrivbar=False)
    assert backup.vid_stangning(store, mapp) == Utfall()
    assert namn(mapp) == []
    store.stang()


def test_varning_nar_kopiorna_ligger_pa_samma_disk(fil: Path, mapp: Path) -> None:
    assert "samma disk" in backup.varning_samma_disk(fil, mapp)
    assert backup.varning_samma_disk(fil, mapp / "finns inte") == ""
    if Path("/dev/shm").is_dir() and Path("/dev/shm").stat().st_dev != fil.stat().st_dev:
        assert backup.varning_samma_disk(fil, Path("/dev/shm")) == ""


# -- putting back ----------------------------------------------------------------------------------


@pytest.fixture
def kopia(oppen: Store, mapp: Path) -> Path:
    """A copy with Åsa alone; in the file she has been removed and Ulf come instead."""
    ref = person(oppen)
    vag = backup.sakerhetskopiera(oppen, mapp).vag
    ta_bort(oppen, PERSON, ref.id)
    person(oppen, "Ulf")
    oppen.stang()
    return vag


def test_aterstallning_byter_filen_och_sparar_den_som_byttes(
    kopia: Path, fil: Path, ur: Ur
) -> None:
    ur.framat(minutes=3)
    ersatt = backup.aterstall(kopia, fil, klocka=ur.klocka())
    assert ersatt == fil.with_name("prov ersatt 2026-11-23 07.55.styrdesk")
    assert (personer(fil), personer(ersatt)) == (["Åsa"], ["Ulf"])
    assert check.kontrollera(fil) == []
    assert kopia.exists()
    store = upgrade.oppna(fil, klocka=ur.klocka())
    store.angra()
    store.stang()
    assert namn(fil.parent) == ["kopior", ersatt.name, "prov.styrdesk"]


def test_aterstallning_dar_ingen_fil_finns(kopia: Path, fil: Path, ur: Ur) -> None:
    assert backup.aterstall(kopia, fil.with_name("ny.styrdesk"), klocka=ur.klocka()) is None
    assert personer(fil.with_name("ny.styrdesk")) == ["Åsa"]


def test_aterstallning_over_en_skadad_fil_med_kvarglomd_logg(
    kopia: Path, fil: Path, ur: Ur
) -> None:
    """The old log must not be read into the new file."""
    store = upgrade.oppna(fil, klocka=ur.klocka())
    person(store, "I loggen")
    wal = fil.with_name(f"{fil.name}-wal").read_bytes()
    store.stang()
    fil.write_bytes(os.urandom(9000))
    fil.with_name(f"{fil.name}-wal").write_bytes(wal)
    fil.with_name(f"{fil.name}-shm").write_bytes(b"skrap")
    ersatt = backup.aterstall(kopia, fil, klocka=ur.klocka())
    assert ersatt is not None
    assert personer(fil) == ["Åsa"]
    assert check.kontrollera(fil) == []
    assert ersatt.with_name(f"{ersatt.name}-wal").read_bytes() == wal


def test_en_trasig_kopia_byter_ingenting(kopia: Path, fil: Path, ur: Ur) -> None:
    kopia.write_bytes(kopia.read_bytes()[:-5000])
    innan = fil.read_bytes()
    with pytest.raises(LagringsFel, match="skadad"):
        backup.aterstall(kopia, fil, klocka=ur.klocka())
    assert fil.read_bytes() == innan
    assert namn(fil.parent) == ["kopior", "prov.styrdesk"]


def test_en_kopia_fran_en_nyare_version_byter_ingenting(kopia: Path, fil: Path, ur: Ur) -> None:
    with closing(sqlite3.connect(kopia)) as a:
        a.execute("UPDATE alembic_version SET version_num = '9999'")
        a.commit()
    with pytest.raises(LagringsFel, match="nyare version"):
        backup.aterstall(kopia, fil, klocka=ur.klocka())
    assert personer(fil) == ["Ulf"]


def test_en_oppen_fil_byts_inte(kopia: Path, fil: Path, ur: Ur) -> None:
    store = upgrade.oppna(fil, klocka=ur.klocka())
    with pytest.raises(lock.Upptagen):
        backup.aterstall(kopia, fil, klocka=ur.klocka())
    store.stang()
    assert personer(fil) == ["Ulf"]


def test_en_oppen_fil_kan_vara_kopian(fil: Path, ur: Ur, tmp_path: Path) -> None:
    store = upgrade.oppna(fil, klocka=ur.klocka())
    person(store)
    backup.aterstall(fil, tmp_path / "ny.styrdesk", klocka=ur.klocka())
    assert personer(tmp_path / "ny.styrdesk") == ["Åsa"]
    store.stang()


def test_avbrott_vid_bytet_lamnar_den_gamla_filen(
    kopia: Path, fil: Path, ur: Ur, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopp(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", stopp)
    with pytest.raises(LagringsFel, match="Disken svarar inte"):
        backup.aterstall(kopia, fil, klocka=ur.klocka())
    monkeypatch.undo()
    assert personer(fil) == ["Ulf"]
    upgrade.oppna(fil, klocka=ur.klocka()).stang()


def test_innehallet_gar_att_se_fore_aterstallning(kopia: Path) -> None:
    antal = backup.innehall(kopia)
    assert antal["person"] == 1
    assert antal["organ"] == 0
    assert "steg" not in antal


def test_verifieringen_laser_hela_kopian(kopia: Path) -> None:
    andar = filecopy.verifiera(kopia)
    assert len(andar.forsta) == 64
    data = bytearray(kopia.read_bytes())
    with closing(sqlite3.connect(kopia)) as a:
        sida = a.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_person_efternamn_sort'"
        ).fetchone()[0]
    data[(sida - 1) * 4096 : sida * 4096] = bytes(4096)
    kopia.write_bytes(data)
    with pytest.raises(LagringsFel, match="skadad"):
        filecopy.verifiera(kopia)
