"""Numbers (ids) taken beforehand, for an import whose posts refer to each other in any order."""

from __future__ import annotations

from sqlalchemy import func, select, text

from styrdesk.modell.grund.changes import Andring
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.store import Session


def reservera(s: Session, tabell: type[Post], antal: int) -> range:
    """``antal`` numbers that no post of the table has or has had, in the open write transaction."""
    namn = tabell.__tablename__
    storst = s.scalar(select(func.max(tabell.id))) or 0
    i_loggen = s.scalar(select(func.max(Andring.post_id)).where(Andring.register == namn)) or 0
    borjan = max(storst, i_loggen) + 1
    if antal and s.get_bind().dialect.name == "postgresql":
        # SQLite counts on from the largest number by itself; a server's sequence must be told.
        sats = text("SELECT setval(pg_get_serial_sequence(:tabell, 'id'), :sista)")
        s.execute(sats, {"tabell": namn, "sista": borjan + antal - 1})
    return range(borjan, borjan + antal)
