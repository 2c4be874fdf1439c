"""The year's papers in Älvsunda: plans and reports, goals, compilations, self-inspection."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from styrdesk.modell.besok import BESOK
from styrdesk.modell.exempel.besok_2026 import UTAN_METOD
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.exempel.moten import OMRADESKODER
from styrdesk.modell.exempel.utforare import (
    ENHETERNA,
    OMRADEN,
    ar_egen,
    omrade,
    stangde,
    startade,
)
from styrdesk.modell.grund.register import andra
from styrdesk.modell.kalender import nasta_vardag

NAMNDER = ("VON", "KUN")
AR = (2023, 2024, 2025)
UTAN_VB = ("FSK13", 2025)  # F19
SEN_VP = ("SKO08", 2026)  # F19
UTAN_EGENKONTROLL = (("FSK03", 2025), ("DAV02", 2025))  # F37
OBEDOMT = ("HTJ", 2025)  # F55
# area: goal, target, indicator
MALEN = {
    "FSK": ("Lust att lära i förskolan", "Minst 90 procent nöjda vårdnadshavare", "F5"),
    "SKO": ("Alla når målen", "Minst 90 procent behöriga", "S2"),
    "UNG": ("Meningsfull fritid", "Minst 80 procent nöjda besökare", "U3"),
    "ANL": ("Rörelse för alla", "Minst 80 procent nöjda besökare", "U3"),
    "HTJ": ("Trygg hemtjänst", "Högst 12 personer på 14 dagar", "H4"),
    "SAB": ("God natt på boendet", "Högst 40 procent med lång nattfasta", "B4"),
    "LSS": ("Eget inflytande", "Minst 90 procent delaktiga", "L4"),
    "DAV": ("Mening i vardagen", "Minst 85 procent nöjda brukare", "L6"),
}
_NIVAER = ("uppnatt", "delvis", "uppnatt", "ej_uppnatt")


def historiska(h: Historik) -> None:
    """Plans, reports and self-inspections up to 2025; compilations of 2023 and 2024."""
    for namnd in NAMNDER:
        _namndens_papper(h, namnd)
    for omradet in OMRADESKODER:
        _mal(h, omradet)
    for enhet in _enheter():
        for ar in AR:
            _inlamning(h, enhet, "vp", ar)
        for ar in AR[:2]:
            _inlamning(h, enhet, "vb", ar)
            _sammanstallning(h, enhet, ar)
    for enhet in ENHETERNA:
        if ar_egen(enhet):
            for ar in AR:
                _egenkontroll(h, enhet, ar)


def handelser(b: Byggare, h: Historik) -> Iterator[Handelse]:
    """This year's papers come in by list, on the days when the secretary entered them."""
    yield date(2026, 2, 20), partial(_infor_inlamningar, b)
    yield date(2026, 3, 25), partial(_bedom_mal, b, h)
    yield date(2026, 4, 28), partial(_infor_sammanstallningar, b)
    yield date(2026, 6, 8), partial(_boka_i_namnden, b)


def _enheter() -> list[str]:
    return [kod for kod in ENHETERNA if omrade(kod) in OMRADESKODER]


def _oppen(enhet: str, dag: date) -> bool:
    return startade(enhet) <= dag <= stangde(enhet)


# -- the committees ----------------------------------------------------------------------------------------


def vb_dag(namnd: str, ar: int) -> date:
    """When a committee treats its report of a year: in March of the next."""
    return nasta_vardag(date(ar + 1, 3, 19 if namnd == "VON" else 11))


def _namndens_papper(h: Historik, namnd: str) -> None:
    for ar in (2022, *AR):
        dag = vb_dag(namnd, ar)
        klar: dict[str, Any] = {"beslutad": dag, "paragraf": "24"} if ar < 2025 else {}
        h.ny(
            "namnddokument", namnd=h.uid("organ", namnd), typ="verksamhetsberattelse", ar=ar,
            planerad=dag, diarienr=f"{namnd} {ar + 1}/0021", **klar,
        )  # fmt: skip
    for typ, aren in (("vp", (*AR, 2026)), ("vb", AR)):
        for ar in aren:
            h.ny(
                "anvisning", namnd=h.uid("organ", namnd), typ=typ, ar=ar, forfaller=senast(typ, ar),
                skickad=date(ar - 1 if typ == "vp" else ar, 11, 20), text="Följ mallen från förvaltningen.",
            )  # fmt: skip


