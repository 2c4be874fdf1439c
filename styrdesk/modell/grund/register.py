"""A register as data: what it is called, what its list shows, which rules its posts obey.

Every register gets list, form, save, conflict, undo, history, search, JSON and the command line from
here; its own file holds the table, the rules and the acts that are more than "change a value".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from styrdesk.modell.grund.columns import Falt, Post, falt
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.fieldrules import granska_falt
from styrdesk.modell.grund.store import Session, Store, hamta, tabeller_per_namn
from styrdesk.texter import _

Varden = Mapping[str, Any]
Harledning = Callable[[Session, Sequence[int], date], Mapping[int, Mapping[str, Any]]]


@dataclass(frozen=True)
class Kolumn:
    """One column of a register's list.

    ``uttryck`` is what SQL reads; None means derived (see :attr:`Register.harled`). ``ordning`` is
    what the list sorts by, an indexed key for texts; ``typ`` is a field kind (see Falt) or "lage".
    """

    namn: str
    rubrik: str
    uttryck: Any = None
    ordning: Any = None
    typ: str = "text"

    @property
    def falt(self) -> Falt | None:
        """The field that the column shows, also through a join; None for expressions and derived ones."""
        return (getattr(self.uttryck, "info", None) or {}).get("falt")


@dataclass(frozen=True)
class Flerval:
    """A many-to-many field: ``tabell`` holds the pairs, ``egen`` and ``andra`` its two key columns."""

    rubrik: str
    tabell: type[Post]
    egen: str
    andra: str
    till: str
    hjalp: str = ""
    krav: bool = False


@dataclass(frozen=True)
class Register:
    """Description of one register. ``namn`` is the singular ASCII noun = table name = command-line name.

    ``stada`` tidies a post before it is checked, ``granska`` is its rules, ``last`` a sentence why it
    may not be changed at all ("" = it may; a part follows its owner). ``skyddade`` fields are changed
    by acts only (a status by "Sätt i kraft", never by a form); ``agare`` is the link to the post that
    this one is a part of.
    ``fjarr`` are links of joined posts that a list is filtered on (the body of a decision's meeting).
    ``delas`` names the selection whose posts may leave the house in a list; the rest are left out (R62).
    ``harled`` derives the columns without ``uttryck`` for many posts at once; ``urval`` are named
    conditions for the list. ``sok_genom`` are links (or many-to-many fields) whose posts' own words
    find this post too: a visit is found by the name of its unit.
    """

    tabell: type[Post]
    titel: str
    flertal: str
    kolumner: tuple[Kolumn, ...]
    rubrik: Callable[[Session, Any], str]
    fran: Callable[[Select[Any]], Select[Any]] = lambda fraga: fraga
    stada: Callable[[Any], None] = lambda _p: None
    granska: Callable[[Session, Any, date], Iterable[Brist]] = lambda _s, _p, _i: ()
    harled: Harledning | None = None
    urval: Mapping[str, Callable[[Session, date], Any]] = field(default_factory=dict)
    flerval: Mapping[str, Flerval] = field(default_factory=dict)
    fjarr: Mapping[str, Any] = field(default_factory=dict)
    agare: str = ""
    last: Callable[[Session, Any], str] = lambda _s, _p: ""
    skyddade: frozenset[str] = frozenset()
    sok_genom: tuple[str, ...] = ()
    delas: str = ""
    ordning: str = ""
    fallande: bool = False

    @property
    def namn(self) -> str:
        """The register's name everywhere but on screen."""
        return str(self.tabell.__tablename__)

    @property
    def falt(self) -> Mapping[str, Falt]:
        """The fields of its posts, by attribute name."""
        return falt(self.tabell)


@dataclass(frozen=True)
class Ref:
    """What a use case returns about a post it wrote."""

    id: int
    version: int
    uid: str


@dataclass(frozen=True)
class Bild:
    """Everything a form or a detail pane needs to know about one post, frozen.

    ``varden`` are the field values (links as ids, many-to-many as tuples of ids), ``etiketter`` the
    headings of linked posts, ``harlett`` the derived values of the list.
    """

    register: str
    id: int
    uid: str
    version: int
    rubrik: str
    varden: Mapping[str, Any]
    etiketter: Mapping[str, Any]
    harlett: Mapping[str, Any]
    skapad: str
    andrad: str


# -- writing -----------------------------------------------------------------------------------------


def registrera(
    store: Store,
    register: Register,
    varden: Varden,
    *,
    benamning: str = "",
    avsandare: object = None,
) -> Ref:
    """Create a post from field values; RegelFel names every field that must be mended."""
    namn = benamning or _("Registrera {vad}").format(vad=register.titel.lower())
    with store.arbete(namn, avsandare=avsandare) as s:
        post = lagg_till(s, register, varden, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def andra(
    store: Store,
    register: Register,
    id: int,
    version: int | None,
    varden: Varden,
    *,
    benamning: str = "",
    avsandare: object = None,
) -> Ref:
    """Change the given fields of a post; Krock if it was changed since ``version``."""
    namn = benamning or _("Ändra {vad}").format(vad=register.titel.lower())
    with store.arbete(namn, avsandare=avsandare) as s:
        post = hamta(s, register.tabell, id, version)
        skriv_varden(s, register, post, varden, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def ta_bort(
    store: Store,
    register: Register,
    id: int,
    version: int | None = None,
    *,
    avsandare: object = None,
) -> None:
    """Delete a post with its parts; RegelFel says what still uses it."""
    namn = _("Ta bort {vad}").format(vad=register.titel.lower())
    with store.arbete(namn, avsandare=avsandare) as s:
        post = hamta(s, register.tabell, id, version)
        if spar := register.last(s, post):
            raise RegelFel(Brist("", spar))
        _ta_bort_med_delar(s, post)


def lagg_till(
    s: Session, register: Register, varden: Varden, idag: date, *, fritt: bool = False
) -> Any:
    """Make a checked post inside a transaction that is already open; ``fritt`` as in skriv_varden."""
    post = register.tabell()
    for namn, f in register.falt.items():
        setattr(post, namn, forval(register, namn, f))
    s.add(post)
    with s.no_autoflush:
        skriv_varden(s, register, post, varden, idag, fritt=fritt)
    return post


def skriv_varden(
    s: Session, register: Register, post: Any, varden: Varden, idag: date, *, fritt: bool = False
) -> None:
    """Set field values on a post, check them and the register's rules; raises RegelFel.

    ``fritt`` lets an act or an import set the protected fields too.
    """
    okanda = set(varden) - set(register.falt) - set(register.flerval)
    if okanda:
        raise TypeError(f"{register.namn} has no field {sorted(okanda)}")
    with s.no_autoflush:
        if post in s and post not in s.new and (spar := register.last(s, post)):
            raise RegelFel(Brist("", spar))
        brister = [] if fritt else list(_skyddade_brister(register, post, varden))
        for namn, varde in varden.items():
            if namn in register.falt:
                tom = varde == "" and register.tabell.__table__.c[namn].nullable
                setattr(post, namn, None if tom else varde)
        register.stada(post)
        ny_del = register.agare and getattr(post, register.agare) is not None and post in s.new
        if ny_del and (spar := register.last(s, post)):
            brister.append(Brist("", spar))  # nothing is added to a post that is locked
        brister += granska_falt(s, register, post)
        if not brister and not register.flerval:
            # The rules name everything that must be mended; the database stops at its first rule.
            brister = list(register.granska(s, post, idag))
        if not brister:
            s.flush()
        if not brister and register.flerval:
            _skriv_valda(s, register, post.id, varden)
            brister = list(register.granska(s, post, idag))
    if brister:
        raise RegelFel(*brister)


def _skriv_valda(s: Session, register: Register, id: int, varden: Varden) -> None:
    for namn, flerval in register.flerval.items():
        if namn in varden:
            skriv_flerval(s, flerval, id, varden[namn])
    s.flush()


def _skyddade_brister(register: Register, post: Any, varden: Varden) -> Iterable[Brist]:
    for namn in register.skyddade & set(varden):
        if varden[namn] != getattr(post, namn):
            text = _("{falt} ändras med knapparna för posten, inte för hand.")
            yield Brist(namn, text.format(falt=_(register.falt[namn].rubrik)))


def forval(register: Register, namn: str, f: Falt) -> Any:
    """What a field holds in a new post until somebody fills it in."""
    kolumn = register.tabell.__table__.c[namn]
    if kolumn.default is None:
        return None
    return [] if f.typ == "lista" else kolumn.default.arg


def skriv_flerval(s: Session, flerval: Flerval, egen_id: int, valda: Iterable[int]) -> None:
    """Let the many-to-many field of post ``egen_id`` hold exactly ``valda``."""
    egen, andra_ = getattr(flerval.tabell, flerval.egen), flerval.andra
    nu = {getattr(r, andra_): r for r in s.scalars(select(flerval.tabell).where(egen == egen_id))}
    onskade = dict.fromkeys(valda)
    for nyckel, rad in nu.items():
        if nyckel not in onskade:
            s.delete(rad)
    for nyckel in onskade:
        if nyckel not in nu:
            s.add(flerval.tabell(**{flerval.egen: egen_id, andra_: nyckel}))


def _ta_bort_med_delar(s: Session, post: Post) -> None:
    for tabell, kolumn in _delar_av(type(post)):
        for del_ in s.scalars(select(tabell).where(getattr(tabell, kolumn) == post.id)).all():
            _ta_bort_med_delar(s, del_)
    if anvands := anvands_av(s, post):
        text = _("{vad} används och kan inte tas bort: {av}. Ändra det först.")
        raise RegelFel(Brist("", text.format(vad=_register(post).rubrik(s, post), av=anvands)))
    s.delete(post)
    s.flush()


def _delar_av(tabell: type[Post]) -> list[tuple[type[Post], str]]:
    """Tables whose rows are parts of ``tabell``'s rows, with the owning column."""
    return [
        (annan, namn)
        for annan in tabeller_per_namn().values()
        for namn, f in falt(annan).items()
        if f.typ == "lank" and f.till == tabell.__tablename__ and _ager(annan, namn)
    ]


def _ager(tabell: type[Post], kolumn: str) -> bool:
    return bool(tabell.__table__.c[kolumn].info.get("agare"))


def anvands_av(s: Session, post: Post) -> str:
    """Which registers still refer to a post, as "3 enheter, 1 avtal"; "" when none does."""
    delar = []
    for annan in tabeller_per_namn().values():
        for namn, f in falt(annan).items():
            if f.typ != "lank" or f.till != post.__tablename__ or _ager(annan, namn):
                continue
            traffar = s.scalars(select(annan.id).where(getattr(annan, namn) == post.id)).all()
            if traffar:
                delar.append(f"{len(traffar)} {_titel(annan, len(traffar))}")
    return ", ".join(delar)


def _titel(tabell: type[Post], antal: int) -> str:
    register = KATALOG.get(tabell.__tablename__)
    if register is None:
        return str(tabell.__tablename__)
    return (register.titel if antal == 1 else register.flertal).lower()


# -- the catalogue -------------------------------------------------------------------------------------

KATALOG: dict[str, Register] = {}


def anmal(register: Register) -> Register:
    """Put a register in the catalogue that lists, search, JSON and the command line walk."""
    KATALOG[register.namn] = register
    return register


def _register(post: Post) -> Register:
    return KATALOG[post.__tablename__]


def register(namn: str) -> Register:
    """The register called ``namn``; Saknas lists the names there are."""
    if namn not in KATALOG:
        text = _("Registret {namn} finns inte. Välj ett av: {alla}.")
        raise Saknas(text.format(namn=namn, alla=", ".join(sorted(KATALOG))))
    return KATALOG[namn]


# -- reading -----------------------------------------------------------------------------------------


def visa(store: Store, register: Register, id: int) -> Bild:
    """One post as a frozen picture; Saknas if it does not exist."""
    with store.las() as s:
        return bild_av(s, register, id, store.klocka.idag())


def bild_av(s: Session, register: Register, id: int, idag: date) -> Bild:
    """:func:`visa` inside a read transaction that is already open."""
    post = s.get(register.tabell, id)
    if post is None:
        raise Saknas(_("Posten finns inte längre."))
    varden: dict[str, Any] = {namn: getattr(post, namn) for namn in register.falt}
    etiketter: dict[str, Any] = {
        namn: etikett(s, f.till, varden[namn])
        for namn, f in register.falt.items()
        if f.typ == "lank" and varden[namn] is not None
    }
    for namn, flerval in register.flerval.items():
        varden[namn] = valda(s, flerval, id)
        etiketter[namn] = tuple(etikett(s, flerval.till, v) for v in varden[namn])
    harlett = register.harled(s, [id], idag).get(id, {}) if register.harled else {}
    return Bild(
        register.namn,
        post.id,
        post.uid,
        post.version,
        register.rubrik(s, post),
        varden,
        etiketter,
        harlett,
        post.skapad,
        post.andrad,
    )


def valda(s: Session, flerval: Flerval, id: int) -> tuple[int, ...]:
    """The ids chosen in a many-to-many field of post ``id``."""
    tabell = flerval.tabell
    fraga = select(getattr(tabell, flerval.andra)).where(getattr(tabell, flerval.egen) == id)
    return tuple(s.scalars(fraga.order_by(tabell.id)))


def etikett(s: Session, namn: str, id: int) -> str:
    """The heading of a linked post."""
    maltavla = register(namn)
    post = s.get(maltavla.tabell, id)
    return maltavla.rubrik(s, post) if post is not None else ""


def slag_upp(s: Session, register: Register, uid: str) -> int:
    """The id of the post with the public identity ``uid``; Saknas if there is none."""
    id: int | None = s.scalar(select(register.tabell.id).where(register.tabell.uid == uid))
    if id is None:
        text = _("{titel} med uid {uid} finns inte i filen.")
        raise Saknas(text.format(titel=register.titel, uid=uid))
    return id
