"""Facts about data to report, yearly papers, complaints, and what the law asks for. See fakta.py."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

# --- Data to report, plans and reports, compilations ----------------------------------------------


class Uppgiftskrav(NamedTuple):
    """A value that the units of an area report."""

    id: int
    uid: str
    verksamhetsomrade_id: int
    indikator_id: int
    publik: bool
    galler_regi: str
    giltig_from: date
    giltig_tom: date | None

    def galler_ar(self, ar: int) -> bool:
        """In force some day of the year."""
        sist = self.giltig_tom is None or self.giltig_tom >= date(ar, 1, 1)
        return sist and self.giltig_from <= date(ar, 12, 31)


class Indikator(NamedTuple):
    """What is measured, and which of the eight kinds it is."""

    id: int
    kod: str
    namn: str
    typ: str


class Uppgiftsundantag(NamedTuple):
    """A kind of data that an area does not report, with a reason."""

    verksamhetsomrade_id: int
    typ: str
    ar: int


class Uppgiftskatalog(NamedTuple):
    """The collected document of a year."""

    id: int
    uid: str
    verksamhetsomrade_id: int
    ar: int
    utskickad: date | None


class Rapporttillfalle(NamedTuple):
    """A period of a unit's reporting that has not come in, or is public."""

    id: int
    uid: str
    enhet_id: int
    uppgiftskrav_id: int
    period_start: date
    period_slut: date
    forfaller: date
    inkom: date | None
    komplettering_senast: date | None
    status: str

    @property
    def senast(self) -> date | None:
        """The day on which it should be in; None when it is."""
        if self.status == "komplettering":
            return self.komplettering_senast or self.forfaller
        return None if self.inkom else self.forfaller


class Inlamning(NamedTuple):
    """A unit's plan or report of a year."""

    id: int
    uid: str
    enhet_id: int
    typ: str
    ar: int
    forfaller: date
    inkom: date | None


class Anvisning(NamedTuple):
    """A committee's instruction for the plans or reports of a year."""

    namnd_id: int
    typ: str
    ar: int


class Sammanstallning(NamedTuple):
    """A unit's results of a year for the public."""

    id: int
    uid: str
    enhet_id: int
    ar: int
    publicerad_datum: date | None
    sma_grupper_dolda: bool
    saklig: bool
    relevant: bool
    jamforbar: bool
    lattforstaelig: bool
    lattillganglig: bool


# --- Complaints, law ------------------------------------------------------------------------------


class Synpunkt(NamedTuple):
    """A serious complaint."""

    id: int
    uid: str
    rubrik: str
    enhet_id: int | None
    verksamhetsomrade_id: int
    inkom: date
    beslut_datum: date | None


class Handelse(NamedTuple):
    """A reported event."""

    id: int
    uid: str
    rubrik: str
    typ: str
    verksamhetsomrade_id: int
    datum: date
    utredning_klar: date | None
    berord_informerad: date | None
    avslutad: date | None


class Mandatperiod(NamedTuple):
    """A term of office."""

    id: int
    uid: str
    fran: date
    tom: date


class Program(NamedTuple):
    """The council's programme for providers."""

    mandatperiod_id: int
    beslut_datum: date | None


class Tillstand(NamedTuple):
    """A permit and when it was last looked up."""

    id: int
    uid: str
    utforare_id: int
    enhet_id: int | None
    typ: str
    nr: str
    giltig_tom: date | None
    kontrollerad: date | None


class Leverantorskontroll(NamedTuple):
    """A control of a provider and when the next one is due."""

    id: int
    uid: str
    utforare_id: int
    typ: str
    datum: date
    nasta: date | None


class Agarforandring(NamedTuple):
    """A change of owner or management."""

    id: int
    uid: str
    utforare_id: int
    datum: date
    anmald: date | None


class Tillsynsbeslut(NamedTuple):
    """A decision after statutory supervision."""

    id: int
    uid: str
    enhet_id: int
    myndighet: str
    typ: str
    datum: date
    rattas_senast: date | None
    rattat: date | None


class Internkontroll(NamedTuple):
    """An item of the year's internal control."""

    verksamhetsomrade_id: int
    ar: int
