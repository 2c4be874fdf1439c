"""This year's sixteen action plans, from demand to wherever each has come by the demo's today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select

from styrdesk.modell import atgardssteg as steg
from styrdesk.modell.atgardsplaner import ATGARDSPLAN, Atgard
from styrdesk.modell.avvikelsesteg import registrera_avvikelse
from styrdesk.modell.exempel.besok import BESOKARE
from styrdesk.modell.exempel.besoksplan import BJORKEN, HAMNEN
from styrdesk.modell.exempel.byggare import Byggare, Handelse
from styrdesk.modell.exempel.planer import ansvarig
from styrdesk.modell.exempel.utforare import OMRADEN, omrade
from styrdesk.modell.grund.register import andra
from styrdesk.modell.kalender import nasta_vardag


@dataclass(frozen=True)
class Plan:
    """A plan as data. Days that are None have not come; ``atgarder`` are (what, when)."""

    enhet: str
    rubrik: str
    kalla: str
    kravtext: str
    allvar: str
    konstaterad: date
    begard: date
    forfaller: date
    aterrapport: date
    besok: str = ""
    beskrivning: str = ""
    inkommen: date | None = None
    atgarder: tuple[tuple[str, date], ...] = ()
    komplettering: tuple[date, date] | None = None  # asked for, new last day
    godtagen: date | None = None
    resultat: tuple[date, str] | None = None
    avslutad: date | None = None
    namnd: tuple[date, str] | None = None
    orsak: str = field(default="Rutinen har inte varit känd av alla.")


def _d(manad: int, dag: int) -> date:
    return date(2026, manad, dag)


PLANER = (
    Plan(
        "LSS01", "Rutin för hot och våld är inte uppdaterad", "avtal", "Överenskommelse, punkt 6", "vasentlig",
        _d(2, 11), _d(2, 18), _d(3, 18), _d(4, 17), "LSS01-2026-02-11", inkommen=_d(3, 11),
        atgarder=(("Uppdatera rutinen och öva", _d(4, 10)),), godtagen=_d(3, 16), resultat=(_d(4, 20), "avhjalpt"),
        avslutad=_d(4, 22),
    ),
    Plan(
        "HTJ05", "Genomförandeplaner är inte reviderade", "auktorisation", "Godkännande, villkor 5", "mindre",
        _d(3, 11), _d(3, 23), _d(5, 4), _d(6, 12), "HTJ05-2026-03-11", inkommen=_d(4, 29),
        atgarder=(("Revidera samtliga planer", _d(6, 5)),), godtagen=_d(5, 6), resultat=(_d(6, 16), "avhjalpt"),
        avslutad=_d(6, 18),
    ),
    Plan(
        "SKO03", "Klagomålsrutinen finns inte i skrift", "lag", "Skollagen 4 kap. 8 §", "vasentlig",
        _d(4, 9), _d(4, 16), _d(5, 18), _d(6, 10), inkommen=_d(5, 12),
        atgarder=(("Skriv rutinen och publicera den", _d(6, 1)),), godtagen=_d(5, 18), resultat=(_d(6, 12), "avhjalpt"),
        avslutad=_d(6, 15),
    ),
    Plan(
        "ANL02", "Säkerhetsrond saknas för våren", "avtal", "Överenskommelse, punkt 7", "mindre",
        _d(5, 13), _d(5, 20), _d(6, 22), _d(8, 31), inkommen=_d(6, 17),
        atgarder=(("Gå ronden och dokumentera den", _d(8, 14)),), godtagen=_d(6, 24), resultat=(_d(9, 2), "avhjalpt"),
        avslutad=_d(9, 3),
    ),
    Plan(
        "LSS05", "Larmtest inte dokumenterat", "avtal", "Avtal, punkt 7.2", "mindre",
        _d(8, 13), _d(8, 20), _d(9, 18), _d(10, 23), "LSS05-2026-08-13", inkommen=_d(9, 15),
        atgarder=(("Testa larmen varje månad och anteckna i pärmen", _d(11, 1)),), godtagen=_d(9, 21),
        resultat=(_d(10, 29), "avhjalpt"), avslutad=_d(10, 29),
    ),
    Plan(
        "HTJ04", "Inställelsetid vid larm överskriden", "auktorisation", "Godkännande, villkor 6", "vasentlig",
        _d(8, 20), _d(8, 27), _d(9, 25), _d(11, 5), "HTJ04-2026-08-20", inkommen=_d(9, 23),
        atgarder=(("Ny bil i södra området", _d(11, 10)),), godtagen=_d(9, 29), resultat=(_d(11, 9), "avhjalpt"),
        avslutad=_d(11, 9),
    ),
    Plan(  # F16
        "LSS07", "Genomförandeplaner saknas för två boende", "avtal", "Avtal, punkt 5.1", "vasentlig",
        _d(8, 26), _d(9, 1), _d(10, 15), date(2027, 1, 15), "LSS07-2026-08-26",
    ),
    Plan(
        "SAB06", "Klagomålsrutin inte känd av personalen", "avtal", "Avtal, punkt 6.4", "mindre",
        _d(8, 27), _d(9, 2), _d(11, 20), date(2027, 2, 1), "SAB06-2026-08-27", inkommen=_d(11, 18),
        atgarder=(("Gå igenom rutinen på alla arbetsplatsträffar", _d(12, 2)),),
    ),
    Plan(
        "HTJ02", "Egenkontroll av nyckelhantering saknas", "auktorisation", "Regelverk hemtjänst, punkt 11", "mindre",
        _d(9, 9), _d(9, 16), _d(10, 28), date(2027, 1, 29), inkommen=_d(10, 26),
        atgarder=(("Kvittera varje nyckel", _d(12, 18)),), komplettering=(_d(10, 30), _d(11, 16)),
    ),
    Plan(
        "DAV03", "Introduktion av nya handledare saknar rutin", "auktorisation", "Godkännande, villkor 10", "mindre",
        _d(9, 16), _d(9, 24), _d(10, 30), date(2027, 2, 26), "DAV03-2026-09-16", inkommen=_d(10, 27),
        atgarder=(("Skriv rutin för introduktion", date(2027, 1, 15)),), godtagen=_d(11, 3),
    ),
    Plan(
        "HTJ07", "Underleverantör inte redovisad", "auktorisation", "Godkännande, villkor 14", "vasentlig",
        _d(9, 22), _d(10, 1), _d(10, 29), date(2027, 1, 29), inkommen=_d(10, 28),
        atgarder=(("Lämna uppgifter om underleverantören", _d(12, 31)),), godtagen=_d(11, 4),
    ),
    Plan(
        "SAB04", "För få medarbetare nattetid", "avtal", "Avtal, bilaga 2, punkt 4.1", "allvarlig",
        _d(10, 6), _d(10, 23), _d(11, 6), date(2027, 1, 18), BJORKEN,
        "Två i stället för tre under 9 av 28 granskade nätter i september. Belägg: schema och stämplingar.",
        inkommen=_d(10, 29), atgarder=(("Tillsätt två nattjänster", _d(11, 6)),), godtagen=_d(10, 30),
        resultat=(_d(11, 18), "delvis"), namnd=(date(2027, 1, 28), ""), orsak="Två vakanser sedan augusti.",
    ),
    Plan(
        "SAB04", "Genomförandeplaner saknas eller är inaktuella", "avtal", "Avtal, punkt 5.3", "vasentlig",
        _d(10, 6), _d(10, 23), _d(11, 6), date(2027, 1, 18), BJORKEN, "Gäller 11 av 40 boende. Belägg: granskning av akter på plats.",
        inkommen=_d(11, 5), atgarder=(("Upprätta och revidera samtliga planer", _d(12, 23)),), godtagen=_d(11, 9),
        namnd=(date(2027, 1, 28), ""),
    ),
    Plan(
        "SAB04", "Introduktion av timanställda ej dokumenterad", "avtal", "Avtal, punkt 3.2", "mindre",
        _d(10, 6), _d(10, 23), _d(11, 6), date(2027, 5, 31), BJORKEN, "Gäller 4 av 10 granskade. Belägg: introduktionslistor.",
        inkommen=_d(11, 5), atgarder=(("Inför introduktionslista som signeras", date(2027, 4, 30)),), godtagen=_d(11, 9),
    ),
    Plan(
        "FSK14", "Barnsäkerhetsrond ej dokumenterad", "auktorisation", "Godkännande, villkor 7", "mindre",
        _d(9, 3), _d(11, 12), _d(12, 11), date(2027, 2, 26), "FSK14-2026-09-03",
    ),
    Plan(
        "SAB05", "Fyra av tolv områden ej uppfyllda", "avtal", "VON 2026-11-19, § 86", "allvarlig",
        _d(9, 15), _d(11, 19), _d(12, 15), date(2027, 1, 22), HAMNEN, namnd=(date(2027, 1, 28), ""),
    ),
)  # fmt: skip
# Findings that need no plan: unit, kind, words, visit
OVRIGA_FYND = (
    ("SAB04", "forbattringsomrade", "Nattfastan är längre än 11 timmar för 14 av 40 boende", BJORKEN),
    ("SAB04", "forbattringsomrade", "Utevistelse erbjuds varje vecka men dokumenteras inte", BJORKEN),
    ("SAB04", "gott_exempel", "Nattens arbetslag har en egen checklista vid överlämning", BJORKEN),
    ("LSS01", "gott_exempel", "Boenderåd varje månad med bildstöd", "LSS01-2026-02-11"),
    ("DAV03", "forbattringsomrade", "Fler praktikplatser efterfrågas av deltagarna", "DAV03-2026-09-16"),
)  # fmt: skip
OPPEN_BRIST = ("HTJ05", "Utförd tid registreras inte dagligen", "HTJ05-2026-03-11")  # F15


def handelser(b: Byggare) -> Iterator[Handelse]:
    """Everything that happened to this year's plans, with its day."""
    for nr, plan in enumerate(PLANER):
        yield from _en(b, str(nr), plan)
    for enhet, typ, rubrik, besoket in OVRIGA_FYND:
        dag = nasta_vardag(date.fromisoformat(besoket[6:]) + timedelta(days=6))
        yield dag, partial(_ovrigt_fynd, b, enhet, typ, rubrik, besoket)
    yield _d(3, 17), partial(_oppen_brist, b)


