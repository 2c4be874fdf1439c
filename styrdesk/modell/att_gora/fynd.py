"""What the rules find, as rows: only where no other source has a row about the same thing.

Many findings of one rule and period become one row that leads to the rule. An upplysning, and a gap
that lies behind, ask for nothing and give no row; what is acknowledged or excepted is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Bevis, Ram, Uppgift, delar
from styrdesk.modell.besok import Besoksenhet
from styrdesk.modell.fyndminne import oppna_fynd_nu
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import kalla
from styrdesk.modell.organisation import Organ
from styrdesk.modell.poster import nycklar_for
from styrdesk.modell.regler.fynd import BROTT, UPPL, VARN, Fynd
from styrdesk.modell.regler.inlasning import las_parametrar
from styrdesk.modell.regler.katalog import KATALOG, regelnr
from styrdesk.modell.regler.parametrar import Parametrar, beskriv
from styrdesk.modell.regler.perioder import dag_i_ar, periodtext
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext

MANGA: Final = 4
"""So many findings of one rule and period are one row."""

_MELLANRUM = "/"  # the period of a gap between two visits, which cannot be made shorter
_NAMN = 2  # so many of them are named in it


@dataclass(frozen=True)
class _Verb:
    """How a finding of a rule reads as something to do."""

    rubrik: str
    atgard: str
    ny: str
    gjort: str = ""


_VERB: Final = {
    ("R48", VARN): _Verb(N_("Boka utförarmöte, {vad}"), N_("Boka möte"), "mote"),
    ("R48", BROTT): _Verb(
        N_("Utförarmöte saknas, {vad}"), N_("Redan gjort…"), "mote", "nytt_utforarmote"
    ),
    ("R52", VARN): _Verb(N_("Boka årets verksamhetsbesök på {vad}"), N_("Boka besök"), "besok"),
    ("R52", BROTT): _Verb(
        N_("Verksamhetsbesök saknas på {vad}"), N_("Redan gjort…"), "besok", "nytt_besok"
    ),
    ("R55", VARN): _Verb(N_("Boka fördjupad uppföljning av {vad}"), N_("Boka besök"), "besok"),
    ("R55", BROTT): _Verb(
        N_("Fördjupad uppföljning saknas av {vad}"), N_("Redan gjort…"), "besok", "nytt_fordjupat"
    ),
}
_OPPNA: Final = {
    "avtal": (N_("Öppna avtalet"), "handshake"),
    "enhet": (N_("Öppna enheten"), "building_people"),
    "verksamhetsomrade": (N_("Öppna området"), "building_people"),
    "mote": (N_("Öppna mötet"), "people_team"),
    "besok": (N_("Öppna besöket"), "clipboard_search"),
    "atgardsplan": (N_("Öppna planen"), "task_list_square_ltr"),
    "avvikelse": (N_("Öppna avvikelsen"), "task_list_square_ltr"),
    "person": (N_("Öppna personen"), "person"),
}
_IKON: Final = {"R48": "people_team", "R52": "clipboard_search", "R55": "clipboard_search"}


def fynduppgifter(s: Session, ram: Ram, andra: Sequence[Uppgift]) -> list[Uppgift]:
    """The rows of findings that ``andra`` does not already tell."""
    alla = oppna_fynd_nu(s, ram.idag)
    fynden = [f for f in alla if f.allvar != UPPL and _MELLANRUM not in f.period]
    rum = _Rum(s, ram, fynden)
    kvar = _utan_dubbletter(s, rum, fynden, andra)
    svar: list[Uppgift] = []
    for hop in _hopar(kvar):
        svar += [rum.hop(hop)] if len(hop) >= MANGA else [rum.rad(fynd) for fynd in hop]
    return svar


def _hopar(fynden: Iterable[Fynd]) -> Iterable[list[Fynd]]:
    hopar: dict[tuple[str, str, str], list[Fynd]] = defaultdict(list)
    for fynd in fynden:
        hopar[fynd.regel, fynd.allvar, fynd.period].append(fynd)
    return hopar.values()


# -- one fact, one row -------------------------------------------------------------------------------


def _utan_dubbletter(
    s: Session, rum: _Rum, fynden: Sequence[Fynd], andra: Sequence[Uppgift]
) -> Iterator[Fynd]:
    """Without what a row already says, S1 where S2 says the same about the option, and R5 where each
    unit that makes the difference has its own row of R13 (O3: the rule browser shows both).
    """
    sagda = {(u.regel, u.register, u.post_id) for u in andra if u.regel}
    sagda |= _sena_besok(s, andra) | {
        ("R48", "verksamhetsomrade", u.verksamhetsomrade_id or 0)
        for u in andra
        if u.regel == "R48" and u.register == "mote"
    }
    optioner = {fynd.objekt.uid for fynd in fynden if fynd.regel == "S2"}
    utan_godkannande = {fynd.objekt.uid for fynd in fynden if fynd.regel == "R13"}
    for fynd in fynden:
        om_samma_option = fynd.regel == "S1" and fynd.objekt.uid in optioner
        if (fynd.regel, fynd.objekt.typ, rum.id(fynd)) in sagda or om_samma_option:
            continue
        if not _sagd_om_enheterna(fynd, utan_godkannande):
            yield fynd


def _sagd_om_enheterna(fynd: Fynd, utan_godkannande: set[str]) -> bool:
    """R5 about versions that differ, when R13 is told about each of the units behind it."""
    enheter = {u.uid for u in fynd.underlag if u.register == "enhet"}
    return fynd.regel == "R5" and bool(enheter) and enheter <= utan_godkannande


def _sena_besok(s: Session, andra: Iterable[Uppgift]) -> set[tuple[str, str, int]]:
    """A visit whose planned day has passed stands for its units' lack of a booked one."""
    sena = [u.post_id for u in andra if u.register == "besok" and u.gjort]
    fraga = select(Besoksenhet.enhet_id)
    enheter = [id for (id,) in rader(s, fraga, Besoksenhet.besok_id, sena)]
    return {(regel, "enhet", id) for id in enheter for regel in ("R52", "R55")}


