"""What the printed reports need, read from the registers into frozen values (underlag.py).

Minutes of meetings, notes of visits, the list of action plans, and the municipality's own look.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.atgardsplaner import Atgard, Atgardsplan, planfakta
from styrdesk.modell.atgardsregler import AtgardsplanFakta
from styrdesk.modell.avtal import Avtal, AvtalEnhet
from styrdesk.modell.avvikelser import Avvikelse, kravkalla_text
from styrdesk.modell.benamningar import besoksord, deltagarnamn, motesnamn
from styrdesk.modell.besok import Besok, Besoksdeltagare, Besoksenhet, Besokspunkt
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.errors import RegelFel, Saknas
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.kalender import termin_for
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import GENOMFORDA, PLANERADE
from styrdesk.modell.moten import (
    Deltagare,
    Inbjudan,
    Mote,
    Moteatgard,
    Motespunkt,
)  # fmt: skip
from styrdesk.modell.organisation import Organ
from styrdesk.modell.planlage import forsening, frist
from styrdesk.modell.underlag import (
    Allvar,
    AtgardsplanslistaUnderlag,
    BesoksanteckningUnderlag,
    Iakttagelse,
    Iakttagelsetyp,
    MinnesanteckningarUnderlag,
    Motesatgard,
    Motestid,
    Planlage,
    PlanRad,
)  # fmt: skip
from styrdesk.modell.underlag import Deltagare as Deltagarrad
from styrdesk.modell.underlagsdelar import (
    bilagor,
    delar,
    narvarogrupper,
    person_med_titel,
    person_namn,
    punktrader,
)  # fmt: skip
from styrdesk.modell.uppfoljningsregler import dold_for_utforare
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade, namn_den
from styrdesk.modell.val import ATGARD_STATUS, OVERALL, TILLSYNSMYNDIGHET, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext

# -- minutes of a meeting ------------------------------------------------------------------------------


def minnesanteckningar_underlag(s: Session, mote_id: int) -> MinnesanteckningarUnderlag:
    """The notes of one meeting, as they stand; Saknas if the meeting does not exist."""
    mote = hamta(s, Mote, mote_id)
    organ = s.get(Organ, mote.organ_id or 0)
    deltagare = delar(s, Deltagare, Deltagare.mote_id, mote_id)
    return MinnesanteckningarUnderlag(
        underrubrik=motesrubrik(s, mote),
        tid=Motestid(mote.datum, mote.start, mote.slut),
        plats=mote.plats,
        organ=organ.namn if organ else "",
        dnr=mote.diarienr,
        narvarande=narvarogrupper(s, deltagare, mote.ledare_id),
        franvarande=_franvarande(s, mote_id, deltagare),
        antecknat_av=person_med_titel(s, mote.antecknat_av_id),
        punkter=punktrader(delar(s, Motespunkt, Motespunkt.mote_id, mote_id)),
        atgarder=tuple(
            Motesatgard(a.nr, a.atgard, a.ansvarig or person_namn(s, a.ansvarig_id), a.klart_senast,
                        etikett(ATGARD_STATUS, a.status))
            for a in delar(s, Moteatgard, Moteatgard.mote_id, mote_id)
        ),
        nasta_mote=_nasta(mote.nasta_datum, mote.nasta_start, mote.nasta_slut),
        nasta_plats=mote.nasta_plats,
        synpunkter_senast=mote.synpunkter_senast,
        skickat_till=mote.skickat_till,
        skickat=mote.skickat,
        bilagor=bilagor(s, Handling.mote_id == mote_id),
    )  # fmt: skip


def motesrubrik(s: Session, mote: Mote) -> str:
    """Kind, area and term: "Utförarmöte hemtjänst, höstterminen 2026"."""
    namn = motesnamn(s, mote)
    if mote.benamning:
        return namn
    if mote.typ == "utforarmote":
        return f"{namn}, {termin_for(mote.datum).namn()}"
    return f"{namn} {mote.datum.year}"


def _nasta(datum: date | None, start: time | None, slut: time | None) -> Motestid | None:
    return Motestid(datum, start, slut) if datum else None


def _franvarande(s: Session, mote_id: int, deltagare: list[Deltagare]) -> tuple[Deltagarrad, ...]:
    """Those noted as absent, and invited units that nobody spoke for, once attendance is taken."""
    noterade = [d for d in deltagare if d.narvaro == "franvarande"]
    rader = [Deltagarrad(deltagarnamn(s, d), d.anteckning or d.roll) for d in noterade]
    if any(d.narvaro == "narvarande" for d in deltagare):
        rader += _utan_foretradare(s, mote_id, deltagare)
    return tuple(dict.fromkeys(rader))


def _utan_foretradare(s: Session, mote_id: int, deltagare: list[Deltagare]) -> list[Deltagarrad]:
    fraga = (
        select(Inbjudan, Enhet, Utforare)
        .join(Enhet, Inbjudan.enhet_id == Enhet.id)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .where(Inbjudan.mote_id == mote_id)
        .order_by(Enhet.namn_sort, Enhet.id)
    )
    inbjudna = [(i, e, u) for i, e, u in s.execute(fraga)]
    enheter = {d.enhet_id for d in deltagare}
    hela = {d.utforare_id for d in deltagare if d.enhet_id is None}
    kvar = [r for r in inbjudna if r[1].id not in enheter and r[2].id not in hela]
    foretradda = {u.id for _i, e, u in inbjudna if e.id in enheter}
    return [Deltagarrad(_franvarandenamn(e, u, foretradda), _svarsord(i)) for i, e, u in kvar]


def _franvarandenamn(enhet: Enhet, utforare: Utforare, foretradda: set[int]) -> str:
    """A company that nobody spoke for is named itself; otherwise the unit."""
    return (
        utforare.namn if utforare.regi == "extern" and utforare.id not in foretradda else enhet.namn
    )


def _svarsord(inbjudan: Inbjudan) -> str:
    if inbjudan.anteckning:
        return inbjudan.anteckning
    return _("förhinder anmält") if inbjudan.svar == "forhinder" else ""


# -- notes of a visit ------------------------------------------------------------------------------------


def besoksanteckning_underlag(
    s: Session, besok_id: int, enhet_id: int | None = None
) -> BesoksanteckningUnderlag:
    """The notes of one visit to one unit; the visit's first unit if none is named.

    RegelFel for an unannounced visit that is not made: nothing of it may reach the provider (R62).
    """
    besok = hamta(s, Besok, besok_id)
    if dold_for_utforare(besok.typ, besok.anmald, besok.status in GENOMFORDA):
        text = _("Besöket är oanmält. Anteckningen skrivs ut när besöket är gjort.")
        raise RegelFel(brist("", text, "R62"))
    enhet = _besokt_enhet(s, besok_id, enhet_id)
    dag = besok.genomford_fran or besok.planerad or date.min
    deltagare = delar(s, Besoksdeltagare, Besoksdeltagare.besok_id, besok_id)
    return BesoksanteckningUnderlag(
        **_huvud(s, besok, enhet, dag),
        **_fynd(s, besok_id, enhet.id),
        tid=Motestid(dag, besok.start, besok.slut),
        slutdatum=besok.genomford_tom,
        narvarande=narvarogrupper(s, deltagare, None),
        punkter=punktrader(delar(s, Besokspunkt, Besokspunkt.besok_id, besok_id)),
        bedomning=etikett(OVERALL, besok.overall),
        sammanfattning=besok.sammanfattning,
        fragade=_fragade(besok),
        brukarsynpunkter=_synpunkter(besok),
        utforarens_kommentar=besok.utforarens_kommentar,
        foregaende_besok=_foregaende(s, enhet.id, besok_id, dag),
        nasta_besok=_nasta_besok(s, enhet.id, dag),
        antecknat_av=person_med_titel(s, besok.antecknat_av_id),
        synpunkter_senast=besok.synpunkter_senast,
        skickat_till=besok.skickat_till,
        skickat=besok.skickat,
        bilagor=bilagor(s, Handling.besok_id == besok_id),
    )


def _besokt_enhet(s: Session, besok_id: int, enhet_id: int | None) -> Enhet:
    fraga = select(Enhet).join(Besoksenhet, Besoksenhet.enhet_id == Enhet.id)
    fraga = fraga.where(Besoksenhet.besok_id == besok_id).order_by(Besoksenhet.id)
    for enhet in s.scalars(fraga):
        if enhet_id is None or enhet.id == enhet_id:
            return enhet
    raise Saknas(_("Enheten ingår inte i besöket."))


def _huvud(s: Session, besok: Besok, enhet: Enhet, dag: date) -> dict[str, Any]:
    """The head block: which activity it was, under which agreement, who visited it."""
    utforare = s.get(Utforare, enhet.utforare_id)
    omrade = s.get(Verksamhetsomrade, enhet.verksamhetsomrade_id)
    namnd = s.get(Organ, omrade.namnd_id) if omrade else None
    ingen = enhet.tillsynsmyndighet == "ingen"
    return {
        "besokstyp": besoksord(besok.typ, besok.anmald),
        "anmalt": besok.anmald,
        "enhet": namn_den(s, enhet, dag),
        "utforare": utforare.namn if utforare else "",
        "organ": namnd.namn if namnd else "",
        "dnr": besok.diarienr,
        "verksamhetsomrade": omrade.namn if omrade else "",
        "platser": enhet.platser,
        "adress": enhet.adress,
        "avtal": _avtal_for(s, enhet.id, dag),
        "verksamhetschef": person_namn(s, enhet.chef_id),
        "tillsynsmyndighet": "" if ingen else etikett(TILLSYNSMYNDIGHET, enhet.tillsynsmyndighet),
        "utfort_av": person_med_titel(s, besok.ansvarig_id),
    }


def _avtal_for(s: Session, enhet_id: int, dag: date) -> str:
    """The agreements that cover the unit on the day, with their numbers in the register."""
    fraga = (
        select(Avtal.benamning, Avtal.diarienr)
        .join(AvtalEnhet, AvtalEnhet.avtal_id == Avtal.id)
        .where(
            AvtalEnhet.enhet_id == enhet_id,
            Avtal.status.in_(("gallande", "uppsagt", "loper_ut", "avslutat", "arkiverat")),
            Avtal.start <= dag,
            (Avtal.slut_ursprunglig.is_(None)) | (Avtal.slut_ursprunglig >= dag),
        )
        .order_by(Avtal.start, Avtal.id)
    )
    return "; ".join(", ".join(filter(None, rad)) for rad in s.execute(fraga))


def _fragade(besok: Besok) -> str:
    """Whom the visitors asked (R56)."""
    if besok.ledning_fragad and besok.personal_fragad:
        return _("Frågor ställdes till ledningen och personalen.")
    if besok.ledning_fragad:
        return _("Frågor ställdes till ledningen.")
    return _("Frågor ställdes till personalen.") if besok.personal_fragad else ""


def _synpunkter(besok: Besok) -> str:
    """How the users' views were obtained, from how many, and what they said (R57)."""
    delar_ = []
    if besok.brukarsynpunkt_metod:
        svar = ""
        if besok.antal_svar is not None:
            svar = ngettext("{antal} svar", "{antal} svar", besok.antal_svar)
            svar = f" ({svar.format(antal=besok.antal_svar)})"
        delar_.append(
            _("Så inhämtades de: {metod}").format(metod=besok.brukarsynpunkt_metod) + svar
        )
    if besok.narstaende_metod:
        delar_.append(_("Närstående: {metod}").format(metod=besok.narstaende_metod))
    if besok.brukarsynpunkt_skal:
        delar_.append(_("Inhämtades inte: {skal}").format(skal=besok.brukarsynpunkt_skal))
    return "\n".join([*delar_, *filter(None, [besok.brukarsynpunkter])])


