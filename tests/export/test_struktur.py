"""Varje rapport, läst tillbaka: strukturträd, text, typsnitt, egenskaper (ISO 14289-1, 19005-2)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from styrdesk.export.grund.text import paragraphs
from styrdesk.export.rapporter import RAPPORTER
from tests.export import exempel
from tests.export.pdflasare import Lasning, slat, utan_mellanrum

GYLLENE = exempel.gyllene()


DOLDA = {
    ("AnslagUnderlag", "ansvarig"),
    ("KallelseUnderlag", "mottagare"),
    ("Kallelsepunkt", "forslag"),
    ("Kallelsepunkt", "handlingar"),
    ("Kallelsepunkt", "markning"),
    ("Kallelsepunkt", "uid"),
    ("Delomrade", "bedomning"),
    ("Narvarande", "franvaro"),
    ("Omrostningsresultat", "ja_betyder"),
    ("Omrostningsresultat", "nej_betyder"),
    ("OverklagandeUnderlag", "slag"),
    ("OverklagandeUnderlag", "adress"),
    ("ParagrafUnderlag", "beslutande"),
    ("ParagrafUnderlag", "omrostningar"),
    ("ParagrafUnderlag", "ordforande"),
    ("ParagrafUnderlag", "overklagbart"),
    ("ParagrafUnderlag", "uid"),
    ("ProtokollUnderlag", "alla_paragrafer"),
    ("ProtokollUnderlag", "mall"),
    ("TjansteskrivelseUnderlag", "mall"),
}
"""Codes, and what one document of a meeting leaves to another; their own tests say what they print."""


SKRIVER_ETT_URVAL = {
    "narvarolista",
    "rattelse",
    "sekretessparagrafer",
    "sekretessprotokoll",
    "utdrag",
    "webbversion",
}
"""Made of the whole minutes, of which they print a part: see test_sammantradesdokument."""


def tryckt_titel(namn: str) -> str:
    return GYLLENE[namn].titel or GYLLENE[namn].rapport.titel


@pytest.fixture(scope="module", params=sorted(GYLLENE))
def namn(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def last(namn: str) -> Lasning:
    return Lasning(GYLLENE[namn].pdf())


def anvandarens_texter(varde: Any) -> Iterator[str]:
    """Every paragraph of free text in an underlag, however deep; codes and hidden fields apart."""
    if isinstance(varde, str) and type(varde) is str:
        yield from paragraphs(varde)
    elif isinstance(varde, tuple):
        for del_ in varde:
            yield from anvandarens_texter(del_)
    elif dataclasses.is_dataclass(varde):
        for falt in dataclasses.fields(varde):
            if (type(varde).__name__, falt.name) in DOLDA:
                continue
            yield from anvandarens_texter(getattr(varde, falt.name))


def test_all_text_som_lamnas_in_kommer_ut(namn: str, last: Lasning) -> None:
    if GYLLENE[namn].rapport.namn in SKRIVER_ETT_URVAL:
        return
    ut = last.rot.allt()
    for text in anvandarens_texter(GYLLENE[namn].underlag):
        if text not in exempel.SYNS_BARA_I_SIDHUVUD:
            assert slat(text) in ut or utan_mellanrum(text) in utan_mellanrum(ut)


def test_varje_marke_har_en_agare(last: Lasning) -> None:
    assert last.marken() == last.agda


def test_foraldratradet_pekar_tillbaka(last: Lasning) -> None:
    nummer = list(last.pdf.Root.StructTreeRoot.ParentTree.Nums)
    foraldrar = dict(zip(map(int, nummer[::2]), nummer[1::2], strict=True))
    for nr, sida in enumerate(last.pdf.pages):
        agare = foraldrar[int(sida.obj.StructParents)]
        assert len(agare) == len([m for m in last.marken() if m[0] == nr])
        assert all("/S" in element for element in agare)


def test_alla_typsnitt_ar_inbaddade(last: Lasning) -> None:
    typsnitt = last.typsnitt()
    assert typsnitt
    assert all(typsnitt.values()), typsnitt
    assert not [namn for namn in typsnitt if "Helvetica" in namn]


def test_titel_sprak_och_visning(namn: str, last: Lasning) -> None:
    rot = last.pdf.Root
    assert str(rot.Lang) == "sv-SE"
    assert bool(rot.ViewerPreferences.DisplayDocTitle)
    assert bool(rot.MarkInfo.Marked)
    titel = str(last.pdf.docinfo["/Title"])
    assert titel.startswith(tryckt_titel(namn))
    with last.pdf.open_metadata(False, False) as xmp:
        assert xmp["dc:title"] == titel
        assert xmp["pdfuaid:part"] == "1"
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")


def test_dagen_kommer_utifran_och_aldrig_fran_klockan(last: Lasning) -> None:
    assert str(last.pdf.docinfo["/CreationDate"]) == "D:20261123000000Z"
    assert str(last.pdf.docinfo["/ModDate"]) == "D:20261123000000Z"


def test_samma_underlag_ger_samma_byte(namn: str) -> None:
    assert GYLLENE[namn].pdf() == GYLLENE[namn].pdf()
    andra_dagen = GYLLENE[namn].rapport.skriv(
        GYLLENE[namn].underlag, exempel.PROFIL, framstallt=date(2026, 11, 24)
    )
    assert andra_dagen != GYLLENE[namn].pdf()


def test_rubriker_borjar_med_ett_och_hoppar_inte(last: Lasning) -> None:
    nivaer = [int(e.tagg[1]) for e in last.rot.alla("H1", "H2", "H3")]
    assert nivaer[0] == 1
    assert nivaer.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(nivaer))


def test_bokmarkena_ar_rubrikerna(last: Lasning) -> None:
    rubriker = [slat(e.text) for e in last.rot.alla("H1", "H2", "H3")]
    assert last.bokmarken() == rubriker


def test_tabellrubriker_har_rackvidd(last: Lasning) -> None:
    for tabell in last.rot.alla("Table"):
        rubriker = list(tabell.alla("TH"))
        assert rubriker
        assert {e.attribut.get("Scope") for e in rubriker} <= {"/Row", "/Column"}
        for rad in [rad for huvud in tabell.alla("THead") for rad in huvud.barn]:
            assert all(
                cell.tagg == "TH" and cell.attribut["Scope"] == "/Column" for cell in rad.barn
            )


def test_tabellrader_ar_lika_breda(last: Lasning) -> None:
    for tabell in last.rot.alla("Table"):
        bredder = {
            sum(int(cell.attribut.get("ColSpan", 1)) for cell in rad.barn)
            for rad in tabell.alla("TR")
        }
        assert len(bredder) == 1


def test_varje_sida_sager_sitt_nummer_av_antalet(last: Lasning) -> None:
    for nr, yta in enumerate(last.sidytor, 1):
        assert f"Sida {nr} ({last.antal_sidor})" in slat(yta)


def test_varje_sida_kan_tas_upp_for_sig(namn: str, last: Lasning) -> None:
    """Tryck §0.8: body, document and municipality stand on every page."""
    for yta in last.sidytor:
        assert "Älvsunda kommun" in yta
        assert tryckt_titel(namn) in slat(yta)


def test_bara_pa_forsta_sidan_ar_huvudet_innehall(last: Lasning) -> None:
    forsta, *resten = last.sidtexter
    assert slat(forsta[0]) == "Älvsunda kommun"
    assert not [sida for sida in resten if slat(sida[0]) == "Älvsunda kommun"]


def test_alla_rapporter_har_gyllene_dokument() -> None:
    assert {dokument.rapport.namn for dokument in GYLLENE.values()} == set(RAPPORTER)
