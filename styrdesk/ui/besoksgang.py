"""What comes next for a visit: the steps from planned to closed, and what stands in the way."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.besok import BESOK
from styrdesk.modell.besoksinlasning import fakta as las_fakta
from styrdesk.modell.besokssteg import besoksanmarkningar
from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORDA, OKLARA, PLANERADE
from styrdesk.modell.uppfoljningsregler import MED_CHECKLISTA, UppfoljningFakta
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.register_screen import NastaSteg, Steg

_FARDIGT = ("klar", "redovisad", "avslutad")


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """The message, the steps and the next verb of a visit; nothing once it is closed."""
    idag = store.klocka.idag()
    with store.las() as s:
        fakta = las_fakta(s, [id])[id]
        bild = bild_av(s, BESOK, id, idag)
        noterat = besoksanmarkningar(s, id)
    if fakta.status == "avslutad":
        return None
    if fakta.status == "installd":
        return NastaSteg(_("Besöket är inställt. {skal}").format(skal=fakta.installt_skal), "info")
    besked, slag, atgard = _hinder(fakta, idag)
    if not besked and noterat:
        besked = noterat[0].mening()
    steg = _steg(fakta, bild)
    return NastaSteg(besked, slag, _("Steg för besöket"), steg, atgard or _naturlig(fakta, idag))


def _hinder(fakta: UppfoljningFakta, idag: date) -> tuple[str, str, str]:
    if fakta.status in PLANERADE and fakta.planerad is not None and fakta.planerad < idag:
        text = _("Besöket skulle göras {dag}. Registrera att det är gjort, eller flytta det.")
        return text.format(dag=datum_lang(fakta.planerad)), "varning", "genomfort"
    if utan := _utan_plan(fakta):
        text = ngettext(
            "{antal} brist mot lag, villkor eller avtal saknar åtgärdsplan (R60).",
            "{antal} brister mot lag, villkor eller avtal saknar åtgärdsplan (R60).",
            utan,
        )
        return text.format(antal=utan), "varning", "begar_plan"
    return "", "info", ""


def _utan_plan(fakta: UppfoljningFakta) -> int:
    return sum(b.tvingande and not b.plan and b.status == "oppen" for b in fakta.brister)


def _steg(fakta: UppfoljningFakta, bild: Bild) -> tuple[Steg, ...]:
    gjort = fakta.status in GENOMFORDA
    steg = [
        Steg(_("Besöket planerat"), _dag(fakta.planerad), fakta.planerad is not None),
        Steg(_("Besöket genomfört"), _dag(fakta.genomford_fran), gjort),
    ]
    if fakta.punkter:
        steg.append(_punktsteg(fakta))
    steg.append(Steg(_("Anteckningarna klara"), "", fakta.status in _FARDIGT))
    if any(b.tvingande for b in fakta.brister):
        steg.append(Steg(_("Åtgärdsplan begärd"), "", not _utan_plan(fakta)))
    if fakta.typ in MED_CHECKLISTA:
        redovisad = fakta.status in ("redovisad", "avslutad")
        organ = bild.etiketter.get("redovisad_organ_id", "")
        detalj = ", ".join(filter(None, (organ, _dag(fakta.redovisad))))
        steg.append(Steg(_("Redovisad i nämnden"), detalj, redovisad))
    return (*steg, Steg(_("Uppföljningen avslutad"), "", False))


def _punktsteg(fakta: UppfoljningFakta) -> Steg:
    klara = sum(p.behandlad or bool(p.utgar_skal) for p in fakta.punkter)
    text = _("{klara} av {antal} punkter").format(klara=klara, antal=len(fakta.punkter))
    return Steg(_("Punkterna behandlade"), text, klara == len(fakta.punkter))


def _dag(dag: date | None) -> str:
    return datum_lang(dag) if dag else ""


def _naturlig(fakta: UppfoljningFakta, idag: date) -> str:
    """The verb that comes next when nothing stands in the way."""
    if fakta.status in PLANERADE:
        if fakta.planerad is not None and fakta.planerad <= idag:
            return "genomfort"
        return "forbered" if fakta.status == "planerad" else ""
    if fakta.status in OKLARA:
        kvar = [p for p in fakta.punkter if not (p.behandlad or p.utgar_skal)]
        return "anteckna" if kvar else "klar"
    if fakta.status == "klar" and fakta.typ in MED_CHECKLISTA:
        return "redovisa"
    return "avsluta"
