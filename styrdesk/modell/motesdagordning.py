"""What the agenda of a meeting needs: who is invited, the points, and whom to answer (R47-R51, R83, R84)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.kalender import forra_vardag
from styrdesk.modell.kallor import kalla
from styrdesk.modell.moten import Inbjudan, Mote, Motespunkt
from styrdesk.modell.moteregler import DIALOGMOTEN, OMRADESMOTEN
from styrdesk.modell.motesmallar import Mallpunkt, motesmall
from styrdesk.modell.organisation import Organ, Person, PersonRoll
from styrdesk.modell.rapportunderlag import motesrubrik
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.underlag import (
    Dagordningspunkt,
    DagordningUnderlag,
    Deltagare,
    Motestid,
    Narvarogrupp,
)
from styrdesk.modell.underlagsdelar import bilagor, delar, person_med_titel
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val import DELTAGARE_GRUPP
from styrdesk.texter import N_, _


def dagordning_underlag(s: Session, mote_id: int, idag: date) -> DagordningUnderlag:
    """The invitation and agenda of one meeting; Saknas if the meeting does not exist.

    Notes that have been written under the points are not there: they belong to the minutes.
    """
    mote = hamta(s, Mote, mote_id)
    organ = s.get(Organ, mote.organ_id or 0)
    dagar = regelvarden(s).tal("R49.svar", idag, mote.verksamhetsomrade_id)
    senast = svar_senast(mote.datum, dagar)
    return DagordningUnderlag(
        underrubrik=motesrubrik(s, mote),
        tid=Motestid(mote.datum, mote.start, mote.slut),
        plats=mote.plats,
        installt=_installt(s, mote),
        inbjudna=_inbjudna(s, mote),
        motesledare=person_med_titel(s, mote.ledare_id),
        svara_till=_svara_till(s, mote),
        svara_senast=senast if idag <= senast else None,
        punkter=_punkter(s, mote),
        fast_enligt=_fast_enligt(mote.typ),
        organ=organ.namn if organ else "",
        dnr=mote.diarienr,
        bilagor=bilagor(s, Handling.mote_id == mote_id),
        kallat=mote.kallat,
    )


def svar_senast(motesdag: date, dagar: int) -> date:
    """The last day to answer an invitation: so many days before, on the working day before a free one."""
    return forra_vardag(motesdag - timedelta(days=dagar))


def _installt(s: Session, mote: Mote) -> str:
    """Why there is no meeting, "" when there is one."""
    if mote.status != "installt":
        return ""
    nytt = s.get(Mote, mote.flyttat_till_id or 0)
    skal = mote.installt_skal.strip()
    if nytt is None:
        return skal
    flytt = _("Mötet är flyttat till {dag}").format(dag=nytt.datum.isoformat())
    return ". ".join(filter(None, (flytt, skal)))


def _svara_till(s: Session, mote: Mote) -> str:
    """David Öst, nämndsekreterare, 0199-123 45, david.ost@alvsunda.example."""
    person = s.get(Person, mote.antecknat_av_id or mote.ledare_id or 0)
    if person is None:
        return ""
    delar_ = (person_med_titel(s, person.id), person.telefon, person.epost)
    return ", ".join(filter(None, delar_))


_SIDOR: Final = {
    "kommunledning": N_("Kommunledning"),
    **{grupp: text for grupp, text in DELTAGARE_GRUPP.items() if grupp != "ovrig"},
}
_SIDA: Final = {"egenregi": "egen", "kommunledning": "kommunledning", "bestallare": "bestallare"}
"""The side that belongs to the role of a body, the one that decides first."""

# -- who is invited --------------------------------------------------------------------------------


def _inbjudna(s: Session, mote: Mote) -> tuple[Narvarogrupp, ...]:
    """The invited by side, the leadership first, units in order of name."""
    sidor: dict[str, list[Deltagare]] = {grupp: [] for grupp in _SIDOR}
    fraga = (
        select(Inbjudan, Enhet, Utforare)
        .outerjoin(Enhet, Inbjudan.enhet_id == Enhet.id)
        .outerjoin(Utforare, Enhet.utforare_id == Utforare.id)
        .where(Inbjudan.mote_id == mote.id)
        .order_by(Enhet.namn_sort, Inbjudan.id)
    )
    for inbjudan, enhet, utforare in s.execute(fraga):
        person = s.get(Person, inbjudan.person_id or (enhet.chef_id if enhet else 0) or 0)
        if enhet is not None:
            sidor[utforare.regi].append(Deltagare(_enhetsrad(enhet, utforare, person)))
        elif person is not None:
            sidor[_sida(s, person.id, mote.datum)].append(Deltagare(_personrad(person)))
    return tuple(
        Narvarogrupp(_(_SIDOR[grupp]), tuple(rader)) for grupp, rader in sidor.items() if rader
    )


def _sida(s: Session, person_id: int, dag: date) -> str:
    """Whose side a person stands on: that of the body where she has a role on the day."""
    fraga = (
        select(Organ.roll)
        .join(PersonRoll, PersonRoll.organ_id == Organ.id)
        .where(PersonRoll.person_id == person_id, PersonRoll.fran <= dag)
        .where((PersonRoll.tom.is_(None)) | (PersonRoll.tom >= dag))
    )
    roller = set(s.scalars(fraga))
    return next((sida for roll, sida in _SIDA.items() if roll in roller), "bestallare")


def _enhetsrad(enhet: Enhet, utforare: Utforare, person: Person | None) -> str:
    """Trygg Famn Natt (Trygg Famn Hemtjänst AB), Sofia Marklund."""
    visas = utforare.regi == "extern" and utforare.namn != enhet.namn
    namn = f"{enhet.namn} ({utforare.namn})" if visas else enhet.namn
    return ", ".join(filter(None, (namn, person.namn() if person else "")))


def _personrad(person: Person) -> str:
    return ", ".join(filter(None, (person.namn(), i_mening(person.titel), person.organisation)))


# -- the points --------------------------------------------------------------------------------------


def _punkter(s: Session, mote: Mote) -> tuple[Dagordningspunkt, ...]:
    mall = {punkt.rubrik: punkt for punkt in motesmall(mote.typ, anmodan=True)}
    return tuple(
        Dagordningspunkt(p.nr, p.rubrik, _innehall(mall.get(p.rubrik)))
        for p in delar(s, Motespunkt, Motespunkt.mote_id, mote.id)
        if not p.utgar_skal
    )


def _innehall(mall: Mallpunkt | None) -> str:
    """What the governing document says about the point; the hints of an outcome are for the notes."""
    if mall is None:
        return ""
    return _("Parterna kommer överens om det på mötet.") if mall.utfall else mall.hjalp


def _fast_enligt(typ: str) -> str:
    """Where the governing document fixes the points of the agenda."""
    regel = {"utforarmote": "R51"}.get(typ) or DIALOGMOTEN.get(typ) or OMRADESMOTEN.get(typ, "")
    return kalla(regel) if regel else ""
