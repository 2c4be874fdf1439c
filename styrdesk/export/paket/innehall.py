"""The packet knows its parts: a table in the file, by which a later packet tells what has changed.

It holds keys, places and checksums of what is shown, never anything that an edition withholds.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Pdf, String

from styrdesk.export.paket.granskning import Forberedd
from styrdesk.export.paket.plan import Sidplan
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.texter import _

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Innehallsdel:
    """A part: key, title, index of its first page, number of pages, checksum of its file."""

    nyckel: str
    titel: str
    forsta: int
    sidor: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Innehall:
    """The parts of a packet and the number printed on each page.

    ``form`` tells that several pages share a side, or that the pages are set in large type.
    """

    delar: tuple[Innehallsdel, ...]
    etiketter: tuple[str, ...]
    form: str = ""

    def del_(self, nyckel: str) -> Innehallsdel | None:
        return next((d for d in self.delar if d.nyckel == nyckel), None)


def skriv(pdf: Pdf, plan: Sidplan) -> None:
    """Put the table of what has been planned in the file."""
    delar = [
        Innehallsdel(p.del_.nyckel, p.del_.titel, p.forsta, p.del_.sidor, _summa(p.del_.kalla))
        for p in plan.delar
    ]
    skriv_tabell(pdf, Innehall(tuple(delar), plan.etiketter, plan.form))


def skriv_tabell(pdf: Pdf, innehall: Innehall) -> None:
    """Put the table in the file (ISO 32000-1, 14.5)."""
    varde = {
        "version": _VERSION,
        "delar": [asdict(d) for d in innehall.delar],
        "etiketter": list(innehall.etiketter),
    }
    if innehall.form:
        varde["form"] = innehall.form
    text = json.dumps(varde, ensure_ascii=True, separators=(",", ":"))
    pdf.Root.PieceInfo = Dictionary(
        Styrdesk=Dictionary(
            LastModified=String("D:20000101000000Z"), Private=pdf.make_stream(text.encode())
        )
    )


def _summa(kalla: Forberedd | None) -> str:
    return (kalla.utfall.maskerad_sha256 or kalla.utfall.sha256) if kalla else ""


def las(fil: Path) -> Innehall:
    """The table of a packet; raises RegelFel if the file is no packet of ours."""
    try:
        # The window waits while pikepdf works: it need not look for what the pages inherit.
        with pikepdf.open(fil, inherit_page_attributes=False) as pdf:
            varde = json.loads(pdf.Root.PieceInfo.Styrdesk.Private.read_bytes())
            delar = tuple(Innehallsdel(**d) for d in varde["delar"])
            form = str(varde.get("form", ""))
            return Innehall(delar, tuple(map(str, varde["etiketter"])), form)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError) as fel:
        text = _("{fil} är inget paket från Styrdesk. Välj det paket som skickades ut först.")
        raise RegelFel(Brist("tidigare", text.format(fil=fil.name))) from fel
