"""A made-up municipality of any size with ten years of history, written straight into the tables.

Size 1 is as large as Älvsunda (60 units in eight areas); size 10 has 600 units. One event in a hundred is
left out, so that the rules have something to find. The same seed gives the same file.
"""

# ruff: noqa: E501 - one row, one line

from __future__ import annotations

import random
import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, insert

from styrdesk.modell import registren  # noqa: F401 - the tables of every register
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.organisation import Person
from styrdesk.modell.val import UPPGIFT_TYP

IDAG = date(2026, 11, 23)
AREN = range(2017, 2027)
OMRADEN = ("FSK", "SKO", "UNG", "ANL", "HTJ", "SAB", "LSS", "DAV")
ENHETER_PER_STORLEK = 60
_STAMPEL = "2026-11-23T08:00:00.000000+00:00"


class Kommun:
    """Collects rows by table, with ids and everything that a row must have."""

    def __init__(self, storlek: int) -> None:
        self.storlek, self.slump = storlek, random.Random(storlek)
        self.rader: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def ny(self, tabell: str, **varden: Any) -> int:
        """Add a row and return its id."""
        id = len(self.rader[tabell]) + 1
        uid = str(uuid.UUID(int=self.slump.getrandbits(128), version=4))
        grund = {"id": id, "uid": uid, "version": 1, "skapad": _STAMPEL, "andrad": _STAMPEL}
        self.rader[tabell].append({**grund, **varden})
        return id

    def sker(self) -> bool:
        """Ninety-nine times of a hundred."""
        return self.slump.random() > 0.01

    def dag(self, ar: int) -> date:
        """Some day of the first ten months."""
        return date(ar, 1, 10) + timedelta(days=self.slump.randrange(290))

    def skriv(self, vag: Path) -> None:
        """Make the file."""
        upgrade.skapa(vag, klocka=Klocka(fast_dag=IDAG)).stang()
        motor = create_engine(f"sqlite:///{vag}")
        with motor.begin() as c:
            c.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for namn, rader in self.rader.items():
                tabell = Bas.metadata.tables[namn]
                grund = _grundvarden(tabell)
                c.execute(insert(tabell), [{**grund, **rad} for rad in rader])
        with motor.connect() as c:
            c.exec_driver_sql("ANALYZE")
        motor.dispose()
        self._borja_loggen(vag)

    def _borja_loggen(self, vag: Path) -> None:
        """One step, as every file that is in use has: what is remembered is known by the last one."""
        store = upgrade.oppna(vag, klocka=Klocka(fast_dag=IDAG))
        with store.arbete("Byt titel") as s:
            s.get_one(Person, 1).titel = "Nämndsekreterare"
        store.stang()


def _grundvarden(tabell: Any) -> dict[str, Any]:
    """What a row holds when nobody says: the column's default, else nothing."""
    svar: dict[str, Any] = {}
    for kolumn in tabell.columns:
        if kolumn.default is not None and not callable(kolumn.default.arg):
            svar[kolumn.name] = kolumn.default.arg
        elif kolumn.default is not None and kolumn.name != "uid":
            svar[kolumn.name] = []
        elif kolumn.nullable:
            svar[kolumn.name] = None
    return svar


def bygg(vag: Path, storlek: int) -> Kommun:
    """Write a municipality of this size to a new file."""
    k = Kommun(storlek)
    _organ(k)
    enheter = list(_enheter(k))
    _regelverk(k, enheter)
    _avtal(k, enheter)
    _moten(k, enheter)
    for enhet in enheter:
        _uppfoljning(k, enhet)
        _papper(k, enhet)
    _ovrigt(k, enheter)
    k.skriv(vag)
    return k


