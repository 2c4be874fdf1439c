"""What comes next for a meeting: the steps from notice to sent notes, and what stands in the way."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.lagen import EJ_HALLNA, FARDIGA, OFARDIGA
from styrdesk.modell.moten import MOTE
from styrdesk.modell.moteregler import MoteFakta, anmarkningar
from styrdesk.modell.motesinlasning import fakta as las_fakta
from styrdesk.modell.motessteg import oinbjudna, saknade_punkter
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.register_screen import NastaSteg, Steg

FLEST_NAMN = 5


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """The message, the steps and the next verb of a meeting; nothing once its notes are sent."""
    idag = store.klocka.idag()
    with store.las() as s:
        fakta = las_fakta(s, [id])[id]
        bild = bild_av(s, MOTE, id, idag)
        hinder = _hinder(s, id, fakta, idag)
    if fakta.status == "utskickat":
        return None
    if fakta.typ == "namnd":
        atgard = hinder[2] or ("forbered" if fakta.status in EJ_HALLNA else "")
        return NastaSteg(hinder[0], hinder[1], atgard=atgard) if atgard else None
    if fakta.status == "installt":
        return NastaSteg(_installt(bild), "info")
    besked, slag, atgard = hinder
    return NastaSteg(
        besked, slag, _("Steg för mötet"), _steg(fakta, bild), atgard or _naturlig(fakta, idag)
    )


def _hinder(s: Session, id: int, fakta: MoteFakta, idag: date) -> tuple[str, str, str]:
    """Message, kind and verb of the first thing that stands in the way; three empty texts if none."""
    objudna = [o.namn for o in oinbjudna(s, id)] if fakta.status in EJ_HALLNA else []
    if objudna:
        return _objudna_text(objudna), "varning", "bjud_in"
    saknade = saknade_punkter(s, id) if fakta.status not in FARDIGA else ()
    if saknade:
        text = ngettext(
            "Punkten {namn} krävs enligt styrmodellen ({regel}) och saknas på dagordningen.",
            "Punkterna {namn} krävs enligt styrmodellen ({regel}) och saknas på dagordningen.",
            len(saknade),
        )
        namn = ", ".join(p.rubrik for p in saknade)
        return text.format(namn=namn, regel=saknade[0].regel), "varning", "lagg_tillbaka"
    if fakta.status in EJ_HALLNA and fakta.datum < idag:
        text = _("Mötet skulle hållas {dag}. Registrera att det är hållet, eller ställ in det.")
        return text.format(dag=datum_lang(fakta.datum)), "varning", "hallet"
    noterat = anmarkningar(fakta)
    return (noterat[0].mening(), "info", "") if noterat else ("", "info", "")


def _objudna_text(namn: list[str]) -> str:
    """R49 in words, with the units by name."""
    visade = namn if len(namn) <= FLEST_NAMN else namn[: FLEST_NAMN - 1]
    lista = ", ".join(visade)
    if len(visade) < len(namn):
        lista = _("{lista} och {antal} till").format(lista=lista, antal=len(namn) - len(visade))
    text = ngettext(
        "{antal} enhet i området är inte inbjuden: {lista}. Mötet är gemensamt för externa "
        "utförare och egen regi (R49).",
        "{antal} enheter i området är inte inbjudna: {lista}. Mötet är gemensamt för externa "
        "utförare och egen regi (R49).",
        len(namn),
    )
    return text.format(antal=len(namn), lista=lista)


def _installt(bild: Bild) -> str:
    nytt = bild.etiketter.get("flyttat_till_id")
    if nytt:
        return _("Mötet är flyttat till {mote}.").format(mote=nytt)
    return _("Mötet är inställt. {skal}").format(skal=bild.varden["installt_skal"])


def _steg(fakta: MoteFakta, bild: Bild) -> tuple[Steg, ...]:
    kallat, hallet = bild.varden["kallat"], fakta.status in (*OFARDIGA, *FARDIGA)
    krav = [p for p in fakta.punkter if p.obligatorisk]
    gjorda = [p for p in fakta.punkter if p.behandlad or p.utgar_skal]
    klara = hallet and bool(gjorda) and all(p in gjorda for p in krav)
    antecknat = _("{klara} av {antal} punkter").format(klara=len(gjorda), antal=len(fakta.punkter))
    antecknat = antecknat if fakta.punkter else ""
    return (
        Steg(
            _("Kallelsen skickad"), _dag(kallat) or _inbjudna(fakta), kallat is not None or hallet
        ),
        Steg(_("Mötet hållet"), datum_lang(fakta.datum), hallet),
        Steg(_("Närvaron antecknad"), _narvarande(fakta), fakta.antal_narvarande > 0),
        Steg(_("Anteckningarna skrivna"), antecknat, klara),
        Steg(_("Anteckningarna fastställda"), _dag(fakta.faststallt), fakta.faststallt is not None),
        Steg(_("Anteckningarna skickade"), _dag(fakta.skickat), fakta.status == "utskickat"),
    )


def _dag(dag: date | None) -> str:
    return datum_lang(dag) if dag else ""


def _inbjudna(fakta: MoteFakta) -> str:
    text = ngettext("{antal} inbjuden", "{antal} inbjudna", fakta.antal_inbjudna)
    return text.format(antal=fakta.antal_inbjudna)


def _narvarande(fakta: MoteFakta) -> str:
    if not fakta.antal_narvarande:
        return ""
    text = ngettext("{antal} närvarande", "{antal} närvarande", fakta.antal_narvarande)
    return text.format(antal=fakta.antal_narvarande)


def _naturlig(fakta: MoteFakta, idag: date) -> str:
    """The verb that comes next when nothing stands in the way."""
    if fakta.status == "planerat":
        return "kallelse"
    if fakta.status == "kallat":
        return "hallet" if fakta.datum <= idag else ""
    if fakta.status == "faststallt":
        return "skicka"
    if not fakta.antal_narvarande:
        return "narvaro"
    kvar = [p for p in fakta.punkter if p.obligatorisk and not (p.behandlad or p.utgar_skal)]
    return "anteckna" if kvar else "faststall"
