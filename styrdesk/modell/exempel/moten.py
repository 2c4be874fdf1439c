"""Four years of meetings: providers each term, committees, presentations, dialogue in spring and autumn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, time, timedelta
from typing import Any

from styrdesk.modell.exempel.byggare import Historik
from styrdesk.modell.exempel.motestexter import ATGARDER, punkter
from styrdesk.modell.exempel.utforare import (
    ENHETERNA,
    OMRADEN,
    UTFORARNA,
    ar_egen,
    omrade,
    stangde,
    startade,
)
from styrdesk.modell.kalender import nasta_vardag
from styrdesk.modell.motesmallar import motesmall

OMRADESKODER = tuple(kod for kod in OMRADEN if kod != "MAT")
HISTORISKA_AR = (2023, 2024, 2025)
UTAN_MOTE = {("LSS", 2025, "HT")}  # F1
# (area, first day in spring, first day in autumn) as days from 1 April and 6 October
_DAGAR = {"FSK": (7, 3), "SKO": (8, 9), "UNG": (13, 14), "ANL": (15, 21), "HTJ": (16, 7), "SAB": (21, 1),
          "LSS": (22, 28), "DAV": (27, 35)}  # fmt: skip
START, SLUT = time(8, 30), time(12, 0)
PLATS = {"VON": "Kommunhuset, Stora salen", "KUN": "Kulturhuset, Hörsalen"}
LEDNING = {"VON": ("lind", "fors", "hagman"), "KUN": ("sjodin", "brink")}
SEKRETERARE = {"VON": "ost", "KUN": "holm"}
OMRADESNAMN = {kod: namn.lower().replace("lss", "LSS") for kod, (namn, *_rest) in OMRADEN.items()}
_LANGD = {"start": START, "slut": SLUT}


def motesdag(kod: str, ar: int, termin: str) -> date:
    """When the area's providers meet: a working day in April or October–November."""
    var, host = _DAGAR[kod]
    bas = (
        date(ar, 4, 1) + timedelta(days=var)
        if termin == "VT"
        else date(ar, 10, 6) + timedelta(days=host)
    )
    return nasta_vardag(bas)


def enheter_i(kod: str, dag: date) -> list[str]:
    """Units of the area that were open on the day."""
    return [e for e in ENHETERNA if omrade(e) == kod and startade(e) <= dag <= stangde(e)]


def deltagare(kod: str, dag: date) -> Iterator[dict[str, Any]]:
    """Everybody who usually comes: those who order, the heads in own regi, one for each company."""
    for person in LEDNING[OMRADEN[kod][1]]:
        yield {"grupp": "bestallare", "person": person}
    sedda: set[str] = set()
    for enhet in enheter_i(kod, dag):
        _namn, utforare, _p, _s, _t, chef, _g = ENHETERNA[enhet]
        vem = chef if ar_egen(enhet) else UTFORARNA[utforare][4]
        if not vem or vem in sedda:
            continue
        sedda.add(vem)
        if ar_egen(enhet):
            yield {"grupp": "egen", "person": vem, "enhet": enhet}
        else:
            yield {"grupp": "extern", "person": vem, "utforare": utforare}


def huvud(kod: str, dag: date) -> dict[str, Any]:
    """The fields of a provider meeting."""
    namnd = OMRADEN[kod][1]
    return {
        "typ": "utforarmote", "verksamhetsomrade": kod, "organ": "VOF" if namnd == "VON" else "KUF",
        "datum": dag, **_LANGD, "plats": PLATS[namnd], "diarienr": f"{namnd} {dag.year}/{_diarie(kod):04d}",
        "ledare": LEDNING[namnd][0], "antecknat_av": SEKRETERARE[namnd],
    }  # fmt: skip


def _diarie(kod: str) -> int:
    return 31 if kod == "HTJ" else 40 + OMRADESKODER.index(kod)


