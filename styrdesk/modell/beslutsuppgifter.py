"""Which body decided, when, and where it stands in the minutes: three fields that many registers share.

The paragraph is text, "52" or "7:17" (meeting and paragraph, R1), never a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.organisation import Organ, organ_gallde
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

_PARAGRAF = re.compile(r"\d+(:\d+)?")


class Beslutad:
    """The fields of a decision, mixed into a table."""

    beslut_organ_id: Mapped[int | None] = kol.lank(N_("Beslutat av"), "organ")
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutsdatum"))
    beslut_paragraf: Mapped[str] = kol.text(
        N_("Paragraf"), langd=20, hjalp=N_("Till exempel 52 eller 7:17.")
    )

    @property
    def har_beslut(self) -> bool:
        """Both body and day are known; the paragraph may come later."""
        return self.beslut_organ_id is not None and self.beslut_datum is not None


def granska_beslut(s: Session, post: Beslutad, idag: date) -> Iterable[Brist]:
    """What is said about a decision must be whole, past, and made by a body that existed (R1, R3)."""
    yield from granska_paragraf(post.beslut_paragraf, "beslut_paragraf")
    if post.beslut_datum is None:
        if post.beslut_organ_id is not None or post.beslut_paragraf:
            yield Brist("beslut_datum", _("Skriv vilken dag beslutet fattades."))
        return
    if post.beslut_datum > idag:
        text = _("Beslutet ligger framåt i tiden ({dag}). Skriv in det när det är fattat.")
        yield Brist("beslut_datum", text.format(dag=datum_iso(post.beslut_datum)))
    if post.beslut_organ_id is None:
        yield Brist("beslut_organ_id", _("Välj vem som fattade beslutet."))
    else:
        yield from organ_gallde(s, post.beslut_organ_id, post.beslut_datum, "beslut_organ_id")


def granska_paragraf(paragraf: str, falt: str) -> Iterable[Brist]:
    """R1: a paragraph is a number, or meeting:paragraph."""
    if paragraf and not _PARAGRAF.fullmatch(paragraf):
        text = _("Skriv paragrafen som 52, eller som 7:17 när den räknas per sammanträde.")
        yield brist(falt, text, "R1")


def beslutstext(s: Session, post: Beslutad) -> str:
    """ "Kommunstyrelsen 14 oktober 2026, § 52", or "" when nothing is decided."""
    organ = s.get(Organ, post.beslut_organ_id) if post.beslut_organ_id else None
    if organ is None or post.beslut_datum is None:
        return ""
    text = f"{organ.namn} {datum_lang(post.beslut_datum)}"
    return f"{text}, §\u00a0{post.beslut_paragraf}" if post.beslut_paragraf else text
