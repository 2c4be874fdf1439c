"""Everything about one meeting as frozen facts, read in a handful of queries (motesinlasning.py).

The rules, the minutes, the roll call and the window all look at these. A *place* is a paragraph's
position in the meeting, from 1; stretches of presence are counted by place, both ends included.
Persons are ids; their names stand in ``personer``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from styrdesk.modell.sammantrade.fortroendevalda import LEDAMOTSROLLER

VAL_OCH_ANSTALLNING = ("val", "personal")
"""A vote in these is closed, and a tie is settled by lot (KL 5:54, 5:56)."""


@dataclass(frozen=True, slots=True)
class Personfakta:
    """A person as printed. ``sortering`` is the surname's key, for the roll call by name."""

    id: int
    namn: str
    parti: str = ""
    titel: str = ""
    sortering: str = ""

    @property
    def namn_parti(self) -> str:
        """Karin Ahlström (M)."""
        return f"{self.namn} ({self.parti})" if self.parti else self.namn


@dataclass(frozen=True, slots=True)
class Uppdragsfakta:
    """A seat in the body on the day of the meeting; ``ordning`` is the seat or the substitute's turn."""

    person_id: int
    roll: str
    ordning: int = 1
    parti: str = ""

    @property
    def ledamot(self) -> bool:
        """Whether the seat gives a vote."""
        return self.roll in LEDAMOTSROLLER


@dataclass(frozen=True, slots=True, kw_only=True)
class Stracka:
    """A stretch of presence from place to place; ``till`` None is to the end of the meeting."""

    person_id: int
    roll: str = "tjanstgor"
    fran: int = 1
    till: int | None = None
    ersatter_id: int | None = None
    orsak: str | None = None
    slut_orsak: str | None = None
    kom: time | None = None
    gick: time | None = None
    distans: bool = False
    funktion: str = ""
    id: int = 0

    def tacker(self, plats: int) -> bool:
        """Whether the person is there at that place."""
        return self.fran <= plats and (self.till is None or plats <= self.till)

    @property
    def stol(self) -> int:
        """The member whose seat it is."""
        return self.ersatter_id or self.person_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Javfakta:
    """A jäv; ``ej_javig`` means that the body found that there was none."""

    person_id: int
    grund: str = "annat"
    omstandighet: str = ""
    provad: bool = False
    ej_javig: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslutsfakta:
    """A numbered point of a decision."""

    nr: int
    text: str
    ansvarig_id: int | None = None
    ansvarig: str = ""
    klart_senast: date | None = None
    aterrapport_senast: date | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Yrkandefakta:
    """A proposal; ``person_id`` None is the administration's."""

    nr: int
    person_id: int | None = None
    slag: str = "bifall"
    text: str = ""
    aterkallat: bool = False
    instammer: tuple[int, ...] = ()
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Omrostningsfakta:
    """A vote. ``roster`` are the votes by person, empty when closed; ``slutna`` its totals then."""

    nr: int
    ja_betyder: str = ""
    nej_betyder: str = ""
    motforslag: bool = False
    sluten: bool = False
    slutna: tuple[int, int, int] | None = None
    utslagsrost: bool = False
    lottning: bool = False
    bifallet: str | None = None
    roster: Mapping[int, str]
    id: int = 0
    version: int = 0

    @property
    def summor(self) -> tuple[int, int, int]:
        """Yes, no, abstentions."""
        if self.slutna is not None:
            return self.slutna
        avgivna = list(self.roster.values())
        return avgivna.count("ja"), avgivna.count("nej"), avgivna.count("avstar")

    @property
    def lika(self) -> bool:
        """As many yes as no, and somebody voted."""
        ja, nej, _avstar = self.summor
        return ja == nej and ja > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservationsfakta:
    """A reservation and those behind it."""

    personer: tuple[int, ...]
    formulering: str = ""
    motivering: str = ""
    bilaga: int | None = None
    anmald: time | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Yttrandefakta:
    """A special statement or a note."""

    person_id: int
    slag: str = "sarskilt"
    text: str = ""
    bilaga: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arendefakta:
    """What the rules need of the matter."""

    id: int
    rubrik: str = ""
    dnr: str = ""
    art: str = "ovrigt"
    utforare_id: int | None = None
    utforare: str = ""
    enhet: str = ""
    egen_regi: bool = False
    sekretess_lagrum: str = ""
    sekretess_datum: date | None = None
    sekretess_omfattning: str = ""
    offentlig_rubrik: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraffakta:
    """A paragraph with everything that hangs on it. ``nummer`` is finished text, fixed or counted."""

    id: int
    ordning: int
    nummer: str
    rubrik: str
    uid: str = ""
    version: int = 0
    typ: str = "beslut"
    status: str = "ej_borjad"
    utfall: str | None = None
    punkt_id: int | None = None
    omgang_id: int | None = None
    arende: Arendefakta | None = None
    ordforande_id: int | None = None
    ingress: str = ""
    sammanfattning: str = ""
    underlag: str = ""
    forslag: str = ""
    beslutsgang: str = ""
    notering: str = ""
    overklagbart: str = "kl13"
    omedelbar: bool = False
    delegerat: bool = False
    sekretess_lagrum: str = ""
    beslut: tuple[Beslutsfakta, ...] = ()
    yrkanden: tuple[Yrkandefakta, ...] = ()
    omrostningar: tuple[Omrostningsfakta, ...] = ()
    reservationer: tuple[Reservationsfakta, ...] = ()
    yttranden: tuple[Yttrandefakta, ...] = ()
    jav: tuple[Javfakta, ...] = ()
    ej_deltar: frozenset[int] = frozenset()
    mottagare: tuple[str, ...] = ()
    bevakningar: tuple[Bevakningsfakta, ...] = ()

    @property
    def art(self) -> str:
        """What the matter is about; ovrigt without a matter."""
        return self.arende.art if self.arende else "ovrigt"

    @property
    def texter(self) -> tuple[str, ...]:
        """The texts that are written freely."""
        return (
            *(b.text for b in self.beslut), self.ingress, self.sammanfattning, self.underlag,
            self.forslag, self.beslutsgang, self.notering,
            *(y.text for y in self.yrkanden), *(y.text for y in self.yttranden),
        )  # fmt: skip

    @property
    def val_eller_anstallning(self) -> bool:
        """KL 5:54: the vote is closed and a tie is settled by lot."""
        return self.typ == "val" or self.art == "personal"

    @property
    def javiga(self) -> frozenset[int]:
        """Those who may not be present (KL 6:30)."""
        return frozenset(j.person_id for j in self.jav if not j.ej_javig)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevakningsfakta:
    """A watch that the paragraph set: bordlagt, aterremiss or aterrapport."""

    slag: str
    till_datum: date | None = None
    adressat: str = ""
    skal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bindningsfakta:
    """Another assignment of an elected person, behind N07; ``egenregi`` in the own production's body."""

    person_id: int
    utforare_id: int | None = None
    egenregi: bool = False
    var: str = ""
    roll: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regler:
    """The body's own rules; what a body without a reglemente gets."""

    antal_ledamoter: int = 11
    numrering: str = "arslopande"
    rostordning: str = "plats"
    vaxeltjanstgoring: bool = False
    offentliga: bool = False
    distans: bool = False
    sarskilt_yttrande: bool = True
    antal_justerare: int = 1
    inkallelse: Mapping[str, tuple[str, ...]]

    @property
    def kvorum(self) -> int:
        """More than half of the members (KL 6:27): 11 gives 6."""
        return self.antal_ledamoter // 2 + 1