def _en(b: Byggare, nyckel: str, p: Plan) -> Iterator[Handelse]:
    yield max(p.konstaterad, _d(1, 9)) + timedelta(days=1), partial(_avvikelse, b, nyckel, p)
    yield p.begard, partial(_begar, b, nyckel, p)
    if p.namnd:
        yield p.begard, partial(_till_namnd, b, nyckel, p)
    if p.inkommen is None and p.forfaller < _d(11, 1):
        yield nasta_vardag(p.forfaller + timedelta(days=1)), partial(_paminn, b, nyckel)
    if p.inkommen:
        yield p.inkommen, partial(_inkom, b, nyckel, p)
    if p.komplettering:
        yield p.komplettering[0], partial(_komplettera, b, nyckel, p)
    if p.godtagen:
        yield p.godtagen, partial(_godta, b, nyckel, p)
    if p.resultat:
        yield p.resultat[0], partial(_folj_upp, b, nyckel, p)
    if p.avslutad:
        yield p.avslutad, partial(_avsluta, b, nyckel, p)


def _id(b: Byggare, nyckel: str) -> int:
    return b.id("atgardsplan", nyckel) or 0


def _handlaggare(b: Byggare, enhet: str) -> int:
    return b.id("person", BESOKARE[OMRADEN[omrade(enhet)][1]][0]) or 0


