"""Half days (R50): start, end and length of a meeting or visit, kept consistent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _

HALVDAG_MIN = 240
"""Half a day in minutes (R50)."""


def langd_av(start: time, slut: time) -> int:
    """Minutes between two times of the same day."""
    return (slut.hour - start.hour) * 60 + slut.minute - start.minute


def sluttid(start: time, minuter: int) -> time | None:
    """When something that takes ``minuter`` ends, or None if that is on another day."""
    slut = datetime.combine(date.min, start) + timedelta(minutes=minuter)
    return slut.time() if slut.date() == date.min else None


def stada_tid(post: Any) -> None:
    """Keep start, end and length consistent: two of them give the third."""
    if post.start is None:
        return
    if post.slut is None and isinstance(post.varaktighet, int):
        post.slut = sluttid(post.start, post.varaktighet)
    elif post.slut is not None and post.slut > post.start:
        post.varaktighet = langd_av(post.start, post.slut)


def granska_klocka(post: Any) -> Iterable[Brist]:
    """An end needs a start; that it comes later is the database's own rule."""
    if post.slut is not None and post.start is None:
        yield Brist("start", _("Ange när det börjar, eftersom sluttiden finns."))
