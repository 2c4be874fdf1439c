"""Frozen values that the documents of a committee meeting are made of (protokoll §5).

The registers build them (`modell/sammantrade/underlagslasning.py`), `styrdesk.export` only reads
them; what is adjusted is kept as exactly these values. Conventions as in underlag.py. A person is
printed as ``namn`` with party, "Karin Ahlström (M)"; ``paragraf`` numbers are finished texts ("85",
"63/20", "7:17") without the sign; ``ordning`` is the paragraph's place in the meeting, which
intervals are counted by.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from styrdesk.modell.sammantrade.mallar import VANLIG, Mall
from styrdesk.modell.underlag import BesoksanteckningUnderlag, Motestid

MASKERAT = "\u2587\u2587\u2587"
"""What stands where words have been taken out of the web edition; read aloud "maskerad uppgift"."""


@dataclass(frozen=True, slots=True)
class Narvarande:
    """Someone present. ``intervall`` are places in the meeting, both included; empty = the whole meeting.

    ``efter`` is what is printed after the name: "ordförande", "för Ingrid Sjögren (M)", a title.
    ``franvaro`` explains what is missing from the intervals: "jäv § 85".
    """

    namn: str
    parti: str = ""
    efter: str = ""
    intervall: tuple[tuple[int, int], ...] = ()
    franvaro: str = ""
    distans: bool = False

    @property
    def namn_parti(self) -> str:
        """Karin Ahlström (M)."""
        return f"{self.namn} ({self.parti})" if self.parti else self.namn


@dataclass(frozen=True, slots=True)
class Narvarolista:
    """Who was present, in the groups of page one (protokoll §5.1)."""

    ledamoter: tuple[Narvarande, ...]
    tjanstgorande_ersattare: tuple[Narvarande, ...] = ()
    ej_tjanstgorande: tuple[Narvarande, ...] = ()
    ovriga: tuple[Narvarande, ...] = ()
    insyn: tuple[Narvarande, ...] = ()
    personal: tuple[Narvarande, ...] = ()


@dataclass(frozen=True, slots=True)
class Rostrad:
    """One line of the roll call; ``rost`` is ja, nej or avstar."""

    namn: str
    parti: str
    rost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Omrostningsresultat:
    """A vote: what yes and no mean, the roll (empty when closed), totals and the sentence of the result."""

    ja_betyder: str
    nej_betyder: str
    ja: int
    nej: int
    avstar: int
    resultat: str
    sluten: bool = False
    rader: tuple[Rostrad, ...] = ()


@dataclass(frozen=True, slots=True)
class Beslutspunkt:
    """A numbered point of a decision."""

    nr: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagrafUnderlag:
    """Everything that is printed under one paragraph; empty parts print no heading.

    ``beslutande`` are those who took part in the decision of this very paragraph (KL 5:67 p 5): the
    extract lists them. ``yrkanden``, ``reservationer``, ``jav`` and ``rattelser`` are whole sentences.
    ``sekretess`` is the provision in a secret paragraph, ``sekretess_markerad`` the day of the marking and
    ``sekretess_omfattning`` what it concerns; ``offentlig_rubrik`` what may be said of it.
    """

    nummer: str
    ordning: int
    rubrik: str
    dnr: str = ""
    ingress: str = ""
    beslut: tuple[Beslutspunkt, ...] = ()
    reservationer: tuple[str, ...] = ()
    sammanfattning: str = ""
    underlag: tuple[str, ...] = ()
    forslag: str = ""
    yrkanden: tuple[str, ...] = ()
    beslutsgang: str = ""
    omrostningar: tuple[Omrostningsresultat, ...] = ()
    jav: tuple[str, ...] = ()
    noteringar: tuple[str, ...] = ()
    yttranden: tuple[str, ...] = ()
    skickas_till: tuple[str, ...] = ()
    beslutande: tuple[Narvarande, ...] = ()
    ordforande: str = ""
    rattelser: tuple[str, ...] = ()
    omedelbar: bool = False
    overklagbart: str = "kl13"
    sekretess: str = ""
    sekretess_markerad: date | None = None
    sekretess_omfattning: str = ""
    offentlig_rubrik: str = ""
    maskerad: bool = False
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Underskrift:
    """A line to sign on: "Ordförande", the name under the line, "§§ 81–87, 89–90"."""

    roll: str
    namn: str
    paragrafer: str
    datum: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnslagUnderlag:
    """The notice that minutes are adjusted (KL 8:12), and the proof that it was up (KL 8:10)."""

    organ: str
    sammantradesdatum: date
    paragrafer: str
    justerad: date | None = None
    uppsatt: date | None = None
    sista_overklagandedag: date | None = None
    tas_ned: date | None = None
    nedtagen: date | None = None
    forvaringsplats: str = ""
    anslagstavla: str = ""
    ansvarig: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtokollUnderlag:
    """The minutes of one batch, of a whole meeting that is not adjusted, or one paragraph as a preview.

    ``utkast`` prints "UTKAST – EJ JUSTERAT"; ``sarskilt`` tells which paragraphs stand in a record of
    their own: "§ 88 i särskilt protokoll, omedelbart justerad". ``alla_paragrafer`` are number and
    place of every paragraph of the meeting, so that intervals can be written with numbers.
    ``sekretessmarkering`` are the markings of minutes of secret paragraphs (OSL 5:5). ``mall``
    is the pack that it is printed with, and stays with it when it is adjusted.
    """

    organ: str
    tid: Motestid
    plats: str
    narvaro: Narvarolista
    paragrafer: tuple[ParagrafUnderlag, ...]
    alla_paragrafer: tuple[tuple[int, str], ...]
    motesnr: int = 1
    ajourneringar: tuple[tuple[time, time | None], ...] = ()
    oppet: str = ""
    justerare: tuple[str, ...] = ()
    justering_plats_tid: str = ""
    underskrifter: tuple[Underskrift, ...] = ()
    anslag: AnslagUnderlag | None = None
    bilagor: tuple[str, ...] = ()
    sarskilt: str = ""
    sekretessmarkering: tuple[str, ...] = ()
    utkast: bool = True
    webb: bool = False
    justerad: date | None = None
    mall: Mall = VANLIG


@dataclass(frozen=True, slots=True, kw_only=True)
class WebbUnderlag:
    """Minutes to publish, masked already, and the words that must be nowhere in the file (J08)."""

    protokoll: ProtokollUnderlag
    masker: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UtdragUnderlag:
    """A certified extract: some paragraphs of adjusted minutes with those who decided them (§5.5)."""

    protokoll: ProtokollUnderlag
    paragrafer: tuple[ParagrafUnderlag, ...]
    mottagare: str = ""
    overklagande: OverklagandeUnderlag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverklagandeUnderlag:
    """How to appeal. ``slag`` is kl13 (laglighetsprövning) or forvaltning (FL 43-44 §§)."""

    slag: str
    organ: str
    forvaltningsratt: str = ""
    adress: str = ""
    beslut: str = ""
    senast: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kallelsepunkt:
    """An item of the notice. ``nr`` is "7", or "7a" for one that came after 7 had been sent out.

    ``kod`` is B, I, A or V; ``markning`` "ny", "reviderad", "utgår" or empty. ``paus`` is a planned
    break, without number and code.
    """

    nr: str
    rubrik: str
    kod: str = "B"
    dnr: str = ""
    foredragande: str = ""
    minuter: int | None = None
    handlingar: tuple[str, ...] = ()
    anmarkning: tuple[str, ...] = ()
    forslag: str = ""
    markning: str = ""
    uid: str = ""
    paus: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KallelseUnderlag:
    """The notice with agenda (protokoll §5.6). ``andringar`` are the sentences of an ändringsblad."""

    organ: str
    tid: Motestid
    plats: str
    punkter: tuple[Kallelsepunkt, ...]
    version: int = 1
    skickad: date | None = None
    ordforande: str = ""
    sekreterare: str = ""
    formoten: str = ""
    anmal_forhinder: str = ""
    distans: str = ""
    oppet: str = ""
    mottagare: tuple[str, ...] = ()
    utelamnade: tuple[str, ...] = ()
    andringar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TjansteskrivelseUnderlag:
    """An official's letter (protokoll §5.7); sections without text are left out."""

    till: str
    rubrik: str
    dnr: str
    datum: date
    forvaltning: str = ""
    handlaggare: str = ""
    kontakt: str = ""
    forslag: tuple[str, ...] = ()
    avsnitt: tuple[tuple[str, str], ...] = ()
    underlag: tuple[str, ...] = ()
    skickas_till: tuple[str, ...] = ()
    undertecknare: tuple[str, ...] = ()
    mall: Mall = VANLIG


@dataclass(frozen=True, slots=True)
class Delomrade:
    """A part of the checklist with its grade, a key of DELOMRADE_BEDOMNING; ``krav`` is demanded."""

    namn: str
    bedomning: str
    iakttagelse: str = ""
    belagg: str = ""
    krav: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UppfoljningsrapportUnderlag:
    """The report of a follow-up to the committee (regler §6.2, protokoll §5.8).

    ``besok`` are the notes that it builds on. ``genast``, ``nasta_gang`` and ``tidigare`` answer the
    three questions of the summary in whole sentences; ``klagomal`` is what has come in about the unit.
    Without ``delomraden`` the notes' points stand as what was observed.
    """

    besok: BesoksanteckningUnderlag
    till: str = ""
    datum: date | None = None
    forslag: tuple[str, ...] = ()
    bakgrund: str = ""
    klagomal: str = ""
    genast: str = ""
    nasta_gang: str = ""
    tidigare: str = ""
    krav: str = ""
    metod: tuple[str, ...] = ()
    delomraden: tuple[Delomrade, ...] = ()
    kommunicerad: str = ""
    likabehandling: str = ""
    underlag: tuple[str, ...] = ()
    skickas_till: tuple[str, ...] = ()
