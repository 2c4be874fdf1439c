"""Sammanträdesprotokoll: the minutes of a batch of paragraphs, or of a meeting not adjusted (protokoll §5).

Page one is a form: who was there, who adjusts, signatures, notice. Then the paragraphs. Everything
is printed from frozen values, so what is adjusted prints alike for ever.
"""

from __future__ import annotations

import math
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import LIST_HEADING
from styrdesk.export.sammantrade.anslagsruta import Anslagsruta
from styrdesk.export.sammantrade.delar import etikettblock, lista, med_etikett
from styrdesk.export.sammantrade.narvaro import Skrivsatt, narvarorader
from styrdesk.export.sammantrade.narvarosida import narvarotabell
from styrdesk.export.sammantrade.omrostningslista import sammanslagen
from styrdesk.export.sammantrade.paragrafer import Sattning, paragraf
from styrdesk.export.sammantrade.signaturer import Signaturfot, underskriftsrader
from styrdesk.export.sammantrade.tidrad import plats_och_tid
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.mallar import NARVARO_FORSTA_SIDAN, SAMMANSLAGEN
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _

_MANGA_BYTEN = 9  # more swaps than this need a list of their own (tryck §9.1)


def protokoll_pdf(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The minutes as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    dokument = _dokument(underlag, profil, framstallt)
    dokument.title(underlag.mall.kallas("protokoll"), _underrubrik(underlag))
    _forsta_sidan(dokument, underlag)
    satt = Sattning(dokument.width, profil.accent, underlag.mall)
    for nr, ett in enumerate(underlag.paragrafer):
        ny_sida = nr == 0 or underlag.mall.ny_sida
        dokument.add(paragraf(dokument.root, ett, satt, ny_sida=ny_sida))
    dokument.add(_bilagor(dokument.root, underlag, satt))
    return dokument.pdf()


def paragraf_pdf(
    underlag: ProtokollUnderlag, ett: ParagrafUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """One paragraph as it will stand in the minutes, for the live preview: fast, not for archives."""
    dokument = _dokument(underlag, profil, framstallt, utdrag=True)
    satt = Sattning(dokument.width, profil.accent, underlag.mall)
    dokument.add(paragraf(dokument.root, ett, satt, ny_sida=True))
    return dokument.pdf()


def _dokument(
    underlag: ProtokollUnderlag, profil: Profil, framstallt: date, *, utdrag: bool = False
) -> Document:
    titel, dag = underlag.mall.kallas("protokoll"), underlag.tid.datum
    texter = Furniture(
        profil,
        underlag.organ,
        titel,
        datum_iso(dag),
        mark=_marke(underlag),
        foot_left="",
    )
    namn = f"{titel}, {underlag.organ} {datum_iso(dag)}"
    dokument = Document(
        texter, Metadata(namn, profil.kommun, underlag.organ, framstallt), excerpt=utdrag
    )
    if not underlag.webb:
        dokument.foot = Signaturfot(
            dokument.root, signerande(underlag), dokument.width, underlag.mall
        )
    return dokument


def _marke(underlag: ProtokollUnderlag) -> str:
    """What every page says of itself, so that a sheet that is dropped is not taken for something else."""
    marken = {
        _("SEKRETESS"): bool(underlag.sekretessmarkering),
        _("UTKAST – EJ JUSTERAT"): underlag.utkast,
    }
    return " · ".join(text for text, galler in marken.items() if galler)


def signerande(underlag: ProtokollUnderlag) -> list[str]:
    """Roles of those who put their initials on each page: all who sign but the secretary."""
    kort = {_("Justerande"): _("Justerare")}
    skriver = [s for s in underlag.underskrifter if s.roll != _("Sekreterare")]
    roller = {s.namn: kort.get(s.roll, s.roll) for s in skriver}
    return list(roller.values()) or [_("Ordförande"), *[_("Justerare")] * len(underlag.justerare)]


def _underrubrik(underlag: ProtokollUnderlag) -> str:
    return f"{underlag.organ}, {datum_lang(underlag.tid.datum)}"


# -- page one ----------------------------------------------------------------------------------------


def _forsta_sidan(dokument: Document, underlag: ProtokollUnderlag) -> None:
    """The form; when its names do not fit, others in two columns, then a list on page two."""
    langd = next((i for i in (0, 1) if _ryms(dokument, underlag, tata=bool(i))), None)
    egen_lista = langd is None or underlag.mall.narvaro != NARVARO_FORSTA_SIDAN
    egen_lista |= len(underlag.narvaro.tjanstgorande_ersattare) > _MANGA_BYTEN
    tata = None if egen_lista else bool(langd)
    dokument.add(_blankett(dokument.root, dokument.width, underlag, tata=tata))
    if egen_lista:
        dokument.add(_narvarosida(dokument.root, dokument.width, underlag))


def _ryms(dokument: Document, underlag: ProtokollUnderlag, *, tata: bool) -> bool:
    """Does the form with all names fit on one page? Tried on a tree that is thrown away."""
    prov = Document(dokument.texts, dokument.metadata, foot=dokument.foot)
    prov.title(underlag.mall.kallas("protokoll"), _underrubrik(underlag))
    prov.add(_blankett(prov.root, prov.width, underlag, tata=tata))
    return prov.fits_one_page()


def _blankett(
    rot: Node, bredd: float, underlag: ProtokollUnderlag, *, tata: bool | None
) -> list[Block]:
    """``tata`` None refers to the list of attendance instead of giving the names."""
    formular = Form(rot, bredd)
    formular.text(_("Plats och tid"), plats_och_tid(underlag))
    skriv = Skrivsatt(underlag.alla_paragrafer, underlag.mall.tecken)
    if tata is None:
        formular.text(underlag.mall.kallas("beslutande"), _("Enligt närvarolista, sida 2"))
    else:
        narvarorader(formular, underlag.narvaro, skriv, underlag.mall, tata=tata)
    formular.text(underlag.mall.kallas("utses"), ", ".join(underlag.justerare))
    justering = "\n".join(filter(None, (underlag.justering_plats_tid, underlag.sarskilt)))
    formular.text(underlag.mall.kallas("justeringen"), justering)
    formular.text(_("Sekretess"), "\n".join(underlag.sekretessmarkering))
    if underlag.webb:
        _publicerat(formular, underlag)
    return [
        *formular.blocks(),
        *_underskrifter(rot, bredd, underlag),
        *_anslag(rot, bredd, underlag),
    ]


def _narvarosida(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    """The list of attendance on page two; with the votes, when the pack merges them."""
    titel = underlag.mall.kallas("narvarolista")
    rubrik = text_block(rot.add("H2"), titel, LIST_HEADING, bredd, keep=Keep.YES, outline=1)
    rubrik.least_room, rubrik.begins = math.inf, titel
    tabell = sammanslagen if underlag.mall.narvaro == SAMMANSLAGEN else narvarotabell
    return [rubrik, *tabell(rot, bredd, underlag)]


def _underskrifter(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    if underlag.webb or not underlag.underskrifter:
        return []
    rubrik = etikettblock(rot, _("Underskrifter"), "H2")
    rader = underskriftsrader(rot, underlag.underskrifter, bredd - 90.71)
    return med_etikett(rubrik, rader, avstand=6.0)


def _publicerat(formular: Form, underlag: ProtokollUnderlag) -> None:
    """The web edition tells that the minutes are signed and posted; nobody's signature is shown."""
    namn = ", ".join(f"{s.namn}, {s.roll.lower()}" for s in underlag.underskrifter)
    dag = datum_iso(underlag.justerad)
    justerat = _("Justerat {dag}").format(dag=dag) if dag else _("Ej justerat")
    formular.text(_("Underskrifter"), "\n".join(filter(None, (justerat, namn))))
    anslag = underlag.anslag
    if anslag and anslag.uppsatt and anslag.sista_overklagandedag:
        mall = _("Anslaget {upp}. Sista dag för överklagande {sist}.")
        upp, sist = datum_iso(anslag.uppsatt), datum_iso(anslag.sista_overklagandedag)
        formular.text(_("Anslag"), mall.format(upp=upp, sist=sist))
    text = _("Protokollet publiceras utan underskrifter. Originalet finns hos kommunen.")
    formular.text(_("Publicerad version"), text)


def _anslag(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    if underlag.anslag is None or underlag.webb:
        return []
    ruta = Anslagsruta(rot, underlag.anslag, bredd)
    ruta.space_before = 9.0
    return [ruta]


# -- the end -----------------------------------------------------------------------------------------


def _bilagor(rot: Node, underlag: ProtokollUnderlag, satt: Sattning) -> list[Block]:
    """The appendices by name: they are not signed page by page (protokoll §1.6)."""
    if not underlag.bilagor:
        return []
    rubrik = etikettblock(rot, _("Bilagor"), "H2")
    block = med_etikett(rubrik, lista(rot, underlag.bilagor, satt.text), avstand=21.0)
    block[0].begins = _("Bilagor")
    return block
