"""Part of the check of a file: does every post keep its register's rules, as a form would demand?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select

from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.check import Anmarkning, anmal
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Session
from styrdesk.texter import _


@anmal
def _reglerna(s: Session, idag: date) -> Iterator[Anmarkning]:
    """Each register's own rules, on the day of the latest change if the machine's clock is behind it."""
    dag = max(idag, _senaste_steg(s))
    for register in KATALOG.values():
        for post in s.scalars(select(register.tabell).order_by(register.tabell.id)).all():
            for brist in register.granska(s, post, dag):
                text = _("{titel} {rubrik}: {fel}").format(
                    titel=_(register.titel), rubrik=register.rubrik(s, post), fel=brist.mening()
                )
                yield Anmarkning("regler", text, _("Öppna posten och rätta den."), post.uid)


def _senaste_steg(s: Session) -> date:
    tidpunkt = s.scalar(select(func.max(Steg.tidpunkt)))
    return date.fromisoformat(tidpunkt[:10]) if tidpunkt else date.min
