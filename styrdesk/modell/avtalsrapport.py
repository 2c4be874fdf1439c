"""What the printed list of agreements needs, read from the registers (P11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import select

from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsdatum import Avtalsdatum, oppen_option, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import AvtalFakta
from styrdesk.modell.avtalsinlasning import fakta
from styrdesk.modell.avtalslage import lage
from styrdesk.modell.avtalsregister import AVSLUTADE
from styrdesk.modell.forklaring import Dag
from styrdesk.modell.grund.store import Session
from styrdesk.modell.installningar import trappor
from styrdesk.modell.organisation import Organ
from styrdesk.modell.paminnelser import Trappor, aktuella
from styrdesk.modell.underlag import (
    AvtalRad,
    Avtalsgruppering,
    AvtalslistaUnderlag,
    Paminnelse,
)
from styrdesk.modell.val import PROCESS, RATTSLIG_GRUND, etikett
from styrdesk.texter import N_, _, ngettext

_PROCESSER = tuple(PROCESS)

# The date stands beside the words in the list, so they are shorter than a reminder's own sentence.
_I_KORTHET = {
    "option": N_("Besked om option"),
    "uppsagning": N_("Sista dag för uppsägning"),
    "slut": N_("Avtalet slutar"),
    "upphandling": N_("Avtalet slutar, ny upphandling"),
    "index": N_("Ersättningen räknas om"),
    "forsakring": N_("Försäkringen går ut"),
    "pub": N_("Personuppgiftsavtalet ses över"),
    "kontroll": N_("Utföraren kontrolleras"),
    "forfaller": N_("Åtgärdsplanen ska vara inne"),
}


def avtalslista_underlag(
    s: Session,
    idag: date,
    *,
    namnd_id: int | None = None,
    gruppering: Avtalsgruppering = Avtalsgruppering.PROCESS,
) -> AvtalslistaUnderlag:
    """Every agreement that is not closed, of one committee or of all, as things stand ``idag``."""
    namnd = s.get(Organ, namnd_id or 0)
    fraga = select(Avtal.id).where(Avtal.status.not_in(AVSLUTADE))
    if namnd is not None:
        fraga = fraga.where(Avtal.bestallare_id == namnd.id)
    alla = fakta(s, list(s.scalars(fraga.order_by(Avtal.benamning_sort, Avtal.id))), idag)
    steg = trappor(s)
    return AvtalslistaUnderlag(
        urval=namnd.namn if namnd else _("Alla nämnder"),
        lage_per=idag,
        gruppering=gruppering,
        rader=tuple(
            _rad(f, idag, steg) for f in sorted(alla.values(), key=_ordning(gruppering, idag))
        ),
    )


def _ordning(gruppering: Avtalsgruppering, idag: date) -> Callable[[AvtalFakta], int]:
    if gruppering is Avtalsgruppering.LAGE:
        return lambda f: lage(f, idag).allvar
    return lambda f: _PROCESSER.index(f.process)


def _rad(f: AvtalFakta, idag: date, steg: Trappor) -> AvtalRad:
    datum = rakna_avtalsdatum(f.tider, idag, trappor=steg)
    return AvtalRad(
        avtalsnr=f.avtalsnr,
        benamning=f.benamning,
        utforare=_("Egen regi") if f.regi == "egen" else f.utforare,
        process=etikett(PROCESS, f.process),
        rattslig_grund=etikett(RATTSLIG_GRUND, f.rattslig_grund),
        lage=lage(f, idag).ord,
        avtalsansvarig=f.avtalsansvarig,
        dnr=f.diarienr,
        enheter=f.enheter,
        start=f.tider.start,
        nuvarande_slut=_dag(datum.nuvarande_slut),
        uppsagning_senast=_dag(datum.uppsagning_senast),
        uppsagningstid=_uppsagningstid(f),
        option_besked_senast=_dag(datum.option_besked_senast),
        option=_option(f, datum),
        paminnelser=_paminnelser(datum, idag),
    )


def _paminnelser(datum: Avtalsdatum, idag: date) -> tuple[Paminnelse, ...]:
    """What somebody must act on now, the most urgent first; or else when the next reminder comes."""
    nu = [Paminnelse(p.galler, _(_I_KORTHET[p.slag])) for p in aktuella(datum.paminnelser, idag)]
    if nu:
        return tuple(sorted(nu, key=lambda p: (p.datum, p.text)))
    kommer = [p for p in datum.paminnelser if p.datum > idag]
    forst = min(kommer, key=lambda p: (p.datum, p.galler, p.slag), default=None)
    if forst is None:
        return ()
    return (Paminnelse(forst.galler, _(_I_KORTHET[forst.slag]), forst.datum),)


def _dag(dag: Dag | None) -> date | None:
    return dag.datum if dag else None


def _uppsagningstid(f: AvtalFakta) -> str:
    man = f.tider.uppsagningstid_man_bestallare
    if man is None:
        return ""
    return ngettext("{antal} månad", "{antal} månader", man).format(antal=man)


def _option(f: AvtalFakta, datum: Avtalsdatum) -> str:
    """What the next option gives: "till 2029-08-31, 1 av 2"."""
    if datum.option_besked_senast is None:
        return ""
    nasta = oppen_option(f.tider)
    if nasta is None:
        return ""
    plats, option = nasta
    text = _("till {dag}, {nr} av {antal}")
    return text.format(dag=option.till_datum, nr=plats, antal=len(f.tider.optioner))