def _foregaende(s: Session, enhet_id: int, besok_id: int, dag: date) -> date | None:
    fraga = _besok_hos(enhet_id, func.max(Besok.genomford_fran)).where(
        Besok.status.in_(GENOMFORDA), Besok.genomford_fran < dag, Besok.id != besok_id
    )
    senast: date | None = s.scalar(fraga)
    return senast


def _nasta_besok(s: Session, enhet_id: int, dag: date) -> Motestid | None:
    """The next announced visit; an unannounced one is never told (R62)."""
    fraga = _besok_hos(enhet_id, Besok.planerad, Besok.start, Besok.slut).where(
        Besok.status.in_(PLANERADE), Besok.anmald.is_(True), Besok.planerad > dag
    )
    rad = s.execute(fraga.order_by(Besok.planerad, Besok.id).limit(1)).first()
    return Motestid(*rad) if rad else None


def _besok_hos(enhet_id: int, *kolumner: Any) -> Any:
    fraga = select(*kolumner).join(Besoksenhet, Besoksenhet.besok_id == Besok.id)
    return fraga.where(Besoksenhet.enhet_id == enhet_id)


def _fynd(s: Session, besok_id: int, enhet_id: int) -> dict[str, Any]:
    """What was found at the unit, and the plan and the report back that were demanded."""
    fynd = list(
        s.scalars(
            select(Avvikelse)
            .where(Avvikelse.besok_id == besok_id, Avvikelse.enhet_id == enhet_id)
            .order_by(Avvikelse.id)
        )
    )
    planid = {a.atgardsplan_id for a in fynd if a.atgardsplan_id is not None}
    planer = [hamta(s, Atgardsplan, id) for id in sorted(planid)]
    atgarder = [a for p in planer for a in delar(s, Atgard, Atgard.atgardsplan_id, p.id)]
    rapporter = [p.aterrapport_senast for p in planer if p.aterrapport_senast]
    return {
        "iakttagelser": tuple(_iakttagelse(a) for a in fynd),
        "atgarder": tuple(
            Motesatgard(nr, a.atgard, a.ansvarig, a.klart_senast, etikett(ATGARD_STATUS, a.status))
            for nr, a in enumerate(atgarder, 1)
        ),
        "atgardsplan_senast": min((p.forfaller for p in planer), default=None),
        "aterrapport": _("Åtgärderna återrapporteras senast den {dag}.").format(
            dag=datum_lang(min(rapporter))
        )
        if rapporter
        else "",
    }