@dataclass(frozen=True, kw_only=True)
class Motesfakta:
    """One meeting, whole. ``justering`` is place, day and time; ``nasta`` the body's next meeting."""

    id: int
    organ: str
    datum: date
    regler: Regler
    uid: str = ""
    version: int = 0
    organ_id: int | None = None
    organtyp: str = "namnd"
    start: time | None = None
    plats: str = ""
    motesnr: int = 1
    status: str = "pagar"
    ordforande_id: int | None = None
    sekreterare_id: int | None = None
    offentligt: bool = False
    oppnat: time | None = None
    avslutat: time | None = None
    justering: tuple[str, date | None, time | None] = ("", None, None)
    personer: Mapping[int, Personfakta]
    uppdrag: tuple[Uppdragsfakta, ...] = ()
    strackor: tuple[Stracka, ...] = ()
    paragrafer: tuple[Paragraffakta, ...] = ()
    nasta: date | None = None
    utsedda: tuple[tuple[int, bool], ...] = ()
    ajourneringar: tuple[tuple[time, time | None], ...] = ()
    bindningar: tuple[Bindningsfakta, ...] = ()
    annan_numrering: str = ""
    dagordningsandring: str = ""

    # -- people ----------------------------------------------------------------------------------

    def namn(self, person_id: int | None) -> str:
        """Karin Ahlström (M); "" for nobody."""
        person = self.personer.get(person_id or 0)
        return person.namn_parti if person else ""

    @cached_property
    def platser(self) -> Mapping[int, Uppdragsfakta]:
        """The members' seats by person, in the order chair, vice, seats."""
        return {u.person_id: u for u in self.uppdrag if u.ledamot}

    @cached_property
    def ersattare(self) -> tuple[Uppdragsfakta, ...]:
        """The substitutes in their turn."""
        return tuple(u for u in self.uppdrag if u.roll == "ersattare")

    def parti(self, person_id: int) -> str:
        """The party that the seat was won for, else the person's own."""
        for u in self.uppdrag:
            if u.person_id == person_id and u.parti:
                return u.parti
        person = self.personer.get(person_id)
        return person.parti if person else ""

    # -- paragraphs ------------------------------------------------------------------------------

    @cached_property
    def per_id(self) -> Mapping[int, Paragraffakta]:
        """The paragraphs by id."""
        return {p.id: p for p in self.paragrafer}

    @cached_property
    def nummer(self) -> tuple[tuple[int, str], ...]:
        """Place and number of every paragraph, as the printed intervals want them."""
        return tuple((p.ordning, p.nummer) for p in self.paragrafer)

    def ordforande(self, paragraf: Paragraffakta) -> int | None:
        """Who chairs the paragraph."""
        return paragraf.ordforande_id or self.ordforande_id

    # -- presence --------------------------------------------------------------------------------

    def vid(self, plats: int) -> tuple[Stracka, ...]:
        """Everyone who is present at a place."""
        return tuple(t for t in self.strackor if t.tacker(plats))

    def tjanstgorande(self, plats: int) -> tuple[Stracka, ...]:
        """Those who serve at a place, seat by seat: a substitute in the seat of the one replaced."""
        tjanst = [t for t in self.vid(plats) if t.roll == "tjanstgor"]
        return tuple(sorted(tjanst, key=lambda t: self._stolsordning(t.stol)))

    def _stolsordning(self, person_id: int) -> tuple[int, int]:
        for nr, stol in enumerate(self.platser):
            if stol == person_id:
                return nr, person_id
        return len(self.platser), person_id

    def beslutande(self, paragraf: Paragraffakta) -> tuple[Stracka, ...]:
        """Those who took part in the decision of the paragraph (KL 5:67 p 5)."""
        utan = paragraf.ej_deltar | paragraf.javiga
        return tuple(t for t in self.tjanstgorande(paragraf.ordning) if t.person_id not in utan)