def _organ(k: Kommun) -> None:
    for kort, typ, roll, over in (
        ("KF", "KF", "kommunledning", None), ("KS", "KS", "kommunledning", 1),
        ("VON", "namnd", "bestallare", 1), ("KUN", "namnd", "bestallare", 1),
        ("PU", "utskott", "egenregi", 2), ("VOF", "forvaltning", "bestallare", 3),
        ("KUF", "forvaltning", "bestallare", 4), ("PRF", "forvaltning", "egenregi", 5),
    ):  # fmt: skip
        k.ny("organ", namn=kort, kortnamn=kort, typ=typ, roll=roll, overordnad_id=over)
    k.ny("kommun", namn="Storköping")
    for nr in range(46 * k.storlek):
        k.ny("person", fornamn="Förnamn", efternamn=f"Efternamn {nr}")
    k.ny(
        "styrdokument", titel="Styrmodell", typ="styrmodell", agare_organ_id=2, senast_oversedd=IDAG
    )
    k.ny(
        "styrdokument",
        titel="Ansvar",
        typ="ansvarsfordelning",
        agare_organ_id=5,
        senast_oversedd=IDAG,
    )
    for kod in OMRADEN:
        namnd = 4 if kod in ("FSK", "SKO", "UNG", "ANL") else 3
        k.ny(
            "verksamhetsomrade",
            kod=kod,
            namn=kod,
            namnd_id=namnd,
            kundval=kod in ("FSK", "SKO", "HTJ", "DAV"),
        )
    for nr in range(12 * k.storlek):
        egen = nr == 0
        k.ny(
            "utforare",
            namn=f"Utförare {nr}",
            form="kommun" if egen else "ab",
            regi="egen" if egen else "extern",
        )
    for nr, typ in enumerate(UPPGIFT_TYP):
        k.ny(
            "indikator",
            kod=f"I{nr}",
            namn=f"Indikator {nr}",
            typ=typ,
            riktning="neutral",
            intervall="ar",
        )


Enhet = tuple[int, int, bool]  # id, area, own regi


def _enheter(k: Kommun) -> Iterable[Enhet]:
    for nr in range(ENHETER_PER_STORLEK * k.storlek):
        omrade, egen = nr % len(OMRADEN) + 1, nr % 9 < 5
        id = k.ny(
            "enhet", kod=f"E{nr:04}", namn=f"Enhet {nr}", utforare_id=1 if egen else 2 + nr % (12 * k.storlek - 1),
            verksamhetsomrade_id=omrade, resultatenhet=egen, tillsynsmyndighet="ivo", risk_klass="B",
        )  # fmt: skip
        yield id, omrade, egen


def _regelverk(k: Kommun, enheter: list[Enhet]) -> None:
    for omrade in (1, 2, 5, 8):
        bok = k.ny("regelverk", namn=f"Villkor {omrade}", typ="lov", verksamhetsomrade_id=omrade)
        for nr, ar in enumerate((2017, 2020, 2023), 1):
            version = k.ny(
                "regelverksversion", regelverk_id=bok, nr=str(nr), giltig_from=date(ar, 1, 1),
                giltig_tom=None if nr == 3 else date(ar + 2, 12, 31), uppf_text="x", present_text="x", tillg_text="x",
            )  # fmt: skip
        for enhet, var, _egen in enheter:
            if var == omrade:
                k.ny(
                    "godkannande", enhet_id=enhet, regelverksversion_id=version if k.sker() else version - 1,
                    status="godkand", fran=date(2023, 1, 1),
                )  # fmt: skip


def _avtal(k: Kommun, enheter: list[Enhet]) -> None:
    ej_kundval = [e for e in enheter if e[1] not in (1, 2, 5, 8)]
    for enhet, omrade, egen in ej_kundval:
        namnd = 4 if omrade < 5 else 3
        avtal = k.ny(
            "avtal", benamning=f"Avtal {enhet}", process="direktbestallning" if egen else "konkurrensupphandling",
            rattslig_grund="internt" if egen else "lou", status="gallande", verksamhetsomrade_id=omrade,
            utforare_id=1 if egen else k.rader["enhet"][enhet - 1]["utforare_id"], bestallare_id=namnd,
            start=date(2024, 1, 1), slut_ursprunglig=date(2028, 12, 31), diarienr="x", avtalsansvarig_id=1,
            motpart_kontakt_id=2, ersattningsmodell="fast", risk_klass="B", uppskattat_arsvarde=1, uppf_text="x",
            present_text="x", tillg_text="x" if k.sker() else "", insyn_klausul=True, meddelarfrihet_klausul=True,
            pub_avtal="ja", pub_datum=date(2025, 11, 1) + timedelta(days=enhet % 300 + 30), uppsagningstid_man_bestallare=12, vite_nivaer=[],
            underleverantorer=[], balans_bestallare_datum=date(2023, 11, 1), balans_pu_datum=date(2023, 11, 1),
        )  # fmt: skip
        k.ny("avtalsenhet", avtal_id=avtal, enhet_id=enhet)
        k.ny(
            "handling", namn="Avtal", typ="overenskommelse" if egen else "avtal", filnamn="a.pdf", storlek=1,
            sha256="0" * 64, avtal_id=avtal,
        )  # fmt: skip
        for part, organ in (("bestallare", 6), ("utforare", 8)):
            k.ny(
                "underskrift", avtal_id=avtal, part=part, person_id=1, organ_id=organ,
                roll="forvaltningschef" if egen or part == "bestallare" else "firmatecknare", datum=date(2023, 12, 1),
            )  # fmt: skip
        for organ in (namnd, 5):
            k.ny(
                "avtalsbeslut",
                avtal_id=avtal,
                organ_id=organ,
                datum=date(2023, 11, 1),
                utfall="godkant",
            )


