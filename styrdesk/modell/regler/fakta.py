"""The facts that the rules judge: one frozen row type per register, fields named as in the register.

A row holds only what some rule reads. Links are ids; :class:`~.samling.Fakta` finds the other end.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from styrdesk.modell.avtalsandringar import AvtalsandringFakta
from styrdesk.modell.avtalsfakta import AvtalFakta

# --- Bodies, people, providers, units -----------------------------------------------------------


class Organ(NamedTuple):
    """A body of the municipality with its days and successor."""

    id: int
    uid: str
    namn: str
    kortnamn: str
    typ: str
    roll: str
    overordnad_id: int | None = None
    giltig_from: date | None = None
    giltig_tom: date | None = None
    eftertradare_id: int | None = None


class Person(NamedTuple):
    """A name."""

    id: int
    uid: str
    fornamn: str
    efternamn: str


class Roll(NamedTuple):
    """What a person is, where, from when to when."""

    id: int
    uid: str
    person_id: int
    roll: str
    organ_id: int | None
    enhet_id: int | None
    verksamhetsomrade_id: int | None
    fran: date
    tom: date | None


class Omrade(NamedTuple):
    """An area of activity and the committee that orders it."""

    id: int
    uid: str
    kod: str
    namn: str
    namnd_id: int
    kundval: bool = False


class Utforare(NamedTuple):
    """A provider."""

    id: int
    uid: str
    namn: str
    regi: str
    aktiv: bool = True


class Enhet(NamedTuple):
    """A unit as it is now; where it belonged before is in :class:`Flytt`."""

    id: int
    uid: str
    namn: str
    utforare_id: int
    verksamhetsomrade_id: int
    start: date | None = None
    slut: date | None = None
    resultatenhet: bool = False
    garant: bool = False
    tillsynsmyndighet: str = "ingen"
    risk_klass: str | None = None

    def oppen(self, dag: date) -> bool:
        """In operation on ``dag``."""
        return (self.start is None or self.start <= dag) and (self.slut is None or dag <= self.slut)


class Flytt(NamedTuple):
    """A unit got another area or provider on ``dag``; these are the ones it had until then."""

    enhet_id: int
    dag: date
    verksamhetsomrade_id: int
    utforare_id: int


# --- Orders and agreements ----------------------------------------------------------------------


class Regelverk(NamedTuple):
    """A rule book for kundval."""

    id: int
    uid: str
    namn: str
    verksamhetsomrade_id: int


class Regelverksversion(NamedTuple):
    """A version of a rule book with the three texts of R14."""

    id: int
    uid: str
    regelverk_id: int
    nr: str
    giltig_from: date
    giltig_tom: date | None
    beslut_organ_id: int | None
    beslut_datum: date | None
    uppf_text: str
    present_text: str
    tillg_text: str

    def galler(self, dag: date) -> bool:
        """In force on ``dag``."""
        return self.giltig_from <= dag and (self.giltig_tom is None or dag <= self.giltig_tom)


class Godkannande(NamedTuple):
    """A unit's approval under a version."""

    id: int
    uid: str
    enhet_id: int
    regelverksversion_id: int
    status: str
    beslut_organ_id: int | None
    beslut_datum: date | None
    fran: date | None
    tom: date | None

    def aktivt(self, dag: date) -> bool:
        """Approved, and in force on ``dag``."""
        if self.status not in ("godkand", "varning") or self.fran is None:
            return False
        return self.fran <= dag and (self.tom is None or dag <= self.tom)


class Avtal(NamedTuple):
    """An agreement; ``fakta`` is what the rules of agreements judge."""

    id: int
    uid: str
    verksamhetsomrade_id: int
    utforare_id: int
    enheter: tuple[int, ...]
    fakta: AvtalFakta
    upphandling_id: int | None = None
    kravbilaga_version: str = ""
    varde: int | None = None
    andringar: tuple[AvtalsandringFakta, ...] = ()

    @property
    def galler(self) -> bool:
        """It has begun to apply and is not ended."""
        return self.fakta.status in ("gallande", "uppsagt", "loper_ut")


# --- Meetings -----------------------------------------------------------------------------------


class Mote(NamedTuple):
    """A meeting."""

    id: int
    uid: str
    typ: str
    verksamhetsomrade_id: int | None
    organ_id: int | None
    datum: date
    varaktighet: int
    status: str


class Inbjudan(NamedTuple):
    """A unit that was invited to a meeting."""

    mote_id: int
    enhet_id: int | None


class Deltagare(NamedTuple):
    """Somebody who was present at a meeting, and for whom."""

    mote_id: int
    enhet_id: int | None
    utforare_id: int | None


class ObehandladPunkt(NamedTuple):
    """A mandatory point of a meeting or visit that was neither treated nor left out with a reason."""

    agare_id: int
    nr: int
    rubrik: str


# --- Visits, findings, plans --------------------------------------------------------------------


class Besok(NamedTuple):
    """A visit, planned or made."""

    id: int
    uid: str
    typ: str
    status: str
    anmald: bool
    anmald_skal: str
    planerad: date | None
    genomford_fran: date | None
    varaktighet: int
    ledning_fragad: bool
    personal_fragad: bool
    brukarsynpunkt_metod: str
    brukarsynpunkt_skal: str
    checklista: str
    checklista_klar: bool
    redovisad_organ_id: int | None
    redovisad: date | None


class Besoksenhet(NamedTuple):
    """A unit that a visit covers."""

    besok_id: int
    enhet_id: int


class Avvikelse(NamedTuple):
    """A finding from a visit."""

    id: int
    uid: str
    typ: str
    rubrik: str
    enhet_id: int
    besok_id: int | None
    konstaterad: date
    kravkalla: str | None
    status: str
    atgardsplan_id: int | None


class Atgardsplan(NamedTuple):
    """An action plan."""

    id: int
    uid: str
    nr: str
    enhet_id: int
    status: str
    begard: date
    forfaller: date
    aterrapport_senast: date | None
    inkommen: date | None
