"""What comes next for an action plan: breach, demand, plan, assessment, report back, evidence."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.atgardsplaner import ATGARDSPLAN, planfakta
from styrdesk.modell.atgardsregler import AtgardsplanFakta
from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORS, VANTAS_IN
from styrdesk.modell.planlage import planlage
from styrdesk.modell.val import RESULTAT, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.register_screen import NastaSteg, Steg

_SLAG = {"forsenad": "varning", "brister": "varning", "saknas": "varning"}
_BEDOMDA = (*GENOMFORS, "uppfoljd", "kvarstar", "avslutad")


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """The message, the steps and the next verb of a plan; nothing once it is closed."""
    idag = store.klocka.idag()
    with store.las() as s:
        fakta = planfakta(s, [id])[id]
        bild = bild_av(s, ATGARDSPLAN, id, idag)
    if fakta.status == "avslutad":
        return None
    lage = planlage(fakta, idag)
    return NastaSteg(
        lage.skal, _SLAG.get(lage.kod, "info"), _("Steg för åtgärdsplanen"), _steg(fakta, bild),
        _naturlig(fakta, idag),
    )  # fmt: skip


def _steg(fakta: AtgardsplanFakta, bild: Bild) -> tuple[Steg, ...]:
    klara = sum(a.status == "klar" for a in fakta.atgarder)
    antal = len(fakta.atgarder)
    gjort = _("{klara} av {antal}").format(klara=klara, antal=antal) if antal else ""
    steg = [
        Steg(_("Planen begärd"), _dag(fakta.begard), True),
        Steg(_("Planen inkommen"), _inkommen(fakta), fakta.status not in VANTAS_IN and bool(fakta.inkommen)),
        Steg(_("Planen godtagen"), _bedomd(bild), fakta.status in _BEDOMDA),
        Steg(_("Åtgärderna klara"), gjort, antal > 0 and klara == antal),
    ]  # fmt: skip
    if fakta.kraver_aterrapport or fakta.aterrapport_senast:
        gjord = fakta.aterrapporterad
        stod = _dag(gjord) or _senast(fakta.aterrapport_senast)
        steg.append(Steg(_("Återrapport från utföraren"), stod, gjord is not None))
    uppfoljd = fakta.uppfoljd is not None
    return (
        *steg,
        Steg(_("Planen uppföljd"), _uppfoljd(fakta), uppfoljd),
        Steg(_("Planen avslutad"), "", False),
    )


def _dag(dag: date | None) -> str:
    return datum_lang(dag) if dag else ""


def _senast(dag: date | None) -> str:
    return _("senast {dag}").format(dag=datum_lang(dag)) if dag else ""


def _inkommen(fakta: AtgardsplanFakta) -> str:
    return _senast(fakta.forfaller) if fakta.status in VANTAS_IN else _dag(fakta.inkommen)


def _bedomd(bild: Bild) -> str:
    vem = bild.etiketter.get("bedomd_av_id", "")
    return ", ".join(filter(None, (_dag(bild.varden["bedomd"]), vem)))


def _uppfoljd(fakta: AtgardsplanFakta) -> str:
    if fakta.uppfoljd is not None:
        resultat = etikett(RESULTAT, fakta.resultat) if fakta.resultat else ""
        return ", ".join(filter(None, (_dag(fakta.uppfoljd), resultat.lower())))
    return _dag(fakta.uppfoljning_planerad)


def _naturlig(fakta: AtgardsplanFakta, idag: date) -> str:
    """The verb that comes next."""
    if fakta.status in VANTAS_IN:
        return "inkommen"
    if fakta.status == "inkommen":
        return "godta"
    if fakta.status in GENOMFORS:
        return _under_genomforandet(fakta, idag)
    if fakta.status == "uppfoljd" and fakta.resultat == "avhjalpt":
        return "avsluta"
    return "eskalera" if fakta.status in ("uppfoljd", "kvarstar") else "folj_upp"


def _under_genomforandet(fakta: AtgardsplanFakta, idag: date) -> str:
    if fakta.aterrapport_senast is not None and fakta.aterrapporterad is None:
        return "aterrapport"
    planerad = fakta.uppfoljning_planerad
    return "folj_upp" if planerad is None or planerad <= idag else ""