def _moten(k: Kommun, enheter: list[Enhet]) -> None:
    for ar in AREN:
        for omrade in range(1, len(OMRADEN) + 1):
            for manad in (4, 10):
                if k.sker():
                    _mote(k, omrade, date(ar, manad, 14), enheter, "utforarmote")
            _mote(k, omrade, date(ar, 3, 12), enheter, "presentation")
        for manad in range(1, 12):
            for organ in (3, 4, 5):
                k.ny("mote", typ="namnd", organ_id=organ, datum=date(ar, manad, 15), status="utskickat",
                     faststallt=date(ar, manad, 28), varaktighet=180)  # fmt: skip


def _mote(k: Kommun, omrade: int, dag: date, enheter: list[Enhet], typ: str) -> None:
    mote = k.ny(
        "mote", typ=typ, organ_id=6, verksamhetsomrade_id=omrade, datum=dag, status="utskickat",
        faststallt=dag + timedelta(days=20), varaktighet=240,
    )  # fmt: skip
    for enhet, var, egen in enheter:
        if var == omrade and k.slump.random() > 0.0005:
            k.ny("inbjudan", mote_id=mote, enhet_id=enhet, svar="kommer")
            k.ny("deltagare", mote_id=mote, enhet_id=enhet, namn="x", grupp="egen" if egen else "extern",
                 narvaro="narvarande")  # fmt: skip
    for nr in range(1, 7):
        k.ny(
            "motespunkt",
            mote_id=mote,
            nr=nr,
            rubrik=f"Punkt {nr}",
            obligatorisk=True,
            behandlad=True,
        )


def _uppfoljning(k: Kommun, enhet: Enhet) -> None:
    for ar in AREN:
        if not k.sker():
            continue
        fordjupad = (ar + enhet[0]) % 3 == 0
        dag = k.dag(ar)
        avslutad = fordjupad and (dag < IDAG - timedelta(days=120) or not k.sker())
        besok = k.ny(
            "besok", typ="fordjupad" if fordjupad else "planerad_besok", planerad=dag,
            status="avslutad" if avslutad else "klar", avslutad=dag + timedelta(days=100) if avslutad else None,
            genomford_fran=dag, varaktighet=240, ledning_fragad=True, personal_fragad=True, overall="godkand",
            brukarsynpunkt_metod="Enkät", checklista="1", checklista_klar=True, redovisad=dag + timedelta(days=40),
        )  # fmt: skip
        k.ny("besoksenhet", besok_id=besok, enhet_id=enhet[0])
        for grupp, chef in (("bestallare", False), ("egen", True)):
            k.ny(
                "besoksdeltagare",
                besok_id=besok,
                namn="x",
                grupp=grupp,
                chef=chef,
                narvaro="narvarande",
            )
        for nr in range(1, 7):
            k.ny(
                "besokspunkt",
                besok_id=besok,
                nr=nr,
                rubrik=f"Punkt {nr}",
                obligatorisk=True,
                behandlad=True,
            )
        if k.slump.random() < 0.2:
            _brist(k, enhet[0], besok, dag)


def _brist(k: Kommun, enhet: int, besok: int, dag: date) -> None:
    avslutad = dag.year < 2026 or k.slump.random() < 0.5
    plan = k.ny(
        "atgardsplan", nr=f"{dag.year}-{len(k.rader['atgardsplan']) + 1}", enhet_id=enhet, besok_id=besok, begard=dag,
        forfaller=dag + timedelta(days=30), aterrapport_senast=dag + timedelta(days=90),
        inkommen=dag + timedelta(days=20) if avslutad else None, status="avslutad" if avslutad else "begard",
        avslutad=dag + timedelta(days=100) if avslutad else None,
    )  # fmt: skip
    k.ny(
        "avvikelse", typ="brist", rubrik="Brist", enhet_id=enhet, besok_id=besok, konstaterad=dag, kravkalla="avtal",
        allvar="mindre", status="avslutad" if avslutad else "oppen", atgardsplan_id=plan,
    )  # fmt: skip


