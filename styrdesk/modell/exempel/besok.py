"""Visits: what they all share, and those before 2026, brought in from the old lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from styrdesk.modell.exempel.besoksplan import Planerat, historiska, omradet
from styrdesk.modell.exempel.byggare import Historik
from styrdesk.modell.exempel.moten import namndsammantraden
from styrdesk.modell.exempel.utforare import ENHETERNA, OMRADEN, UTFORARNA, ar_egen
from styrdesk.modell.kalender import nasta_vardag
from styrdesk.modell.motesmallar import besoksmall

START, SLUT = time(8, 30), time(12, 0)
BESOKARE = {"VON": ("fors", "nyberg"), "KUN": ("brink", "sund")}
CHECKLISTOR = {
    "FSK": "Förskola, version 3", "SKO": "Skola, version 2", "UNG": "Fritidsgårdar, version 1",
    "ANL": "Anläggningar, version 1", "HTJ": "Hemtjänst, version 5", "SAB": "Särskilt boende, version 4",
    "LSS": "LSS, version 4", "DAV": "LSS, version 4",
}  # fmt: skip
METODER = {
    "FSK": "Enkät till vårdnadshavare", "SKO": "Elevenkät", "UNG": "Samtal med besökare",
    "ANL": "Enkät till föreningarna", "HTJ": "Telefonintervjuer", "SAB": "Enkät till boende och närstående",
    "LSS": "Samtal med stöd av bilder", "DAV": "Samtal i grupp",
}  # fmt: skip
_SAMMANFATTNING = (
    "Verksamheten följer kraven. Ledningen är närvarande och rutinerna är kända.",
    "Kraven är uppfyllda. Dokumentationen har förbättrats sedan förra besöket.",
    "Verksamheten är i huvudsak god. Ett par förbättringsområden följs upp nästa gång.",
    "Arbetssättet är väl beskrivet och personalen känner till det.",
)
_PUNKTER = (
    ("Enhetens resultat gås igenom.", "Egenkontrollens resultat jämförs med beställarens bild."),
    ("Beställarens verksamhetsberättelse delas ut.", "Inga frågor om verksamhetsberättelsen."),
    ("Planen för kommande år gås igenom.", "Enheten har lämnat sin verksamhetsplan."),
    ("Ersättningen är oförändrad.", "Förslag till ersättning nästa år gås igenom."),
    ("Tidpunkt för nästa uppföljning diskuteras.", "Förra besökets frågor är åtgärdade."),
    ("Rekrytering och introduktion diskuteras.", "Lokalerna visas."),
)
_OVERALL = ("godkand", "godkand", "godkand_med_anmarkning")


def huvud(p: Planerat) -> dict[str, Any]:
    """The fields of a visit before it is made, with short names for links."""
    namnd = OMRADEN[omradet(p)][1]
    return {
        "typ": p.typ, "anmald": p.anmald, "planerad": p.dag, "start": START, "slut": SLUT,
        "diarienr": f"{namnd} {p.dag.year}/{_lopnummer(p):04d}", "ansvarig": BESOKARE[namnd][0],
        "antecknat_av": BESOKARE[namnd][0], "utlosande": p.utlosande,
    }  # fmt: skip


def _lopnummer(p: Planerat) -> int:
    if p.enhet == "SAB04" and p.dag.year == 2026:
        return 164
    return 201 + list(ENHETERNA).index(p.enhet) + (100 if p.typ == "handelsestyrd" else 0)


def deltagare(p: Planerat) -> Iterator[dict[str, Any]]:
    """The visitors, and the head or the responsible one at the unit (R52)."""
    for person in BESOKARE[OMRADEN[omradet(p)][1]][: 2 if p.typ == "fordjupad" else 1]:
        yield {"grupp": "bestallare", "person": person}
    _namn, utforare, _p, _s, _t, chef, _g = ENHETERNA[p.enhet]
    egen = ar_egen(p.enhet)
    vem = chef or ("ekstrom" if egen else UTFORARNA[utforare][4])
    yield {"grupp": "egen" if egen else "extern", "person": vem, "chef": True, "enhet": p.enhet}


def punkttexter(p: Planerat) -> list[str]:
    """What was said under the six topics (R53)."""
    val = p.dag.toordinal() % 2
    return [par[(val + nr) % 2] for nr, par in enumerate(_PUNKTER)]


def resultat(p: Planerat) -> dict[str, Any]:
    """What a visit gave: summary, and for an in-depth one how it was made (R56-R58)."""
    nr = p.dag.toordinal()
    svar: dict[str, Any] = {"sammanfattning": _SAMMANFATTNING[nr % len(_SAMMANFATTNING)]}
    if p.typ == "fordjupad":
        svar |= {
            "ledning_fragad": True, "personal_fragad": True, "overall": _OVERALL[nr % len(_OVERALL)],
            "brukarsynpunkt_metod": METODER[omradet(p)], "antal_svar": 12 + nr % 40,
            "checklista": CHECKLISTOR[omradet(p)], "checklista_klar": True,
        }  # fmt: skip
    return svar


def sammantrade_efter(namnd: str, dag: date) -> date:
    """The committee's first meeting that has time to treat a report from ``dag``."""
    kommande = (
        d for ar in (dag.year, dag.year + 1) for organ, d in namndsammantraden(ar) if organ == namnd
    )
    return next(d for d in kommande if d >= dag + timedelta(days=40))


# -- the history, by import --------------------------------------------------------------------------


def historiska_besok(h: Historik) -> None:
    """Every visit before 2026, closed."""
    for p in historiska():
        besok = h.ny(
            "besok", nyckel(p), **h.med_uid(_historiskt(p)), enheter=[h.uid("enhet", p.enhet)]
        )
        for rad in deltagare(p):
            h.ny("besoksdeltagare", besok=besok, **h.med_uid(rad))
        if p.typ == "planerad_besok":
            _punkter(h, besok, p)


def nyckel(p: Planerat) -> str:
    """The short name of a visit."""
    return f"{p.enhet}-{p.dag}"


def _historiskt(p: Planerat) -> dict[str, Any]:
    """A visit of the old lists; the follow-ups that a committee got carry its paragraph."""
    varden = {**huvud(p), **resultat(p), "genomford_fran": p.dag, "status": "klar"}
    if p.typ == "fordjupad" and p.dag.year > 2022:
        namnd = OMRADEN[omradet(p)][1]
        dag = sammantrade_efter(namnd, p.dag)
        varden |= {
            "status": "avslutad", "redovisad_organ": namnd, "redovisad": dag,
            "redovisad_paragraf": str(10 + dag.month * 7 + dag.day % 5),
            "avslutad": nasta_vardag(dag + timedelta(days=7)),
        }  # fmt: skip
    return varden


def _punkter(h: Historik, besok: str, p: Planerat) -> None:
    for mall, text in zip(besoksmall(), punkttexter(p), strict=True):
        h.ny(
            "besokspunkt", besok=besok, nr=mall.nr, rubrik=mall.rubrik, obligatorisk=True,
            behandlad=True, text=text,
        )  # fmt: skip
