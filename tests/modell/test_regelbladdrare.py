"""The rule browser's model: sections, objects of a rule, settings, consequences, history."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.egenkontroll import Egenkontroll
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.regelbladdrare import (
    OK,
    Regelbild,
    las_innehall,
    las_regel,
)
from styrdesk.modell.regelstatus import andra_parameter, besvara_regel
from styrdesk.modell.regler.katalog import AUTOMATISK, KATALOG, regelkod, regelnr
from styrdesk.modell.regler.parametrar import DEKLARERADE, med_enhet
from styrdesk.modell.regler.provning import prova

IDAG = date(2026, 11, 23)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    fil = tmp_path / "kopia.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    yield oppen
    oppen.stang()


def bild(store: Store, kod: str) -> Regelbild:
    with store.las() as s:
        return las_regel(s, kod, IDAG)


def test_varje_regel_star_under_ett_avsnitt_i_dokumentets_ordning(store: Store) -> None:
    with store.las() as s:
        avsnitt = las_innehall(s, IDAG)
    assert [a.rubrik for a in avsnitt][-3:] == ["Bilaga 5", "Lagar", "Styrdesks egen bevakning"]
    koder = [r.kod for a in avsnitt for r in a.regler]
    assert sorted(koder) == sorted(KATALOG)


def test_antalet_oppna_fynd_star_vid_regeln(store: Store) -> None:
    with store.las() as s:
        avsnitt = las_innehall(s, IDAG)
        fynd = prova(s, IDAG, {"R48"})
    (r48,) = [r for a in avsnitt for r in a.regler if r.kod == "R48"]
    assert r48.brott == sum(f.allvar == "BROTT" for f in fynd)
    assert sum(r48.antal.values()) == len(fynd)


def test_en_regel_visar_alla_den_galler_och_brotten_forst(store: Store) -> None:
    r48 = bild(store, "R48")
    assert [r.status for r in r48.rader] == ["BROTT", "VARN", *[OK] * 6]
    assert r48.post.avsnitt == "Styrmodellsprinciper, bilaga 3"
    assert all((r.objekt.typ, r.objekt.uid) in r48.poster for r in r48.rader)


UTAN_LISTA = {"R64"}
"""The gaps of the document are told; what is no gap is not an object."""


@pytest.mark.parametrize(
    "kod", [k for k, post in KATALOG.items() if AUTOMATISK in post.slag and k not in UTAN_LISTA]
)
def test_varje_automatisk_regel_visar_ocksa_dem_utan_fynd(store: Store, kod: str) -> None:
    """Älvsunda has something for nearly every rule; where it has nothing, nothing is listed."""
    tomt = {"R15", "R30", "L4", "L10", "L20", "L21", "L23"}
    utan = [r for r in bild(store, kod).rader if r.status == OK]
    assert bool(utan) == (kod not in tomt)
    assert all(r.objekt.rubrik and r.objekt.uid for r in utan)
    assert len({(r.objekt.typ, r.objekt.uid) for r in utan}) == len(utan)


def test_ett_register_som_inte_anvands_visar_inga_prickfria(store: Store) -> None:
    """What has never been tried is not said to be free from findings."""
    assert OK in [r.status for r in bild(store, "R26").rader]
    with store.arbete("Inga egenkontroller längre") as s:
        for rad in s.scalars(select(Egenkontroll)):
            s.delete(rad)
    with store.las() as s:
        assert {f.objekt.typ for f in prova(s, IDAG, {"R26"})} == {"kommun"}
    assert OK not in [r.status for r in bild(store, "R26").rader]


@pytest.mark.parametrize("kod", list(KATALOG))
def test_varje_regel_kan_visas(store: Store, kod: str) -> None:
    en = bild(store, kod)
    assert en.post.text and en.post.avsnitt
    assert regelkod(regelnr(kod)) == kod
    assert len({r.nyckel for r in en.rader}) == len(en.rader)


def test_ett_beslutat_varde_visas_med_dag_och_i_historiken(store: Store) -> None:
    andra_parameter(store, "R52", "glapp", "15", IDAG, motivering="Tätare")
    r52 = bild(store, "R52")
    (rad,) = [p for p in r52.parametrar if p.parameter.namn == "R52.glapp"]
    assert rad.varde == "15 månader"
    assert rad.varifran.endswith("gäller från 23\u00a0november 2026")
    assert [h.text for h in r52.historik] == ["Längsta tid mellan två besök: 15 månader"]


def test_en_bedomning_star_i_historiken(store: Store) -> None:
    besvara_regel(store, "R27", True, "Redovisat på dialogmötet.", period="2026")
    (handelse,) = bild(store, "R27").historik
    assert (handelse.text, handelse.stod) == (
        "Bedömd som uppfylld: 2026",
        "Redovisat på dialogmötet.",
    )


def test_varden_i_ord() -> None:
    assert med_enhet(DEKLARERADE["R52.antal"], "1") == "1 gång"
    assert med_enhet(DEKLARERADE["R52.glapp"], "18") == "18 månader"
    assert med_enhet(DEKLARERADE["R44.senast"], "02-15") == "15\u00a0februari"
    assert med_enhet(DEKLARERADE["R52.galler_fran"], "2014-10-20") == "20\u00a0oktober 2014"