def _papper(k: Kommun, enhet: Enhet) -> None:
    id, _omrade, egen = enhet
    for ar in AREN:
        for typ, forfaller in (("vp", date(ar, 1, 31)), ("vb", date(ar + 1, 2, 15))):
            if forfaller < IDAG:
                inkom = forfaller if k.sker() else None
                k.ny(
                    "inlamning",
                    enhet_id=id,
                    typ=typ,
                    ar=ar,
                    forfaller=forfaller,
                    inkom=inkom,
                    status="inkommen",
                )
        if ar < 2026:
            k.ny(
                "sammanstallning", enhet_id=id, ar=ar, publicerad_datum=date(ar + 1, 4, 20), sma_grupper_dolda=True,
                saklig=True, relevant=True, jamforbar=True, lattforstaelig=True, lattillganglig=True,
            )  # fmt: skip
        if egen:
            k.ny("egenkontroll", enhet_id=id, ar=ar, inlamnad=date(ar, 11, 2) if k.sker() else None)
        _rapporter(k, enhet, ar)
    if egen:
        k.ny("chefsforordnande", enhet_id=id, person_id=id % len(k.rader["person"]) + 1, fran=date(2019, 1, 1),
             beslut_organ_id=5, beslut_datum=date(2019, 1, 1))  # fmt: skip


def _rapporter(k: Kommun, enhet: Enhet, ar: int) -> None:
    """Two public values a year and one each month, laid up as the requirements say."""
    krav = (enhet[1] - 1) * len(UPPGIFT_TYP)
    if ar < 2026:
        for nr in (1, 2):
            k.ny(
                "rapporttillfalle", enhet_id=enhet[0], uppgiftskrav_id=krav + nr, period_start=date(ar, 1, 1),
                period_slut=date(ar, 12, 31), forfaller=date(ar + 1, 1, 15), status="inkommen",
                inkom=date(ar + 1, 1, 10) if k.sker() else None,
            )  # fmt: skip
    for manad in range(1, 13):
        start = date(ar, manad, 1)
        slut = (start + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        if slut < IDAG:
            k.ny(
                "rapporttillfalle", enhet_id=enhet[0], uppgiftskrav_id=krav + 3, period_start=start, period_slut=slut,
                forfaller=slut + timedelta(days=15), inkom=slut + timedelta(days=9), status="inkommen",
            )  # fmt: skip


def _ovrigt(k: Kommun, enheter: list[Enhet]) -> None:
    for omrade in range(1, len(OMRADEN) + 1):
        for nr in range(1, len(UPPGIFT_TYP) + 1):
            k.ny(
                "uppgiftskrav", verksamhetsomrade_id=omrade, indikator_id=nr, intervall="manad" if nr == 3 else "ar",
                kalla="utforare", publik=nr < 3, galler_regi="bada", giltig_from=date(2017, 1, 1), forfallodag=15,
            )  # fmt: skip
        for ar in AREN:
            k.ny(
                "uppgiftskatalog",
                verksamhetsomrade_id=omrade,
                ar=ar,
                nr=1,
                utskickad=date(ar - 1, 12, 10),
            )
    for namnd in (3, 4):
        for ar in AREN:
            for typ in ("vp", "vb"):
                k.ny("anvisning", namnd_id=namnd, typ=typ, ar=ar)
    for nr in range(1050 * k.storlek):
        enhet, omrade, _egen = k.slump.choice(enheter)
        dag = k.dag(AREN[nr % 10])
        k.ny("synpunkt", rubrik="Synpunkt", typ="klagomal", allvar="allvarlig" if nr % 50 == 0 else "mindre",
             verksamhetsomrade_id=omrade, enhet_id=enhet, inkom=dag, beslut_datum=dag + timedelta(days=5))  # fmt: skip
    for nr in range(50 * k.storlek):
        k.ny("personroll", person_id=nr % (46 * k.storlek) + 1, roll="enhetschef", fran=date(2020, 1, 1),
             enhet_id=k.slump.choice(enheter)[0])  # fmt: skip