def _avvikelse(b: Byggare, nyckel: str, p: Plan) -> None:
    ref = registrera_avvikelse(b.store, {
        "typ": "brist", "rubrik": p.rubrik, "enhet_id": b.id("enhet", p.enhet),
        "besok_id": b.id("besok", p.besok), "konstaterad": p.konstaterad, "beskrivning": p.beskrivning,
        "kravkalla": p.kalla, "kravtext": p.kravtext, "allvar": p.allvar,
        "atgardas_senast": max((klart for _vad, klart in p.atgarder), default=p.aterrapport),
    })  # fmt: skip
    b.minns("avvikelse", nyckel, ref)


def _begar(b: Byggare, nyckel: str, p: Plan) -> None:
    namnd = OMRADEN[omrade(p.enhet)][1]
    ref = steg.begar_atgardsplan(
        b.store, [b.id("avvikelse", nyckel) or 0], forfaller=p.forfaller,
        aterrapport_senast=p.aterrapport, begard_av_id=_handlaggare(b, p.enhet),
        diarienr=f"{namnd} 2026/{310 + int(nyckel):04d}",
    )  # fmt: skip
    b.minns("atgardsplan", nyckel, ref)


def _till_namnd(b: Byggare, nyckel: str, p: Plan) -> None:
    namnd = b.id("organ", OMRADEN[omrade(p.enhet)][1]) or 0
    dag, paragraf = p.namnd or (p.begard, "")
    steg.aterrapportera_till_namnd(b.store, _id(b, nyckel), None, namnd, dag, paragraf)


