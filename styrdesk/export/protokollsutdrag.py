"""Protokollsutdrag: chosen paragraphs of adjusted minutes, with those who decided them (§5.5, tryck §9.3).

Never made of a draft. The paragraphs keep their numbers; signatures are told, not repeated.
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import FOOT, LABEL, RULE
from styrdesk.export.overklagande import overklagandesida
from styrdesk.export.sammantrade.narvaro import Skrivsatt, personrad
from styrdesk.export.sammantrade.paragrafer import Sattning, paragraf, paragrafnummer
from styrdesk.export.sammantrade.tidrad import plats_och_tid
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, ProtokollUnderlag, UtdragUnderlag
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _

_RUTA = 60.0


def utdrag_pdf(underlag: UtdragUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The extract as PDF/UA-1 and PDF/A-2a; RegelFel when the minutes are not adjusted."""
    protokoll = underlag.protokoll
    krav_justerat(protokoll)
    dag = datum_iso(protokoll.tid.datum)
    titel = _("Protokollsutdrag")
    vilka = utdragets_paragrafer(underlag)
    texter = Furniture(
        profil,
        protokoll.organ,
        titel,
        f"{dag}, {vilka}",
        foot_left=f"{titel}, {vilka}",
        foot_right=f"{protokoll.organ} {dag}",
    )
    namn = f"{titel}, {protokoll.organ} {dag} {vilka}"
    dokument = Document(texter, Metadata(namn, profil.kommun, protokoll.organ, framstallt))
    rot, bredd = dokument.root, dokument.width
    dokument.title(titel, f"{protokoll.organ}, {datum_lang(protokoll.tid.datum)}, {vilka}")
    dokument.add(_huvud(rot, bredd, underlag))
    satt = Sattning(bredd, profil.accent, protokoll.mall)
    block = [b for ett in underlag.paragrafer for b in paragraf(rot, ett, satt, ny_sida=False)]
    block[-1].keep = Keep.YES  # no page may hold only the box
    dokument.add([*block, _Bestyrkande(rot, bredd)])
    if underlag.overklagande:
        dokument.add(overklagandesida(rot, bredd, underlag.overklagande))
    return dokument.pdf()


def krav_justerat(protokoll: ProtokollUnderlag) -> None:
    """RegelFel for minutes that are not adjusted: no extract is made of a draft."""
    if protokoll.utkast:
        text = _("Protokollet är inte justerat. Ett utdrag görs när det är det.")
        raise RegelFel(Brist("", text))


def utdragets_paragrafer(underlag: UtdragUnderlag) -> str:
    """§ 85, or §§ 85–86."""
    protokoll = underlag.protokoll
    return paragraftext(
        (p.ordning for p in underlag.paragrafer), protokoll.alla_paragrafer, protokoll.mall.tecken
    )


def _huvud(rot: Node, bredd: float, underlag: UtdragUnderlag) -> list[Block]:
    """Where and when, who decided each paragraph, that the minutes are adjusted, who gets this."""
    protokoll = underlag.protokoll
    formular = Form(rot, bredd)
    formular.text(_("Plats och tid"), plats_och_tid(protokoll))
    for ett, fler in [(p, len(underlag.paragrafer) > 1) for p in underlag.paragrafer]:
        _beslutande(formular, protokoll, ett, fler=fler)
    justerad = datum_iso(protokoll.justerad)
    formular.text(_("Justering"), _("Protokollet justerat {dag}").format(dag=justerad))
    formular.text(_("Till"), underlag.mottagare)
    return formular.blocks()


def _beslutande(
    formular: Form, protokoll: ProtokollUnderlag, ett: ParagrafUnderlag, *, fler: bool
) -> None:
    """Those who took part in the decision of that paragraph (KL 5:67 p 5)."""
    nummer = paragrafnummer(ett.nummer, protokoll.mall)
    etikett = protokoll.mall.kallas("beslutande")
    if fler:
        etikett = _("Beslutande, {paragraf}").format(paragraf=nummer)
    skriv = Skrivsatt(protokoll.alla_paragrafer, protokoll.mall.tecken)
    personrad(formular, etikett, ett.beslutande, skriv)


class _Bestyrkande(Block):
    """The box where somebody certifies that the extract is right; never parted."""

    def __init__(self, rot: Node, bredd: float) -> None:
        self.height, self.space_before = _RUTA + 14, 24.0
        self._bredd = bredd
        self._rubrik = text_block(rot.add("P"), _("Rätt utdraget intygar"), LABEL, bredd)
        delar = (_("Datum"), _("Underskrift"), _("Namnförtydligande"))
        self._delar = [text_block(rot.add("P"), text, FOOT, GRID * 1.5) for text in delar]

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self._rubrik.draw(canvas, x, y)
        with canvas.mark(LAYOUT):
            canvas.box(x, y + 14, self._bredd, _RUTA, edge=RULE)
        kanter = (9.0, 9.0 + GRID, 9.0 + 3.2 * GRID, self._bredd)
        for nr, text in enumerate(self._delar):
            kant, slut = x + kanter[nr], x + kanter[nr + 1] - 9
            with canvas.mark(LAYOUT):
                canvas.rule(kant, slut, y + 14 + _RUTA - 18, 0.6)
            text.draw(canvas, kant, y + 14 + _RUTA - 16)
