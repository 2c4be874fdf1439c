"""The whole table of protokoll §4: for each code a case that is right and one that is broken.

Edges stand in the test files of each kind of rule; this one shows that none has been forgotten, that
each can speak and be silent, and with the severity that the table gives it.
"""

# ruff: noqa: E501 - a table: one rule, one line

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from styrdesk.export.arkivkontroll import pdfa_brister
from styrdesk.modell.sammantrade.foredragningslista import (
    Foredragningslista,
    Listhandling,
    Listmottagare,
    Listrad,
)
from styrdesk.modell.sammantrade.kallelseregler import granska_lista
from styrdesk.modell.sammantrade.motesfakta import (
    Arendefakta,
    Beslutsfakta,
    Bevakningsfakta,
    Bindningsfakta,
    Javfakta,
    Omrostningsfakta,
    Reservationsfakta,
    Stracka,
    Yttrandefakta,
)
from styrdesk.modell.sammantrade.motesfynd import REGLER
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.omgangsregler import (
    anslagsnotiser,
    granska_nedtagning,
    granska_undertecknare,
    notiser,
)
from styrdesk.modell.underlag import Motestid
from tests.export import exempel
from tests.modell.sammantrade.motesbygge import (
    LEDAMOTER,
    alla,
    ersatter,
    i_rummet,
    mote,
    paragraf,
    rostar,
    sluten,
    tre,
    yrkar,
)
from tests.modell.sammantrade.test_omgangsregler import ANSLAGEN, JUSTERAD, KARIN, LEILA, OJUSTERAD
from tests.modell.sammantrade.test_omgangsregler import med as undertecknat_av

D = date.fromisoformat
Fynd = tuple[str, str]
"""A code and its severity."""
Fall = Callable[[], Iterable[Fynd]]
SKICKAS, DAGEN = D("2026-11-10"), D("2026-11-19")


def motet(*paragrafer: Any, **mer: Any) -> Fall:
    return lambda: [(f.kod, f.allvar) for f in granska_fakta(mote(*paragrafer, **mer))]


def ett(**mer: Any) -> Fall:
    return motet(paragraf(**mer))


def rostat(*omrostningar: Omrostningsfakta, **mer: Any) -> Fall:
    return ett(omrostningar=omrostningar, **mer)


def listan(**mer: Any) -> Fall:
    """A notice that is right in all, but for what is given: the fields of an item, or of the list."""
    radens = {n: v for n, v in mer.items() if n in Listrad.__dataclass_fields__}
    listans = {n: v for n, v in mer.items() if n not in radens and n != "dag"}
    rad = Listrad(
        id=1, uid="a", version=1, ordning=1, nr="1",
        **{"rubrik": "Plan", "underlag": ("Tjänsteskrivelse",), **radens},
    )  # fmt: skip
    lista = Foredragningslista(**{
        "id": 1, "uid": "u", "version": 1, "status": "utkast", "namn": "", "organ_id": 1, "organ": "Nämnden",
        "organ_kort": "N", "tid": Motestid(DAGEN, time(18), time(20)), "plats": "Salen", "mote_id": 1,
        "kallelse_senast": D("2026-11-12"), "rader": (rad,), "mottagare": (Listmottagare(1, "A", "ledamot"),),
        **listans,
    })  # fmt: skip
    return lambda: [(n.regel, n.allvar) for n in granska_lista(lista, mer.get("dag", SKICKAS))]


def omgangen(fakta: Any, dag: str) -> Fall:
    return lambda: [(n.regel, n.allvar) for n in notiser(fakta, D(dag))]


def brister(av: Callable[[], Iterable[Any]]) -> Fall:
    """What stops a step is an error."""
    return lambda: [(b.regel, "fel") for b in av()]


def reserverar(person_id: int, **mer: Any) -> dict[str, Any]:
    anmald = mer.pop("anmald", None)
    return {"reservationer": (Reservationsfakta(personer=(person_id,), anmald=anmald),), **mer}


_JAV = (Javfakta(person_id=7),)
_UTE = (paragraf(1), paragraf(2, jav=_JAV), paragraf(3))
_BUNDEN = (Bindningsfakta(person_id=7, utforare_id=9, var="Trygg AB", roll="ledamot"),)
_HOS_9 = Arendefakta(id=1, utforare_id=9)
_PERSONAL = (*alla(), i_rummet(31, roll="personal"))
_MOTSATTA = (yrkar(1), yrkar(2, "avslag"))
_TURNUMMER_TVA = (*alla(5), ersatter(23, 5), i_rummet(21))
_HANDLING = Listhandling(nr=1, namn="Bilaga")
_YTTRANDE = (Yttrandefakta(person_id=4),)
_AVSTAR = dict(zip(LEDAMOTER, ["avstar", *["ja"] * 5, *["nej"] * 5], strict=True))