def atgarder(kod: str, dag: date) -> list[tuple[str, str, str, date]]:
    """(what, who as text, who as person, when) that the meeting agreed on."""
    person = LEDNING[OMRADEN[kod][1]][1]
    nr = (dag.year + OMRADESKODER.index(kod)) % len(ATGARDER)
    valda = (ATGARDER[nr], ATGARDER[(nr + 1) % len(ATGARDER)])
    return [
        (vad, flera, "" if flera else person, nasta_vardag(dag + timedelta(days=dagar)))
        for vad, flera, dagar in valda
    ]


# -- the history, by import --------------------------------------------------------------------------


def historiska_moten(h: Historik) -> None:
    """All meetings until the end of 2025."""
    for ar in HISTORISKA_AR:
        for termin in ("VT", "HT"):
            for kod in OMRADESKODER:
                if (kod, ar, termin) not in UTAN_MOTE:
                    _historiskt_utforarmote(h, kod, motesdag(kod, ar, termin))
        for kod in OMRADESKODER:
            _historisk_presentation(
                h, kod, nasta_vardag(date(ar, 3, 2) + timedelta(days=3 * OMRADESKODER.index(kod)))
            )
        _historisk_dialog(h, "dialog_var", nasta_vardag(date(ar, 3, 18)))
        _historisk_dialog(h, "dialog_host", nasta_vardag(date(ar, 10, 2)))
    for organ, dag in namndsammantraden(2025):
        h.ny("mote", **_namndmote(h, organ, dag, "utskickat"))


def _avslutat(dag: date, kod: str) -> dict[str, Any]:
    omradet = OMRADESNAMN[kod] if kod else ""
    return {
        "status": "utskickat", "kallat": nasta_vardag(dag - timedelta(days=21)),
        "skickat": nasta_vardag(dag + timedelta(days=3)),
        "synpunkter_senast": nasta_vardag(dag + timedelta(days=10)),
        "faststallt": nasta_vardag(dag + timedelta(days=14)),
        "skickat_till": f"Samtliga utförare inom {omradet}" if omradet else "Deltagarna",
    }  # fmt: skip


def _historiskt_utforarmote(h: Historik, kod: str, dag: date) -> None:
    mote = h.ny("mote", f"{kod}-{dag}", **h.med_uid(huvud(kod, dag)), **_avslutat(dag, kod))
    _punkter(h, mote, "utforarmote", punkter(kod, dag))
    for enhet in enheter_i(kod, dag):
        h.ny(
            "inbjudan",
            mote=mote,
            enhet=h.uid("enhet", enhet),
            skickad=nasta_vardag(dag - timedelta(days=21)),
            svar="kommer",
        )
    for rad in deltagare(kod, dag):
        h.ny("deltagare", mote=mote, **h.med_uid(rad))
    for nr, (vad, flera, person, klart) in enumerate(atgarder(kod, dag), 1):
        h.ny(
            "moteatgard", mote=mote, nr=nr, atgard=vad, ansvarig=flera, ansvarig_id=h.uid("person", person),
            klart_senast=klart, status="klar", klar=klart,
        )  # fmt: skip


def _punkter(h: Historik, mote: str, typ: str, texter: list[tuple[str, str]]) -> None:
    for mall, (text, enighet) in zip(motesmall(typ), texter, strict=True):
        h.ny(
            "motespunkt", mote=mote, nr=mall.nr, rubrik=mall.rubrik, obligatorisk=True, behandlad=True,
            text=text, overenskommet=enighet,
        )  # fmt: skip


def _historisk_presentation(h: Historik, kod: str, dag: date) -> None:
    """R47: the area's results, shown when the committee presents its report."""
    falt = {
        **h.med_uid(huvud(kod, dag)),
        "typ": "presentation",
        "start": time(13, 0),
        "slut": time(15, 0),
    }
    mote = h.ny("mote", **falt, **_avslutat(dag, kod))
    _punkter(
        h,
        mote,
        "presentation",
        [(f"Resultatet för {dag.year - 1} visas per enhet.", ""), ("Föredras.", ""), ("Inga.", "")],
    )
    for enhet in enheter_i(kod, dag):
        h.ny(
            "inbjudan",
            mote=mote,
            enhet=h.uid("enhet", enhet),
            skickad=nasta_vardag(dag - timedelta(days=14)),
        )
    for rad in deltagare(kod, dag):
        h.ny("deltagare", mote=mote, **h.med_uid(rad))


