"""Det som spränger rutor: långa namn, emoji, höger till vänster, jätterader, slumpade berättelser."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from styrdesk.export import pdfium
from styrdesk.export.grund.blocks import text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form, Section
from styrdesk.export.grund.linebreak import styled
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.page import LANDSCAPE, PORTRAIT, Furniture
from styrdesk.export.grund.table import Col, Table, cell
from styrdesk.export.grund.text import prepare
from styrdesk.export.grund.typography import BODY, HEADING, TABLE
from styrdesk.export.rapporter import RAPPORTER
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning, slat

UNDERLAG = {
    "dagordning": styrning.DAGORDNING,
    "regelefterlevnad": styrning.REGELEFTERLEVNAD,
    "likabehandling": styrning.LIKABEHANDLING,
    "arshjul": styrning.ARSHJUL,
    "minnesanteckningar": exempel.UTFORARMOTE,
    "besoksanteckning": exempel.BESOK,
    "avtalslista": exempel.AVTAL,
    "atgardsplanslista": exempel.ATGARDSPLANER,
}


def omskriven(varde: Any, skriv: Callable[[str], str]) -> Any:
    """The same underlag with every free text replaced."""
    if type(varde) is str:
        return skriv(varde) if varde else ""
    if isinstance(varde, tuple):
        return tuple(omskriven(del_, skriv) for del_ in varde)
    if dataclasses.is_dataclass(varde) and not isinstance(varde, type):
        falt = {f.name: getattr(varde, f.name) for f in dataclasses.fields(varde)}
        return type(varde)(**{namn: omskriven(v, skriv) for namn, v in falt.items()})
    return varde


def skriv(namn: str, text: Callable[[str], str]) -> bytes:
    underlag = omskriven(UNDERLAG[namn], text)
    return RAPPORTER[namn].skriv(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT)


def ritytor(data: bytes) -> list[tuple[float, float, float, float]]:
    """(left, right, bottom, page width) of every text on every page."""
    ytor = []
    with pdfium.oppnad(data) as dokument:
        for sida in dokument:
            for objekt in sida.get_objects(max_depth=1):
                if objekt.type == raw.FPDF_PAGEOBJ_TEXT:
                    vanster, ner, hoger, _upp = objekt.get_bounds()
                    ytor.append((vanster, hoger, ner, sida.get_width()))
            sida.close()
    return ytor


LANGA = {
    "60 tecken": lambda t: (t + " och tillhörande verksamheter i kommunens alla delar")[:60],
    "300 tecken": lambda t: (t + " med bolag, föreningar och stiftelser" * 10)[:300],
    "300 tecken utan mellanslag": lambda _t: "Å" * 300,
    "ett tecken": lambda _t: "x",
}


@pytest.mark.parametrize("langd", LANGA)
@pytest.mark.parametrize("namn", UNDERLAG)
def test_langa_texter_stannar_inom_marginalerna(namn: str, langd: str) -> None:
    data = skriv(namn, LANGA[langd])
    for vanster, hoger, ner, bredd in ritytor(data):
        papper = LANDSCAPE if bredd > 600 else PORTRAIT
        assert vanster >= papper.inner - 1
        assert hoger <= papper.width - papper.outer + 1
        assert ner >= 14
    lasning = Lasning(data)
    assert lasning.marken() == lasning.agda


@pytest.mark.loggar("saknas i typsnittet")
@pytest.mark.parametrize("namn", UNDERLAG)
def test_emoji_och_hoger_till_vanster_kraschar_inte(namn: str) -> None:
    prepare.cache_clear()
    lasning = Lasning(
        skriv(namn, lambda t: f"{t} \U0001f600 \u202eשלום \U0001f469\u200d\U0001f467")
    )
    assert "□ □□□□ □" in lasning.rot.allt()
    assert all(lasning.typsnitt().values())


@pytest.mark.parametrize("namn", UNDERLAG)
@pytest.mark.parametrize("text", ['"<b>å & ö</b>"', "=1+1", "{nr} %s {0}", "a\\b (c) ]>", "'; --"])
def test_tecken_med_betydelse_i_andra_sprak_ar_bara_text(namn: str, text: str) -> None:
    assert slat(text) in Lasning(skriv(namn, lambda _t: text)).rot.allt()


def test_rad_storre_an_en_sida_delas_och_allt_kommer_med() -> None:
    lang = " ".join(f"ord{nr}" for nr in range(3000))
    rad = dataclasses.replace(exempel.ATGARDSPLANER.rader[0], avvikelse=lang)
    underlag = dataclasses.replace(exempel.ATGARDSPLANER, rader=(rad,))
    data = RAPPORTER["atgardsplanslista"].skriv(
        underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT
    )
    lasning = Lasning(data)
    assert lasning.antal_sidor > 5
    assert lang in lasning.rot.allt()
    assert all(ner > 14 for *_rest, ner, _bredd in ritytor(data))


# --- random stories: whatever is put in comes out, in order, once ------------------------------

ORD = st.text(st.sampled_from("abcåäöABC012§–.,"), min_size=1, max_size=14)
TEXT = st.lists(ORD, min_size=1, max_size=60).map(" ".join)
DEL = st.one_of(
    st.tuples(st.just("P"), TEXT),
    st.tuples(st.just("H2"), ORD),
    st.tuples(st.just("ledd"), TEXT),
    st.tuples(st.just("formular"), st.lists(st.tuples(ORD, TEXT), min_size=1, max_size=4)),
    st.tuples(st.just("tabell"), st.lists(st.tuples(ORD, TEXT, ORD, ORD), min_size=1, max_size=25)),
)


def bygg(delar: list[tuple[str, Any]]) -> tuple[Document, list[str]]:
    """A document of the parts, and the texts that its structure must give in order."""
    texter = Furniture(exempel.PROFIL, "Organ", "Titel", "Enhet", "Dnr 1", "Fot", "Fot")
    dokument = Document(texter, Metadata("Titel", "Kommun", "Organ", exempel.FRAMSTALLT))
    dokument.title("Titel", "Under")
    vantat = ["Älvsunda kommun", "Organ", "Dnr 1", "Titel", "Under"]
    for typ, innehall in delar:
        vantat += _lagg_till(dokument, typ, innehall)
    return dokument, [slat(text) for text in vantat]


def _lagg_till(dokument: Document, typ: str, innehall: Any) -> list[str]:
    rot, bredd = dokument.root, dokument.width
    if typ == "formular":
        formular = Form(rot, bredd)
        for etikett, varde in innehall:
            formular.text(etikett, varde)
        dokument.add(formular.blocks())
        return [text for rad in innehall for text in rad]
    if typ == "tabell":
        tabell = Table(rot, (Col("A", 60), Col("B", bredd - 120, right=True), Col("C", 60)))
        tabell.group("Grupp", "")
        for a, b, c, d in innehall:
            tabell.row((a, cell(b, TABLE, c, TABLE), d))
        dokument.add(tabell.blocks(whole=True))
        return ["A", "B", "C", "Grupp", *(text for rad in innehall for text in rad)]
    if typ == "ledd":
        runs = styled(innehall, BODY, "Led: ")
        dokument.add([Section(text_block(rot.add("P"), runs, BODY, 300))])
        return [f"Led: {innehall}"]
    stil = HEADING if typ == "H2" else BODY
    dokument.add([text_block(rot.add(typ), innehall, stil, bredd, space_before=4)])
    return [innehall]


@settings(max_examples=40)
@given(st.lists(DEL, max_size=12))
def test_slumpad_berattelse_kommer_ut_hel_och_i_ordning(delar: list[tuple[str, Any]]) -> None:
    dokument, vantat = bygg(delar)
    data = dokument.pdf()
    lasning = Lasning(data)
    assert lasning.rot.blad() == vantat
    assert lasning.marken() == lasning.agda
    assert all(lasning.typsnitt().values())
    assert bygg(delar)[0].pdf() == data
    rader = [rad for tabell in lasning.rot.alla("TBody") for rad in tabell.barn]
    antal = sum(len(innehall) + 1 for typ, innehall in delar if typ == "tabell")
    assert len([rad for rad in rader if rad.tagg == "TR"]) == antal


def test_enhetsnamn_pa_60_tecken_star_helt_i_varje_sidhuvud() -> None:
    """Unit names to 60 characters are not cut on following pages (tryck §10.7)."""
    enhet = "Nordskärets vård- och omsorgsboende med tillhörande dagverks"
    organ = "Kommunstyrelsens produktionsutskott och produktionsförvaltni"
    assert (len(enhet), len(organ)) == (60, 60)
    underlag = dataclasses.replace(
        exempel.BESOK, enhet=enhet, organ=organ, sammanfattning=exempel.lang_text(20)
    )
    data = RAPPORTER["besoksanteckning"].skriv(
        underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT
    )
    lasning = Lasning(data)
    assert lasning.antal_sidor > 1
    for yta in lasning.sidytor:
        ord_ = slat(yta).split()
        assert "…" not in yta
        assert all(del_ in ord_ for del_ in [*enhet.split(), *organ.split()])
