"""The eight areas, twelve providers and sixty units, and the kitchens of the municipality's own."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.exempel.byggare import Byggare
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE, byt_namn

DEMO = "Påhittad utförare i exempelkommunen (demo)."

# key = code: name, committee, field of activity, kundval, usual inspector
OMRADEN: dict[str, tuple[str, str, str, bool, str]] = {
    "FSK": ("Förskola", "KUN", "forskola", True, "kommun"),
    "SKO": ("Skola", "KUN", "utbildning", True, "skolinspektionen"),
    "UNG": ("Fritidsgårdar och förebyggande ungdomsarbete", "KUN", "ungdomsarbete", False, "ingen"),
    "ANL": ("Sport- och friluftsanläggningar", "KUN", "anlaggningar", False, "ingen"),
    "HTJ": ("Hemtjänst", "VON", "aldreomsorg", True, "ivo"),
    "SAB": ("Särskilt boende för äldre", "VON", "aldreomsorg", False, "ivo"),
    "LSS": ("Bostad med särskild service", "VON", "funktionshinder", False, "ivo"),
    "DAV": ("Daglig verksamhet", "VON", "funktionshinder", True, "ivo"),
    # Own kitchens have no ordering committee (R67).
    "MAT": ("Måltider till egen verksamhet", "PU", "maltid", False, "ingen"),
}

# key: name, organisation number, form, address, contact
UTFORARNA: dict[str, tuple[str, str, str, str, str]] = {
    "KOM": (
        "Älvsunda kommun, produktionsförvaltningen",
        "212000-9994",
        "kommun",
        "Torget 1",
        "ekstrom",
    ),
    "SOL": ("Solgläntans Förskolor AB", "559901-0013", "ab", "Skolgatan 8", "sol"),
    "KOT": ("Föräldrakooperativet Kotten ek. för.", "769999-0029", "ek_for", "Tallvägen 3", "kott"),
    "LÄR": ("Lärkträdets Friskola AB", "559901-0021", "ab", "Lärkvägen 20", "hagg"),
    "MON": ("Björkdungens Montessoriförening", "802999-0010", "ideell", "Björkstigen 1", "bjork"),
    "NOR": ("Nordskärets Omsorg AB", "559902-1135", "ab", "Hamnplan 4", "berg"),
    "TRY": ("Trygg Famn Hemtjänst AB", "559903-2249", "ab", "Storgatan 31", "marklund"),
    "VAR": ("Vardagsro i Älvsunda AB", "559904-3352", "ab", "Södra vägen 12", "lilja"),
    "HAN": ("Handlaget Hemservice HB", "969999-0033", "hb", "Verkstadsgatan 6", "hellgren"),
    "LUG": ("Lugna Viken Äldreboenden AB", "559905-4466", "ab", "Vikvägen 2", "wallin"),
    "STE": ("Stegvis LSS AB", "559906-5579", "ab", "Industrivägen 9", "falt"),
    "FRA": ("Stiftelsen Ateljé Framsteg", "857299-0045", "stiftelse", "Ateljévägen 5", "lund"),
}

# code: name, provider, places, start, end, head, street
Rad = tuple[str, str, int | None, str, str, str, str]
ENHETERNA: dict[str, Rad] = {
    "FSK01": ("Förskolan Bävern", "KOM", 72, "", "", "aberg", "Bäverstigen 2"),
    "FSK02": ("Förskolan Hasselbacken", "KOM", 90, "", "", "aberg", "Hasselbacken 14"),
    "FSK03": ("Förskolan Linfröet", "KOM", 54, "", "", "aberg", "Åkervägen 7"),
    "FSK04": ("Förskolan Måsen", "KOM", 66, "", "", "aberg", "Strandvägen 19"),
    "FSK05": ("Förskolan Näckrosen", "KOM", 108, "", "", "frisk", "Dammgatan 1"),
    "FSK06": ("Förskolan Skärgårdsgläntan", "KOM", 36, "", "", "frisk", "Skärsvägen 40"),
    "FSK07": ("Förskolan Tallkotten", "KOM", 84, "", "", "frisk", "Tallvägen 22"),
    "FSK08": ("Förskolan Vallmon", "KOM", 72, "", "", "frisk", "Ängsgatan 11"),
    "FSK09": ("Förskolan Solgläntan Centrum", "SOL", 60, "2012-08-13", "", "sol", "Skolgatan 8"),
    "FSK10": ("Förskolan Solgläntan Strand", "SOL", 48, "2016-08-15", "", "sol", "Strandvägen 3"),
    "FSK11": ("Förskolan Solgläntan Höjden", "SOL", 54, "2025-08-18", "", "sol", "Höjdvägen 15"),
    "FSK12": ("Förskolan Kotten", "KOT", 22, "2009-01-12", "", "kott", "Tallvägen 3"),
    "FSK13": ("Förskolan Björkdungen", "MON", 40, "2010-08-16", "", "bjork", "Björkstigen 1"),
    "FSK14": ("Förskolan Björkdungen Ängen", "MON", 36, "2014-08-18", "", "bjork", "Ängsgatan 30"),
    "FSK15": ("Förskolan Lärkträdet Små", "LÄR", 30, "2018-08-13", "", "hagg", "Lärkvägen 18"),
    "FSK16": ("Förskolan Sländan", "SOL", 28, "2011-08-15", "2026-06-30", "sol", "Åvägen 9"),
    "SKO01": ("Bergsundsskolan", "KOM", 410, "", "", "stenman", "Bergsundsvägen 1"),
    "SKO02": ("Hamnskolan", "KOM", 325, "", "", "lov", "Hamngatan 17"),
    "SKO03": ("Kvarnbackaskolan", "KOM", 510, "", "", "berggren", "Kvarnbacken 2"),
    "SKO04": ("Skärets skola", "KOM", 64, "", "", "stenman", "Skärsvägen 44"),
    "SKO05": ("Ängsholmsskolan", "KOM", 380, "", "", "ros", "Ängsholmsvägen 6"),
    "SKO06": ("Älvsunda gymnasium", "KOM", 620, "", "", "ek", "Gymnasiegatan 3"),
    "SKO07": ("Lärkträdets friskola F–9", "LÄR", 290, "2013-08-19", "", "hagg", "Lärkvägen 20"),
    "SKO08": ("Lärkträdets friskola Norra", "LÄR", 180, "2019-08-19", "", "hagg", "Norra vägen 41"),
    "SKO09": (
        "Björkdungens Montessoriskola",
        "MON",
        140,
        "2015-08-17",
        "",
        "bjork",
        "Björkstigen 5",
    ),
    "SKO10": ("Lärkträdets gymnasium", "LÄR", 210, "2017-08-14", "", "hagg", "Storgatan 52"),
    "UNG01": ("Fritidsgården Ankaret", "KOM", None, "", "", "molin", "Hamngatan 15"),
    "UNG02": ("Fritidsgården Bryggan", "KOM", None, "", "", "molin", "Strandvägen 28"),
    "UNG03": ("Ungdomens hus Loftet", "KOM", None, "", "", "molin", "Storgatan 18"),
    "UNG04": ("Fältgruppen", "KOM", None, "", "", "molin", "Storgatan 18"),
    "ANL01": ("Älvsunda sim- och sporthall", "KOM", None, "", "", "ask", "Idrottsvägen 1"),
    "ANL02": ("Kvarnbackens idrottsplats", "KOM", None, "", "", "ask", "Kvarnbacken 10"),
    "ANL03": ("Skärgårdens friluftsområde", "KOM", None, "", "", "ask", "Skärsvägen 60"),
    "HTJ01": ("Hemtjänst Centrum", "KOM", None, "", "", "vahlin", "Storgatan 22"),
    "HTJ02": ("Hemtjänst Skärgården", "KOM", None, "", "", "strom", "Skärsvägen 31"),
    "HTJ03": ("Trygg Famn Älvsunda", "TRY", None, "2011-03-01", "", "marklund", "Storgatan 31"),
    "HTJ04": ("Trygg Famn Natt", "TRY", None, "2014-03-01", "", "marklund", "Storgatan 31"),
    "HTJ05": ("Vardagsro Söder", "VAR", None, "2013-02-01", "", "lilja", "Södra vägen 12"),
    "HTJ06": ("Vardagsro Norr", "VAR", None, "2020-09-01", "", "lilja", "Norra vägen 8"),
    "HTJ07": ("Handlaget Service", "HAN", None, "2017-05-01", "", "hellgren", "Verkstadsgatan 6"),
    "HTJ08": ("Nordskäret Hemtjänst", "NOR", None, "2019-04-01", "", "berg", "Hamnplan 4"),
    "HTJ09": ("Nordskäret Avlösning", "NOR", None, "2022-01-01", "", "berg", "Hamnplan 4"),
    "SAB01": ("Solsidans äldreboende", "KOM", 54, "", "", "nordin", "Solsidan 3"),
    "SAB02": ("Ekbackens äldreboende", "KOM", 40, "", "", "yilmaz", "Ekbacken 12"),
    "SAB03": ("Skärgårdens servicehus", "KOM", 18, "", "", "", "Skärsvägen 29"),
    "SAB04": ("Lugna Viken Björken", "LUG", 72, "2019-09-01", "", "lindqvist", "Vikvägen 2"),
    "SAB05": ("Lugna Viken Hamnen", "LUG", 48, "2021-09-01", "", "wallin", "Hamngatan 40"),
    "SAB06": ("Nordskärets äldreboende", "NOR", 36, "2023-03-01", "", "berg", "Nordvägen 7"),
    "LSS01": ("Gruppbostaden Smultronet", "KOM", 6, "", "", "klint", "Smultronstigen 4"),
    "LSS02": ("Gruppbostaden Vitsippan", "KOM", 6, "", "", "klint", "Vitsippsvägen 9"),
    "LSS03": ("Servicebostaden Kajen", "KOM", 10, "", "", "palm", "Kajgatan 5"),
    "LSS04": ("Gruppbostaden Åkerbäret", "KOM", 6, "2022-05-01", "", "palm", "Åkervägen 21"),
    "LSS05": ("Servicebostaden Tornet", "KOM", 9, "2022-05-01", "", "palm", "Torngatan 2"),
    "LSS06": ("Stegvis Gruppbostad Ett", "STE", 6, "2018-10-01", "", "falt", "Lindvägen 10"),
    "LSS07": ("Stegvis Gruppbostad Två", "STE", 6, "2018-10-01", "", "falt", "Lindvägen 12"),
    "LSS08": ("Stegvis Servicebostad", "STE", 8, "2024-02-01", "", "falt", "Kajgatan 18"),
    "DAV01": ("Daglig verksamhet Verkstan", "KOM", 34, "", "", "dahl", "Industrivägen 2"),
    "DAV02": ("Daglig verksamhet Trädgården", "KOM", 22, "", "", "dahl", "Trädgårdsvägen 6"),
    "DAV03": ("Ateljé Framsteg", "FRA", 28, "2016-01-01", "", "lund", "Ateljévägen 5"),
    "DAV04": ("Stegvis Daglig verksamhet", "STE", 18, "2016-01-01", "", "falt", "Industrivägen 9"),
    "MAT01": ("Måltidsenheten", "KOM", None, "", "", "ekstrom", "Verkstadsgatan 1"),
}
GARANTER = ("HTJ02",)
_RISK = {"SAB": "A", "LSS": "A", "HTJ": "B", "DAV": "B"}
# unit: what it was called, until when
TIDIGARE_NAMN: dict[str, tuple[str, date]] = {
    "SAB04": ("Björkgläntans äldreboende", date(2021, 12, 31)),
    "UNG03": ("Fritidsgården Loftet", date(2024, 6, 30)),
}


def omrade(enhet: str) -> str:
    """The area of a unit, from its code."""
    return enhet[:3]


def ar_egen(enhet: str) -> bool:
    """Is the unit run by the municipality itself?"""
    return ENHETERNA[enhet][1] == "KOM"


def startade(enhet: str) -> date:
    """The day a unit opened; those of unknown age have been there since before the history begins."""
    start = ENHETERNA[enhet][3]
    return date.fromisoformat(start) if start else date(2010, 1, 1)


def stangde(enhet: str) -> date:
    """The day a unit closed, far ahead for one that is open."""
    slut = ENHETERNA[enhet][4]
    return date.fromisoformat(slut) if slut else date.max


def registrera_omraden(b: Byggare) -> None:
    """The areas of activity with the committees that order them."""
    for kod, (namn, namnd, uppdrag, kundval, tillsyn) in OMRADEN.items():
        b.ny(
            VERKSAMHETSOMRADE, kod, kod=kod, namn=namn, namnd_id=b.id("organ", namnd),
            uppdragsomrade=uppdrag, kundval=kundval, tillsyn_default=tillsyn,
        )  # fmt: skip


def registrera_utforare(b: Byggare) -> None:
    """The twelve providers. Printed pages show real-looking names; that they are invented is noted."""
    for kod, (namn, orgnr, form, gata, kontakt) in UTFORARNA.items():
        b.ny(
            UTFORARE, kod, namn=namn, orgnr=orgnr, form=form,
            regi="egen" if form == "kommun" else "extern", adress=f"{gata}, 199 0{len(kod)} Älvsunda",
            kontakt_id=b.id("person", kontakt), anteckning=DEMO,
        )  # fmt: skip


def registrera_enheter(b: Byggare) -> None:
    """The units; two of them have changed names."""
    for kod, (namn, utforare, platser, start, slut, chef, gata) in ENHETERNA.items():
        egen, forr = utforare == "KOM", TIDIGARE_NAMN.get(kod)
        ref = b.ny(
            ENHET, kod, kod=kod, namn=forr[0] if forr else namn, utforare_id=b.id("utforare", utforare),
            verksamhetsomrade_id=b.id("verksamhetsomrade", omrade(kod)), resultatenhet=egen,
            platser=platser, start=date.fromisoformat(start) if start else None,
            slut=date.fromisoformat(slut) if slut else None, chef_id=b.id("person", chef),
            adress=f"{gata}, 199 03 Älvsunda", tillsynsmyndighet=_tillsyn(kod),
            risk_klass=_RISK.get(omrade(kod), "C"), garant=kod in GARANTER,
            skolenhetskod=f"9901{_lopnummer(kod):04d}" if omrade(kod) in ("FSK", "SKO") else "",
        )  # fmt: skip
        if forr:
            byt_namn(b.store, ref.id, None, namn, date.fromordinal(forr[1].toordinal() + 1))


def _tillsyn(kod: str) -> str:
    """Who inspects: the municipality only the preschools that it has approved itself."""
    if omrade(kod) == "FSK":
        return "skolinspektionen" if ar_egen(kod) else "kommun"
    return OMRADEN[omrade(kod)][4]


def _lopnummer(kod: str) -> int:
    return list(ENHETERNA).index(kod) + 1
