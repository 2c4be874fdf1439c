"""Alembic runs this file. The connection and its transaction come from upgrade.py; there is no ini."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from styrdesk.modell.grund.columns import Bas


def _ingar(namn: str | None, slag: str, _foralder: Any) -> bool:
    # SQLite's full-text tables belong to search.py and are no part of the metadata.
    return not (slag == "table" and (namn or "").startswith(("sok_ord", "sok_del")))


def _grundtyp(slag: str, objekt: Any, _miljo: Any) -> str | Literal[False]:
    """A migration names plain types: it must mean the same when our own classes have changed."""
    if slag == "type" and isinstance(objekt, TypeDecorator):
        return f"sa.{objekt.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Bas.metadata,
    include_name=_ingar,
    render_item=_grundtyp,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
