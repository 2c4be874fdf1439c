"""A Word document in the making, and the same bytes each time from the same values."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from styrdesk import __version__
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.text import bind, paragraphs
from styrdesk.export.word import stilar
from styrdesk.texter import _

_EGET_DATUM = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the zip format's first day; the machine's clock is never asked
_BILD = "docProps/thumbnail.jpeg"


@dataclass(frozen=True, slots=True)
class Ram:
    """What stands round the text: body, document, date or dnr, and that it is a draft."""

    organ: str
    titel: str
    referens: str = ""
    utkast: str = ""


class Wordfil:
    """Collects headings, paragraphs, lists and tables with real styles; `data` gives the file."""

    def __init__(self, profil: Profil, ram: Ram, titel: str, framstallt: date) -> None:
        self._profil, self._ram, self._dag = profil, ram, framstallt
        self.dokument = docx.Document()
        stilar.forbered(self.dokument)
        self._egenskaper(titel)
        self._sidhuvud()

    def _egenskaper(self, titel: str) -> None:
        egna, nar = self.dokument.core_properties, datetime.combine(self._dag, time())
        egna.title, egna.author, egna.subject = titel, self._profil.kommun, self._ram.organ
        egna.language, egna.created, egna.modified = "sv-SE", nar, nar
        egna.last_modified_by, egna.revision = self._profil.kommun, 1
        egna.comments, egna.keywords = f"Styrdesk {__version__}", ""

    def _sidhuvud(self) -> None:
        """Whose paper it is, what it is, and its page of so many, on every page."""
        sektion, ram = self.dokument.sections[0], self._ram
        rad = sektion.header.paragraphs[0]
        rad.text = f"{self._profil.kommun}\t{ram.titel}\t"
        rad.add_run(_("Sida") + " ")
        stilar.falt(rad, "PAGE")
        rad.add_run(" (")
        stilar.falt(rad, "NUMPAGES")
        rad.add_run(")")
        sektion.header.add_paragraph(f"{ram.organ}\t{ram.referens}", style="Header")
        for stycke in sektion.header.paragraphs:
            stopp = stycke.paragraph_format.tab_stops
            stopp.add_tab_stop(Mm(64))
            stopp.add_tab_stop(Mm(160), WD_TAB_ALIGNMENT.RIGHT)
        if ram.utkast:
            sektion.header.add_paragraph(ram.utkast, style=stilar.UTKAST)

    # -- content -------------------------------------------------------------------------------------

    def titel(self, titel: str, under: str = "") -> None:
        self.dokument.add_paragraph(bind(titel), style="Title")
        if under:
            self.dokument.add_paragraph(bind(under), style="Subtitle")

    def rubrik(self, text: str, niva: int = 1) -> None:
        self.dokument.add_paragraph(bind(text), style=f"Heading {niva}")

    def text(self, text: str, stil: str = "Normal") -> None:
        """The paragraphs of a text."""
        for stycke in paragraphs(text):
            self.dokument.add_paragraph(bind(stycke), style=stil)

    def punkter(self, texter: Sequence[str]) -> None:
        """A list with signs; nothing for no texts."""
        for text in texter:
            self.dokument.add_paragraph(bind(text), style="List Bullet")

    def numrerade(self, texter: Sequence[str]) -> None:
        """A list numbered from 1; a single text needs no number."""
        if len(texter) == 1:
            self.text(texter[0])
            return
        numrering = stilar.ny_numrering(self.dokument)
        for text in texter:
            stycke = self.dokument.add_paragraph(
                bind(" ".join(paragraphs(text))), style="List Number"
            )
            stilar.numrera(stycke, numrering)

    def formular(self, rader: Sequence[tuple[str, str]]) -> None:
        """Label and value in two columns; rows without value are left out."""
        fyllda = [rad for rad in rader if rad[1].strip()]
        if fyllda:
            self._tabell([], fyllda, (42, 118), fet_forsta=True)

    def tabell(
        self, rubriker: Sequence[str], rader: Sequence[Sequence[str]], bredder: Sequence[int],
        *, summa: bool = False,
    ) -> None:  # fmt: skip
        """A table whose first row is its head; ``bredder`` in millimetres; ``summa``: last row bold."""
        self._tabell(rubriker, rader, bredder, summa=summa)

    def _tabell(
        self, rubriker: Sequence[str], rader: Sequence[Sequence[str]], bredder: Sequence[int],
        *, fet_forsta: bool = False, summa: bool = False,
    ) -> None:  # fmt: skip
        alla = [rubriker, *rader] if rubriker else list(rader)
        tabell = self.dokument.add_table(len(alla), len(bredder), style=stilar.TABELLSTIL)
        tabell.autofit = False
        for spalt, bredd in zip(tabell.columns, bredder, strict=True):
            spalt.width = Mm(bredd)  # Word goes by the cells, LibreOffice by the grid
        for nr, celler in enumerate(alla):
            rad = tabell.rows[nr]
            huvud = bool(rubriker) and nr == 0
            (stilar.rubrikrad if huvud else stilar.hel_rad)(rad)
            for kolumn, text in enumerate(celler):
                rad.cells[kolumn].width = Mm(bredder[kolumn])
                fet = huvud or (fet_forsta and not kolumn) or (summa and nr == len(alla) - 1)
                _fyll(rad.cells[kolumn], text, fet=fet)
        self.dokument.add_paragraph(style=stilar.LITEN)

    def sidfot(self, celler: Sequence[str]) -> None:
        """Boxes to write in at the foot of every page."""
        fot = self.dokument.sections[0].footer
        tabell = fot.add_table(1, len(celler), Mm(160))
        tabell.style = self.dokument.styles["Table Grid"]
        for cell, text in zip(tabell.rows[0].cells, celler, strict=True):
            _fyll(cell, text, stil=stilar.LITEN)
            cell.add_paragraph(style=stilar.LITEN)

    def data(self) -> bytes:
        """The file: parts in their order with one fixed time, without the template's picture."""
        rum, ut = io.BytesIO(), io.BytesIO()
        for rel in list(self.dokument.part.package.rels.values()):
            if rel.reltype.endswith("/thumbnail"):
                del self.dokument.part.package.rels[rel.rId]
        self.dokument.save(rum)
        with zipfile.ZipFile(rum) as fore, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as efter:
            for del_ in fore.infolist():
                ny = zipfile.ZipInfo(del_.filename, _EGET_DATUM)
                ny.compress_type, ny.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
                efter.writestr(ny, fore.read(del_))
        return ut.getvalue()


def _fyll(cell: Any, text: str, *, fet: bool = False, stil: str = "Normal") -> None:
    """The paragraphs of a cell; an empty cell keeps its one empty paragraph."""
    for nr, stycke in enumerate(paragraphs(text) or [""]):
        rad = cell.paragraphs[0] if nr == 0 else cell.add_paragraph()
        rad.style = stil
        rad.paragraph_format.space_after = Mm(0.5)
        rad.add_run(bind(stycke)).bold = fet or None
