"""Frozen values that the printed reports are made of.

A report gets everything it prints through one of these values, so it can be tested without a
database and printed in another thread. Pure data: no SQLAlchemy, no Qt, no clock. The registers
build them (`modell.<register>.underlag`); `styrdesk.export` only reads them.

Conventions: texts are plain text as the user wrote it (no markup; ``\\n`` starts a new paragraph);
an empty text means "not given" and prints nothing or a sentence; dates are `datetime.date`; a value
that the reader sees as a word is either that Swedish word or one of the enumerations below.
`organ` is the line under the municipality's name in the head ("Vård- och omsorgsförvaltningen");
empty takes the line of the municipality's profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Allvar(StrEnum):
    """How serious a deviation is (regler §6.3): at once, within two months, at the next follow-up."""

    ALLVARLIG = "allvarlig"
    VASENTLIG = "vasentlig"
    MINDRE = "mindre"


class Iakttagelsetyp(StrEnum):
    """Kind of finding at a visit; only a `BRIST` is a breach of a requirement."""

    BRIST = "brist"
    FORBATTRINGSOMRADE = "forbattringsomrade"
    GOTT_EXEMPEL = "gott_exempel"


class Planlage(StrEnum):
    """Where an action plan is (regler §8.4), with the partial result of §6.4."""

    BEGARD = "begard"
    INKOMMEN = "inkommen"
    KOMPLETTERING = "komplettering"
    GODTAGEN = "godtagen"
    PAGAR = "pagar"
    UPPFOLJD = "uppfoljd"
    DELVIS = "delvis"
    KVARSTAR = "kvarstar"
    ESKALERAD = "eskalerad"
    AVSLUTAD = "avslutad"


class Avtalsgruppering(StrEnum):
    """What the list of agreements is grouped by."""

    PROCESS = "process"
    LAGE = "lage"


@dataclass(frozen=True, slots=True)
class Deltagare:
    """One person (or an organisation without a named person) at a meeting or visit.

    `roll` is function and unit or the organisation: "enhetschef, Hemtjänst Centrum".
    """

    namn: str
    roll: str = ""


@dataclass(frozen=True, slots=True)
class Narvarogrupp:
    """Those present on one side: "Beställare", "Egen regi", "Externa utförare" (R49)."""

    namn: str
    deltagare: tuple[Deltagare, ...]


@dataclass(frozen=True, slots=True)
class Motespunkt:
    """One point of the agenda (R51, R53). A point that was not treated has `utgar_skal` instead."""

    nr: int
    rubrik: str
    text: str = ""
    overenskommet: str = ""
    utgar_skal: str = ""


@dataclass(frozen=True, slots=True)
class Motesatgard:
    """An action agreed on. `status` is the word to print: "Ej påbörjad", "Pågår", "Klar"."""

    nr: int
    atgard: str
    ansvarig: str
    klart_senast: date | None
    status: str


@dataclass(frozen=True, slots=True)
class Motestid:
    """When something takes place; without times only the day is printed."""

    datum: date
    start: time | None = None
    slut: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinnesanteckningarUnderlag:
    """The notes of a meeting with providers (protokoll §5.9, R48–R51).

    `underrubrik` is kind of meeting, area and term: "Utförarmöte hemtjänst, höstterminen 2026".
    """

    underrubrik: str
    tid: Motestid
    plats: str
    narvarande: tuple[Narvarogrupp, ...]
    punkter: tuple[Motespunkt, ...]
    organ: str = ""
    dnr: str = ""
    franvarande: tuple[Deltagare, ...] = ()
    antecknat_av: str = ""
    atgarder: tuple[Motesatgard, ...] = ()
    nasta_mote: Motestid | None = None
    nasta_plats: str = ""
    synpunkter_senast: date | None = None
    skickat_till: str = ""
    skickat: date | None = None
    bilagor: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dagordningspunkt:
    """A point of an agenda that is sent out; `text` says what it takes up."""

    nr: int
    rubrik: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DagordningUnderlag:
    """The invitation and agenda of a meeting with providers or a dialogue meeting (P1, P13).

    `inbjudna` holds one text for each unit or person, by side. `svara_senast` None means that the
    day has passed. `installt` says why there is no meeting; `fast_enligt` is the place in the
    governing document that fixes the points.
    """

    underrubrik: str
    tid: Motestid
    plats: str
    inbjudna: tuple[Narvarogrupp, ...]
    punkter: tuple[Dagordningspunkt, ...]
    installt: str = ""
    motesledare: str = ""
    svara_till: str = ""
    svara_senast: date | None = None
    fast_enligt: str = ""
    organ: str = ""
    dnr: str = ""
    bilagor: tuple[str, ...] = ()
    kallat: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Iakttagelse:
    """A finding at a visit. `kravkalla`, `allvar` and `klart_senast` belong to a `BRIST` (R60)."""

    typ: Iakttagelsetyp
    text: str
    belagg: str = ""
    kravkalla: str = ""
    allvar: Allvar | None = None
    klart_senast: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BesoksanteckningUnderlag:
    """The notes of one visit to one unit (R52–R57, regler §6.1–6.2).

    `besokstyp` is the word to print ("Verksamhetsbesök", "Fördjupad uppföljning", "Oanmält besök");
    `anmalt` None leaves the word out. `fragade` tells whom the visitors asked (R56),
    `brukarsynpunkter` how the users' views were obtained and what they said (R57). `aterrapport`
    is a whole sentence: "Åtgärderna återrapporteras till nämnden den 28 januari 2027."
    """

    besokstyp: str
    enhet: str
    utforare: str
    tid: Motestid
    narvarande: tuple[Narvarogrupp, ...]
    punkter: tuple[Motespunkt, ...]
    organ: str = ""
    dnr: str = ""
    slutdatum: date | None = None
    anmalt: bool | None = None
    verksamhetsomrade: str = ""
    platser: int | None = None
    adress: str = ""
    avtal: str = ""
    verksamhetschef: str = ""
    tillsynsmyndighet: str = ""
    utfort_av: str = ""
    foregaende_besok: date | None = None
    nasta_besok_senast: date | None = None
    bedomning: str = ""
    sammanfattning: str = ""
    iakttagelser: tuple[Iakttagelse, ...] = ()
    fragade: str = ""
    brukarsynpunkter: str = ""
    utforarens_kommentar: str = ""
    atgarder: tuple[Motesatgard, ...] = ()
    atgardsplan_senast: date | None = None
    aterrapport: str = ""
    nasta_besok: Motestid | None = None
    antecknat_av: str = ""
    synpunkter_senast: date | None = None
    skickat_till: str = ""
    skickat: date | None = None
    bilagor: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paminnelse:
    """A day to act by, `datum`, and what is to be done ("Besluta om option").

    `paminns` is the day on which the reminder begins, None for one that is on already.
    """

    datum: date
    text: str
    paminns: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AvtalRad:
    """One agreement with its computed dates (regler §5.3).

    `process`, `rattslig_grund` and `lage` are words to print ("Kundval", "LOV", "Gällande").
    `nuvarande_slut` None means until further notice; the other dates None mean "not applicable".
    `option` says what the next option gives ("till 2029-08-31, 1 av 2"). `paminnelser` are all that
    are on now; without any, the one that begins next.
    """

    avtalsnr: str
    benamning: str
    utforare: str
    process: str
    lage: str
    avtalsansvarig: str
    dnr: str = ""
    rattslig_grund: str = ""
    enheter: tuple[str, ...] = ()
    start: date | None = None
    nuvarande_slut: date | None = None
    uppsagning_senast: date | None = None
    uppsagningstid: str = ""
    option_besked_senast: date | None = None
    option: str = ""
    paminnelser: tuple[Paminnelse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AvtalslistaUnderlag:
    """The list of agreements (P11). `urval` says which they are: "Vård- och omsorgsnämnden".

    Rows are grouped in the order in which the groups first appear.
    """

    urval: str
    lage_per: date
    rader: tuple[AvtalRad, ...]
    gruppering: Avtalsgruppering = Avtalsgruppering.PROCESS
    organ: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRad:
    """One action plan. `utforare` is the second line: the company's name or "Egen regi".

    `klart_senast` is the date that counts now: the plan's last day while it is awaited, else the
    last day of its actions. `avslutad` is set when `lage` is `AVSLUTAD`.
    """

    nr: int
    enhet: str
    utforare: str
    avvikelse: str
    kravkalla: str
    allvar: Allvar | None
    begard: date | None
    klart_senast: date | None
    lage: Planlage
    avslutad: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtgardsplanslistaUnderlag:
    """The list of action plans (P7, R54, R60).

    `rader` holds the open plans and those closed since `foregaende_lista`. `kortnamn` is the
    board's short name for the foot ("VON"); `lyfts_efter` the days of delay after which the
    secretary is told to bring the matter to the board.
    """

    urval: str
    lage_per: date
    rader: tuple[PlanRad, ...]
    kortnamn: str = ""
    foregaende_lista: date | None = None
    lyfts_efter: int = 14
    organ: str = ""
