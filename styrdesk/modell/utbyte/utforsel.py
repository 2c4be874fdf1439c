"""Export: everything in the file as JSON, one post a line, the same bytes for the same content."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.buntar import buntar
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.register import KATALOG, Flerval, Register, register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.handlingar import Handling, innehall
from styrdesk.modell.registren import utan_par
from styrdesk.modell.utbyte import FORMAT, SCHEMA, VERSION
from styrdesk.modell.utbyte.varden import jsonnamn, till_json
from styrdesk.texter import _


def exportera(store: Store, vag: Path) -> int:
    """Write the whole file's content to ``vag``, which is replaced only when all of it is on disk.

    Returns the number of posts. Raises Saknas when an attachment's bytes are gone, OSError when the
    disk does not take it.
    """
    halv = vag.with_name(f".{vag.name}.halv")
    try:
        with halv.open("w", encoding="utf-8", newline="\n") as fil:
            fil.writelines(text(store))
            fil.flush()
            os.fsync(fil.fileno())
        halv.replace(vag)
    finally:
        halv.unlink(missing_ok=True)
    with store.las() as s:
        return sum(len(_alla_id(s, r)) for r in utan_par())


def text(store: Store) -> Iterator[str]:
    """The JSON text in pieces: keys sorted, posts in the order in which they were registered."""
    with store.las() as s:
        yield f'{{\n"format": {_json(FORMAT)},\n"innehall": {{'
        yield from _med_komma(_innehall(s))
        yield '},\n"register": {'
        yield from _med_komma(
            _ett_register(s, KATALOG[namn]) for namn in sorted(r.namn for r in utan_par())
        )
        yield f'}},\n"schema": {_json(SCHEMA)},\n"version": {VERSION}\n}}\n'


def _json(varde: Any) -> str:
    return json.dumps(varde, ensure_ascii=False, sort_keys=True)


def _med_komma(delar: Iterator[str]) -> Iterator[str]:
    fore = "\n"
    for del_ in delar:
        yield fore + del_
        fore = ",\n"
    yield "\n"


def _innehall(s: Session) -> Iterator[str]:
    for summa in s.scalars(select(Handling.sha256).distinct().order_by(Handling.sha256)).all():
        data = innehall(s, summa)
        if data is None:
            mening = _("Innehållet i en handling saknas i filen (kontrollsumma {summa}). {rad}")
            rad = _("Återställ en säkerhetskopia.")
            raise Saknas(mening.format(summa=summa, rad=rad))
        yield f'"{summa}": "{base64.b64encode(data).decode("ascii")}"'


def _ett_register(s: Session, reg: Register) -> str:
    return f'"{reg.namn}": [{"".join(_med_komma(_json(p) for p in poster(s, reg)))}]'


def poster(s: Session, reg: Register) -> Iterator[dict[str, Any]]:
    """Every post of a register in the exchange format."""
    uid = {f.till: _uid(s, f.till) for f in reg.falt.values() if f.typ == "lank"}
    uid |= {fv.till: _uid(s, fv.till) for fv in reg.flerval.values()}
    for bunt in buntar(_alla_id(s, reg)):
        flera = {namn: _valda(s, fv, bunt) for namn, fv in reg.flerval.items()}
        fraga = select(reg.tabell).where(reg.tabell.id.in_(bunt)).order_by(reg.tabell.id)
        for post in s.scalars(fraga):
            yield _en_post(reg, post, uid, flera)


def _en_post(
    reg: Register, post: Any, uid: dict[str, dict[int, str]], flera: dict[str, dict[int, list[int]]]
) -> dict[str, Any]:
    svar = {"uid": post.uid, "skapad": post.skapad, "andrad": post.andrad}
    for namn, kort in jsonnamn(reg).items():
        f, varde = reg.falt[namn], getattr(post, namn)
        lankad = f.typ == "lank" and varde is not None
        svar[kort] = uid[f.till][varde] if lankad else till_json(varde)
    for namn, fv in reg.flerval.items():
        svar[namn] = [uid[fv.till][id] for id in flera[namn].get(post.id, [])]
    return svar


def _alla_id(s: Session, reg: Register) -> list[int]:
    return list(s.scalars(select(reg.tabell.id).order_by(reg.tabell.id)))


def _uid(s: Session, namn: str) -> dict[int, str]:
    t = register(namn).tabell
    return {r[0]: r[1] for r in s.execute(select(t.id, t.uid))}


def _valda(s: Session, fv: Flerval, nycklar: Any) -> dict[int, list[int]]:
    egen, andra = getattr(fv.tabell, fv.egen), getattr(fv.tabell, fv.andra)
    svar: dict[int, list[int]] = {}
    for id, vald in s.execute(select(egen, andra).where(egen.in_(nycklar)).order_by(fv.tabell.id)):
        svar.setdefault(id, []).append(vald)
    return svar
