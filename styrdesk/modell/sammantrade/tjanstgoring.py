"""Who was present and served, from which paragraph to which (KL 5:66, 6:17, 6:24, 6:30)."""

from __future__ import annotations

from datetime import time

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.organisation import Person
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.val.sammantrade import NARVARO_ORSAK, NARVAROROLL
from styrdesk.texter import N_


class Tjanstgoring(Post):
    """A stretch of presence. ``till_id`` None means to the end of the meeting.

    A substitute who serves names whom in ``ersatter_id`` and why in ``orsak``; ``slut_orsak`` says why a
    stretch ended before the meeting did. Someone who comes and goes has several rows.
    """

    __tablename__ = "tjanstgoring"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    roll: Mapped[str] = kol.val(N_("Roll"), NARVAROROLL, forval="tjanstgor")
    fran_id: Mapped[int] = kol.lank(N_("Från och med §"), "paragraf", krav=True)
    till_id: Mapped[int | None] = kol.lank(N_("Till och med §"), "paragraf")
    ersatter_id: Mapped[int | None] = kol.lank(N_("Tjänstgör för"), "person")
    orsak: Mapped[str | None] = kol.val(N_("Därför"), NARVARO_ORSAK, krav=False)
    slut_orsak: Mapped[str | None] = kol.val(N_("Slutade därför att"), NARVARO_ORSAK, krav=False)
    kom: Mapped[time | None] = kol.tid(N_("Kom"))
    gick: Mapped[time | None] = kol.tid(N_("Gick"))
    distans: Mapped[bool] = kol.janej(N_("Deltar på distans"))
    funktion: Mapped[str] = kol.text(N_("Funktion"), langd=160)


TJANSTGORING = anmal(
    Register(
        Tjanstgoring,
        N_("Närvaro"),
        N_("Närvaro"),
        (
            Kolumn(
                "person",
                N_("Person"),
                Person.fornamn + " " + Person.efternamn,
                Person.efternamn_sort,
            ),
            Kolumn("roll", N_("Roll"), Tjanstgoring.roll, typ="val"),
        ),
        rubrik=lambda s, p: personnamn(s, p.person_id),
        fran=lambda f: f.join(Person, Tjanstgoring.person_id == Person.id),
        agare="sammantrade_id",
        ordning="person",
    )
)