def _iakttagelse(post: Avvikelse) -> Iakttagelse:
    ar_brist = post.typ == "brist"
    text = ". ".join(filter(None, (post.rubrik.rstrip("."), post.beskrivning)))
    return Iakttagelse(
        typ=Iakttagelsetyp(post.typ),
        text=text,
        belagg=post.belagg,
        kravkalla=kravkalla_text(post) if ar_brist else "",
        allvar=Allvar(post.allvar) if ar_brist and post.allvar else None,
        klart_senast=post.atgardas_senast if ar_brist else None,
    )


# -- the list of action plans ---------------------------------------------------------------------------


def atgardsplanslista_underlag(
    s: Session, idag: date, *, namnd_id: int | None = None, verksamhetsomrade_id: int | None = None,
    foregaende_lista: date | None = None,
) -> AtgardsplanslistaUnderlag:  # fmt: skip
    """Open plans and those closed since ``foregaende_lista`` (this year, if none is given)."""
    namnd, omrade = s.get(Organ, namnd_id or 0), s.get(Verksamhetsomrade, verksamhetsomrade_id or 0)
    sedan = foregaende_lista or date(idag.year, 1, 1)
    fraga = (
        select(Atgardsplan, Enhet, Utforare)
        .join(Enhet, Atgardsplan.enhet_id == Enhet.id)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .join(Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id)
        .where((Atgardsplan.avslutad.is_(None)) | (Atgardsplan.avslutad >= sedan))
        .order_by(Atgardsplan.nr_sort)
    )
    if namnd is not None:
        fraga = fraga.where(Verksamhetsomrade.namnd_id == namnd.id)
    if omrade is not None:
        fraga = fraga.where(Verksamhetsomrade.id == omrade.id)
    poster = s.execute(fraga).all()
    nycklar = [p.id for p, _e, _u in poster]
    fakta, kallor = planfakta(s, nycklar), _kravkallor(s, nycklar)
    return AtgardsplanslistaUnderlag(
        urval=omrade.namn if omrade else namnd.namn if namnd else _("Alla nämnder"),
        kortnamn=namnd.kortnamn if namnd else "",
        lage_per=idag,
        foregaende_lista=foregaende_lista,
        rader=tuple(
            _planrad(p, e, u, kallor.get(p.id, ""), fakta[p.id], idag) for p, e, u in poster
        ),
    )


