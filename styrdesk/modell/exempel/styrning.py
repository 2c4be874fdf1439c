"""What governs Älvsunda: documents, terms of office, exceptions, heads, disputes, one closing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from styrdesk.modell.avveckling import AVVECKLING, begar_yttrande
from styrdesk.modell.chefer import CHEFSFORORDNANDE, entlediga_chef
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.exempel.utforare import ENHETERNA, ar_egen
from styrdesk.modell.regelstatus import andra_parameter
from styrdesk.modell.rollundantag import ROLLUNDANTAG, omprova_undantag
from styrdesk.modell.styrdokument import STYRDOKUMENT, registrera_oversyn
from styrdesk.modell.tvister import TVIST
from styrdesk.modell.tviststeg import anteckna_forhandling
from styrdesk.modell.visning import slag_upp

HISTORIK_FRAN = date(2023, 1, 1)
"""The lists that were brought in are whole from this day."""

# code, heading, status
AVSNITT = (
    ("TIT", "Titelsidan", "gallande"), ("BAK", "Bakgrund", "gallande"),
    ("STY", "Styrmodellsprinciper", "gallande"), ("BES", "Beställaren", "gallande"),
    ("PRO", "Produktionen", "gallande"), ("GEM", "Gemensamt", "gallande"),
    ("B1", "Bilaga 1", "saknas"), ("B2", "Bilaga 2", "saknas"),
    ("B3", "Bilaga 3, systematisk uppföljning", "gallande"),
    ("B4", "Bilaga 4, jämförelser ur medborgarperspektiv", "ofullstandigt"),
    ("B5", "Bilaga 5, produktionsutskottets styrregler", "gallande"),
    ("B6", "Bilaga 6, profilering och marknadsföring", "gallande"),
)  # fmt: skip
# body, adopted, paragraph, in force from, to, what is new
VERSIONER = (
    ("KF", date(2014, 10, 20), "7:17", date(2014, 10, 20), date(2016, 3, 20), "Antagna."),
    ("KS", date(2016, 3, 21), "4:30", date(2016, 3, 21), date(2019, 5, 12), "Tillämpningsanvisningar."),
    ("KF", date(2019, 5, 13), "5:7", date(2019, 5, 13), None, "Produktionsutskottet ersätter produktionsstyrelsen."),
)  # fmt: skip
UPPDRAG = (
    "Målstyrning", "Innovation", "Myndighetsansvar och huvudmannaskap", "Lokalfrågor",
    "Behovsstyrd administration",
)  # fmt: skip
CHEFER_FRAN = date(2019, 1, 1)
SAB03_UTAN_CHEF = date(2026, 9, 30)  # F36: nobody since


def historiska(h: Historik) -> None:
    """Everything that governed before 2026."""
    _dokument(h)
    _mandat(h)
    _chefer(h)
    _tvister(h)
    _undantag(h)


def handelser(b: Byggare, h: Historik) -> Iterator[Handelse]:
    """What happened this year around documents, exceptions and disputes."""
    yield date(2026, 1, 8), partial(_bestam_historik, b)
    yield date(2026, 2, 2), partial(_se_over, b, h)
    yield SAB03_UTAN_CHEF, partial(_entlediga, b, h)
    yield date(2026, 10, 2), partial(_tvist_om_solsidan, b)
    yield date(2026, 10, 5), partial(_inled_avveckling, b)
    yield date(2026, 11, 2), partial(_omprova, b, h)


def _bestam_historik(b: Byggare) -> None:
    andra_parameter(
        b.store, "historik", "fran", HISTORIK_FRAN.isoformat(), HISTORIK_FRAN,
        motivering="Möten, besök och åtgärdsplaner är inlästa från 2023.",
    )  # fmt: skip


# -- documents -------------------------------------------------------------------------------------------


def _dokument(h: Historik) -> None:
    modell = h.ny(
        "styrdokument", "styrmodell", titel="Styrmodellsprinciper för beställar- och utförarorganisation",
        typ="styrmodell", agare_organ=h.uid("organ", "KS"), diarienr="KS 2014/0218",
        senast_oversedd=date(2025, 2, 3),
        principer=["Valfrihet", "Mångfald och konkurrens", "Konkurrensneutralitet",
                   "Finansiering och produktion åtskilda", "Ansvar på lägsta nivå"],
    )  # fmt: skip
    for organ, dag, paragraf, fran, tom, nytt in VERSIONER:
        h.ny(
            "styrdokumentversion", styrdokument=modell, organ=h.uid("organ", organ), datum=dag,
            paragraf=paragraf, diarienr="KS 2014/0218", giltig_from=fran, giltig_tom=tom, kommentar=nytt,
        )  # fmt: skip
    for nr, (kod, rubrik, status) in enumerate(AVSNITT, 1):
        h.ny(
            "styrdokumentavsnitt", styrdokument=modell, nr=nr, kod=kod, rubrik=rubrik, status=status
        )
    for nyckel, titel, typ in (
        ("ansvar", "Ansvar och befogenheter i produktionsförvaltningen", "ansvarsfordelning"),
        ("riktlinjer", "Riktlinjer för egen regi", "riktlinje"),
    ):
        dokument = h.ny(
            "styrdokument", nyckel, titel=titel, typ=typ, agare_organ=h.uid("organ", "PU"),
            senast_oversedd=date(2025, 2, 19),
        )  # fmt: skip
        h.ny(
            "styrdokumentversion", styrdokument=dokument, organ=h.uid("organ", "PU"),
            datum=date(2023, 2, 15), paragraf="14", giltig_from=date(2023, 2, 15),
        )  # fmt: skip
    for nr, titel in enumerate(UPPDRAG):
        h.ny(
            "uppdrag", titel=titel, styrdokument=modell, ansvarigt_organ=h.uid("organ", "KSK"),
            status="avslutat", klart_senast=date(2023, 6 + nr, 30), avrapporterat=date(2023, 5 + nr, 15),
            avslutat=date(2023, 6 + nr, 12), resultat="Redovisat för kommunstyrelsen.",
        )  # fmt: skip
    h.ny(
        "organgrupp", namn="Styrgruppens presidier", bara_presidiet=True,
        organ=[h.uid("organ", organ) for organ in ("KS", "VON", "KUN", "PU")],
    )  # fmt: skip


def _se_over(b: Byggare, h: Historik) -> None:
    """R2: the documents are looked over once a year."""
    for nyckel in ("styrmodell", "ansvar", "riktlinjer"):
        registrera_oversyn(b.store, _id(b, h, STYRDOKUMENT, nyckel), None, date(2026, 2, 2))


def _mandat(h: Historik) -> None:
    """L1: the programme of the last term. F52: the council of 2026 has not adopted one yet."""
    period = h.ny("mandatperiod", fran=date(2022, 10, 15), tom=date(2026, 10, 14))
    h.ny("mandatperiod", fran=date(2026, 10, 15), tom=date(2030, 10, 14))
    h.ny(
        "program", titel="Program för uppföljning och insyn 2023–2026", mandatperiod=period,
        diarienr="KS 2022/0301", beslut_organ=h.uid("organ", "KF"), beslut_datum=date(2023, 2, 20),
        beslut_paragraf="3:11", omfattar_alla=True, mal_text="Likvärdig kvalitet oavsett regi.",
        uppf_text="Följs upp i nämndernas verksamhetsberättelser.",
        insyn_text="Resultaten publiceras per enhet.",
    )  # fmt: skip


# -- heads and exceptions ----------------------------------------------------------------------------------


def _chefer(h: Historik) -> None:
    """R23: one head for each result unit, appointed by the production committee."""
    for kod, (_namn, _utf, _p, start, _s, chef, _g) in ENHETERNA.items():
        if ar_egen(kod):
            fran = max(date.fromisoformat(start) if start else CHEFER_FRAN, CHEFER_FRAN)
            h.ny(
                "chefsforordnande", kod, enhet=h.uid("enhet", kod),
                person=h.uid("person", chef or "strom"), fran=fran, beslut_organ=h.uid("organ", "PU"),
                beslut_datum=fran, beslut_paragraf=str(3 + list(ENHETERNA).index(kod) % 40),
            )  # fmt: skip


def _entlediga(b: Byggare, h: Historik) -> None:
    post = _id(b, h, CHEFSFORORDNANDE, "SAB03")
    entlediga_chef(b.store, post, None, SAB03_UTAN_CHEF, "57")


def _undantag(h: Historik) -> None:
    """F34: own regi orders placements in LSS until the end of the year; another one lasts longer."""
    for nyckel, omrade, rubrik, vad, vem, tom in (
        ("LSS", "LSS", "Placeringar i bostad med särskild service", "Egen regi beställer korttidsplaceringar.",
         "egen_regi", date(2026, 12, 31)),
        ("ANL", "ANL", "Lovverksamhet i friluftsområdet", "Nämnden driver lovverksamheten själv.",
         "bestallare", date(2027, 12, 31)),
    ):  # fmt: skip
        h.ny(
            "rollundantag", nyckel, rubrik=rubrik, vad=vad, vem=vem, status="gallande",
            verksamhetsomrade=h.uid("verksamhetsomrade", omrade), diarienr="KS 2024/0190",
            samtycke_bestallare_datum=date(2024, 10, 1), samtycke_utforare_datum=date(2024, 10, 9),
            beslut_organ=h.uid("organ", "KS"), beslut_datum=date(2024, 11, 18), beslut_paragraf="9:4",
            giltig_from=date(2025, 1, 1), giltig_tom=tom,
        )  # fmt: skip


def _omprova(b: Byggare, h: Historik) -> None:
    omprova_undantag(b.store, _id(b, h, ROLLUNDANTAG, "LSS"), None)


# -- disputes and a closing ----------------------------------------------------------------------------------

# heading, kind, field, area, unit, arisen, settled, what they agreed on
LOSTA_TVISTER = (
    ("Ersättning för vakna nätter", "oacceptabel", ("grund", "ekonomi"), "LSS", "LSS01", date(2023, 3, 6), date(2023, 3, 28), "Ersättningen höjs från den 1 maj."),
    ("Vad som räknas som utförd tid", "tolkning", ("amne", "uppfoljning"), "HTJ", "HTJ01", date(2023, 9, 11), date(2023, 10, 2), "Tiden räknas från dörr till dörr."),
    ("Öppettider på sommaren", "tolkning", ("amne", "kvalitetskrav"), "FSK", "FSK05", date(2024, 4, 15), date(2024, 5, 3), "Två förskolor håller öppet i juli."),
    ("Städning av simhallen", "oacceptabel", ("grund", "bada"), "ANL", "ANL01", date(2024, 11, 4), date(2024, 11, 25), "Städningen delas lika."),
    ("Mål för nattfasta", "tolkning", ("amne", "mal"), "SAB", "SAB02", date(2025, 5, 12), date(2025, 6, 4), "Målet nås stegvis till 2026."),
)  # fmt: skip


def _tvister(h: Historik) -> None:
    for nr, (rubrik, typ, (falt, varde), omrade, enhet, fran, till, svar) in enumerate(
        LOSTA_TVISTER
    ):
        tvist = h.ny(
            "tvist", rubrik=rubrik, typ=typ, **{falt: varde}, status="enats", enats=till,
            verksamhetsomrade=h.uid("verksamhetsomrade", omrade), enhet=h.uid("enhet", enhet),
            diarienr=f"KS {fran.year}/{80 + nr:04d}", uppkommen=fran, uppgorelse=svar,
        )  # fmt: skip
        h.ny(
            "forhandling", tvist=tvist, datum=till, deltagare="Förvaltningscheferna och enhetschefen",
            resultat=svar,
        )  # fmt: skip


def _tvist_om_solsidan(b: Byggare) -> None:
    """F35: whether scope and money are in balance; negotiated once, and then nothing happened."""
    varden: dict[str, Any] = {
        "rubrik": "Bemanning på Solsidan", "typ": "balans", "grund": "ekonomi",
        "verksamhetsomrade_id": b.id("verksamhetsomrade", "SAB"), "enhet_id": b.id("enhet", "SAB01"),
        "avtal_id": b.id("avtal", "SAB01"), "bestallare_id": b.id("organ", "VON"),
        "motpart_id": b.id("organ", "PU"), "diarienr": "VON 2026/0171", "uppkommen": date(2026, 10, 2),
        "beskrivning": "Produktionen anser att anslaget inte räcker till den bemanning som beställs.",
    }  # fmt: skip
    ref = b.ny(TVIST, "SAB01", **varden)
    anteckna_forhandling(
        b.store, ref.id, date(2026, 10, 2), "Åsa Lind, Göran Ekström, Birgit Nordin",
        "Parterna enades inte. Nytt underlag tas fram.",
    )  # fmt: skip


def _inled_avveckling(b: Byggare) -> None:
    """F53: the administration of the committee has been asked but has not answered."""
    ref = b.ny(
        AVVECKLING, "SAB03", rubrik="Avveckling av Skärgårdens servicehus",
        verksamhetsomrade_id=b.id("verksamhetsomrade", "SAB"), diarienr="KS 2026/0240",
        inlett=date(2026, 10, 5), enheter=[b.id("enhet", "SAB03")],
        bakgrund="Få sökande och stort underhållsbehov.",
    )  # fmt: skip
    begar_yttrande(b.store, ref.id, date(2026, 10, 5), senast=date(2026, 12, 15))


def _id(b: Byggare, h: Historik, register: Any, nyckel: str) -> int:
    with b.store.las() as s:
        return slag_upp(s, register, h.uid(register.namn, nyckel) or "")
