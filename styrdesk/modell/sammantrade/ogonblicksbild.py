"""The frozen minutes of a batch as JSON with a checksum, and back again (protokoll §3, S6).

What is adjusted is kept as the very values that were printed. The checksum is SHA-256 over the JSON in
one canonical form, so that a changed letter shows (`styrdesk kontrollera`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Iterator, Mapping
from datetime import date, time
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from styrdesk.modell.grund.changes import till_json
from styrdesk.modell.protokollunderlag import ProtokollUnderlag

V = TypeVar("V")
FORM = 1
"""The number of the form in which the values are kept; a later program still reads this one."""


class SkadadBild(ValueError):
    """Frozen minutes that cannot be read: somebody has changed them by hand."""


def frys(underlag: Any) -> tuple[dict[str, Any], str]:
    """A frozen dataclass (minutes, a notice) as JSON, and its checksum (64 hex digits)."""
    bild = {"form": FORM, **_som_json(underlag)}
    return bild, kontrollsumma(bild)


def tina(bild: Mapping[str, Any]) -> ProtokollUnderlag:
    """The minutes that :func:`frys` kept; SkadadBild if they are not whole."""
    return tina_som(ProtokollUnderlag, bild)


def tina_som(klass: type[V], bild: Mapping[str, Any]) -> V:
    """What :func:`frys` kept of another kind; SkadadBild if it is not whole."""
    try:
        varden = {namn: varde for namn, varde in bild.items() if namn != "form"}
        return _som_varde(klass, varden)  # type: ignore[no-any-return]
    except (TypeError, KeyError, ValueError, AttributeError) as fel:
        raise SkadadBild(str(fel)) from fel


def kontrollsumma(bild: Mapping[str, Any]) -> str:
    """SHA-256 of the values in their canonical form."""
    text = json.dumps(bild, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def texter_i(varde: Any) -> Iterator[str]:
    """Every text that stands in frozen values."""
    if isinstance(varde, str):
        yield varde
    elif dataclasses.is_dataclass(varde) and not isinstance(varde, type):
        for f in dataclasses.fields(varde):
            yield from texter_i(getattr(varde, f.name))
    elif isinstance(varde, tuple):
        for v in varde:
            yield from texter_i(v)


def _som_json(varde: Any) -> Any:
    if dataclasses.is_dataclass(varde) and not isinstance(varde, type):
        return {f.name: _som_json(getattr(varde, f.name)) for f in dataclasses.fields(varde)}
    if isinstance(varde, tuple):
        return [_som_json(v) for v in varde]
    return till_json(varde)


@cache
def _typer(klass: type) -> dict[str, Any]:
    return get_type_hints(klass)


def _som_varde(typ: Any, varde: Any) -> Any:
    """A value of type ``typ`` from JSON; fields that a later program has added keep their defaults."""
    if get_origin(typ) in (Union, types.UnionType):
        if varde is None:
            return None
        return _som_varde(next(t for t in get_args(typ) if t is not type(None)), varde)
    if get_origin(typ) is tuple:
        return _som_tupel(get_args(typ), varde)
    if dataclasses.is_dataclass(typ) and isinstance(typ, type):
        typer = _typer(typ)
        return typ(**{namn: _som_varde(typer[namn], v) for namn, v in varde.items()})
    if typ in (date, time):
        return typ.fromisoformat(varde)
    if type(varde) is not typ:
        raise TypeError(f"{varde!r} is no {typ.__name__}")
    return varde


def _som_tupel(typer: tuple[Any, ...], varde: list[Any]) -> tuple[Any, ...]:
    if len(typer) == 2 and typer[1] is Ellipsis:
        return tuple(_som_varde(typer[0], v) for v in varde)
    return tuple(_som_varde(t, v) for t, v in zip(typer, varde, strict=True))