def _kravkallor(s: Session, nycklar: list[int]) -> dict[int, str]:
    """Where the requirement behind each plan's first finding stands."""
    fraga = select(Avvikelse).order_by(Avvikelse.id.desc())
    return {
        avvikelse.atgardsplan_id: kravkalla_text(avvikelse)
        for (avvikelse,) in rader(s, fraga, Avvikelse.atgardsplan_id, nycklar)
    }


def _planrad(
    plan: Atgardsplan,
    enhet: Enhet,
    utforare: Utforare,
    kalla: str,
    fakta: AtgardsplanFakta,
    idag: date,
) -> PlanRad:
    rubrik = fakta.avvikelser[0].rubrik if fakta.avvikelser else ""
    if len(fakta.avvikelser) > 1:
        rubrik = _("{rubrik} med flera").format(rubrik=rubrik)
    return PlanRad(
        nr=int(plan.nr.rpartition("-")[2]),
        enhet=enhet.namn,
        utforare=_("Egen regi") if utforare.regi == "egen" else utforare.namn,
        avvikelse=rubrik,
        kravkalla=kalla,
        allvar=Allvar(fakta.allvar) if fakta.allvar else None,
        begard=plan.begard,
        klart_senast=_klart_senast(fakta, idag),
        lage=_planlage(fakta),
        avslutad=plan.avslutad,
    )


def _klart_senast(fakta: AtgardsplanFakta, idag: date) -> date | None:
    """The day that was missed if one was, else the one that counts now; none once followed up."""
    if fakta.status == "uppfoljd" and fakta.resultat == "avhjalpt":
        return None
    sen = forsening(fakta, idag)
    return sen.datum if sen else frist(fakta)


def _planlage(fakta: AtgardsplanFakta) -> Planlage:
    delvis = fakta.status == "uppfoljd" and fakta.resultat == "delvis"
    return Planlage.DELVIS if delvis else Planlage(fakta.status)
