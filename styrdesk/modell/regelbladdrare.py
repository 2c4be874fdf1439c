"""What the rule browser shows: the governing document by section, and a rule with all it concerns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.beslutsuppgifter import beslutstext
from styrdesk.modell.fyndminne import fyndlagen
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import REGLER
from styrdesk.modell.lagrum import lagrum
from styrdesk.modell.organisation import Organ
from styrdesk.modell.poster import Adress, nycklar_for
from styrdesk.modell.regelstatus import Fyndstatus, Regelkvittens, Regelparameter
from styrdesk.modell.regler.besok import gjort, om_besok
from styrdesk.modell.regler.bestallning import om_avtal
from styrdesk.modell.regler.fynd import ALLVAR, Objekt
from styrdesk.modell.regler.fyndlage import OPPEN, Fyndlage
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.katalog import KATALOG, Regelpost
from styrdesk.modell.regler.moten import hallet
from styrdesk.modell.regler.parametrar import (
    DATUM,
    DEKLARERADE,
    MANAD_DAG,
    Parameter,
    Parametrar,
    Varde,
)
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import FYND_STATUS, etikett
from styrdesk.svensk_form import datum_dag_manad, datum_lang
from styrdesk.texter import N_, _

OK: Final = "OK"
"""The state of an object that the rule concerns and finds nothing about."""

_AVSNITT: Final = (
    N_("titelsidan"), N_("Bakgrund"), N_("inledningen"), N_("Beställaren"), N_("Produktionen"),
    N_("Gemensamt"), N_("bilaga 3"), N_("bilaga 4"), N_("bilaga 5"),
)  # fmt: skip


# -- the document ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Regelrad:
    """A rule in the table of contents. ``antal`` are its open findings by severity."""

    kod: str
    text: str
    antal: Mapping[str, int]

    @property
    def brott(self) -> int:
        """Open breaches, data that does not hold together included."""
        return self.antal.get("BROTT", 0) + self.antal.get("DATAFEL", 0)


@dataclass(frozen=True)
class Avsnitt:
    """A section with its rules."""

    rubrik: str
    regler: tuple[Regelrad, ...]


def las_innehall(s: Session, idag: date) -> tuple[Avsnitt, ...]:
    """The document in its own order, then the law, then our own checks."""
    antal: dict[str, Counter[str]] = defaultdict(Counter)
    for lage in fyndlagen(s, idag):
        if lage.fynd is not None and lage.status == OPPEN:
            antal[lage.fynd.regel][lage.fynd.allvar] += 1
    avsnitt: dict[str, list[Regelrad]] = defaultdict(list)
    for post in KATALOG.values():
        avsnitt[_avsnitt(post.kod)].append(Regelrad(post.kod, post.text, antal[post.kod]))
    ordning = [*_AVSNITT, _LAG, _EGNA]
    return tuple(Avsnitt(_rubrik(namn), tuple(avsnitt[namn])) for namn in ordning if avsnitt[namn])


_LAG: Final = N_("Lagar")
_EGNA: Final = N_("Styrdesks egen bevakning")


def _avsnitt(kod: str) -> str:
    if kod in REGLER:
        return REGLER[kod].avsnitt.partition("/")[0]
    return _LAG if lagrum(kod) else _EGNA


def _rubrik(avsnitt: str) -> str:
    text = _(avsnitt)
    return text[:1].upper() + text[1:]


# -- one rule ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Objektrad:
    """Something that the rule concerns, and how it stands; ``lage`` is None when nothing was found."""

    objekt: Objekt
    lage: Fyndlage | None = None

    @property
    def status(self) -> str:
        """OK, or the severity of the finding."""
        return self.lage.fynd.allvar if self.lage and self.lage.fynd else OK

    @property
    def nyckel(self) -> tuple[str, ...]:
        """What makes the row the same after it has been read anew."""
        fynd = self.lage.fynd if self.lage else None
        return (self.objekt.typ, self.objekt.uid, fynd.period if fynd else "")


@dataclass(frozen=True)
class Parameterrad:
    """A setting in force: its value in words, who decided it, and what areas have of their own."""

    parameter: Parameter
    varde: str
    varifran: str
    lokala: tuple[str, ...] = ()
    kommande: tuple[str, ...] = ()


@dataclass(frozen=True)
class Handelse:
    """Something that people have done about the rule."""

    dag: date
    text: str
    stod: str = ""


@dataclass(frozen=True)
class Regelbild:
    """A rule with everything about it. ``poster`` are the ids of posts that can be opened."""

    post: Regelpost
    rader: tuple[Objektrad, ...]
    parametrar: tuple[Parameterrad, ...]
    historik: tuple[Handelse, ...]
    poster: Mapping[Adress, int]

    @property
    def lagar(self) -> tuple[str, ...]:
        """The provisions of law beside the document: "L7, KL 10 kap. 7-9 §§"."""
        par = ((kod, lagrum(kod)) for kod in self.post.lagrum)
        return tuple(f"{kod}, {rad.hanvisning()}" for kod, rad in par if rad is not None)


def las_regel(s: Session, kod: str, idag: date) -> Regelbild:
    """The rule as it stands today; KeyError for a code that is not in the catalogue."""
    post = KATALOG[kod]
    lagen = [lage for lage in fyndlagen(s, idag) if _regel(lage) == kod]
    rader = _rader(s, kod, lagen, idag)
    p = las_parametrar(s, idag)
    adresser = {(rad.objekt.typ, rad.objekt.uid) for rad in rader}
    adresser |= {
        (u.register, u.uid) for lage in lagen if lage.fynd is not None for u in lage.fynd.underlag
    }
    return Regelbild(
        post, rader, tuple(_parameterrad(s, p, par, idag) for par in post.parametrar),
        tuple(_historik(s, kod, lagen)), nycklar_for(s, adresser),
    )  # fmt: skip


def _regel(lage: Fyndlage) -> str:
    if lage.fynd is not None:
        return lage.fynd.regel
    return lage.notering.nyckel[0] if lage.notering else ""


def _rader(s: Session, kod: str, lagen: Iterable[Fyndlage], idag: date) -> tuple[Objektrad, ...]:
    """Findings first, the open before those that are seen, then what nothing was found about."""
    med = [Objektrad(lage.fynd.objekt, lage) for lage in lagen if lage.fynd is not None]
    ordning = list(ALLVAR)
    med.sort(
        key=lambda r: (
            r.lage is not None and r.lage.status != OPPEN,
            ordning.index(r.status),
            r.objekt.rubrik,
            r.nyckel,
        )
    )
    funna = {(rad.objekt.typ, rad.objekt.uid) for rad in med}
    if any(typ == "kommun" for typ, _uid in funna):
        return tuple(med)  # the register is not in use: nothing has been tried
    utan = [om for om in _galler(s, kod, idag) if (om.typ, om.uid) not in funna]
    utan.sort(key=lambda om: (om.rubrik, om.uid))
    return (*med, *map(Objektrad, utan))


# -- what a rule concerns ----------------------------------------------------------------------------

_Urval = Callable[[Fakta, date], Iterator[Objekt]]


def _enheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.bestallda_enheter if e.oppen(idag))


def _egna_enheter(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    yield from (fakta.om_enhet(e) for e in fakta.egna_enheter if e.oppen(idag))


def _omraden(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for omrade in fakta.bestallda_omraden:
        if any(e.oppen(idag) for e in fakta.enheter_i[omrade.id]):
            yield fakta.om_omrade(omrade)


def _avtal(process: str = "") -> _Urval:
    def valj(fakta: Fakta, _idag: date) -> Iterator[Objekt]:
        for avtal in fakta.avtal:
            if avtal.galler and process in ("", avtal.fakta.process):
                yield om_avtal(fakta, avtal)

    return valj


def _utforarmoten(fakta: Fakta, idag: date) -> Iterator[Objekt]:
    for mote in fakta.moten:
        if mote.typ == "utforarmote" and hallet(mote, idag):
            yield fakta.om_mote(mote)


def _besok(typ: str) -> _Urval:
    def valj(fakta: Fakta, idag: date) -> Iterator[Objekt]:
        for besok in fakta.besok:
            if besok.typ == typ and gjort(besok, idag):
                yield om_besok(fakta, besok)

    return valj


_GALLER: Final[Mapping[str, tuple[tuple[str, ...], _Urval]]] = {
    **dict.fromkeys(("R13", "R40", "R43", "R44", "R46", "R52", "R55"), ((), _enheter)),
    **dict.fromkeys(("R23", "R26"), ((), _egna_enheter)),
    **dict.fromkeys(("R5", "R30", "R38", "R39", "R41", "R47", "R48", "R72", "L3"), ((), _omraden)),
    **dict.fromkeys(
        ("R18", "R19", "R20", "R21"), (("avtal",), _avtal("direktbestallning"))
    ),
    "R17": (("avtal",), _avtal("konkurrensupphandling")),
    **dict.fromkeys(("L16", "L26", "S1", "S2", "S3"), (("avtal",), _avtal())),
    **dict.fromkeys(("R49", "R51"), (("moten",), _utforarmoten)),
    "R53": (("besok",), _besok("planerad_besok")),
    **dict.fromkeys(("R56", "R57", "R58", "R59"), (("besok",), _besok("fordjupad"))),
}  # fmt: skip


def _galler(s: Session, kod: str, idag: date) -> list[Objekt]:
    """Everything that the rule is tried on, where that can be listed."""
    if kod not in _GALLER:
        return []
    samlingar, valj = _GALLER[kod]
    return list(valj(las_fakta(s, idag, samlingar), idag))


# -- settings ----------------------------------------------------------------------------------------


def _parameterrad(s: Session, p: Parametrar, par: Parameter, idag: date) -> Parameterrad:
    rad = p.rad(par.namn, idag)
    namn = _platsnamn(s)
    egna = [v for v in p.varden if v.namn == par.namn]
    galler = [v for v in egna if v.lokal and v.galler(idag, v.omrade_uid, v.namnd_uid)]
    return Parameterrad(
        par,
        med_enhet(par, rad.varde if rad else par.forval),
        _varifran(par, rad),
        tuple(f"{namn(v)}: {med_enhet(par, v.varde)}" for v in galler),
        tuple(
            _("Från {dag}: {varde}").format(
                dag=datum_lang(v.giltig_from), varde=med_enhet(par, v.varde)
            )
            for v in egna
            if v.giltig_from > idag
        ),
    )


_ETT: Final = {"gånger": N_("gång"), "dagar": N_("dag"), "månader": N_("månad")}


def med_enhet(par: Parameter, varde: str) -> str:
    """A value in words: 18 månader, 15 februari, 14 oktober 2026."""
    if par.typ == DATUM and varde:
        return datum_lang(date.fromisoformat(varde))
    if par.typ == MANAD_DAG:
        return datum_dag_manad(date.fromisoformat(f"2028-{varde}"))
    enhet = _ETT.get(par.enhet, par.enhet) if varde == "1" else par.enhet
    return " ".join(d for d in (varde, _(enhet) if enhet else "") if d)


def _varifran(par: Parameter, rad: Varde | None) -> str:
    if rad is not None:
        fran = _("gäller från {dag}").format(dag=datum_lang(rad.giltig_from))
        return f"{rad.beslut or _('utan beslut')}, {fran}"
    if par.tolkning:
        return _("Förval, {tolkning}").format(tolkning=par.tolkning)
    return _("Enligt styrdokumentet") if par.stramare else _("Förval")


def _platsnamn(s: Session) -> Callable[[Varde], str]:
    omraden = dict(s.execute(select(Verksamhetsomrade.uid, Verksamhetsomrade.namn)).all())
    namnder = dict(s.execute(select(Organ.uid, Organ.namn)).all())
    return lambda v: omraden.get(v.omrade_uid) or namnder.get(v.namnd_uid, "")


# -- history -----------------------------------------------------------------------------------------


def _historik(s: Session, kod: str, lagen: Iterable[Fyndlage]) -> list[Handelse]:
    """The latest first."""
    svar = [*_beslutade(s, kod), *_statusar(s, kod, lagen), *_bedomda(s, kod)]
    return sorted(svar, key=lambda h: h.dag, reverse=True)


def _beslutade(s: Session, kod: str) -> Iterator[Handelse]:
    for rad in s.scalars(select(Regelparameter).where(Regelparameter.regel == kod)):
        par = DEKLARERADE.get(f"{kod}.{rad.namn}")
        rubrik = _(par.rubrik) if par else rad.namn
        varde = med_enhet(par, str(rad.varde)) if par else str(rad.varde)
        stod = ", ".join(d for d in (beslutstext(s, rad), rad.motivering) if d)
        yield Handelse(rad.giltig_from, f"{rubrik}: {varde}", stod)


def _statusar(s: Session, kod: str, lagen: Iterable[Fyndlage]) -> Iterator[Handelse]:
    borta = {lage.notering.nyckel for lage in lagen if lage.fynd is None and lage.notering}
    for rad in s.scalars(select(Fyndstatus).where(Fyndstatus.regel == kod)):
        nyckel = (rad.regel, rad.objekt_typ, rad.objekt_uid, rad.period)
        status = "atgardad" if nyckel in borta else rad.status
        vad = " ".join(d for d in (rad.objekt, rad.period) if d)
        stod = ", ".join(d for d in (rad.text, beslutstext(s, rad)) if d)
        yield Handelse(rad.datum, f"{etikett(FYND_STATUS, status)}: {vad}", stod)


def _bedomda(s: Session, kod: str) -> Iterator[Handelse]:
    for rad in s.scalars(select(Regelkvittens).where(Regelkvittens.regel == kod)):
        svar = _("Bedömd som uppfylld") if rad.svar else _("Bedömd som inte uppfylld")
        vad = " ".join(d for d in (rad.objekt, rad.period) if d)
        yield Handelse(rad.datum, f"{svar}: {vad}" if vad else svar, rad.belagg)