def _mal(h: Historik, omradet: str) -> None:
    """R11: one goal for each area and year, assessed when the committee reports."""
    rubrik, malvarde, indikator = MALEN[omradet]
    namnd = OMRADEN[omradet][1]
    for nr, ar in enumerate((*AR, 2026)):
        mal = h.ny(
            "mal", f"{omradet}-{ar}", rubrik=rubrik, namnd=h.uid("organ", namnd), ar=ar, malvarde=malvarde,
            verksamhetsomrade=h.uid("verksamhetsomrade", omradet), galler_regi="bada",
            indikatorer=[h.uid("indikator", indikator)],
        )  # fmt: skip
        if ar < 2025:
            h.ny("malbedomning", mal=mal, **_bedomning(namnd, ar, nr + len(rubrik)))


def _bedomning(namnd: str, ar: int, nr: int) -> dict[str, Any]:
    return {
        "ar": ar, "niva": _NIVAER[nr % len(_NIVAER)], "datum": vb_dag(namnd, ar),
        "analys": "Utvecklingen går åt rätt håll, men skillnaderna mellan enheterna är stora.",
    }  # fmt: skip


def _bedom_mal(b: Byggare, h: Historik) -> None:
    """The goals of 2025; one was forgotten (F55)."""
    lista = Historik(b, "Bedömning av mål 2025")
    for nr, omradet in enumerate(OMRADESKODER):
        if (omradet, 2025) != OBEDOMT:
            bedomning = _bedomning(OMRADEN[omradet][1], 2025, nr)
            lista.ny("malbedomning", mal=h.uid("mal", f"{omradet}-2025"), **bedomning)
    b.infor(lista)


# -- the units ---------------------------------------------------------------------------------------------


def senast(typ: str, ar: int) -> date:
    """The last day for a plan or report (T7)."""
    return date(ar, 1, 31) if typ == "vp" else date(ar + 1, 2, 15)


def _inlamning(h: Historik, enhet: str, typ: str, ar: int) -> None:
    sista = senast(typ, ar)
    borjade = date(ar, 1, 1) if typ == "vp" else date(ar, 12, 31)
    if not (_oppen(enhet, borjade) and _oppen(enhet, sista)):
        return
    inkom: date | None = sista - timedelta(days=(list(ENHETERNA).index(enhet) * 7 + ar) % 13)
    if typ == "vb" and (enhet, ar) == UTAN_VB:
        inkom = None
    if typ == "vp" and (enhet, ar) == SEN_VP:
        inkom = date(2026, 2, 19)
    h.ny(
        "inlamning", enhet=h.uid("enhet", enhet), typ=typ, ar=ar, forfaller=sista, inkom=inkom,
        status="inkommen" if inkom else "pamind", pamind=None if inkom else sista + timedelta(days=1),
    )  # fmt: skip


def _infor_inlamningar(b: Byggare) -> None:
    lista = Historik(b, "Verksamhetsplaner 2026 och verksamhetsberättelser 2025")
    for enhet in _enheter():
        _inlamning(lista, enhet, "vp", 2026)
        _inlamning(lista, enhet, "vb", 2025)
    b.infor(lista)


def _sammanstallning(h: Historik, enhet: str, ar: int) -> None:
    if not (_oppen(enhet, date(ar, 8, 31)) and _oppen(enhet, date(ar + 1, 4, 30))):
        return
    dag = date(ar + 1, 4, 10 + list(ENHETERNA).index(enhet) % 15)
    fem: dict[str, Any] = dict.fromkeys(
        ("saklig", "relevant", "jamforbar", "lattforstaelig", "lattillganglig"), True
    )
    h.ny(
        "sammanstallning", enhet=h.uid("enhet", enhet), ar=ar, fardig=dag - timedelta(days=6),
        sma_grupper_dolda=True, publicerad_datum=dag, publicerad_var="www.example.se/jamfor", **fem,
    )  # fmt: skip


def _infor_sammanstallningar(b: Byggare) -> None:
    lista = Historik(b, "Sammanställningar 2025")
    for enhet in _enheter():
        _sammanstallning(lista, enhet, 2025)
    b.infor(lista)


def _egenkontroll(h: Historik, enhet: str, ar: int) -> None:
    lamnad = None if (enhet, ar) in UTAN_EGENKONTROLL else nasta_vardag(date(ar, 11, 2))
    if startade(enhet).year <= ar:
        h.ny(
            "egenkontroll", enhet=h.uid("enhet", enhet), ar=ar, mall_version="Egenkontroll, version 2",
            skickad=date(ar, 1, 20), forfaller=date(ar, 11, 30), inlamnad=lamnad,
            antal_brister=list(ENHETERNA).index(enhet) % 3 if lamnad else None,
        )  # fmt: skip


def _boka_i_namnden(b: Byggare) -> None:
    """R59: the follow-up that is not finished (F13) has its day in the committee all the same."""
    andra(
        b.store, BESOK, b.id("besok", UTAN_METOD) or 0, None,
        {"redovisad_organ_id": b.id("organ", "VON"), "redovisad": date(2026, 12, 21)},
    )  # fmt: skip
