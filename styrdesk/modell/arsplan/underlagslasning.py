"""From the registers to the planner's question: the year's needs, who can take part, and the calendar."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from styrdesk.modell.arsplan import installningar
from styrdesk.modell.arsplan.behov import Underlag
from styrdesk.modell.arsplan.behovslista import Folk, Motesvana, behov_for
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.besok import Besok, Besoksdeltagare, Besoksenhet
from styrdesk.modell.grund.settings import las
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ, Person, PersonRoll
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.utforare import Enhet

BESOKARROLLER = ("avtalscontroller", "bestallarsamordnare", "annan")
UTFORARROLLER = ("enhetschef", "rektor", "verksamhetschef")
"""Whoever leads a unit of an area visits none there (R8)."""

MOTESROLLER = ("forvaltningschef", "namndsekreterare")
_SAMLINGAR = ("moten", "besok", "roller")
_AR_BAKAT = 3


def underlag(s: Session, ar: int, idag: date, namnd_id: int | None = None) -> Underlag:
    """The question for a year; with ``namnd_id`` only what that committee orders, and the dialogue."""
    fakta = las_fakta(s, idag, _SAMLINGAR)
    parametrar = las_parametrar(s, idag)
    folk = _folk(s, fakta, ar)
    behov = behov_for(fakta, parametrar, folk, ar, idag)
    if namnd_id is not None:
        behov = tuple(b for b in behov if b.namnd_id in (namnd_id, None))
    ram = las_ram(s, date(ar, 1, 1), date(ar, 12, 31), idag, med_rapporter=False)
    return Underlag(ar, behov, ram, las(s, installningar.HOGST))


def _folk(s: Session, fakta: Fakta, ar: int) -> Folk:
    aktuella = frozenset(s.scalars(select(Person.id).where(Person.aktiv.is_(True))))
    return Folk(
        _besokare(s, fakta, ar, aktuella),
        _motesvanor(s, fakta, ar, aktuella),
        las(s, installningar.BESOKARE),
    )


# -- who visits --------------------------------------------------------------------------------------


def _besokare(
    s: Session, fakta: Fakta, ar: int, aktuella: frozenset[int]
) -> dict[int, tuple[int, ...]]:
    """By unit: those of the last years' visits there, then in the area, then those with a role for it."""
    vid_enheten, i_omradet = _tidigare(s, ar)
    roller = _roller(s, ar)
    svar = {}
    for enhet in fakta.bestallda_enheter:
        omrade = fakta.omraden[enhet.verksamhetsomrade_id]
        javiga = {
            r.person_id
            for r in roller
            if r.roll in UTFORARROLLER
            and r.enhet_id is not None
            and fakta.enheter[r.enhet_id].verksamhetsomrade_id == omrade.id
        }
        med_roll = [
            r.person_id for r in roller if r.roll in BESOKARROLLER and _galler(r, omrade.id, fakta)
        ]
        alla = [*vid_enheten[enhet.id], *i_omradet[omrade.id], *med_roll]
        svar[enhet.id] = tuple(dict.fromkeys(p for p in alla if p in aktuella and p not in javiga))
    return svar


def _galler(roll: PersonRoll, omrade_id: int, fakta: Fakta) -> bool:
    """A role for the area, or in the ordering committee or a body below it without an area named."""
    if roll.verksamhetsomrade_id is not None:
        return roll.verksamhetsomrade_id == omrade_id
    organ = fakta.organ.get(roll.organ_id or 0)
    namnd_id = fakta.omraden[omrade_id].namnd_id
    return organ is not None and namnd_id in (organ.id, organ.overordnad_id)


def _roller(s: Session, ar: int) -> list[PersonRoll]:
    """The roles that are in force some time in the year."""
    fraga = select(PersonRoll).where(
        PersonRoll.fran <= date(ar, 12, 31),
        (PersonRoll.tom.is_(None)) | (PersonRoll.tom >= date(ar, 1, 1)),
    )
    return list(s.scalars(fraga.order_by(PersonRoll.id)))


