"""How long the notes of a meeting take to print, against plain ReportLab setting the same text.

The reference makes an untagged file of the same words with ReportLab's own paragraphs and tables
(Platypus): what the libraries cost without structure, validation rules and our typography. The
ratio is what counts; the milliseconds are for the reader. Run: python -m bench.pdf
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from styrdesk import resurser
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import BOLD, FILES, REGULAR
from styrdesk.export.minnesanteckningar import minnesanteckningar_pdf
from styrdesk.modell.underlag import (
    Deltagare,
    MinnesanteckningarUnderlag,
    Motesatgard,
    Motespunkt,
    Motestid,
    Narvarogrupp,
)

DAG = date(2026, 11, 23)
GANGER = 15
MAL_MS = 200.0

_MENING = (
    "Beställaren redovisar uppföljning {nr} av kvartalet, bilaga 1. Kontinuiteten är 13 personal "
    "per brukare på 14 dagar; målet är 12. Förslaget behandlas i nämnden den 19 november 2026. "
)


def underlag(omgang: int, punkter: int = 16) -> MinnesanteckningarUnderlag:
    """A meeting whose notes fill ten pages; no paragraph is the same in two rounds."""
    deltagare = tuple(Deltagare(f"Förnamn Efternamn {nr}", "enhetschef") for nr in range(12))
    return MinnesanteckningarUnderlag(
        underrubrik="Utförarmöte hemtjänst, höstterminen 2026",
        tid=Motestid(DAG),
        plats="Kommunhuset",
        narvarande=(Narvarogrupp("Beställare", deltagare),),
        punkter=tuple(
            Motespunkt(nr, f"Fråga {nr}", _text(100 * omgang + nr), "Samma mätmetod används.")
            for nr in range(1, punkter + 1)
        ),
        atgarder=tuple(
            Motesatgard(nr, f"Åtgärd {nr}", "Maria Fors", DAG, "Pågår") for nr in range(1, 31)
        ),
    )


def _text(nr: int) -> str:
    stycken = [
        [_MENING.format(nr=10 * nr + i) for i in range(start, start + 5)] for start in (0, 5)
    ]
    return "\n".join("".join(meningar).strip() for meningar in stycken)


@lru_cache(maxsize=1)
def _typsnitt() -> None:
    """Make our fonts known to ReportLab, once."""
    for namn in (REGULAR, BOLD):
        pdfmetrics.registerFont(TTFont(namn, str(resurser.fil(FILES[namn]))))


def referens(moten: MinnesanteckningarUnderlag) -> bytes:
    """The same words with Platypus: no tags, no grid, no conformance."""
    _typsnitt()
    vanlig = ParagraphStyle("p", fontName=REGULAR, fontSize=10.5, leading=13.2, leftIndent=105)
    rubrik = ParagraphStyle("r", parent=vanlig, fontName=BOLD, fontSize=11, keepWithNext=1)
    berattelse: list[object] = [Paragraph(escape(moten.underrubrik), rubrik)]
    namn = [[d.namn, d.roll] for grupp in moten.narvarande for d in grupp.deltagare]
    berattelse.append(Table(namn))
    for punkt in moten.punkter:
        berattelse.append(Paragraph(escape(f"{punkt.nr} {punkt.rubrik}"), rubrik))
        for stycke in [*punkt.text.split("\n"), punkt.overenskommet]:
            berattelse.append(Paragraph(escape(stycke), vanlig))
    rader = [
        [str(a.nr), a.atgard, a.ansvarig, str(a.klart_senast), a.status] for a in moten.atgarder
    ]
    berattelse.append(Table(rader, repeatRows=1))
    ut = io.BytesIO()
    SimpleDocTemplate(ut, pagesize=A4).build(berattelse)
    return ut.getvalue()


def _medianer_ms(*satt: Callable[[MinnesanteckningarUnderlag], bytes]) -> list[float]:
    """Median of each way; the ways take turns, so that other load strikes them alike."""
    tider: list[list[float]] = [[] for _ in satt]
    for omgang in range(GANGER):
        moten = underlag(omgang)
        for gor, egna in zip(satt, tider, strict=True):
            start = time.perf_counter()
            gor(moten)
            egna.append((time.perf_counter() - start) * 1000)
    return [statistics.median(egna) for egna in tider]


def _sidor(data: bytes) -> int:
    dokument = pypdfium2.PdfDocument(data)
    antal = len(dokument)
    dokument.close()
    return antal


def main() -> None:
    """Measure and print; the goal is 200 ms for ten pages, warm."""
    profil = Profil("Älvsunda kommun", "Vård- och omsorgsförvaltningen")

    def vart(moten: MinnesanteckningarUnderlag) -> bytes:
        return minnesanteckningar_pdf(moten, profil, framstallt=DAG)

    moten = underlag(GANGER)
    sidor, referenssidor = _sidor(vart(moten)), _sidor(referens(moten))
    tid, reftid = _medianer_ms(vart, referens)
    print(f"minnesanteckningar, {sidor} sidor, taggade: {tid:.0f} ms (mål {MAL_MS:.0f} ms)")
    print(f"samma text med ren ReportLab, {referenssidor} sidor, otaggad: {reftid:.0f} ms")
    print(f"kvot: {tid / reftid:.2f}")


if __name__ == "__main__":
    main()