def _paminn(b: Byggare, nyckel: str) -> None:
    steg.paminn(b.store, _id(b, nyckel), text="Påminnelse med e-post till verksamhetschefen.")


def _inkom(b: Byggare, nyckel: str, p: Plan) -> None:
    rader = [
        {
            "atgard": vad,
            "ansvarig": ansvarig(p.enhet),
            "klart_senast": klart,
            "avvikelse_id": b.id("avvikelse", nyckel),
        }
        for vad, klart in p.atgarder
    ]
    steg.registrera_inkommen(b.store, _id(b, nyckel), orsak=p.orsak, atgarder=rader)


def _komplettera(b: Byggare, nyckel: str, p: Plan) -> None:
    _dag, frist = p.komplettering or (p.begard, p.forfaller)
    steg.bedom(
        b.store, _id(b, nyckel), None, "komplettering", av_id=_handlaggare(b, p.enhet), ny_frist=frist,
        text="Planen säger inte hur egenkontrollen görs.",
    )  # fmt: skip


def _godta(b: Byggare, nyckel: str, p: Plan) -> None:
    uppfoljning = nasta_vardag(max(klart for _vad, klart in p.atgarder) + timedelta(days=14))
    steg.bedom(
        b.store,
        _id(b, nyckel),
        None,
        "godtagen",
        av_id=_handlaggare(b, p.enhet),
        uppfoljning=uppfoljning,
    )
    andra(
        b.store,
        ATGARDSPLAN,
        _id(b, nyckel),
        None,
        {"uppfoljning_metod": "Stickprov och samtal med chefen"},
    )
    steg.paborja(b.store, _id(b, nyckel))


def _folj_upp(b: Byggare, nyckel: str, p: Plan) -> None:
    _dag, resultat = p.resultat or (p.begard, "avhjalpt")
    if resultat == "avhjalpt":
        with b.store.las() as s:
            atgarder = list(
                s.scalars(select(Atgard.id).where(Atgard.atgardsplan_id == _id(b, nyckel)))
            )
        for atgard in atgarder:
            steg.klarmarkera_planatgard(b.store, atgard)
    steg.registrera_aterrapport(b.store, _id(b, nyckel), text="Återrapport med bilagor.")
    steg.folj_upp(b.store, _id(b, nyckel), None, resultat, person_id=_handlaggare(b, p.enhet))


def _avsluta(b: Byggare, nyckel: str, p: Plan) -> None:
    steg.avsluta(
        b.store, _id(b, nyckel), belagg="Stickprov utan anmärkning.", av_id=_handlaggare(b, p.enhet)
    )


def _ovrigt_fynd(b: Byggare, enhet: str, typ: str, rubrik: str, besoket: str) -> None:
    registrera_avvikelse(b.store, {
        "typ": typ, "rubrik": rubrik, "enhet_id": b.id("enhet", enhet), "besok_id": b.id("besok", besoket),
    })  # fmt: skip


def _oppen_brist(b: Byggare) -> None:
    enhet, rubrik, besoket = OPPEN_BRIST
    registrera_avvikelse(b.store, {
        "typ": "brist", "rubrik": rubrik, "enhet_id": b.id("enhet", enhet), "besok_id": b.id("besok", besoket),
        "kravkalla": "avtal", "kravtext": "Avtal, punkt 4.2", "allvar": "mindre",
    })  # fmt: skip
