"""Wordfilerna läses tillbaka: stilar, listor, tabellhuvuden, språk, egenskaper och hela paketet (§5).

That a file opens without repair is judged by its parts, each against the rules that repair is made by
(ISO 29500-1, 29500-2); `test_libreoffice` opens each of them where LibreOffice is at hand.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import datetime
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from styrdesk.export.rapporter import RAPPORTER
from styrdesk.export.word.stilar import TABELLSTIL
from styrdesk.export.word.wordfiler import WORDFILER
from styrdesk.modell.grund.errors import RegelFel
from tests.export import exempel
from tests.export import exempel_kallelse as kallelser
from tests.export import exempel_paragrafer as motet
from tests.export import exempel_protokoll as ex
from tests.export import exempel_skrivelser as skrivelser
from tests.export.pdflasare import Lasning, slat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOKUMENT: dict[str, tuple[str, Any]] = {
    "kallelse": ("kallelse", kallelser.KALLELSE),
    "utskick": ("utskick", kallelser.ANDRA_UTSKICKET),
    "tjansteskrivelse": ("tjansteskrivelse", skrivelser.TJANSTESKRIVELSE),
    "protokoll": ("protokoll", ex.PROTOKOLL),
    "utkast": ("protokoll", ex.UTKAST),
    "omgang": ("omgangsprotokoll", ex.OMEDELBAR),
    "utdrag": ("utdrag", ex.UTDRAG),
}


def gor(namn: str) -> bytes:
    rapport, underlag = DOKUMENT[namn]
    return WORDFILER[rapport](underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT)


@pytest.fixture(scope="module", params=sorted(DOKUMENT))
def namn(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def data(namn: str) -> bytes:
    return gor(namn)


@pytest.fixture(scope="module")
def last(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def test_samma_underlag_ger_samma_byte(namn: str, data: bytes) -> None:
    assert gor(namn) == data


def test_egenskaperna_ar_dokumentets_och_dagen_kommer_utifran(last: Document) -> None:
    egna = last.core_properties
    assert egna.author == "Älvsunda kommun"
    assert egna.language == "sv-SE"
    assert egna.created is not None
    assert egna.created.replace(tzinfo=None) == datetime(2026, 11, 23)
    assert egna.title


def test_spraket_ar_svenska(last: Document) -> None:
    assert {e.get(qn("w:val")) for e in last.styles.element.iter(qn("w:lang"))} == {"sv-SE"}


def test_rubriker_hoppar_inte_och_borjar_med_titeln(last: Document) -> None:
    stilar = [str(p.style.name) for p in last.paragraphs if p.style is not None]
    assert stilar[0] == "Title"
    assert stilar.count("Title") == 1
    nivaer = [int(s[-1]) for s in stilar if s.startswith("Heading")]
    assert nivaer[0] == 1
    assert set(nivaer) <= {1, 2}


def test_tabeller_har_stil_och_huvud_som_upprepas(last: Document) -> None:
    assert last.tables
    for tabell in last.tables:
        assert tabell.style is not None
        assert tabell.style.name == TABELLSTIL
        for rad in tabell.rows:
            assert rad._tr.find(f".//{W}cantSplit") is not None
    med_huvud = [t for t in last.tables if t.rows[0]._tr.find(f".//{W}tblHeader") is not None]
    for tabell in med_huvud:
        assert all(
            run.bold for cell in tabell.rows[0].cells for p in cell.paragraphs for run in p.runs
        )


def test_paketet_ar_helt(data: bytes) -> None:
    """Every part well-formed and declared, every relation has its target, every style exists."""
    with zipfile.ZipFile(io.BytesIO(data)) as zip_:
        assert zip_.testzip() is None
        namn = set(zip_.namelist())
        assert len(namn) == len(zip_.namelist())
        delar = {n: ET.fromstring(zip_.read(n)) for n in namn if n.endswith((".xml", ".rels"))}
        assert {i.date_time for i in zip_.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    typer = delar["[Content_Types].xml"]
    angivna = {e.get("PartName", "")[1:] for e in typer if e.tag.endswith("Override")}
    andelser = {e.get("Extension") for e in typer if e.tag.endswith("Default")}
    assert angivna <= namn
    assert all(n in angivna or n.rsplit(".", 1)[-1] in andelser for n in namn - {typer.tag})
    for n in namn:
        if n.endswith(".rels"):
            _krav_mal(n, delar[n], namn)
    _krav_stilar(delar)


def _krav_mal(fil: str, relationer: ET.Element, namn: set[str]) -> None:
    mapp = fil.split("_rels/")[0]
    for rel in relationer:
        mal = rel.get("Target", "")
        if rel.get("TargetMode") != "External":
            vag = mal[1:] if mal.startswith("/") else _normal(f"{mapp}{mal}")
            assert vag in namn, f"{fil}: {mal}"


def _normal(vag: str) -> str:
    while "../" in vag:
        vag = re.sub(r"[^/]+/\.\./", "", vag, count=1)
    return vag


def _krav_stilar(delar: dict[str, ET.Element]) -> None:
    stilar = {e.get(f"{W}styleId") for e in delar["word/styles.xml"].iter(f"{W}style")}
    nummer = {e.get(f"{W}numId") for e in delar["word/numbering.xml"].iter(f"{W}num")}
    for n, rot in delar.items():
        if not n.startswith("word/") or n == "word/styles.xml":
            continue
        for tagg in ("pStyle", "rStyle", "tblStyle"):
            assert {e.get(f"{W}val") for e in rot.iter(f"{W}{tagg}")} <= stilar, n
        if n == "word/document.xml":
            assert {e.get(f"{W}val") for e in rot.iter(f"{W}numId")} <= nummer
            for tabell in rot.iter(f"{W}tbl"):
                bredd = len(list(tabell.iter(f"{W}gridCol")))
                _krav_bredder(tabell)
                for rad in tabell.iter(f"{W}tr"):
                    assert len(rad.findall(f"{W}tc")) == bredd
                    assert all(list(cell)[-1].tag == f"{W}p" for cell in rad.iter(f"{W}tc"))
            assert next(iter(rot)).findall(f"{W}sectPr") == [list(next(iter(rot)))[-1]]


def _krav_bredder(tabell: ET.Element) -> None:
    """A cell is as wide as its column in the grid: Word goes by the one, LibreOffice by the other."""
    spalter = [e.get(f"{W}w") for e in tabell.iter(f"{W}gridCol")]
    for rad in tabell.iter(f"{W}tr"):
        assert [e.get(f"{W}w") for e in rad.iter(f"{W}tcW")] == spalter


def test_varje_beslut_numreras_fran_ett() -> None:
    last = docx.Document(io.BytesIO(gor("protokoll")))
    listor = [
        p._p.pPr.numPr.numId.val
        for p in last.paragraphs
        if p.style is not None and p.style.name == "List Number"
    ]
    antal = sum(len(p.beslut) for p in ex.PROTOKOLL.paragrafer if len(p.beslut) > 1)
    assert len(listor) == antal
    assert len(set(listor)) == len([p for p in ex.PROTOKOLL.paragrafer if len(p.beslut) > 1])


def test_wordfilen_har_samma_ord_som_pdf_filen() -> None:
    last = docx.Document(io.BytesIO(gor("protokoll")))
    ord_ = {slat(p.text) for p in last.paragraphs}
    for tabell in last.tables:
        ord_ |= {slat(p.text) for rad in tabell.rows for c in rad.cells for p in c.paragraphs}
    pdf = Lasning(
        RAPPORTER["protokoll"].skriv(ex.PROTOKOLL, exempel.PROFIL, framstallt=exempel.FRAMSTALLT)
    )
    for sektion in pdf.rot.alla("Sect"):
        for stycke in sektion.alla("P", "H2", "H3"):
            for text in filter(None, stycke.allt().split("; ")):
                assert text in ord_, "in Word receivers are a list"


def test_utkastet_marks_i_sidhuvudet_och_signaturer_i_sidfoten() -> None:
    sektion = docx.Document(io.BytesIO(gor("utkast"))).sections[0]
    assert "UTKAST – EJ JUSTERAT" in [p.text for p in sektion.header.paragraphs]
    celler = [c.text.strip() for c in sektion.footer.tables[0].rows[0].cells]
    assert celler == ["Ordförande", "Justerare", "Utdragsbestyrkande"]


def test_ett_utdrag_av_utkast_vagras_ocksa_som_word() -> None:
    with pytest.raises(RegelFel, match="inte justerat"):
        WORDFILER["utdrag"](
            ex.UtdragUnderlag(protokoll=ex.UTKAST, paragrafer=motet.PARAGRAFER[:1]),
            exempel.PROFIL,
            framstallt=exempel.FRAMSTALLT,
        )
