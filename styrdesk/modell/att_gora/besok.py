"""Visits to make, to register, to write up and to report to the committee (R52, R55-R59, R61)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Enhetsrad, Ram, Uppgift, delar
from styrdesk.modell.benamningar import besoksord, uppraknade
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lagen import OKLARA, PLANERADE
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.svensk_form import datum_lang, tidsintervall
from styrdesk.texter import _

ANTECKNINGAR_DAGAR = timedelta(days=30)
"""The notes of a visit are done within a month."""

REDOVISAS_MAN = 3
"""An in-depth follow-up is reported to the committee within three months (R59)."""


def besoksuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Every visit that something is to be done about."""
    fraga = select(Besok).where(
        (Besok.status.in_(PLANERADE) & (Besok.planerad <= max(ram.sista, ram.sondag)))
        | Besok.status.in_(OKLARA)
        | (Besok.status == "klar") & (Besok.typ == "fordjupad")
    )
    besoken = list(s.scalars(fraga.order_by(Besok.planerad, Besok.id)))
    enheter = _enheter(s, ram, [b.id for b in besoken])
    for besok in besoken:
        hos = enheter.get(besok.id, [])
        if besok.status in PLANERADE:
            yield from _planerat(ram, besok, hos)
            continue
        if besok.status in OKLARA:
            yield from _anteckningar(ram, besok, hos)
        if besok.status == "kommunicerad" and besok.svar_senast and not besok.utforarens_kommentar:
            yield from _svar(ram, besok, hos)
        if besok.typ == "fordjupad":
            yield from _redovisning(ram, besok, hos)


def _enheter(s: Session, ram: Ram, nycklar: list[int]) -> dict[int, list[Enhetsrad]]:
    fraga = select(Besoksenhet.besok_id, Besoksenhet.enhet_id).order_by(Besoksenhet.id)
    svar: dict[int, list[Enhetsrad]] = {}
    for besok_id, enhet_id in rader(s, fraga, Besoksenhet.besok_id, nycklar):
        svar.setdefault(besok_id, []).append(ram.enheter[enhet_id])
    return svar


def _gemensamt(besok: Besok, hos: list[Enhetsrad]) -> dict[str, Any]:
    omrade = (hos[0].namnd_id, hos[0].verksamhetsomrade_id) if hos else (None, None)
    return {"post": ("besok", besok.id), "omrade": omrade, "ikon": "clipboard_search"}


def _vad(besok: Besok, hos: list[Enhetsrad]) -> str:
    """ "Verksamhetsbesök på Åkerbo"."""
    namn = uppraknade([e.namn for e in hos])
    ord_ = besoksord(besok.typ, besok.anmald)
    return _("{besok} på {enhet}").format(besok=ord_, enhet=namn)


def _stod(besok: Besok, hos: list[Enhetsrad]) -> str:
    nar = tidsintervall(besok.start, besok.slut) if besok.start and besok.slut else ""
    return delar(hos[0].omrade if hos else "", hos[0].utforare if hos else "", nar)


def _planerat(ram: Ram, besok: Besok, hos: list[Enhetsrad]) -> Iterator[Uppgift]:
    assert besok.planerad is not None, f"planned visit {besok.id} without a day"
    dag = datum_lang(besok.planerad)
    if besok.planerad < ram.idag:
        varfor = _("Besöket skulle göras {dag}. Registrera att det är gjort, eller flytta det.")
        atgard, gjort, verb = _("Redan gjort…"), "besok", ""
    else:
        gjort = ""
        varfor = _("Besöket är planerat till {dag}.")
        atgard = _("Förbered") if besok.status == "planerad" else _("Öppna besöket")
        verb = "forbered" if besok.status == "planerad" else ""
    regel = "R52" if besok.typ == "planerad_besok" else ""
    yield from ram.uppgift(
        besok.planerad, _vad(besok, hos), _stod(besok, hos), atgard=atgard,
        varfor=varfor.format(dag=dag), regel=regel, gjort=gjort, verb=verb, **_gemensamt(besok, hos),
    )  # fmt: skip


def _gjort(besok: Besok) -> date:
    dag = besok.genomford_tom or besok.genomford_fran
    assert dag is not None, f"visit {besok.id} is done without a day"
    return dag


def _anteckningar(ram: Ram, besok: Besok, hos: list[Enhetsrad]) -> Iterator[Uppgift]:
    gjort = _gjort(besok)
    rubrik = _("Skriv klart anteckningarna från {enhet}")
    yield from ram.uppgift(
        gjort + ANTECKNINGAR_DAGAR, rubrik.format(enhet=uppraknade([e.namn for e in hos])),
        delar(besoksord(besok.typ, besok.anmald), datum_lang(gjort)), atgard=_("Öppna besöket"),
        varfor=_("Anteckningarna blir klara inom en månad efter besöket."),
        regel="R53" if besok.typ == "planerad_besok" else "", **_gemensamt(besok, hos),
    )  # fmt: skip


def _svar(ram: Ram, besok: Besok, hos: list[Enhetsrad]) -> Iterator[Uppgift]:
    assert besok.svar_senast is not None
    varfor = _("Utföraren skulle svara på rapporten senast {dag}.")
    rubrik = _("Svar på rapporten från {enhet}")
    yield from ram.uppgift(
        besok.svar_senast, rubrik.format(enhet=uppraknade([e.namn for e in hos])), _stod(besok, hos),
        atgard=_("Öppna besöket"), varfor=varfor.format(dag=datum_lang(besok.svar_senast)),
        **_gemensamt(besok, hos),
    )  # fmt: skip


def _redovisning(ram: Ram, besok: Besok, hos: list[Enhetsrad]) -> Iterator[Uppgift]:
    """On the booked meeting, else when three months have passed since the visit (R59)."""
    gjort = _gjort(besok)
    sista = besok.redovisad or plus_manader(gjort, REDOVISAS_MAN)
    varfor = _("Fördjupade uppföljningar redovisas i nämnden inom tre månader efter besöket {dag}.")
    rubrik = _("Redovisa fördjupad uppföljning av {enhet}")
    yield from ram.uppgift(
        sista, rubrik.format(enhet=uppraknade([e.namn for e in hos])), _stod(besok, hos),
        atgard=_("Öppna besöket"), varfor=varfor.format(dag=datum_lang(gjort)), regel="R59",
        **_gemensamt(besok, hos),
    )  # fmt: skip
