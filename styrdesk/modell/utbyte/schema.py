"""JSON Schema (2020-12) of the exchange format, derived from the registers' own fields."""

from __future__ import annotations

from typing import Any

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Flerval, Register
from styrdesk.modell.registren import utan_par
from styrdesk.modell.utbyte import FORMAT, SCHEMA, VERSION
from styrdesk.modell.utbyte.varden import STORSTA_HELTAL, jsonnamn
from styrdesk.texter import _

UID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
STAMPEL = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}\+00:00$"
SHA256 = r"^[0-9a-f]{64}$"

Schema = dict[str, Any]


def schema() -> Schema:
    """The whole schema. ``x-register`` on a link names the register that holds the other post."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": _("Styrdesk, utbytesformat"),
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "schema": {"const": SCHEMA},
            "register": {
                "type": "object",
                "properties": {
                    r.namn: {"type": "array", "items": {"$ref": f"#/$defs/{r.namn}"}}
                    for r in utan_par()
                },
                "additionalProperties": False,
            },
            "innehall": {
                "description": _("Handlingarnas innehåll: kontrollsumma (SHA-256) och base64."),
                "type": "object",
                "propertyNames": {"pattern": SHA256},
                "additionalProperties": {"type": "string", "contentEncoding": "base64"},
            },
        },
        "required": ["format", "version", "register"],
        "additionalProperties": False,
        "$defs": {r.namn: _post(r) for r in utan_par()},
    }


def _post(reg: Register) -> Schema:
    egna = {kort: _falt(reg, namn) for namn, kort in jsonnamn(reg).items()}
    flera = {namn: _flerval(fv) for namn, fv in reg.flerval.items()}
    stampel = {"type": "string", "pattern": STAMPEL}
    return {
        "title": _(reg.titel),
        "type": "object",
        "properties": {
            "uid": {"type": "string", "pattern": UID},
            **egna,
            **flera,
            "skapad": stampel,
            "andrad": stampel,
        },
        "required": ["uid", *kravda(reg)],
        "additionalProperties": False,
    }


def kravda(reg: Register) -> list[str]:
    """JSON names of what a post must state: required and without a default of its own."""
    egna = [
        kort
        for namn, kort in jsonnamn(reg).items()
        if reg.falt[namn].krav and _utan_forval(reg, namn)
    ]
    return egna + [namn for namn, fv in reg.flerval.items() if fv.krav]


def _utan_forval(reg: Register, namn: str) -> bool:
    return (
        reg.falt[namn].typ in ("text", "langtext") or reg.tabell.__table__.c[namn].default is None
    )


def _falt(reg: Register, namn: str) -> Schema:
    f = reg.falt[namn]
    svar: Schema = {"title": _(f.rubrik), **_typ(f)}
    if f.hjalp:
        svar["description"] = _(f.hjalp)
    if reg.tabell.__table__.c[namn].nullable and f.typ != "fritt":
        svar["type"] = [svar["type"], "null"]
        if "enum" in svar:
            svar["enum"].append(None)
    return svar


def _typ(f: Falt) -> Schema:
    if f.typ in ("text", "langtext"):
        return {"type": "string", "maxLength": f.langd, **({"minLength": 1} if f.krav else {})}
    if f.typ == "val":
        return {"type": "string", "enum": list(f.val or ())}
    if f.typ in STORSTA_HELTAL:
        minst = -STORSTA_HELTAL[f.typ] if f.minst is None else f.minst
        return {"type": "integer", "minimum": minst, "maximum": STORSTA_HELTAL[f.typ]}
    if f.typ == "lank":
        return {"type": "string", "pattern": UID, "x-register": f.till}
    return dict(_OVRIGA[f.typ])


_OVRIGA: dict[str, Schema] = {
    "datum": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "tid": {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"},
    "janej": {"type": "boolean"},
    "lista": {"type": "array", "items": {"type": "string"}},
    "fritt": {},
}


def _flerval(fv: Flerval) -> Schema:
    svar: Schema = {
        "title": _(fv.rubrik),
        "type": "array",
        "items": {"type": "string", "pattern": UID, "x-register": fv.till},
        "uniqueItems": True,
    }
    return {**svar, "minItems": 1} if fv.krav else svar
