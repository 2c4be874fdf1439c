"""What follows a committee's meeting: minutes, adjustment, notice, take-down, laga kraft, reports back.

The days are those of frister.py: the nominal one is the goal, and its sentence says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Ram, Uppgift, delar, senast
from styrdesk.modell.frister import rakna_frister
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.beslutsregister import oaterrapporterade
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.svensk_form import datum_kort, datum_lang
from styrdesk.texter import N_, _

LAGA_KRAFT_DAGAR = timedelta(days=14)
"""Laga kraft has no last day; two weeks after take-down it is asked for."""

_ETT_BESLUT = 90
"""So many letters of a decision stand in a row."""

_FORE = {  # heading, the word of the action, the verb that it carries out
    "genomfort": (
        N_("Skriv klart protokollet, {organ} {dag}"), N_("Öppna protokollet"), "protokoll"
    ),
    "upprattat": (
        N_("Skicka protokollet för justering, {organ} {dag}"), N_("Skicka"), "skicka"
    ),
}  # fmt: skip


def sammantradesuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Every step after a meeting that is still to be taken, and every report that a decision asks for."""
    fraga = (
        select(Sammantrade, Mote, Organ)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .outerjoin(Organ, Mote.organ_id == Organ.id)
        .order_by(Mote.datum, Sammantrade.id)
    )
    for sammantrade, mote, organ in s.execute(fraga.where(Sammantrade.status.in_(_FORE))):
        yield from _protokollet(ram, sammantrade, mote, organ)
    oppna: Any = fraga.join(Justeringsomgang, Justeringsomgang.sammantrade_id == Sammantrade.id)
    oppna = oppna.where(Justeringsomgang.status.in_(_STEG)).add_columns(Justeringsomgang)
    for sammantrade, mote, organ, omgang in s.execute(oppna):
        if omgang.status != "justeras" or omgang.omedelbar or sammantrade.status == "justeras":
            yield from _omgangen(s, ram, mote, organ, omgang)
    yield from _aterrapporter(s, ram)


def _gemensamt(mote: Mote, register: str, id: int, verb: str) -> dict[str, Any]:
    return {"post": (register, id), "omrade": (mote.organ_id, None), "verb": verb}


def _vem(organ: Organ | None, mote: Mote) -> dict[str, str]:
    return {"organ": organ.kortnamn if organ else "", "dag": datum_kort(mote.datum)}


def _protokollet(
    ram: Ram, sammantrade: Sammantrade, mote: Mote, organ: Organ | None
) -> Iterator[Uppgift]:
    frist = rakna_frister(mote.datum).justering
    rubrik, atgard, verb = _FORE[sammantrade.status]
    yield from ram.uppgift(
        frist.nominell, _(rubrik).format(**_vem(organ, mote)), _("Justeras {dag}").format(
            dag=senast(frist.nominell)), ikon="document_edit", atgard=_(atgard), varfor=frist.varfor,
        **_gemensamt(mote, "sammantrade", sammantrade.id, verb),
    )  # fmt: skip


# -- the batches -------------------------------------------------------------------------------------------

_STEG = {
    "justeras": (
        N_("Justera protokollet, {organ} {dag}"), N_("Registrera justering"), "signature", "justera"
    ),
    "justerad": (N_("Anslå justeringen, {organ} {dag}"), N_("Anslå"), "send", "ansla"),
    "anslagen": (
        N_("Ta ned anslaget, {organ} {dag}"), N_("Ta ned"), "clipboard_checkmark",
        "ned",
    ),
    "tid_ute": (
        N_("Bekräfta laga kraft, {organ} {dag}"), N_("Bekräfta"), "gavel", "laga_kraft"
    ),
}  # fmt: skip


def _omgangen(
    s: Session, ram: Ram, mote: Mote, organ: Organ | None, omgang: Justeringsomgang
) -> Iterator[Uppgift]:
    frister = rakna_frister(mote.datum, omgang.justerad, omgang.uppsatt)
    if omgang.status == "tid_ute":
        if not _kan_vinna_laga_kraft(s, omgang.id):
            return
        dag = (omgang.nedtagen or frister.nedtagning.sista) + LAGA_KRAFT_DAGAR
        varfor = _("Överklagandetiden gick ut {dag}. Fråga förvaltningsrätten om något kom in.")
        varfor = varfor.format(dag=datum_lang(frister.overklagande.sista))
    else:
        frist = {
            "justeras": frister.justering,
            "justerad": frister.anslag,
            "anslagen": frister.nedtagning,
        }[omgang.status]
        dag = omgang.tas_ned or frist.nominell if omgang.status == "anslagen" else frist.nominell
        varfor = frist.varfor
    rubrik, atgard, ikon, verb = _STEG[omgang.status]
    yield from ram.uppgift(
        dag, _(rubrik).format(**_vem(organ, mote)),
        delar(_("Omgång {nr}").format(nr=omgang.nr), omgang.forvaringsplats), ikon=ikon,
        atgard=_(atgard), varfor=varfor, **_gemensamt(mote, "justeringsomgang", omgang.id, verb),
    )  # fmt: skip


def _kan_vinna_laga_kraft(s: Session, omgang_id: int) -> bool:
    fraga = select(Paragraf.id).where(
        Paragraf.omgang_id == omgang_id, Paragraf.overklagbart != "ej"
    )
    return s.scalar(fraga.limit(1)) is not None


# -- what was decided ----------------------------------------------------------------------------------------


def _aterrapporter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    for rad in oaterrapporterade(s, ram.idag, till=max(ram.sista, ram.sondag)):
        text = rad.text if len(rad.text) <= _ETT_BESLUT else f"{rad.text[:_ETT_BESLUT].rstrip()} …"
        varfor = _("{organ} beslutade {dag}, § {paragraf}: {text}")
        yield from ram.uppgift(
            rad.dag, _("Återrapportera till {organ}").format(organ=rad.organ),
            delar(text, rad.ansvarig), ikon="flag", post=("beslut", rad.id),
            atgard=_("Återrapportera"),
            varfor=varfor.format(
                organ=rad.organ, dag=datum_lang(rad.beslutat), paragraf=rad.paragraf, text=rad.text
            ),
            omrade=(rad.organ_id, None), verb="aterrapport",
        )  # fmt: skip
