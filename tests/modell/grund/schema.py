"""A database's schema as plain values, so that two ways of making it can be compared."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, inspect

from styrdesk.modell.grund.search import INDEXTABELLER


def schema(anslutning: Connection) -> dict[str, Any]:
    """Tables with columns, keys, rules and indexes; on SQLite also triggers and full-text tables."""
    granskare = inspect(anslutning)
    tabeller = {
        namn: _tabell(granskare, namn)
        for namn in granskare.get_table_names()
        if not namn.startswith(INDEXTABELLER)
    }
    if anslutning.dialect.name == "sqlite":
        tabeller["sqlite"] = _eget(anslutning)
    return tabeller


def _tabell(granskare: Any, namn: str) -> dict[str, Any]:
    kolumner = granskare.get_columns(namn)
    return {
        "kolumner": {k["name"]: (str(k["type"]), k["nullable"], k["default"]) for k in kolumner},
        "nyckel": granskare.get_pk_constraint(namn),
        "lankar": _sorterade(granskare.get_foreign_keys(namn)),
        "unika": _sorterade(granskare.get_unique_constraints(namn)),
        "index": _sorterade(granskare.get_indexes(namn)),
        "regler": _sorterade(granskare.get_check_constraints(namn)),
    }


def _sorterade(delar: list[Any]) -> list[str]:
    return sorted(re.sub(r"\s+", " ", repr(sorted(d.items(), key=lambda p: p[0]))) for d in delar)


def _eget(anslutning: Connection) -> dict[str, str]:
    """What only SQLite's own catalogue knows: triggers, virtual tables, numbers never used again."""
    rader = anslutning.exec_driver_sql(
        "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
    )
    return {
        namn: "autoincrement" if "AUTOINCREMENT" in sql else sql
        for namn, slag, sql in rader
        if slag == "trigger" or "VIRTUAL" in sql or "AUTOINCREMENT" in sql
    }