DIALOGDELTAGARE = (
    ("bestallare", "norberg"), ("bestallare", "rask"), ("bestallare", "lind"), ("bestallare", "sjodin"),
    ("egen", "lagerlof"), ("egen", "ekstrom"),
)  # fmt: skip


def dialoghuvud(typ: str, dag: date) -> dict[str, Any]:
    """The fields of a dialogue meeting between the leadership and the production."""
    return {
        "typ": typ, "organ": "KSK", "datum": dag, "start": time(9, 0), "slut": time(12, 0),
        "plats": "Kommunhuset, KS-salen", "ledare": "rask", "antecknat_av": "ost",
        "diarienr": f"KS {dag.year}/{21 if typ == 'dialog_var' else 22:04d}",
    }  # fmt: skip


def dialogpunkter(typ: str, ar: int) -> list[tuple[str, str]]:
    """What was said and agreed under the points of a dialogue meeting."""
    mallar = motesmall(typ)
    texter = [(f"{mall.rubrik} gås igenom.", "") for mall in mallar]
    fast = (
        f"Resultatkravet för {ar + 1} är 3 procent."
        if typ == "dialog_host"
        else f"Resultatet för {ar - 1} balanseras per enhet."
    )
    return [*texter[:-1], (texter[-1][0], fast)]


def _historisk_dialog(h: Historik, typ: str, dag: date) -> None:
    mote = h.ny("mote", **h.med_uid(dialoghuvud(typ, dag)), **_avslutat(dag, ""))
    _punkter(h, mote, typ, dialogpunkter(typ, dag.year))
    kallas = nasta_vardag(dag - timedelta(days=21))
    for grupp, person in DIALOGDELTAGARE:
        vem = h.uid("person", person)
        h.ny("inbjudan", mote=mote, person=vem, skickad=kallas, svar="kommer")
        h.ny("deltagare", mote=mote, grupp=grupp, person=vem)


def namndsammantraden(ar: int) -> Iterator[tuple[str, date]]:
    """The committees' own meetings, eleven for VON and nine each for KUN and PU."""
    for organ, manader, dag in (
        ("VON", (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12), 19),
        ("KUN", (1, 2, 3, 4, 6, 8, 10, 11, 12), 11),
        ("PU", (1, 2, 3, 4, 5, 8, 9, 10, 11), 18),
    ):
        for manad in manader:
            yield organ, nasta_vardag(date(ar, manad, dag))


def _namndmote(h: Historik, organ: str, dag: date, status: str) -> dict[str, Any]:
    klart = {
        "faststallt": nasta_vardag(dag + timedelta(days=11)),
        "skickat": nasta_vardag(dag + timedelta(days=12)),
    }
    return {
        "typ": "namnd", "organ": h.uid("organ", organ), "datum": dag, "start": time(18, 0), "varaktighet": 180,
        "plats": "Sessionssalen, kommunhuset", "status": status, "skickat_till": "Anslagstavlan",
        **(klart if status == "utskickat" else {}),
    }  # fmt: skip


def arets_namndsammantraden(
    h: Historik,
    idag: date,
    organen: Collection[str] = ("VON", "KUN", "PU"),
    *,
    till: date = date(2026, 12, 31),
) -> None:
    """This year's meetings of some committees until ``till``: those held, and those to come."""
    for organ, dag in namndsammantraden(2026):
        if organ not in organen or dag > till:
            continue
        if dag <= idag:
            status = "utskickat" if dag < idag - timedelta(days=20) else "hallet"
            h.ny("mote", **_namndmote(h, organ, dag, status))
        else:
            varden = _namndmote(h, organ, dag, "planerat")
            h.ny("mote", **{**varden, "skickat_till": ""})
