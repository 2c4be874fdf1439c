"""Tryckbeställning: what the print shop needs to know, and whose each copy is (protokoll §8.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.table import Col, Table
from styrdesk.export.grund.typography import HEADING
from styrdesk.export.paket import graskala, papper
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform, Tryckval
from styrdesk.svensk_form import datum_den, datum_iso, tal
from styrdesk.texter import _, ngettext


@dataclass(frozen=True, slots=True)
class Tryckmottagare:
    """Who gets a copy, and as what: "Ledamot"."""

    namn: str
    roll: str = ""


@dataclass(frozen=True, slots=True)
class Tryckbestallning:
    """A packet that has been built, how many copies, and for whom; copies beyond the names are spare."""

    filnamn: str
    underlag: Paketunderlag
    resultat: Paketresultat
    exemplar: int
    mottagare: Sequence[Tryckmottagare] = ()


def tryckbestallning_pdf(
    bestallning: Tryckbestallning, profil: Profil, *, framstallt: date
) -> bytes:
    """The order as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    underlag = bestallning.underlag
    titel, dag = _("Tryckbeställning"), datum_iso(underlag.sammantrade)
    texter = Furniture(
        profil, underlag.organ, titel, dag, _("Utskick {nr}").format(nr=underlag.utskick), titel,
        f"{underlag.organ} {dag}",
    )  # fmt: skip
    namn = f"{titel}, {underlag.organ} {dag}"
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    rot, bredd = dokument.root, dokument.width
    mall = _("Handlingar till {organ} {dag}")
    dokument.title(titel, mall.format(organ=underlag.organ, dag=datum_den(underlag.sammantrade)))
    dokument.add(_uppgifter(rot, bredd, bestallning))
    if bestallning.mottagare:
        dokument.add(_mottagare(rot, bredd, bestallning))
    return dokument.pdf()


def _uppgifter(rot: Node, bredd: float, bestallning: Tryckbestallning) -> list[Block]:
    underlag, resultat, antal = bestallning.underlag, bestallning.resultat, bestallning.exemplar
    tryck = underlag.tryck
    formular = Form(rot, bredd)
    formular.text(_("Fil"), bestallning.filnamn)
    formular.text(_("Utgåva"), underlag.utgava.namn)
    formular.text(_("Antal exemplar"), tal(antal))
    mall = ngettext(
        "{sidor} sida på {ark} ark i varje exemplar, {alla} ark sammanlagt",
        "{sidor} sidor på {ark} ark i varje exemplar, {alla} ark sammanlagt", resultat.sidor,
    )  # fmt: skip
    omfang = mall.format(
        sidor=tal(resultat.sidor), ark=tal(resultat.ark), alla=tal(resultat.ark * antal)
    )
    formular.text(_("Omfattning"), omfang)
    if tryck.form is not Tryckform.VANLIG:
        formular.text(_("Utformning"), tryck.form.namn)
    formular.text(_("Tryck"), _tryck(tryck))
    formular.text(_("Papper"), _papper(tryck, resultat))
    if resultat.fargsidor is not None:
        formular.text(_("Färg"), graskala.mening(resultat.fargsidor))
    formular.text(_("Häftning"), _haftning(tryck))
    if tryck.form.laggs_ut:
        return formular.blocks()
    flikar = sum(d.nyckel.startswith("arende ") for d in resultat.delar)
    mall = ngettext("{antal} per exemplar", "{antal} per exemplar", flikar)
    formular.text(_("Flikblad"), mall.format(antal=flikar))
    formular.text(_("Tomma baksidor"), _tomma(resultat))
    return formular.blocks()


def _tryck(tryck: Tryckval) -> str:
    if tryck.form is Tryckform.HAFTE or (tryck.dubbelsidigt and tryck.form is Tryckform.TVA):
        return _("Dubbelsidigt, vänds längs kortsidan")
    return _("Dubbelsidigt, vänds längs långsidan") if tryck.dubbelsidigt else _("Enkelsidigt")


def _papper(tryck: Tryckval, resultat: Paketresultat) -> str:
    if tryck.a3_till_a4 and not resultat.a3:
        return _("A4. Sidor i A3 är förminskade.")
    meningar = papper.a3_mening(resultat.a3), papper.olika_mening(resultat.olika_ark)
    return " ".join(filter(None, meningar))


def _haftning(tryck: Tryckval) -> str:
    if tryck.form is Tryckform.HAFTE:
        return _("Viks på mitten och häftas i ryggen")
    return _("Hålslag, två hål") if tryck.halslag else _("Ingen")


def _tomma(resultat: Paketresultat) -> str:
    return _("Sidorna {nr}").format(nr=", ".join(resultat.tomma)) if resultat.tomma else _("Inga")


def _mottagare(rot: Node, bredd: float, bestallning: Tryckbestallning) -> list[Block]:
    rubrik = text_block(
        rot.add("H2"), _("Mottagare"), HEADING, bredd, space_before=20.0, keep=Keep.YES
    )
    kolumner = (
        Col(_("Exemplar"), 60.0), Col(_("Namn"), 220.0), Col(_("Roll"), bredd - 280.0)
    )  # fmt: skip
    tabell = Table(rot, kolumner, row_heading=1)
    for nr, mottagare in enumerate(bestallning.mottagare, 1):
        tabell.row([str(nr), mottagare.namn, mottagare.roll or "–"])
    over = bestallning.exemplar - len(bestallning.mottagare)
    if over > 0:
        nr = len(bestallning.mottagare) + 1
        spann = str(nr) if over == 1 else f"{nr}–{bestallning.exemplar}"
        tabell.row([spann, _("Utan namn"), "–"])
    return [rubrik, *tabell.blocks()]