# -- how it reads ------------------------------------------------------------------------------------


class _Rum:
    """What a finding needs to become a row: ids of posts, areas, settings."""

    def __init__(self, s: Session, ram: Ram, fynden: Iterable[Fynd]) -> None:
        self.ram = ram
        adresser = {(u.register, u.uid) for f in fynden for u in f.underlag}
        adresser |= {(f.objekt.typ, f.objekt.uid) for f in fynden}
        self._id = nycklar_for(s, adresser)
        self._omraden = {uid: id for id, uid in s.execute(
            select(Verksamhetsomrade.id, Verksamhetsomrade.uid))}  # fmt: skip
        self._namnder = {uid: id for id, uid in s.execute(select(Organ.id, Organ.uid))}
        self._p: Parametrar = las_parametrar(s, ram.idag)

    def id(self, fynd: Fynd) -> int:
        """The post that a finding is about; 0 if it is none that can be opened."""
        return self._id.get((fynd.objekt.typ, fynd.objekt.uid), 0)

    def rad(self, fynd: Fynd) -> Uppgift:
        """One finding as a row."""
        verb = _VERB.get((fynd.regel, fynd.allvar))
        typ, id = (fynd.objekt.typ, self.id(fynd)) if self.id(fynd) else _regelpost(fynd.regel)
        oppna, ikon = _OPPNA.get(
            typ, (N_("Visa regeln") if typ == "regel" else N_("Öppna"), "flag")
        )
        forst, rest = _i_tva(fynd)
        vad = fynd.objekt.rubrik
        return self._uppgift(
            fynd,
            rubrik=_(verb.rubrik).format(vad=vad) if verb else forst,
            stod=delar(forst if verb else vad, rest, _stalle(fynd)),
            ikon=_IKON.get(fynd.regel, ikon), register=typ, post_id=id,
            atgard_text=_(verb.atgard) if verb else _(oppna),
            gjort=verb.gjort if verb else "", ny=verb.ny if verb else "",
            bevis=self._bevis(fynd), fynd=fynd.nyckel,
        )  # fmt: skip

    def hop(self, alla: Sequence[Fynd]) -> Uppgift:
        """Many findings of one rule as a row that leads to it."""
        forst = alla[0]
        namn = sorted(f.objekt.rubrik for f in alla)
        kvar = len(namn) - _NAMN
        och = ngettext("och {antal} till", "och {antal} till", kvar).format(antal=kvar)
        register, id = _regelpost(forst.regel)
        return self._uppgift(
            forst,
            rubrik=_("{antal} fynd: {regel}").format(
                antal=len(alla), regel=KATALOG[forst.regel].text.rstrip(".")
            ),
            stod=delar(periodtext(forst.period), f"{', '.join(namn[:_NAMN])} {och}"), ikon="flag",
            register=register, post_id=id, atgard_text=_("Visa vilka"), gemensam=True,
        )  # fmt: skip

    def _uppgift(self, ur: Fynd, /, *, gemensam: bool = False, **falt: object) -> Uppgift:
        dag = self._dag(ur)
        grupp = self.ram.grupp(dag) or "veckan"
        om = ur.objekt
        if not gemensam:
            falt |= {
                "namnd_id": self._namnder.get(om.namnd_uid),
                "verksamhetsomrade_id": self._omraden.get(om.omrade_uid),
            }
        installningar = tuple(
            beskriv(self._p, namn, self.ram.idag, om.omrade_uid, om.namnd_uid)
            for namn in ur.parametrar
        )
        return Uppgift(
            grupp=grupp, datum=dag if self.ram.grupp(dag) else self.ram.idag,
            varfor=_varfor(ur, gemensam=gemensam), regel=ur.regel, installningar=installningar,
            **falt,  # type: ignore[arg-type]
        )  # fmt: skip

    def _dag(self, fynd: Fynd) -> date:
        """When it should be done: what is to be booked is late from the day it should be booked by."""
        if fynd.allvar == VARN and fynd.forfaller is not None:
            plats = (fynd.objekt.omrade_uid, fynd.objekt.namnd_uid)
            if fynd.regel == "R52" and fynd.parametrar == ("R52.planerat",):
                text = self._p.text("R52.planerat", self.ram.idag, *plats)
                return dag_i_ar(fynd.forfaller.year, text)
            if fynd.regel == "R48":
                dagar = self._p.tal("R48.varna", self.ram.idag, *plats)
                return fynd.forfaller - timedelta(days=dagar)
        return fynd.forfaller or self.ram.idag

    def _bevis(self, fynd: Fynd) -> tuple[Bevis, ...]:
        par = ((u, self._id.get((u.register, u.uid))) for u in fynd.underlag)
        return tuple(Bevis(u.register, id, u.rubrik) for u, id in par if id is not None)


def _regelpost(kod: str) -> tuple[str, int]:
    """The rule itself as something to open: its number in the catalogue, from 1."""
    return ("regel", regelnr(kod))


def _stalle(fynd: Fynd) -> str:
    return f"{fynd.regel}, {kalla(fynd.regel)}"


def _i_tva(fynd: Fynd) -> tuple[str, str]:
    """The first sentence without the object's name before a colon, and the rest."""
    text = fynd.mening.removeprefix(f"{fynd.objekt.rubrik}: ")
    forst, _punkt, rest = text.rstrip(".").partition(". ")
    return forst[:1].upper() + forst[1:], rest


def _varfor(fynd: Fynd, *, gemensam: bool) -> str:
    if gemensam:
        return _("Till exempel: {mening}").format(mening=fynd.mening)
    if fynd.forfaller is None:
        return fynd.mening
    text = {
        BROTT: _("{mening} Regeln skulle ha varit uppfylld {dag}."),
        VARN: _("{mening} Regeln bryts om det inte är gjort {dag}."),
    }.get(fynd.allvar, "{mening}")
    return text.format(mening=fynd.mening, dag=datum_lang(fynd.forfaller))
