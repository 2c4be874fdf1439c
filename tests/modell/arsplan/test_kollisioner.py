"""What is in the way of a day: each kind with its name, and what is not in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from styrdesk.modell.arsplan.handelser import Kalenderhandelse, Kalenderram
from styrdesk.modell.arsplan.kollisioner import kollisioner
from styrdesk.modell.kalender import Lov
from styrdesk.modell.kalenderdata import Borta, Omradeslov

ONSDAG = date(2026, 10, 14)


def handelse(**mer: Any) -> Kalenderhandelse:
    varden: dict[str, Any] = {
        "register": "besok", "id": 1, "uid": "b1", "slag": "planerad_besok", "rad": "besok",
        "rubrik": "Verksamhetsbesök Åkerbo", "dag": date(2026, 10, 1), "start": time(8, 30),
        "slut": time(12), "personer": (1, 2), "enheter": (7,), "omrade_id": 1, "namnd_id": 1,
    }  # fmt: skip
    return Kalenderhandelse(**{**varden, **mer})


def annan(**mer: Any) -> Kalenderhandelse:
    return handelse(
        **{"id": 2, "uid": "b2", "dag": ONSDAG, "rubrik": "Utförarmöte hemtjänst", **mer}
    )


def ram(*handelser: Kalenderhandelse, **mer: Any) -> Kalenderram:
    personer = {1: "Maria Fors", 2: "Sara Nyberg"}
    namnder = {1: "Vård- och omsorgsnämnden", 2: "Kultur- och utbildningsnämnden"}
    return Kalenderram(handelser=handelser, personer=personer, namnder=namnder, **mer)


def meningar(h: Kalenderhandelse, dag: date, runt: Kalenderram) -> list[str]:
    return [k.mening for k in kollisioner(h, dag, runt)]


HOSTLOV = Omradeslov(Lov(date(2026, 10, 26), date(2026, 10, 30), "Höstlov"))
NAMND = annan(register="mote", id=3, slag="namnd", rad="namnd", rubrik="VON", start=time(18), slut=None,
              personer=(), enheter=())  # fmt: skip


@pytest.mark.parametrize(
    ("dag", "runt", "vantat"),
    [
        (ONSDAG, ram(), []),
        (date(2026, 12, 24), ram(), ["Torsdag 24\u00a0december 2026 är julafton."]),
        (date(2026, 10, 17), ram(), ["Lördag 17\u00a0oktober 2026 är lördag."]),
        (
            date(2026, 5, 15),
            ram(klamdagar={date(2026, 5, 15): "Klämdag"}),
            ["Fredag 15\u00a0maj 2026 är klämdag."],
        ),
        (date(2026, 10, 27), ram(lov=(HOSTLOV,)), ["Det är höstlov 26–30\u00a0oktober 2026."]),
        (ONSDAG, ram(NAMND), ["Vård- och omsorgsnämnden sammanträder den dagen."]),
        (
            ONSDAG,
            ram(annan(personer=(2,), enheter=(9,))),
            ["Sara Nyberg har utförarmöte hemtjänst 8.30–12.00."],
        ),
        (
            ONSDAG,
            ram(franvaro=(Borta(1, date(2026, 10, 12), date(2026, 10, 16), "hel", "semester"),)),
            ["Maria Fors är borta (semester) 12–16\u00a0oktober 2026."],
        ),
        (
            ONSDAG,
            ram(annan(personer=(), start=time(13), slut=time(16, 30))),
            ["Enheten har redan utförarmöte hemtjänst den dagen."],
        ),
    ],
)
def test_varje_slag_av_krock_namns_vid_namn(
    dag: date, runt: Kalenderram, vantat: list[str]
) -> None:
    assert meningar(handelse(), dag, runt) == vantat


@pytest.mark.parametrize(
    ("h", "runt"),
    [
        # It does not collide with itself.
        (handelse(), ram(handelse(dag=ONSDAG))),
        # Another committee's day.
        (handelse(), ram(replace(NAMND, namnd_id=2))),
        # Cancelled.
        (handelse(), ram(replace(NAMND, lage="installd"))),
        (handelse(), ram(annan(lage="installd"))),
        # The same people in the afternoon.
        (handelse(), ram(annan(start=time(13), slut=time(16, 30), enheter=()))),
        (handelse(), ram(franvaro=(Borta(1, ONSDAG, ONSDAG, "em", "ledig"),))),
        (
            handelse(),
            ram(franvaro=(Borta(1, date(2026, 10, 15), date(2026, 10, 15), "hel", "ledig"),)),
        ),
        # A break of another area; a deadline takes nobody's time.
        (handelse(), ram(lov=(Omradeslov(Lov(ONSDAG, ONSDAG, "Studiedag"), 2),))),
        (handelse(), ram(annan(rad="rapport"))),
        (handelse(rad="rapport"), ram(annan())),
        (handelse(lage="installd"), ram(annan())),
    ],
)
def test_det_som_inte_ar_i_vagen_namns_inte(h: Kalenderhandelse, runt: Kalenderram) -> None:
    assert not kollisioner(h, ONSDAG, runt)


def test_ett_dialogmote_halls_undan_fran_alla_namnders_dagar() -> None:
    dialog = handelse(
        register="mote", id=9, rad="mote", namnd_id=None, omrade_id=None, enheter=(), personer=()
    )
    runt = ram(NAMND, replace(NAMND, id=4, namnd_id=2))
    assert [k.namn for k in kollisioner(dialog, ONSDAG, runt)] == [
        "Vård- och omsorgsnämnden", "Kultur- och utbildningsnämnden",
    ]  # fmt: skip


def test_en_hel_dag_utan_tid_krockar_med_bade_formiddag_och_eftermiddag() -> None:
    utan_tid = handelse(start=None, slut=None, enheter=())
    for start, slut in ((time(8), time(9)), (time(15), time(16))):
        runt = ram(annan(personer=(1,), start=start, slut=slut, enheter=()))
        assert [k.slag for k in kollisioner(utan_tid, ONSDAG, runt)] == ["person"]


def test_krockarna_har_ett_ord_och_ett_namn() -> None:
    (krock,) = kollisioner(handelse(), ONSDAG, ram(NAMND))
    assert (krock.slag, krock.ord, krock.namn) == ("namnd", "Nämnddag", "Vård- och omsorgsnämnden")


def test_ett_flerdagarsbesok_upptar_varje_dag() -> None:
    runt = ram(annan(dag=date(2026, 10, 13), tom=ONSDAG, personer=(1,), enheter=()))
    assert [k.slag for k in kollisioner(handelse(), ONSDAG, runt)] == ["person"]
