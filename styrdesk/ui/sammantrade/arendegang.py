"""What comes next for a matter: a letter, a place on an agenda; and what to look at meanwhile."""

from __future__ import annotations

from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.arendelage import Arendelage, arendelage
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.register_screen import NastaSteg, Rad, Steg


def paragrafrubrik(rad: Rad) -> str:
    """§ 85 Taxor; without a number while none is fixed."""
    return f"§\u00a0{rad['nummer']} {rad['rubrik']}" if rad["nummer"] else str(rad["rubrik"])


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """The steps of a matter until it is decided; nothing afterwards."""
    with store.las() as s:
        lage = arendelage(s, id)
    if lage.avgjort:
        return None
    besked, slag = _besked(lage)
    atgard = "" if lage.tas_upp else "ta_upp"
    return NastaSteg(besked, slag, _("Steg för ärendet"), _steg(lage), atgard)


def _besked(lage: Arendelage) -> tuple[str, str]:
    if lage.dnr_monster:
        text = _("Diarienumret {dnr} följer inte formen {monster}.")
        return text.format(dnr=lage.dnr, monster=lage.dnr_monster), "info"
    if lage.kommer_tillbaka is not None and lage.tas_upp is None:
        text = _("Ärendet ska tas upp igen {dag}.")
        return text.format(dag=datum_lang(lage.kommer_tillbaka)), "info"
    return "", "info"


def _steg(lage: Arendelage) -> tuple[Steg, ...]:
    skrivelse = datum_lang(lage.skrivelse) if lage.skrivelse else ""
    nar = datum_lang(lage.tas_upp) if lage.tas_upp else ""
    return (
        Steg(_("Tjänsteskrivelse"), skrivelse, lage.skrivelse is not None),
        Steg(_("På föredragningslistan"), nar, lage.tas_upp is not None),
        Steg(_("Behandlat"), lage.behandlat, bool(lage.behandlat)),
    )
