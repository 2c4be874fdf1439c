"""Registers as plain values for the command line: objects with ASCII names, and rows of a list.

A link is the other post's uid under the field's name, with its heading beside it as ``<namn>_namn``;
a many-to-many field is a list of uids, with the headings beside it. Derived columns come last.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell import avtalsinlasning, soktraffar
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsdatum import rakna_avtalsdatum
from styrdesk.modell.delning import INGA_DOLDA, Dolda, las_dolda, utan_dolda
from styrdesk.modell.grund import query
from styrdesk.modell.grund.buntar import buntar
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import Register, register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.installningar import trappor
from styrdesk.modell.registren import delar_av, utan_par
from styrdesk.modell.utbyte.varden import FelVarde, fran_text, jsonnamn, till_json
from styrdesk.texter import _

Objekt = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Listrad:
    """One row of a register's list: raw values in the order of its columns."""

    uid: str
    varden: tuple[Any, ...]


def registerlista(store: Store | None) -> list[Objekt]:
    """Every register with its names, what it is a part of, and how many posts it holds (with a file)."""
    svar = []
    for r in utan_par():
        agare = r.falt[r.agare].till if r.agare else None
        rad: Objekt = {
            "register": r.namn,
            "titel": _(r.titel),
            "flertal": _(r.flertal),
            "del_av": agare,
        }
        if store is not None:
            with store.las() as s:
                rad["antal"] = s.scalar(select(func.count()).select_from(r.tabell)) or 0
        svar.append(rad)
    return svar


def fraga(
    store: Store,
    reg: Register,
    *,
    sok: str = "",
    urval: str = "",
    filter: Mapping[str, str] | None = None,
    ordning: str = "",
    fallande: bool = False,
) -> Fraga:
    """A list question from words; RegelFel names the word that does not exist and those that do."""
    _finns(_("urvalet"), urval, reg.urval)
    _finns(_("kolumnen"), ordning, [k.namn for k in reg.kolumner])
    with store.las() as s:
        typat = dict(_filtervarde(s, reg, namn, text) for namn, text in (filter or {}).items())
    return Fraga(sok, typat, urval, ordning, fallande)


def _finns(vad: str, namn: str, alla_: Iterable[str]) -> None:
    if namn and namn not in alla_:
        text = _("Registret har inte {vad} {namn}. Välj ett av: {alla}.")
        mojliga = ", ".join(alla_) or _("inget finns")
        raise RegelFel(Brist("", text.format(vad=vad, namn=namn, alla=mojliga)))


def _filtervarde(s: Session, reg: Register, namn: str, text: str) -> tuple[str, Any]:
    attribut = {kort: n for n, kort in jsonnamn(reg).items()} | {n: n for n in reg.flerval}
    _finns(_("fältet"), namn, attribut)
    falt = attribut[namn]
    if falt in reg.flerval:
        return falt, slag_upp(s, register(reg.flerval[falt].till), text)
    f = reg.falt[falt]
    if not text:
        return falt, None
    if f.typ == "lank":
        return falt, slag_upp(s, register(f.till), text)
    try:
        return falt, fran_text(f, text)
    except FelVarde as fel:
        raise RegelFel(Brist(falt, f"{namn}: {fel}")) from None


def objekt(
    store: Store, reg: Register, fraga: Fraga, *, med_dolda: bool = False
) -> Iterator[Objekt]:
    """The posts that the question hits, in its order; those that stay in the house are left out (R62)."""
    idag = store.klocka.idag()
    with store.las() as s:
        dolda = INGA_DOLDA if med_dolda else las_dolda(s, idag)
        for bunt in buntar(utan_dolda(s, reg, query.ids(s, reg, fraga, idag), dolda)):
            yield from _objekt(s, reg, bunt, idag, dolda)


def rader(
    store: Store, reg: Register, fraga: Fraga, *, med_dolda: bool = False
) -> Iterator[Listrad]:
    """The same posts as the rows that the list shows."""
    idag = store.klocka.idag()
    with store.las() as s:
        dolda = INGA_DOLDA if med_dolda else las_dolda(s, idag)
        for bunt in buntar(utan_dolda(s, reg, query.ids(s, reg, fraga, idag), dolda)):
            sida, uid = query.sida(s, reg, bunt, idag), _uid(s, reg.namn, bunt)
            yield from (Listrad(uid[id], sida[id]) for id in bunt)


