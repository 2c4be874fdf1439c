"""The band at the foot of every page: meeting, part, and the number that is called out in the room.

It is drawn with fonts of its own, embedded once for the whole packet, as an artifact of pagination
(ISO 32000-1, 14.8.2.2.2), always outside the page's content.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache

import pikepdf
from pikepdf import Dictionary, Object, Pdf

from styrdesk.export.grund.embedding import embed, shown
from styrdesk.export.grund.pdf_file import PdfFile, ref
from styrdesk.export.grund.text import prepare
from styrdesk.export.grund.typography import BOLD, INK, REGULAR, TextStyle, text_width
from styrdesk.export.paket.sidram import BAND_LINJE, BAND_TEXT, INRE, YTTRE
from styrdesk.texter import _

_LITEN, _NUMMER = TextStyle(REGULAR, 8.5, 10.5), TextStyle(BOLD, 12, 14)
_STOR, _STORT_NUMMER = TextStyle(REGULAR, 12.5, 15), TextStyle(BOLD, 17, 19)
_STOR_SANKT = 3.0  # so much lower large text stands, for its capitals to stay under the line
_MITT = 181.42  # the third of the page's five columns
_GLES = 9.0
MARGINALNUMMER = 24.0  # from the outer edge


@dataclass(frozen=True, slots=True)
class Band:
    """What stands in the band of one page."""

    mote: str
    del_: str
    nummer: str
    av: str = ""

    def texter(self) -> tuple[str, ...]:
        """Everything that may be drawn, for the fonts to hold it."""
        return self.mote, self.del_, self.nummer, f"\u00a0({self.av})", _("s. "), "…"


class Stampel:
    """The band's fonts in a packet, and the commands that draw a band."""

    def __init__(self, pdf: Pdf, band: Iterable[Band], *, stor: bool = False) -> None:
        self._liten, self._nummer = (_STOR, _STORT_NUMMER) if stor else (_LITEN, _NUMMER)
        self._y = BAND_TEXT - (_STOR_SANKT if stor else 0.0)
        texter = {prepare(text) for ett in band for text in ett.texter()}
        typsnitt = _typsnitt({tecken for text in texter for tecken in text})
        marke = hashlib.blake2b(typsnitt, digest_size=4).hexdigest()
        self._namn = {REGULAR: f"/S{marke}R", BOLD: f"/S{marke}B"}
        with pikepdf.open(io.BytesIO(typsnitt)) as kalla:
            fonter = kalla.pages[0].obj.Resources.Font
            self._fonter = {
                namn: pdf.copy_foreign(fonter[f"/{font}"]) for font, namn in self._namn.items()
            }

    def typsnitt_i(self, resurser: Object) -> None:
        """Make the fonts known to a page."""
        fonter = resurser.get("/Font")
        if not isinstance(fonter, Dictionary):
            fonter = resurser["/Font"] = Dictionary()
        for namn, font in self._fonter.items():
            if namn not in fonter:
                fonter[namn] = font

    def kommandon(self, band: Band, bredd: float, *, udda: bool) -> bytes:
        """Draw the band on a page of that width; on even pages the number stands to the left."""
        vanster, hoger = (INRE, bredd - YTTRE) if udda else (YTTRE, bredd - INRE)
        bitar = [
            b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC q",
            _farg(INK, b"RG")
            + b" 0.5 w %.2f %.2f m %.2f %.2f l S" % (vanster, BAND_LINJE, hoger, BAND_LINJE),
        ]
        nummer = [(_("s. "), self._liten), (band.nummer, self._nummer)]
        if band.av:
            nummer.append((f"\u00a0({band.av})", self._liten.grey()))
        nummerbredd = sum(text_width(prepare(t), s) for t, s in nummer)
        nummer_x = hoger - nummerbredd if udda else vanster
        mote_x = vanster if udda else hoger - text_width(prepare(band.mote), self._liten)
        mitt_x = vanster + _MITT if udda else vanster + nummerbredd + 4 * _GLES
        rum = (nummer_x if udda else mote_x) - mitt_x - _GLES
        bitar += self._text(mote_x, [(band.mote, self._liten)])
        bitar += self._text(mitt_x, [(_kort(band.del_, rum, self._liten), self._liten)])
        bitar += self._text(nummer_x, nummer)
        return b"\n".join([*bitar, b"Q EMC\n"])

    def marginalnummer(self, kant: float, y: float, nummer: str, *, udda: bool) -> bytes:
        """A page number in the outer margin, beside the line of the notice that leads there."""
        text = prepare(_("s. ")) + nummer
        x = kant - text_width(text, self._liten) if udda else kant
        bitar = self._text(x, [(text, self._liten)], y)
        return b"\n".join([b"/Artifact <</Type /Pagination>> BDC q", *bitar, b"Q EMC\n"])

    def _text(
        self, x: float, delar: list[tuple[str, TextStyle]], y: float | None = None
    ) -> list[bytes]:
        bitar = [b"BT %.2f %.2f Td" % (x, self._y if y is None else y)]
        bitar += [_skrivet(text, stil, self._namn[stil.font]) for text, stil in delar]
        return [*bitar, b"ET"]


@lru_cache(maxsize=1_000)
def _skrivet(text: str, stil: TextStyle, typsnitt: str) -> bytes:
    """Most of what stands in a band stands in every other one too."""
    kod = shown(prepare(text)).encode("latin-1")
    return b"%s %s %.1f Tf %s Tj" % (_farg(stil.color, b"rg"), typsnitt.encode(), stil.size, kod)


def _kort(text: str, rum: float, stil: TextStyle) -> str:
    """The text, with an ellipsis if it does not fit."""
    hel = prepare(text)
    if text_width(hel, stil) <= rum:
        return hel
    while hel and text_width(hel + "…", stil) > rum:
        hel = hel[:-1]
    return hel.rstrip() + "…"


@cache
def _farg(kod: str, operator: bytes) -> bytes:
    return b"%.3f %.3f %.3f " % tuple(int(kod[i : i + 2], 16) / 255 for i in (1, 3, 5)) + operator


def _typsnitt(tecken: Set[str]) -> bytes:
    """A PDF of one empty page whose resources are the two fonts, able to show these characters."""
    fil = PdfFile()
    fonter = "".join(f"/{font} {ref(embed(fil, font, tecken))}" for font in (REGULAR, BOLD))
    trad = fil.reserve()
    resurser = f"/Resources<</Font<<{fonter}>>>>"
    sida = fil.put(f"<</Type/Page/Parent {ref(trad)}/MediaBox[0 0 1 1]{resurser}>>")
    fil.put(f"<</Type/Pages/Count 1/Kids[{ref(sida)}]>>", trad)
    katalog = fil.put(f"<</Type/Catalog/Pages {ref(trad)}>>")
    return fil.data(root=katalog, info=fil.put("<<>>"))
