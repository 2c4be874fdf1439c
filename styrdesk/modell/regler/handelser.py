"""Complaints and reported events: a decision in time, unannounced visits (R61, L20, L21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regler.besok import om_besok
from styrdesk.modell.regler.fynd import UPPL, VARN, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def beslut_om_klagomal(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R61: a serious complaint leads to a decision within fourteen days."""
    for synpunkt in fakta.allvarliga_synpunkter:
        om = fakta.om("synpunkt", synpunkt.uid, synpunkt.rubrik, synpunkt.verksamhetsomrade_id)
        dagar = p.tal("R61.beslut", idag, om.omrade_uid, om.namnd_uid)
        senast = synpunkt.inkom + timedelta(days=dagar)
        if synpunkt.beslut_datum is None and senast < idag:
            enhet = fakta.enheter.get(synpunkt.enhet_id or 0)
            mening = _("Det allvarliga klagomålet på {enhet} kom in {dag} och inget är beslutat.")
            vem = enhet.namn if enhet else fakta.omraden[synpunkt.verksamhetsomrade_id].namn
            text = mening.format(enhet=vem, dag=datum_lang(synpunkt.inkom))
            bevis = (om.som_underlag(), *([fakta.om_enhet(enhet).som_underlag()] if enhet else []))
            yield Fynd("R61", VARN, om, text, "", senast, bevis, ("R61.beslut",))


def anmalt_utan_skal(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R61, T20: an event-driven visit is unannounced unless there is a reason."""
    for besok in fakta.besok:
        utan_skal = besok.anmald and not besok.anmald_skal.strip()
        if besok.typ == "handelsestyrd" and utan_skal and besok.status != "installd":
            om = om_besok(fakta, besok)
            dag = besok.genomford_fran or besok.planerad
            text = _("Det händelsestyrda besöket var anmält, och det står inte varför.")
            kod = dag.isoformat() if dag else ""
            yield Fynd("R61", UPPL, om, text, kod, dag, (om.som_underlag(),))


UTREDS_DAGAR = timedelta(days=30)
INFORMERAS_MAN = 2


def rapporterade_handelser(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L20, L21: a reported event is investigated without delay; after lex Maria the patient is told."""
    for rad in fakta.handelser:
        om = fakta.om("handelse", rad.uid, rad.rubrik, rad.verksamhetsomrade_id)
        bevis = (om.som_underlag(),)
        senast = rad.datum + UTREDS_DAGAR
        if rad.typ == "lex_sarah" and rad.utredning_klar is None and senast < idag:
            text = _("Lex Sarah-rapporten från {dag} är inte utredd.")
            yield Fynd("L20", UPPL, om, text.format(dag=datum_lang(rad.datum)), "", senast, bevis)
        senast = plus_manader(rad.datum, INFORMERAS_MAN)
        if rad.typ == "lex_maria" and rad.berord_informerad is None and senast < idag:
            text = _("Efter lex Maria-händelsen {dag} är den berörda inte informerad.")
            yield Fynd("L21", VARN, om, text.format(dag=datum_lang(rad.datum)), "", senast, bevis)


REGLER = (
    regel("R61", beslut_om_klagomal, "synpunkter"),
    regel("R61", anmalt_utan_skal, "besok"),
    regel("L20 L21", rapporterade_handelser, "handelser"),
)