def _beslut(text: str) -> dict[str, Any]:
    return {"beslut": (Beslutsfakta(nr=1, text=text),)}


def _aterremiss(skal: str) -> dict[str, Any]:
    bevakning = Bevakningsfakta(slag="aterremiss", adressat="förvaltningen", skal=skal)
    return {"utfall": "aterremitterat", "bevakningar": (bevakning,)}


def _byte(orsak: str) -> Fall:
    egna = (
        Stracka(person_id=7, fran=1, till=1, slut_orsak=orsak), Stracka(person_id=7, fran=3),
        ersatter(21, 7, 2, 2),
    )  # fmt: skip
    return motet(*_UTE, strackor=(*alla(7), *egna))


# code: (fulfilled, broken, severity)
TABELLEN: dict[str, tuple[Fall, Fall, str]] = {
    "N01": (motet(strackor=alla()[:6]), motet(strackor=alla()[:5]), "fel"),
    "N02": (motet(strackor=(*alla(5), ersatter(21, 5))), motet(strackor=(*alla(5, 6), ersatter(21, 5), ersatter(23, 5))), "fel"),
    "N03": (_byte("jav"), ett(jav=_JAV), "fel"),
    "N04": (_byte("jav"), motet(*tre(), strackor=(*alla(7), Stracka(person_id=7, fran=1, till=1, slut_orsak="avvikit"), Stracka(person_id=7, fran=3))), "varning"),
    "N05": (motet(strackor=(*alla(5), ersatter(21, 5), i_rummet(23))), motet(strackor=_TURNUMMER_TVA), "varning"),
    "N06": (motet(paragraf(art="ekonomi"), strackor=_PERSONAL), motet(paragraf(art="bestallning"), strackor=_PERSONAL), "fel"),
    "N07": (motet(paragraf(arende=_HOS_9, jav=(Javfakta(person_id=7, provad=True, ej_javig=True),)), bindningar=_BUNDEN),
            motet(paragraf(arende=_HOS_9), bindningar=_BUNDEN), "varning"),
    "N08": (motet(), motet(strackor=alla(5)), "upplysning"),
    "N09": (motet(paragraf(ordforande_id=2), strackor=alla(1)), motet(strackor=alla(1)), "fel"),
    "N10": (motet(strackor=alla(distans=True), regler={"distans": True}), motet(strackor=alla(distans=True)), "varning"),
    "N11": (motet(paragraf(art="myndighet")), motet(paragraf(art="myndighet"), offentligt=True), "varning"),
    "B01": (ett(), ett(beslut=()), "fel"),
    "B02": (ett(yrkanden=_MOTSATTA, beslutsgang="Ordföranden ställer förslagen mot varandra."), ett(yrkanden=_MOTSATTA), "fel"),
    "B03": (rostat(rostar(6, 4, 1)), rostat(rostar(6, 4)), "fel"),
    "B04": (rostat(rostar(5, 5, 1, utslagsrost=True, bifallet="ja")), rostat(rostar(5, 5, 1, utslagsrost=True, bifallet="nej")), "fel"),
    "B05": (rostat(sluten(5, 5, 1, lottning=True, bifallet="nej"), typ="val"), rostat(sluten(5, 5, 1), typ="val"), "fel"),
    "B06": (rostat(sluten(7, 4), typ="val"), rostat(sluten(7, 4)), "fel"),
    "B07": (rostat(rostar(11, 0), art="myndighet"), rostat(rostar(10, 0, 1), art="myndighet"), "varning"),
    "B08": (rostat(rostar(5, 5, 1, utslagsrost=True, bifallet="ja")), rostat(Omrostningsfakta(nr=1, roster=_AVSTAR)), "fel"),
    "B09": (ett(**reserverar(4)), motet(paragraf(**reserverar(4)), strackor=alla(4)), "fel"),
    "B10": (motet(paragraf(**reserverar(4, anmald=time(20, 15))), avslutat=time(20, 15)),
            motet(paragraf(**reserverar(4, anmald=time(20, 16))), avslutat=time(20, 15)), "varning"),
    "B11": (ett(**reserverar(8), omrostningar=(rostar(6, 4, 1),)), ett(**reserverar(2), omrostningar=(rostar(6, 4, 1),)), "varning"),
    "B12": (ett(yttranden=_YTTRANDE), motet(paragraf(yttranden=_YTTRANDE), regler={"sarskilt_yttrande": False}), "varning"),
    "B13": (ett(**_beslut("Budgeten godkänns enligt bilaga 2.")), ett(**_beslut("Budgeten godkänns enligt bilaga.")), "varning"),
    "B14": (ett(**_aterremiss("mer underlag")), ett(**_aterremiss("")), "varning"),
    "B15": (ett(delegerat=True), ett(art="kvalitet", delegerat=True), "varning"),
    "B16": (listan(), listan(oanmalda_ordforandebeslut=("Platsköp",)), "fel"),
    "B17": (ett(**_beslut("Rapporten lämnas den 15 december 2026.")), ett(**_beslut("Rapporten lämnas den {datum}.")), "fel"),
    "B18": (motet(), motet(annan_numrering="7:17"), "varning"),
    "J01": (omgangen(OJUSTERAD, "2026-12-03"), omgangen(OJUSTERAD, "2026-12-04"), "fel"),
    "J02": (brister(lambda: granska_undertecknare(OJUSTERAD)),
            brister(lambda: granska_undertecknare(undertecknat_av(KARIN, replace(LEILA, tjanstgjorde=frozenset())))), "fel"),
    "J03": (omgangen(OJUSTERAD, "2026-11-30"), omgangen(undertecknat_av(KARIN, replace(LEILA, tjanstgjorde=frozenset({1}))), "2026-11-30"), "varning"),
    "J04": (omgangen(JUSTERAD, "2026-12-02"), omgangen(JUSTERAD, "2026-12-03"), "fel"),
    "J05": (brister(lambda: granska_nedtagning(ANSLAGEN, D("2026-12-23"))), brister(lambda: granska_nedtagning(ANSLAGEN, D("2026-12-22"))), "fel"),
    "J06": (lambda: [(n.regel, n.allvar) for n in anslagsnotiser(JUSTERAD, D("2026-12-01"), D("2026-12-01"))],
            lambda: [(n.regel, n.allvar) for n in anslagsnotiser(JUSTERAD, D("2026-11-30"), D("2026-12-01"))], "varning"),
    "K01": (listan(dag=D("2026-11-12")), listan(dag=D("2026-11-13")), "varning"),
    "K02": (listan(underlag=(), pa_bordet=True), listan(underlag=()), "fel"),
    "K03": (listan(handlingar=(_HANDLING,)), listan(handlingar=(replace(_HANDLING, skickas_inte=True),)), "upplysning"),
    "A01": (brister(lambda: pdfa_brister(exempel.gyllene()["protokoll"].pdf())), brister(lambda: pdfa_brister(b"%PDF-1.7")), "fel"),
    "T01": (ett(sammanfattning="Mötet börjar kl. 18.00 och tar 14 dagar, §§ 81–90."), ett(sammanfattning="Mötet börjar klockan 18:00."), "varning"),
}  # fmt: skip

