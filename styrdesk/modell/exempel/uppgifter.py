"""Data that the units of Älvsunda report: indicators, requirements per area, catalogues, what came in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.exempel.moten import OMRADESKODER
from styrdesk.modell.exempel.utforare import ENHETERNA, OMRADEN, omrade, stangde, startade
from styrdesk.modell.uppgiftskrav import UPPGIFTSUNDANTAG
from styrdesk.modell.uppgiftssteg import forfallodag, perioder

# code: name, kind, unit, interval, how it is seen (higher or lower is better), decimals
INDIKATORER: dict[str, tuple[str, str, str, str, str, int]] = {
    "F1": ("Inskrivna barn", "volym", "barn", "manad", "neutral", 0),
    "F3": ("Andel årsarbetare med förskollärarexamen", "kvalitet", "%", "ar", "hogre", 1),
    "F5": ("Nöjda vårdnadshavare", "brukarundersokning", "%", "ar", "hogre", 0),
    "S1": ("Elever", "volym", "elever", "termin", "neutral", 0),
    "S2": ("Behöriga till yrkesprogram", "kvalitet", "%", "ar", "hogre", 1),
    "S5": ("Nöjda elever", "brukarundersokning", "%", "ar", "hogre", 0),
    "N1": ("Skolinspektionens beslut", "register", "antal", "ar", "lagre", 0),
    "U1": ("Besök", "volym", "besök", "manad", "hogre", 0),
    "U2": ("Öppettimmar per vecka", "kvalitet", "timmar", "ar", "hogre", 0),
    "U3": ("Nöjda besökare", "brukarundersokning", "%", "ar", "hogre", 0),
    "H2": ("Utförda timmar", "volym", "timmar", "manad", "neutral", 0),
    "H4": ("Personalkontinuitet, 14 dagar", "kvalitet", "personer", "ar", "lagre", 0),
    "H6": ("Nöjda med hemtjänsten", "brukarundersokning", "%", "ar", "hogre", 0),
    "B1": ("Beläggning", "volym", "%", "manad", "neutral", 1),
    "B4": ("Nattfasta över 11 timmar", "kvalitet", "%", "ar", "lagre", 0),
    "B6": ("Nöjda med boendet", "brukarundersokning", "%", "ar", "hogre", 0),
    "L1": ("Belagda platser", "volym", "platser", "manad", "neutral", 0),
    "L4": ("Delaktighet i genomförandeplanen", "kvalitet", "%", "ar", "hogre", 0),
    "L6": ("Nöjda brukare", "brukarundersokning", "%", "ar", "hogre", 0),
    "N2": ("Registreringar i Senior alert", "register", "antal", "kvartal", "hogre", 0),
    "N3": ("Rapporter till IVO", "register", "antal", "ar", "lagre", 0),
    "P1": ("Sjukfrånvaro", "resurser", "%", "manad", "lagre", 1),
    "P3": ("Årsarbetare", "resurser", "årsarbetare", "kvartal", "neutral", 1),
    "P4": ("Volym per årsarbetare", "produktivitet", "", "kvartal", "neutral", 1),
    "X1": ("Klagomål", "synpunkter", "antal", "manad", "lagre", 0),
    "Y1": ("Årets satsningsområde", "satsning", "", "ar", "neutral", 0),
}
_GEMENSAMMA = ("P1", "P3", "X1", "Y1")
KRAV: dict[str, tuple[str, ...]] = {
    "FSK": ("F1", "F3", "F5", "N1"), "SKO": ("S1", "S2", "S5", "N1"), "UNG": ("U1", "U2", "U3"),
    "ANL": ("U1", "U2", "U3"), "HTJ": ("H2", "H4", "H6", "N3"), "SAB": ("B1", "B4", "B6", "N2"),
    "LSS": ("L1", "L4", "L6", "N3"), "DAV": ("L1", "L4", "L6"),
}  # fmt: skip
PUBLIKA = frozenset({"F3", "F5", "S2", "S5", "U2", "U3", "H4", "H6", "B4", "B6", "L4", "L6"})
# F21: nothing says why day activities report nothing to a national register.
UTAN_NATIONELLT = ("UNG", "ANL")
EJ_SKICKAD = ("UNG", 2026)  # F20
SAKNAS = ("HTJ04", "H4")  # F22
_FRAN = date(2023, 1, 1)
PUBLICERAT_AR = 2025


def historiska(h: Historik) -> None:
    """The requirements, and the catalogues up to 2026, which are sent before the year begins."""
    for kod, (namn, typ, enhet, intervall, riktning, decimaler) in INDIKATORER.items():
        delar = {"taljare": "F1", "namnare": "P3"} if typ == "produktivitet" else {}
        h.ny(
            "indikator", kod, kod=kod, namn=namn, typ=typ, enhet=enhet, intervall=intervall,
            riktning=riktning, decimaler=decimaler, **{falt: h.uid("indikator", del_) for falt, del_ in delar.items()},
        )  # fmt: skip
    for omradet in OMRADESKODER:
        for kod in (*KRAV[omradet], *_GEMENSAMMA):
            h.ny("uppgiftskrav", f"{omradet}-{kod}", **_krav(h, omradet, kod))
        for ar in (2023, 2024, 2025, 2026):
            if (omradet, ar) != EJ_SKICKAD:
                h.ny(
                    "uppgiftskatalog", omrade_ar := f"{omradet}-{ar}", ar=ar, nr=1,
                    verksamhetsomrade=h.uid("verksamhetsomrade", omradet),
                    utskickad=date(ar - 1, 12, 10), mottagare=f"Samtliga utförare, {omrade_ar}",
                )  # fmt: skip


def handelser(b: Byggare, h: Historik) -> Iterator[Handelse]:
    """What was said and came in during the year."""
    yield date(2026, 1, 9), partial(_undantag, b)
    yield date(2026, 1, 30), partial(_infor_arsuppgifter, b, h)


def _krav(h: Historik, omradet: str, kod: str) -> dict[str, Any]:
    ur_system = kod in ("P1", "N2")
    return {
        "verksamhetsomrade": h.uid("verksamhetsomrade", omradet), "indikator": h.uid("indikator", kod),
        "intervall": INDIKATORER[kod][3], "forfallodag": 15, "publik": kod in PUBLIKA,
        "kalla": "system" if ur_system else "utforare", "system": "Personalsystemet" if ur_system else "",
        "giltig_from": _FRAN, "beslut_organ": h.uid("organ", OMRADEN[omradet][1]),
        "beslut_datum": date(2022, 11, 16), "beslut_paragraf": "93",
    }  # fmt: skip


def _undantag(b: Byggare) -> None:
    for omradet in UTAN_NATIONELLT:
        b.ny(
            UPPGIFTSUNDANTAG, omradet, verksamhetsomrade_id=b.id("verksamhetsomrade", omradet),
            typ="register", ar=2026, skal="Det finns inget nationellt register för verksamheten.",
        )  # fmt: skip


def _infor_arsuppgifter(b: Byggare, h: Historik) -> None:
    """The public values of last year, as they came in during January; one never did (F22)."""
    lista = Historik(b, "Uppgifter för 2025")
    for enhet in ENHETERNA:
        hela_aret = (
            startade(enhet) <= date(PUBLICERAT_AR, 1, 1) and stangde(enhet).year > PUBLICERAT_AR
        )
        if omrade(enhet) in KRAV and hela_aret:
            for kod in KRAV[omrade(enhet)]:
                if kod in PUBLIKA:
                    lista.ny("rapporttillfalle", **_tillfalle(lista, h, enhet, kod))
    b.infor(lista)


def _tillfalle(lista: Historik, h: Historik, enhet: str, kod: str) -> dict[str, Any]:
    ((start, slut),) = perioder("ar", PUBLICERAT_AR)
    senast = forfallodag(slut, 15)
    inkom = None if (enhet, kod) == SAKNAS else senast - timedelta(days=len(enhet) + len(kod))
    return {
        "enhet": lista.uid("enhet", enhet), "uppgiftskrav": h.uid("uppgiftskrav", f"{omrade(enhet)}-{kod}"),
        "period_start": start, "period_slut": slut, "forfaller": senast, "inkom": inkom,
        "status": "inkommen" if inkom else "vantad",
    }  # fmt: skip
