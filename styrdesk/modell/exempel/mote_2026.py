"""This year's meetings, one act at a time on its own day, as the secretary did it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell import motesanteckningar as efter
from styrdesk.modell import motessteg as fore
from styrdesk.modell.exempel import moten
from styrdesk.modell.exempel.byggare import Byggare, Handelse
from styrdesk.modell.exempel.motestexter import HEMTJANST_2026, punkter
from styrdesk.modell.exempel.papper import papper
from styrdesk.modell.grund.register import andra, registrera, ta_bort
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.kalender import nasta_vardag
from styrdesk.modell.moten import INBJUDAN, MOTE, MOTEATGARD, Inbjudan, Moteatgard, Motespunkt

VAR = {
    "FSK": date(2026, 4, 15), "SKO": date(2026, 4, 16), "UNG": date(2026, 4, 21),
    "ANL": date(2026, 4, 23), "HTJ": date(2026, 4, 22), "SAB": date(2026, 4, 28),
    "LSS": date(2026, 4, 29), "DAV": date(2026, 5, 5),
}  # fmt: skip
HOST = {
    "SAB": date(2026, 10, 7),
    "HTJ": date(2026, 10, 14),
    "FSK": date(2026, 11, 11),
    "SKO": date(2026, 11, 18),
    "LSS": date(2026, 11, 25),
    "UNG": date(2026, 12, 2),
    "ANL": date(2026, 12, 9),
}  # fmt: skip  F2: nothing for DAV
HTJ, FSK_VAR = HOST["HTJ"], VAR["FSK"]


def handelser(b: Byggare) -> Iterator[Handelse]:
    """Everything that happened around meetings, with the day it happened on."""
    for kod, dag in (*VAR.items(), *HOST.items()):
        yield from _ett_mote(b, kod, dag)
    for nr, kod in enumerate(moten.OMRADESKODER):
        yield from _en_presentation(b, kod, nasta_vardag(date(2026, 3, 2) + timedelta(days=3 * nr)))
    yield from _dialog(b, "dialog_var", date(2026, 3, 18), klar=False)  # F42: no disposition agreed
    yield from _dialog(
        b, "dialog_host", date(2026, 11, 4), klar=True
    )  # F41: after the budget proposal


# -- the provider meetings ----------------------------------------------------------------------------


def _ett_mote(b: Byggare, kod: str, dag: date) -> Iterator[Handelse]:
    nyckel = f"{kod}-{dag}"
    kallas = nasta_vardag(dag - timedelta(days=21))
    yield dag - timedelta(days=60), lambda: _planera(b, nyckel, moten.huvud(kod, dag))
    if nyckel != f"HTJ-{VAR['HTJ']}":
        yield kallas, lambda: _kalla(b, nyckel)
    else:
        yield kallas, lambda: _glom_avlosning(b, nyckel)
    yield dag, lambda: _hall(b, nyckel, _narvaro(kod, dag))
    if dag == HTJ:
        yield from _hemtjanst(b, nyckel)
        return
    yield nasta_vardag(dag + timedelta(days=1)), lambda: _anteckna(b, kod, dag, nyckel)
    if dag in (FSK_VAR, HOST["FSK"], HOST["SKO"]):
        return  # F5: a topic is neither treated nor excused; this autumn's notes are not settled yet
    yield from _skicka_och_faststall(b, nyckel, dag, moten.OMRADESNAMN[kod])


def _planera(b: Byggare, nyckel: str, rad: dict[str, Any]) -> None:
    b.minns("mote", nyckel, fore.planera_mote(b.store, b.med_id(rad)))


def _kalla(b: Byggare, nyckel: str) -> None:
    fore.skicka_kallelse(b.store, b.id("mote", nyckel) or 0)


def _glom_avlosning(b: Byggare, nyckel: str) -> None:
    """F3: HTJ09 was not invited, so no notice could be sent from the program."""
    with b.store.las() as s:
        fraga = select(Inbjudan.id).where(
            Inbjudan.mote_id == b.id("mote", nyckel), Inbjudan.enhet_id == b.id("enhet", "HTJ09")
        )
        inbjudan = s.scalars(fraga).one()
    ta_bort(b.store, INBJUDAN, inbjudan)


def _narvaro(kod: str, dag: date) -> list[dict[str, Any]]:
    rader = list(moten.deltagare(kod, dag))
    if kod == "HTJ" and dag == HTJ:
        return [_hemtjanstrad(rad) for rad in rader]
    if kod == "SAB" and dag == HOST["SAB"]:  # F4: only own regi came
        return [{**r, "narvaro": "franvarande"} if r["grupp"] == "extern" else r for r in rader]
    return rader


def _hemtjanstrad(rad: dict[str, Any]) -> dict[str, Any]:
    if rad["person"] == "lind":
        return {**rad, "roll": "förvaltningschef"}
    if rad["person"] == "hellgren":
        utan = {n: v for n, v in rad.items() if n != "person"}
        return {**utan, "narvaro": "franvarande", "anteckning": "förhinder anmält"}
    return rad


def _hall(b: Byggare, nyckel: str, rader: list[dict[str, Any]]) -> None:
    mote = b.id("mote", nyckel) or 0
    efter.registrera_hallet(b.store, mote)
    efter.registrera_narvaro(b.store, mote, [b.med_id(rad) for rad in rader])


def _anteckna(b: Byggare, kod: str, dag: date, nyckel: str) -> None:
    texter = punkter(kod, dag)
    if dag == FSK_VAR:
        texter[3] = ("", "")
    if dag != HOST["SKO"]:  # held some days ago, not written yet
        _skriv_punkter(b, nyckel, texter)
        _skriv_atgarder(b, nyckel, moten.atgarder(kod, dag))


def _skriv_punkter(b: Byggare, nyckel: str, texter: list[tuple[str, str]]) -> None:
    with b.store.las() as s:
        fraga = select(Motespunkt.id).where(Motespunkt.mote_id == b.id("mote", nyckel))
        nummer = list(s.scalars(fraga.order_by(Motespunkt.nr)))
    for punkt, (text, enighet) in zip(nummer, texter, strict=True):
        if text or enighet:
            efter.anteckna_punkt(b.store, punkt, text=text, overenskommet=enighet)


def _skriv_atgarder(b: Byggare, nyckel: str, rader: list[tuple[str, str, str, date]]) -> None:
    for vad, flera, person, klart in rader:
        efter.lagg_till_atgard(
            b.store,
            b.id("mote", nyckel) or 0,
            vad,
            klart,
            ansvarig=flera,
            ansvarig_id=b.id("person", person),
        )


def _skicka_och_faststall(b: Byggare, nyckel: str, dag: date, omradet: str) -> Iterator[Handelse]:
    till = f"Samtliga utförare inom {omradet}, även frånvarande"
    yield (
        nasta_vardag(dag + timedelta(days=2)),
        lambda: _skicka(b, nyckel, till, nasta_vardag(dag + timedelta(days=9))),
    )
    yield nasta_vardag(dag + timedelta(days=13)), lambda: _faststall(b, nyckel)
    yield nasta_vardag(dag + timedelta(days=45)), lambda: _klarmarkera(b, nyckel)


def _skicka(b: Byggare, nyckel: str, till: str, senast: date) -> None:
    efter.skicka_anteckningar(
        b.store, b.id("mote", nyckel) or 0, till=till, synpunkter_senast=senast
    )


def _faststall(b: Byggare, nyckel: str) -> None:
    efter.faststall(b.store, b.id("mote", nyckel) or 0)


def _klarmarkera(b: Byggare, nyckel: str) -> None:
    for atgard in _atgarder(b, nyckel):
        efter.klarmarkera_atgard(b.store, atgard)


def _atgarder(b: Byggare, nyckel: str) -> list[int]:
    with b.store.las() as s:
        fraga = select(Moteatgard.id).where(Moteatgard.mote_id == b.id("mote", nyckel))
        return list(s.scalars(fraga.order_by(Moteatgard.nr)))


# -- the meeting of the printed example -------------------------------------------------------------


def _hemtjanst(b: Byggare, nyckel: str) -> Iterator[Handelse]:
    def anteckna() -> None:
        _skriv_punkter(b, nyckel, list(HEMTJANST_2026))
        _skriv_atgarder(b, nyckel, [
            ("Skicka ut mätmanual för kontinuitet", "", "fors", date(2026, 11, 12)),
            ("Lämna synpunkter på ersättningsnivåer", "Samtliga utförare", "", date(2026, 10, 28)),
            ("Återkomma om fakturarutin", "", "hagman", date(2026, 12, 15)),
        ])  # fmt: skip
        andra(b.store, MOTE, b.id("mote", nyckel) or 0, None, {
            "nasta_datum": date(2027, 3, 17), "nasta_start": time(8, 30), "nasta_slut": time(12, 0),
        })  # fmt: skip
        for namn in ("Sammanställning 2026", "Förslag till ersättningsnivåer 2027"):
            lagg_till_fil(
                b.store, f"{namn}.pdf", papper(namn, ["Bilaga till minnesanteckningar", "Hemtjänst, 14 oktober 2026"]),
                {"namn": namn, "typ": "bilaga", "mote_id": b.id("mote", nyckel), "filtyp": "application/pdf",
                 "riktning": "upprattad"},
            )  # fmt: skip

    def skicka() -> None:
        till = "Samtliga utförare inom hemtjänst, även frånvarande"
        _skicka(b, nyckel, till, date(2026, 10, 23))

    def paborja() -> None:
        forsta = _atgarder(b, nyckel)[0]
        andra(b.store, MOTEATGARD, forsta, None, {"status": "pagar"})

    yield date(2026, 10, 15), anteckna
    yield date(2026, 10, 16), skicka
    yield date(2026, 10, 26), lambda: _faststall(b, nyckel)
    yield date(2026, 10, 28), lambda: _klar_synpunkter(b, nyckel)
    yield date(2026, 11, 9), paborja


def _klar_synpunkter(b: Byggare, nyckel: str) -> None:
    efter.klarmarkera_atgard(b.store, _atgarder(b, nyckel)[1])


# -- the other meetings -------------------------------------------------------------------------------


def _en_presentation(b: Byggare, kod: str, dag: date) -> Iterator[Handelse]:
    """R47: the area's results are presented to the heads of the units."""
    nyckel = f"presentation-{kod}"
    rad = {
        **moten.huvud(kod, dag),
        "typ": "presentation",
        "start": time(13, 0),
        "slut": time(15, 0),
    }
    texter = [
        (f"Resultatet för {dag.year - 1} visas per enhet.", ""),
        ("Föredras.", ""),
        ("Inga frågor.", ""),
    ]
    yield dag - timedelta(days=40), lambda: _planera(b, nyckel, rad)
    yield nasta_vardag(dag - timedelta(days=14)), lambda: _kalla(b, nyckel)
    yield dag, lambda: _hall(b, nyckel, list(moten.deltagare(kod, dag)))
    yield dag, lambda: _skriv_punkter(b, nyckel, texter)
    yield from _skicka_och_faststall(b, nyckel, dag, moten.OMRADESNAMN[kod])


def _dialog(b: Byggare, typ: str, dag: date, *, klar: bool) -> Iterator[Handelse]:
    nyckel = f"{typ}-2026"
    texter = moten.dialogpunkter(typ, 2026)
    rader = [{"grupp": grupp, "person": person} for grupp, person in moten.DIALOGDELTAGARE]
    if not klar:
        texter[-1] = ("", "")
    yield dag - timedelta(days=50), lambda: _planera(b, nyckel, moten.dialoghuvud(typ, dag))
    yield dag - timedelta(days=40), lambda: _bjud_in(b, nyckel)
    yield nasta_vardag(dag - timedelta(days=21)), lambda: _kalla(b, nyckel)
    yield dag, lambda: _hall(b, nyckel, rader)
    yield dag, lambda: _skriv_punkter(b, nyckel, texter)
    if klar:
        yield from _skicka_och_faststall(b, nyckel, dag, "produktionen")


def _bjud_in(b: Byggare, nyckel: str) -> None:
    """Persons are invited to a dialogue meeting, not units."""
    for _grupp, person in moten.DIALOGDELTAGARE:
        rad = {"mote_id": b.id("mote", nyckel), "person_id": b.id("person", person)}
        registrera(b.store, INBJUDAN, rad)