I_FILEN = {
    "J07": ("test_ett_maskerat_namn_finns_ingenstans_i_filen", "test_j07_ingen_webbversion_utan_granskning"),
    "J08": ("test_ett_maskerat_namn_finns_ingenstans_i_filen", "test_j08_samma_fil_utan_maskering_falls"),
}  # fmt: skip
"""Judged in a finished file and its review: where the fulfilled and the broken case are."""


@pytest.mark.parametrize("kod", TABELLEN)
def test_regeln_tiger_nar_den_ar_uppfylld_och_talar_nar_den_ar_bruten(kod: str) -> None:
    uppfylld, bruten, allvar = TABELLEN[kod]
    assert kod not in [funnen for funnen, _allvar in uppfylld()]
    assert (kod, allvar) in list(bruten())


@pytest.mark.parametrize("kod", I_FILEN)
def test_det_som_provas_i_den_fardiga_filen_har_bada_fallen(kod: str, rot: Path) -> None:
    text = (rot / "tests" / "export" / "test_webbkontroll.py").read_text(encoding="utf-8")
    namn = {nod.name for nod in ast.parse(text).body if isinstance(nod, ast.FunctionDef)}
    assert set(I_FILEN[kod]) <= namn


def test_ingen_regel_i_tabellen_ar_glomd() -> None:
    """The table of protokoll §4, and our own N09-N11, B17 and B18."""
    alla_koder = {
        *(f"N{nr:02d}" for nr in range(1, 12)), *(f"B{nr:02d}" for nr in range(1, 19)),
        *(f"J{nr:02d}" for nr in range(1, 9)), "K01", "K02", "K03", "A01", "T01",
    }  # fmt: skip
    assert alla_koder == {*TABELLEN, *I_FILEN}
    assert {kod for kod in REGLER if re.match(r"[NBT]", kod)} <= alla_koder
    for kod, regel in REGLER.items():
        assert regel.allvar == TABELLEN[kod][2]
