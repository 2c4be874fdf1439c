"""Facts about governing documents, goals, roles, own production and disputes. See fakta.py."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

# --- Governing documents, goals, assignments ----------------------------------------------------


class Styrdokument(NamedTuple):
    """A governing document and when it was last looked over."""

    id: int
    uid: str
    titel: str
    typ: str
    agare_organ_id: int
    oversyn_intervall_man: int
    senast_oversedd: date | None
    upphavt: date | None


class Styrdokumentversion(NamedTuple):
    """A version with its days."""

    id: int
    uid: str
    styrdokument_id: int
    organ_id: int
    datum: date
    giltig_from: date
    giltig_tom: date | None


class Avsnitt(NamedTuple):
    """A section of a document that is not complete."""

    id: int
    uid: str
    styrdokument_id: int
    kod: str
    rubrik: str
    status: str


class Uppdrag(NamedTuple):
    """An assignment."""

    id: int
    uid: str
    titel: str
    status: str
    klart_senast: date | None


class Mal(NamedTuple):
    """A goal for one year or more."""

    id: int
    uid: str
    rubrik: str
    namnd_id: int
    verksamhetsomrade_id: int
    ar: int
    ar_tom: int | None
    galler_regi: str


class Malbedomning(NamedTuple):
    """A year in which a goal was assessed."""

    mal_id: int
    ar: int


class Namnddokument(NamedTuple):
    """A committee's own yearly paper."""

    namnd_id: int
    typ: str
    ar: int
    planerad: date | None
    beslutad: date | None


# --- Roles, heads, own production ----------------------------------------------------------------


class Rollundantag(NamedTuple):
    """An exception from the division of roles."""

    id: int
    uid: str
    rubrik: str
    verksamhetsomrade_id: int
    person_id: int | None
    status: str
    samtycke_bestallare_datum: date | None
    samtycke_utforare_datum: date | None
    beslut_organ_id: int | None
    beslut_datum: date | None
    giltig_from: date | None
    giltig_tom: date | None

    def galler(self, dag: date) -> bool:
        """In force on ``dag``."""
        if self.status not in ("gallande", "omprovas"):
            return False
        fran, tom = self.giltig_from, self.giltig_tom
        return (fran is None or fran <= dag) and (tom is None or dag <= tom)


class Forordnande(NamedTuple):
    """The appointment of a unit's head."""

    id: int
    uid: str
    enhet_id: int
    person_id: int
    fran: date
    tom: date | None
    beslut_organ_id: int | None
    beslut_datum: date | None

    def galler(self, dag: date) -> bool:
        """In force on ``dag``."""
        return self.fran <= dag and (self.tom is None or dag <= self.tom)


class Egenkontroll(NamedTuple):
    """A unit's self-inspection of a year."""

    id: int
    uid: str
    enhet_id: int
    ar: int
    inlamnad: date | None


class Medverkan(NamedTuple):
    """Who got which material when a system was shaped."""

    id: int
    uid: str
    amne: str
    datum: date
    verksamhetsomrade_id: int | None
    material_till_egen_regi: bool
    material_till_externa: bool


class Regelkvittens(NamedTuple):
    """A human answer to a rule about an object."""

    regel: str
    objekt_typ: str
    objekt_uid: str
    svar: bool


class Krav(NamedTuple):
    """A requirement of the catalogue."""

    id: int
    uid: str
    verksamhetsomrade_id: int
    kod: str
    rubrik: str
    kalla: str
    galler_regi: str


class Avveckling(NamedTuple):
    """The matter of closing an own activity."""

    id: int
    uid: str
    rubrik: str
    verksamhetsomrade_id: int
    status: str


class Yttrande(NamedTuple):
    """Information asked of an administration."""

    avveckling_id: int
    forvaltning_id: int
    inkommet: date | None


class Tvist(NamedTuple):
    """A dispute."""

    id: int
    uid: str
    rubrik: str
    typ: str
    verksamhetsomrade_id: int
    uppkommen: date
    status: str
    niva: str | None
    beslut_organ_id: int | None
    beslut_datum: date | None


class Forhandling(NamedTuple):
    """A negotiation in a dispute."""

    tvist_id: int
    datum: date
