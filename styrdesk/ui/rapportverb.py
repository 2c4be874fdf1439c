"""A report about the shown post, for a verb: as PDF in the preview, and as the Word file beside it."""

from __future__ import annotations

from collections.abc import Callable

from styrdesk.export import utskrift
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store


def som_pdf(namn: str) -> Callable[[Store, Bild], bytes]:
    """The report ``namn`` (export/rapporter.py) about the post."""
    return lambda store, bild: utskrift.gor(store, namn, uid=bild.uid).data


def som_word(namn: str) -> Callable[[Store, Bild], bytes]:
    """The same document to go on writing in."""
    return lambda store, bild: utskrift.word(store, namn, uid=bild.uid).data