def antal_dolda(store: Store, reg: Register, fraga: Fraga) -> int:
    """How many posts the question hits that a list leaves out."""
    idag = store.klocka.idag()
    with store.las() as s:
        alla = query.ids(s, reg, fraga, idag)
        return len(alla) - len(utan_dolda(s, reg, alla, las_dolda(s, idag)))


def ett_objekt(store: Store, reg: Register, nyckel: str) -> Objekt:
    """One post with its parts under ``delar`` and what its dates lead to; Saknas if there is none."""
    idag = store.klocka.idag()
    with store.las() as s:
        return _med_delar(s, reg, slag_upp(s, reg, nyckel), idag)


def slag_upp(s: Session, reg: Register, nyckel: str) -> int:
    """The id of the post with this uid, or with this value in one of its unique fields."""
    t = reg.tabell
    kolumner = [t.__table__.c[namn] for namn in ("uid", *reg.falt) if t.__table__.c[namn].unique]
    for kolumn in kolumner:
        id = s.scalar(select(t.id).where(kolumn == nyckel))
        if id is not None:
            return id
    text = _(
        "{titel} {nyckel} finns inte i filen. Skriv styrdesk lista för att se vilka som finns."
    )
    raise Saknas(text.format(titel=_(reg.titel), nyckel=nyckel))


def traffar(
    store: Store, text: str, hogst: int, *, med_dolda: bool = False
) -> tuple[list[Objekt], int]:
    """Where a text occurs, newest first, and how many hits are left out as in a list (R62).

    A hit in a part shows the post that it is a part of.
    """
    funna = soktraffar.sok(store, text, hogst=hogst)
    with store.las() as s:
        dolda = INGA_DOLDA if med_dolda else las_dolda(s, store.klocka.idag())
        visas = [f for f in funna if utan_dolda(s, register(f.register), [f.id], dolda)]
        svar: list[Objekt] = [
            {
                "register": f.register,
                "slag": f.slag,
                "uid": _uid(s, f.register, [f.id])[f.id],
                "rubrik": f.rubrik,
            }
            for f in visas
        ]
    return svar, len(funna) - len(visas)


# -- one post as an object -------------------------------------------------------------------------


def _objekt(
    s: Session, reg: Register, nycklar: Sequence[int], idag: date, dolda: Dolda = INGA_DOLDA
) -> Iterator[Objekt]:
    """Links to hidden posts are told as no link."""
    poster = {p.id: p for p in s.scalars(select(reg.tabell).where(reg.tabell.id.in_(nycklar)))}
    sida = query.sida(s, reg, nycklar, idag)
    harledda = reg.harled(s, nycklar, idag) if reg.harled else {}
    lankar = _Lankar(s, dolda)
    for namn, f in reg.falt.items():
        if f.typ == "lank":
            lankar.las(f.till, (getattr(p, namn) for p in poster.values()))
    flera = {namn: _flerval(s, reg, namn, nycklar) for namn in reg.flerval}
    for namn, fv in reg.flerval.items():
        lankar.las(fv.till, (id for valda in flera[namn].values() for id in valda))
    for id in nycklar:
        egna = _egna_varden(reg, poster[id], lankar)
        valda = _valda(reg, {namn: flera[namn].get(id, []) for namn in flera}, lankar)
        harlett = _ovriga(reg, sida[id], harledda.get(id, {}), {**egna, **valda})
        stamplar = {"skapad": poster[id].skapad, "andrad": poster[id].andrad}
        yield {
            "uid": poster[id].uid,
            "rubrik": reg.rubrik(s, poster[id]),
            **egna,
            **valda,
            **harlett,
            **stamplar,
        }


def _egna_varden(reg: Register, post: Any, lankar: _Lankar) -> Objekt:
    svar: Objekt = {}
    for namn, kort in jsonnamn(reg).items():
        f, varde = reg.falt[namn], getattr(post, namn)
        if f.typ != "lank":
            svar[kort] = till_json(varde)
            continue
        svar[kort] = lankar.uid(f.till, varde)
        svar[f"{namn.removesuffix('_id')}_namn"] = lankar.rubrik(f.till, varde)
    return svar


def _valda(reg: Register, flera: Mapping[str, Sequence[int]], lankar: _Lankar) -> Objekt:
    svar: Objekt = {}
    for namn, valda in flera.items():
        till = reg.flerval[namn].till
        svar[namn] = [lankar.uid(till, id) for id in valda]
        svar[f"{namn}_namn"] = [lankar.rubrik(till, id) for id in valda]
    return svar


