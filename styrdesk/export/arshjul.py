"""Årshjul: the year's duties and booked meetings as a wheel and a list; the list is the document (P16)."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, TextBlock, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import PORTRAIT, PORTRAIT_A3, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.typography import BODY, HEAD, TITLE, text_width
from styrdesk.export.hjul import Hjul, rita_marke
from styrdesk.export.hjullista import GRUNDER, hjullista
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag, Grund
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

_PAPPER = {"A4": PORTRAIT, "A3": PORTRAIT_A3}
PAPPER = tuple(_PAPPER)
_INDRAG, _LUCKA, _RADIE = 13.0, 16.0, 4.7


def arshjul_pdf(
    underlag: ArshjulUnderlag, profil: Profil, *, framstallt: date, papper: str = "A4"
) -> bytes:
    """The wheel as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states.

    ``papper`` is A4 or A3: the same sheet, larger for a wall.
    """
    titel, organ = _("Årshjul"), underlag.organ or profil.organ
    hela = f"{titel} {underlag.ar}"
    texter = Furniture(
        profil,
        organ,
        hela,
        underlag.vems,
        _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per)),
        _(
            "R = regel i styrmodellen, KL 11:8 = 11 kap. 8 § kommunallagen. En plikts dag är den sista."
        ),
        f"{hela}, {underlag.vems}",
    )
    egenskaper = Metadata(f"{hela}, {underlag.vems}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper, _PAPPER[papper])
    rot, bredd, accent = dokument.root, dokument.width, profil.accent
    dokument.add([_titelrad(rot, hela, bredd, accent)])
    if not underlag.rader:
        dokument.add([text_block(rot.add("P"), _("Inga dagar är satta."), BODY, bredd)])
        return dokument.pdf()
    figur = rot.add("Figure")
    figur.alt = _alt(underlag)
    dokument.add([Hjul(figur, underlag, bredd, accent)])
    dokument.add(hjullista(rot, underlag, bredd, accent))
    return dokument.pdf()


def _alt(underlag: ArshjulUnderlag) -> str:
    mening = _(
        "Bild av årshjulet {ar} med {antal} numrerade dagar. Allt i bilden står i listan nedan."
    )
    return mening.format(ar=underlag.ar, antal=len(underlag.rader))


def _titelrad(rot: Node, titel: str, bredd: float, accent: str) -> Row:
    """The title, and at its right what the shapes of the marks mean."""
    delar: list[tuple[float, Block]] = [
        (0.0, text_block(rot.add("H1"), titel, TITLE, bredd, outline=0))
    ]
    ord_ = {grund: _(text) for grund, text in GRUNDER.items()}
    x = bredd - sum(_bredd(text) for text in ord_.values()) - _LUCKA * (len(ord_) - 1)
    for grund, text in ord_.items():
        delar.append((x, _forklaring(rot.add("P"), grund, text, accent)))
        x += _bredd(text) + _LUCKA
    return Row(delar, bredd)


def _bredd(text: str) -> float:
    return _INDRAG + text_width(text, HEAD) + 1


def _forklaring(agare: Node, grund: Grund, text: str, accent: str) -> TextBlock:
    def rita(canvas: TaggedCanvas, x: float, baslinje: float) -> None:
        rita_marke(canvas, (x + _RADIE, baslinje - 3.2), grund, accent, _RADIE)

    return text_block(agare, text, HEAD, _bredd(text), indent=_INDRAG, ornament=rita)