def _tidigare(s: Session, ar: int) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Who visited in the last years, by unit and by area, the most frequent first."""
    fran = date(ar - _AR_BAKAT, 1, 1)
    vid_enheten: dict[int, Counter[int]] = defaultdict(Counter)
    i_omradet: dict[int, Counter[int]] = defaultdict(Counter)
    fraga = (
        select(Besok.id, Besok.ansvarig_id, Besok.antecknat_av_id, Enhet.id, Enhet.verksamhetsomrade_id)
        .join(Besoksenhet, Besoksenhet.besok_id == Besok.id)
        .join(Enhet, Besoksenhet.enhet_id == Enhet.id)
        .where(Besok.planerad >= fran)
        .order_by(Besok.id)
    )  # fmt: skip
    deltagare = _deltagare(s, fran)
    for besok_id, ansvarig, antecknat_av, enhet_id, omrade_id in s.execute(fraga):
        for person in dict.fromkeys((ansvarig, antecknat_av, *deltagare[besok_id])):
            if person is not None:
                vid_enheten[enhet_id][person] += 1
                i_omradet[omrade_id][person] += 1
    return _vanligast(vid_enheten), _vanligast(i_omradet)


def _deltagare(s: Session, fran: date) -> dict[int, list[int]]:
    fraga = (
        select(Besoksdeltagare.besok_id, Besoksdeltagare.person_id)
        .join(Besok, Besoksdeltagare.besok_id == Besok.id)
        .where(
            Besok.planerad >= fran,
            Besoksdeltagare.grupp == "bestallare",
            Besoksdeltagare.person_id.is_not(None),
        )
        .order_by(Besoksdeltagare.id)
    )
    svar: dict[int, list[int]] = defaultdict(list)
    for besok_id, person in s.execute(fraga):
        svar[besok_id] += [person] if person is not None else []
    return svar


def _vanligast(rakning: dict[int, Counter[int]]) -> dict[int, list[int]]:
    svar: dict[int, list[int]] = defaultdict(list)
    for nyckel, antal in rakning.items():
        svar[nyckel] = sorted(antal, key=lambda person: (-antal[person], person))
    return svar


# -- how meetings are held ------------------------------------------------------------------------------


def _motesvanor(
    s: Session, fakta: Fakta, ar: int, aktuella: frozenset[int]
) -> dict[tuple[str, int | None], Motesvana]:
    """The latest meeting of each kind and area; an area without one gets its committee's people."""
    svar: dict[tuple[str, int | None], Motesvana] = {
        ("utforarmote", o.id): Motesvana(_enligt_roll(s, ar, o.namnd_id, aktuella))
        for o in fakta.bestallda_omraden
    }
    fraga = select(Mote).where(
        Mote.typ.in_(("utforarmote", "dialog_var", "dialog_host")),
        Mote.status != "installt",
        Mote.datum >= date(ar - _AR_BAKAT, 1, 1),
        Mote.datum <= date(ar, 12, 31),
    )
    for mote in s.scalars(fraga.order_by(Mote.datum, Mote.id)):
        nyckel = (mote.typ, mote.verksamhetsomrade_id)
        ledare = _kvar((mote.ledare_id, mote.antecknat_av_id), aktuella)
        forra = svar.get(nyckel, Motesvana())
        svar[nyckel] = Motesvana(
            ledare or forra.ledare, mote.plats or forra.plats, mote.organ_id or forra.organ_id
        )
    return svar


def _kvar(personer: Iterable[int | None], aktuella: frozenset[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(p for p in personer if p is not None and p in aktuella))


def _enligt_roll(s: Session, ar: int, namnd_id: int, aktuella: frozenset[int]) -> tuple[int, ...]:
    """The head of the administration leads and the secretary takes notes, where they are known."""
    organ = frozenset(s.scalars(select(Organ.id).where(Organ.overordnad_id == namnd_id))) | {
        namnd_id
    }
    roller = [r for r in _roller(s, ar) if r.organ_id in organ]
    vilka = [next((r.person_id for r in roller if r.roll == roll), None) for roll in MOTESROLLER]
    return _kvar(vilka, aktuella)