def _ovriga(
    reg: Register, rad: Sequence[Any], harledda: Mapping[str, Any], redan: Objekt
) -> Objekt:
    """What the list shows beside the post's own fields: joined names, derived values and their reasons."""
    kolumner = {k.namn: v for k, v in zip(reg.kolumner, rad, strict=True)}
    alla_ = {**kolumner, **{n: v for n, v in harledda.items() if not n.endswith("_ordning")}}
    return {namn: som_json(v) for namn, v in alla_.items() if namn not in redan}


def som_json(varde: Any) -> Any:
    """Any frozen value as JSON: dates as text, records as objects with their field names."""
    if dataclasses.is_dataclass(varde) and not isinstance(varde, type):
        return {f.name: som_json(getattr(varde, f.name)) for f in dataclasses.fields(varde)}
    if isinstance(varde, Mapping):
        return {namn: som_json(v) for namn, v in varde.items()}
    if isinstance(varde, list | tuple | set | frozenset):
        return [som_json(v) for v in varde]
    return till_json(varde)


def _flerval(s: Session, reg: Register, namn: str, nycklar: Sequence[int]) -> dict[int, list[int]]:
    fv = reg.flerval[namn]
    egen, andra = getattr(fv.tabell, fv.egen), getattr(fv.tabell, fv.andra)
    svar: dict[int, list[int]] = {}
    for id, vald in s.execute(select(egen, andra).where(egen.in_(nycklar)).order_by(fv.tabell.id)):
        svar.setdefault(id, []).append(vald)
    return svar


def _uid(s: Session, namn: str, nycklar: Sequence[int]) -> dict[int, str]:
    t = register(namn).tabell
    return {r[0]: r[1] for r in s.execute(select(t.id, t.uid).where(t.id.in_(nycklar)))}


class _Lankar:
    """Uid and heading of posts that others link to, read once for a whole portion."""

    def __init__(self, s: Session, dolda: Dolda) -> None:
        self._s = s
        self._dolda = dolda
        self._poster: dict[tuple[str, int], Any] = {}
        self._rubriker: dict[tuple[str, int], str] = {}

    def las(self, namn: str, nycklar: Iterable[int | None]) -> None:
        saknas = sorted({id for id in nycklar if id is not None and (namn, id) not in self._poster})
        t = register(namn).tabell
        for bunt in buntar(saknas):
            for post in self._s.scalars(select(t).where(t.id.in_(bunt))):
                self._poster[namn, post.id] = post

    def uid(self, namn: str, id: int | None) -> str | None:
        if id is None or id in self._dolda.get(namn, ()):
            return None
        return str(self._poster[namn, id].uid)

    def rubrik(self, namn: str, id: int | None) -> str | None:
        if id is None or id in self._dolda.get(namn, ()):
            return None
        if (namn, id) not in self._rubriker:
            post = self._poster[namn, id]
            self._rubriker[namn, id] = register(namn).rubrik(self._s, post)
        return self._rubriker[namn, id]


# -- with parts ------------------------------------------------------------------------------------


def _med_delar(s: Session, reg: Register, id: int, idag: date) -> Objekt:
    svar = next(_objekt(s, reg, [id], idag))
    if reg.namn == "avtal":
        svar = {n: v for n, v in svar.items() if not n.endswith("_varfor")} | _avtalsdagar(
            s, id, idag
        )
    svar["delar"] = {
        del_.namn: list(_objekt(s, del_, _delarnas_id(s, del_, id), idag)) for del_ in delar_av(reg)
    }
    return svar


def _avtalsdagar(s: Session, id: int, idag: date) -> Objekt:
    """The computed days of an agreement, each with its "Varför?", and every reminder."""
    f = avtalsinlasning.fakta(s, [id], idag)[id]
    vakt = avtalsinlasning.bevakning(s.get_one(Avtal, id))
    dagar: Objekt = som_json(rakna_avtalsdatum(f.tider, idag, vakt, trappor(s)))
    return dagar


def _delarnas_id(s: Session, del_: Register, agare: int) -> Sequence[int]:
    t = del_.tabell
    fraga = select(t.id).where(getattr(t, del_.agare) == agare)
    return s.scalars(fraga.order_by(t.id)).all()
