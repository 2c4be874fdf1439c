"""The check finds what was changed behind the program's back, and nothing in a file that is whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.check import Anmarkning, kontrollera, kontrollera_innehall
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import andra, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import PERSON
from tests.modell.grund.exempel import enhet, organ, person, roll


def arbeta(store: Store) -> None:
    namnd, vem = organ(store), person(store)
    roll(store, vem, namnd, fran=date(2026, 1, 1))
    andra(store, PERSON, vem.id, 1, {"titel": "chef"})
    enhet(store)
    lagg_till_fil(store, "Rapport.txt", b"innehall")
    lagg_till_fil(store, "Rapport igen.txt", b"innehall")
    ta_bort(store, PERSON, person(store, "Ulf").id)
    store.angra()


@pytest.fixture
def anvand(fil: Path, klocka: Klocka) -> Path:
    store = upgrade.oppna(fil, klocka=klocka)
    arbeta(store)
    store.stang()
    return fil


@pytest.fixture
def bakom_ryggen(anvand: Path) -> Callable[..., list[Anmarkning]]:
    """Run SQL in the file without the program, and check it."""

    def kor(*satser: str) -> list[Anmarkning]:
        with closing(sqlite3.connect(anvand)) as a:
            for sats in satser:
                a.execute(sats)
            a.commit()
        return kontrollera(anvand)

    return kor


def omraden(anmarkningar: list[Anmarkning]) -> set[str]:
    return {a.omrade for a in anmarkningar}


def test_en_hel_fil_har_inga_anmarkningar(store: Store) -> None:
    assert kontrollera_innehall(store) == []
    arbeta(store)
    assert kontrollera_innehall(store) == []


def test_en_oppen_fil_gar_att_kontrollera(fil: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    arbeta(store)
    assert kontrollera(fil) == []
    store.stang()
    assert kontrollera(fil) == []
    assert [p.name for p in fil.parent.iterdir()] == [fil.name]


def test_kontrollen_rapporterar_hur_langt_den_kommit(anvand: Path) -> None:
    delar: list[float] = []
    kontrollera(anvand, framsteg=delar.append)
    assert delar == sorted(delar)
    assert delar[0] == 0.0
    assert len(delar) >= 6


@pytest.mark.parametrize(
    ("sats", "omrade", "text"),
    [
        (
            "UPDATE steg SET benamning = 'Annat' WHERE id = 3",
            "logg",
            "Steg 3 i historiken (Annat) är ändrat",
        ),
        ("UPDATE steg SET vem = 'Annan' WHERE id = 1", "logg", "Steg 1 i historiken"),
        ("UPDATE steg SET angerbar = 0 WHERE id = 2", "logg", "Steg 2 i historiken"),
        ("UPDATE andring SET efter = '{}' WHERE id = 2", "logg", "Steg 2 i historiken"),
        ("DELETE FROM andring WHERE id = 2", "logg", "Steg 2 i historiken"),
        ("DELETE FROM steg WHERE id = (SELECT max(id) FROM steg)", "logg", "slutar för tidigt"),
        (
            "UPDATE steg SET foregaende = 'x' WHERE id = 4",
            "logg",
            "Steg 4 i historiken följer inte",
        ),
        (
            "UPDATE person SET titel = 'Direktör' WHERE id = 1",
            "innehall",
            "Post 1 i person är ändrad",
        ),
        ("UPDATE organ SET version = 9 WHERE id = 1", "innehall", "Post 1 i organ"),
        ("DELETE FROM personroll", "innehall", "Post 1 i personroll"),
        (
            "UPDATE organ SET namn_sort = 'x' WHERE id = 1",
            "sortering",
            "Post 1 i organ sorteras fel",
        ),
        ("DELETE FROM soktext WHERE register = 'enhet'", "sokning", "Post 1 i enhet hittas inte"),
        (
            "UPDATE soktext SET vikt = 'x' WHERE register = 'organ'",
            "sokning",
            "i organ hittas inte",
        ),
        ("UPDATE handlingsinnehall SET data = x'00'", "handlingar", "handlingen Rapport är skadat"),
        ("DELETE FROM handlingsinnehall", "handlingar", "handlingen Rapport igen är skadat"),
        (
            "UPDATE enhet SET utforare_id = 4711",
            "databas",
            "hör till en post i utforare som inte finns",
        ),
        ("UPDATE person SET fornamn = ''", "falt", "Fyll i förnamn"),
    ],
)
def test_andringar_bakom_ryggen_upptacks(
    bakom_ryggen: Callable[..., list[Anmarkning]], sats: str, omrade: str, text: str
) -> None:
    anmarkningar = bakom_ryggen(sats)
    traffar = [a for a in anmarkningar if a.omrade == omrade and text in a.text]
    assert traffar, [a.mening() for a in anmarkningar]
    assert traffar[0].rad.endswith(".")


def test_en_ny_post_bakom_ryggen_upptacks(bakom_ryggen: Callable[..., list[Anmarkning]]) -> None:
    anmarkningar = bakom_ryggen(
        "INSERT INTO person SELECT fornamn, efternamn, efternamn_sort, titel, parti, organisation,"
        " organisation_sort, epost, telefon, aktiv, 77, 'u', 1, skapad, andrad FROM person WHERE id = 1"
    )
    assert "Post 77 i person är ändrad, tillagd eller borttagen" in " ".join(
        a.text for a in anmarkningar
    )


def test_ett_borttaget_steg_mitt_i_upptacks(bakom_ryggen: Callable[..., list[Anmarkning]]) -> None:
    anmarkningar = bakom_ryggen(
        "DELETE FROM andring WHERE steg_id = 3", "DELETE FROM steg WHERE id = 3"
    )
    assert any("Steg 4 i historiken följer inte på steget före" in a.text for a in anmarkningar)


def test_sokregister_som_tappat_en_rad_upptacks(
    bakom_ryggen: Callable[..., list[Anmarkning]],
) -> None:
    anmarkningar = bakom_ryggen(
        "INSERT INTO sok_ord(sok_ord, rowid, innehall) SELECT 'delete', id, innehall FROM soktext LIMIT 1"
    )
    assert omraden(anmarkningar) == {"sokning"}
    assert "Sökregistret stämmer inte" in anmarkningar[0].text


def test_tusen_fel_av_samma_slag_blir_en_kort_lista(
    bakom_ryggen: Callable[..., list[Anmarkning]],
) -> None:
    rader = (
        "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1099)"
        " INSERT INTO soktext(register, post_id, innehall, vikt) SELECT 'organ', i, 'x', 'x' FROM n"
    )
    anmarkningar = bakom_ryggen(rader)
    assert len(anmarkningar) == 21
    assert "980 ställen till" in anmarkningar[-1].text


def test_skadade_sidor_upptacks(anvand: Path) -> None:
    with closing(sqlite3.connect(anvand)) as a:
        fraga = "SELECT rootpage FROM sqlite_master WHERE name = 'andring'"
        sida = a.execute(fraga).fetchone()[0]
    with anvand.open("rb+") as f:
        f.seek((sida - 1) * 4096)
        f.write(bytes(4096))
    anmarkningar = kontrollera(anvand)
    assert omraden(anmarkningar) == {"databas"}
    assert "säkerhetskopia" in anmarkningar[0].rad


def test_en_aldre_fil_kontrolleras_bara_som_databas(
    bakom_ryggen: Callable[..., list[Anmarkning]],
) -> None:
    (anmarkning,) = bakom_ryggen("UPDATE alembic_version SET version_num = '0000'")
    assert "äldre version" in anmarkning.text


def test_det_som_inte_ar_en_fil_ger_en_mening(tmp_path: Path) -> None:
    with pytest.raises(LagringsFel, match="finns inte"):
        kontrollera(tmp_path / "borta.styrdesk")


def test_ett_register_far_lagga_till_egna_villkor(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_EGNA", list(check._EGNA))

    @check.anmal
    def minst_en_person(s: object, idag: date) -> list[Anmarkning]:
        return [Anmarkning("personer", f"Ingen person finns den {idag}.", "Lägg till en.")]

    (anmarkning,) = kontrollera_innehall(store)
    assert anmarkning.mening() == "Ingen person finns den 2026-11-23. Lägg till en."
