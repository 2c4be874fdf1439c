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
from styrdesk.modell.regelobjekt import las_objekt
from styrdesk.modell.regelstatus import Fyndstatus, Regelkvittens, Regelparameter
from styrdesk.modell.regler.fynd import ALLVAR, Objekt
from styrdesk.modell.regler.fyndlage import OPPEN, Fyndlage
from styrdesk.modell.regler.inlasning import las_parametrar
from styrdesk.modell.regler.katalog import KATALOG, Regelpost
from styrdesk.modell.regler.parametrar import (
    DEKLARERADE,
    Parameter,
    Parametrar,
    Varde,
    med_enhet,
)
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import FYND_STATUS, etikett
from styrdesk.svensk_form import datum_lang
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
    funna |= {
        (u.register, u.uid)
        for rad in med
        if rad.lage and rad.lage.fynd
        for u in rad.lage.fynd.underlag
    }
    utan = [om for om in las_objekt(s, kod, idag) if (om.typ, om.uid) not in funna]
    utan.sort(key=lambda om: (om.rubrik, om.uid))
    return (*med, *map(Objektrad, utan))


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


def _varifran(par: Parameter, rad: Varde | None) -> str:
    if rad is not None:
        fran = _("gäller från {dag}").format(dag=datum_lang(rad.giltig_from))
        return f"{rad.beslut or _('utan beslut')}, {fran}"
    if par.tolkning:
        return _("Förval, styrdokumentet är inte entydigt")
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
