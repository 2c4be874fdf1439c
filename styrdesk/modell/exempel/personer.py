"""The demo municipality's 46 contact persons, all invented, with their roles over time."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.exempel.byggare import Byggare
from styrdesk.modell.grund.svenska import vik
from styrdesk.modell.organisation import PERSON, PERSONROLL

VAL_2022 = date(2023, 1, 1)  # the term of office after the election of 2022
_FORVALTNING, _PRODUKTION = date(2019, 1, 1), date(2019, 1, 1)

# key: first name, last name, title, organisation, party, telephone
_VOF, _KUF, _PRF = (
    "Vård- och omsorgsförvaltningen",
    "Kultur- och utbildningsförvaltningen",
    "Produktionsförvaltningen",
)
PERSONER: dict[str, tuple[str, str, str, str, str]] = {
    # Those who order: care
    "lind": ("Åsa", "Lind", "Vård- och omsorgschef", _VOF, ""),
    "fors": ("Maria", "Fors", "Avtalscontroller", _VOF, ""),
    "hagman": ("Peter", "Hagman", "Ekonom", _VOF, ""),
    "ost": ("David", "Öst", "Nämndsekreterare", _VOF, ""),
    "nyberg": ("Sara", "Nyberg", "Uppföljningsstrateg", _VOF, ""),
    "ahlstrom": ("Karin", "Ahlström", "Ordförande", "Vård- och omsorgsnämnden", "M"),
    "wiberg": ("Jonas", "Wiberg", "1:e vice ordförande", "Vård- och omsorgsnämnden", "L"),
    "haddad": ("Leila", "Haddad", "2:e vice ordförande", "Vård- och omsorgsnämnden", "S"),
    # Those who order: schools and culture
    "sjodin": ("Helena", "Sjödin", "Kultur- och utbildningschef", _KUF, ""),
    "brink": ("Anders", "Brink", "Avtalscontroller", _KUF, ""),
    "holm": ("Linnea", "Holm", "Nämndsekreterare", _KUF, ""),
    "sund": ("Ingrid", "Sund", "Beställarsamordnare", _KUF, ""),
    "sandell": ("Erik", "Sandell", "Ordförande", "Kultur- och utbildningsnämnden", "C"),
    # The leadership and the production
    "norberg": ("Mats", "Norberg", "Ordförande", "Kommunstyrelsen", "M"),
    "rask": ("Camilla", "Rask", "Kommundirektör", "Kommunstyrelsens kontor", ""),
    "gron": ("Ylva", "Grön", "Kommunikationschef", "Kommunikationsenheten", ""),
    "lagerlof": ("Bengt", "Lagerlöf", "Ordförande", "Produktionsutskottet", "M"),
    "ekstrom": ("Göran", "Ekström", "Produktionschef", _PRF, ""),
    # Heads in own regi
    "vahlin": ("Kerstin", "Våhlin", "Enhetschef", _PRF, ""),
    "strom": ("Ove", "Ström", "Enhetschef", _PRF, ""),
    "nordin": ("Birgit", "Nordin", "Enhetschef", _PRF, ""),
    "yilmaz": ("Hassan", "Yilmaz", "Enhetschef", _PRF, ""),
    "klint": ("Eva", "Klint", "Enhetschef", _PRF, ""),
    "palm": ("Roger", "Palm", "Enhetschef", _PRF, ""),
    "dahl": ("Lena", "Dahl", "Enhetschef", _PRF, ""),
    "aberg": ("Malin", "Åberg", "Rektor", _PRF, ""),
    "frisk": ("Joakim", "Frisk", "Rektor", _PRF, ""),
    "stenman": ("Ulrika", "Stenman", "Rektor", _PRF, ""),
    "lov": ("Patrik", "Löv", "Rektor", _PRF, ""),
    "berggren": ("Annika", "Berggren", "Rektor", _PRF, ""),
    "ros": ("Daniel", "Ros", "Rektor", _PRF, ""),
    "ek": ("Marianne", "Ek", "Rektor", _PRF, ""),
    "molin": ("Sara", "Molin", "Enhetschef", _PRF, ""),
    "ask": ("Kjell", "Ask", "Enhetschef", _PRF, ""),
    # External providers
    "marklund": ("Sofia", "Marklund", "Verksamhetschef", "Trygg Famn Hemtjänst AB", ""),
    "lilja": ("Dan", "Lilja", "Verksamhetschef", "Vardagsro i Älvsunda AB", ""),
    "berg": ("Nadia", "Berg", "Verksamhetschef", "Nordskärets Omsorg AB", ""),
    "hellgren": ("Tomas", "Hellgren", "Delägare", "Handlaget Hemservice HB", ""),
    "wallin": ("Cecilia", "Wallin", "Regionchef", "Lugna Viken Äldreboenden AB", ""),
    "lindqvist": ("Ewa", "Lindqvist", "Enhetschef", "Lugna Viken Äldreboenden AB", ""),
    "falt": ("Robert", "Fält", "Verksamhetschef", "Stegvis LSS AB", ""),
    "lund": ("Agneta", "Lund", "Verksamhetschef", "Stiftelsen Ateljé Framsteg", ""),
    "sol": ("Jenny", "Sol", "Skolchef", "Solgläntans Förskolor AB", ""),
    "hagg": ("Viktor", "Hägg", "Rektor", "Lärkträdets Friskola AB", ""),
    "bjork": ("Maja", "Björk", "Rektor", "Björkdungens Montessoriförening", ""),
    "kott": ("Petra", "Kott", "Ordförande", "Föräldrakooperativet Kotten ek. för.", ""),
}

# person, role, body, unit, area, from
ROLLER: tuple[tuple[str, str, str, str, str, date], ...] = (
    ("lind", "forvaltningschef", "VOF", "", "", date(2020, 8, 1)),
    ("fors", "avtalscontroller", "VOF", "", "", date(2019, 3, 1)),
    ("hagman", "ekonom", "VOF", "", "", date(2018, 5, 1)),
    ("ost", "namndsekreterare", "VON", "", "", date(2021, 2, 1)),
    ("nyberg", "annan", "VOF", "", "", date(2022, 9, 1)),
    ("ahlstrom", "ordforande", "VON", "", "", VAL_2022),
    ("wiberg", "vice_ordforande", "VON", "", "", VAL_2022),
    ("haddad", "vice_ordforande", "VON", "", "", VAL_2022),
    ("sjodin", "forvaltningschef", "KUF", "", "", date(2017, 8, 1)),
    ("brink", "avtalscontroller", "KUF", "", "", date(2020, 1, 1)),
    ("holm", "namndsekreterare", "KUN", "", "", date(2019, 10, 1)),
    ("sund", "bestallarsamordnare", "KUF", "", "FSK", date(2019, 1, 1)),
    ("sund", "bestallarsamordnare", "KUF", "", "SKO", date(2019, 1, 1)),
    ("sund", "bestallarsamordnare", "KUF", "", "ANL", date(2019, 1, 1)),
    ("sandell", "ordforande", "KUN", "", "", VAL_2022),
    ("norberg", "ordforande", "KS", "", "", VAL_2022),
    ("rask", "kommundirektor", "KSK", "", "", date(2019, 6, 1)),
    ("gron", "annan", "KOE", "", "", date(2020, 4, 1)),
    ("lagerlof", "ordforande", "PU", "", "", VAL_2022),
    ("ekstrom", "forvaltningschef", "PRF", "", "", _PRODUKTION),
    ("vahlin", "enhetschef", "", "HTJ01", "", date(2018, 3, 1)),
    ("strom", "enhetschef", "", "HTJ02", "", date(2020, 1, 1)),
    ("nordin", "enhetschef", "", "SAB01", "", date(2016, 9, 1)),
    ("yilmaz", "enhetschef", "", "SAB02", "", date(2021, 5, 1)),
    ("klint", "enhetschef", "", "LSS01", "", date(2015, 2, 1)),
    ("klint", "enhetschef", "", "LSS02", "", date(2015, 2, 1)),
    ("palm", "enhetschef", "", "LSS03", "", date(2019, 8, 1)),
    ("palm", "enhetschef", "", "LSS04", "", date(2022, 5, 1)),
    ("palm", "enhetschef", "", "LSS05", "", date(2022, 5, 1)),
    ("dahl", "enhetschef", "", "DAV01", "", date(2014, 1, 1)),
    ("dahl", "enhetschef", "", "DAV02", "", date(2014, 1, 1)),
    ("stenman", "rektor", "", "SKO01", "", date(2017, 8, 1)),
    ("lov", "rektor", "", "SKO02", "", date(2022, 8, 1)),
    ("berggren", "rektor", "", "SKO03", "", date(2016, 8, 1)),
    ("ros", "rektor", "", "SKO05", "", date(2020, 8, 1)),
    ("ek", "rektor", "", "SKO06", "", date(2013, 8, 1)),
    ("molin", "enhetschef", "", "UNG03", "", date(2019, 1, 1)),
    ("molin", "bestallarsamordnare", "KUF", "", "UNG", date(2026, 2, 1)),
    ("ask", "enhetschef", "", "ANL01", "", date(2018, 1, 1)),
    ("marklund", "verksamhetschef", "", "HTJ03", "", date(2015, 1, 1)),
    ("lilja", "verksamhetschef", "", "HTJ05", "", date(2018, 1, 1)),
    ("berg", "verksamhetschef", "", "SAB06", "", date(2023, 3, 1)),
    ("hellgren", "firmatecknare", "", "HTJ07", "", date(2017, 5, 1)),
    ("lindqvist", "enhetschef", "", "SAB04", "", date(2021, 10, 1)),
    ("falt", "verksamhetschef", "", "LSS06", "", date(2018, 10, 1)),
    ("lund", "verksamhetschef", "", "DAV03", "", date(2016, 1, 1)),
    ("sol", "kontaktperson", "", "FSK09", "", date(2019, 8, 1)),
    ("hagg", "rektor", "", "SKO07", "", date(2019, 8, 1)),
    ("bjork", "rektor", "", "SKO09", "", date(2015, 8, 1)),
    ("kott", "ordforande", "", "FSK12", "", date(2024, 3, 1)),
)


def registrera_personer(b: Byggare) -> None:
    """All persons, with addresses at example.se."""
    for nyckel, (fornamn, efternamn, titel, organisation, parti) in PERSONER.items():
        b.ny(
            PERSON, nyckel, fornamn=fornamn, efternamn=efternamn, titel=titel,
            organisation=organisation, parti=parti, epost=f"{vik(fornamn)}.{vik(efternamn)}@example.se",
            telefon=f"099-555 {len(b.nycklar(PERSON.namn)) + 11:02d} {ord(nyckel[0]) % 90 + 10}",
        )  # fmt: skip


def registrera_roller(b: Byggare) -> None:
    """Who does what for which body, unit or area; needs the units."""
    for person, roll, organ, enhet, omrade, fran in ROLLER:
        b.ny(
            PERSONROLL, f"{person}-{roll}-{organ or enhet}-{omrade}", person_id=b.id("person", person),
            roll=roll, organ_id=b.id("organ", organ), enhet_id=b.id("enhet", enhet),
            verksamhetsomrade_id=b.id("verksamhetsomrade", omrade), fran=fran,
        )  # fmt: skip
