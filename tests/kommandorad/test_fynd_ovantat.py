"""The rules where life is not tidy: each case is made by the acts and read through the public edge.

What is read: ``styrdesk fynd``, and what the window shows (to do, duties, every rule).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from styrdesk.modell.att_gora import att_gora
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.besok import Besok
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN, Organ
from styrdesk.modell.plikter import Pliktrad, las_plikter
from styrdesk.modell.regelbladdrare import las_innehall, las_regel
from styrdesk.modell.regelstatus import andra_parameter
from styrdesk.modell.utforare import ENHET, VERKSAMHETSOMRADE, Enhet, Verksamhetsomrade
from tests.kommandorad.conftest import Kor

IDAG = date(2026, 11, 23)
Fynden = list[dict[str, Any]]


@contextmanager
def oppen(fil: Path, idag: date = IDAG) -> Iterator[Store]:
    store = upgrade.oppna(fil, klocka=Klocka(fast_dag=idag))
    yield store
    store.stang()


def las(styrdesk: Kor, fil: Path, idag: date = IDAG) -> tuple[Fynden, tuple[Pliktrad, ...]]:
    """The findings as a script gets them, once everything that the window shows has been read too."""
    svar = styrdesk("fynd", fil, "--idag", idag.isoformat(), "--json")
    assert (svar.kod, svar.fel) == (0, "")
    with oppen(fil, idag) as store, store.las() as s:
        att_gora(s, idag)
        las_innehall(s, idag)
        for kod in {f["regel"] for f in svar.json}:
            las_regel(s, kod, idag)
        return svar.json, las_plikter(s, idag)


def id_for(store: Store, tabell: Any, **falt: Any) -> int:
    with store.las() as s:
        villkor = [getattr(tabell, namn) == varde for namn, varde in falt.items()]
        return int(s.scalars(select(tabell.id).where(*villkor).order_by(tabell.id)).first() or 0)


def om(fynden: Fynden, regel: str, objekt: str = "") -> list[str]:
    """Severity and period of a rule's findings about an object."""
    return sorted(
        f"{f['allvar']} {f['period']}"
        for f in fynden
        if f["regel"] == regel and objekt in f["objekt"]
    )


def test_installningar_som_sager_emot_varandra(styrdesk: Kor, egen: Path) -> None:
    """Nearest first; a warning longer than the term, or later than the breach, still gives one mark."""
    with oppen(egen) as store:
        von = id_for(store, Organ, kortnamn="VON")
        dav = id_for(store, Verksamhetsomrade, kod="DAV")
        andra_parameter(store, "R52", "planerat", "12-31", date(2026, 1, 1))
        andra_parameter(store, "R52", "planerat", "01-01", date(2026, 1, 1), namnd_id=von)
        andra_parameter(store, "R48", "varna", "400", date(2026, 1, 1), verksamhetsomrade_id=dav)
        andra_parameter(store, "R48", "varna", "0", date(2026, 1, 1), namnd_id=von)
        andra_parameter(store, "L1", "varna", "99", date(2026, 1, 1))
        andra_parameter(store, "L1", "bruten", "1", date(2026, 1, 1))
        andra_parameter(store, "R60", "begar", "0", date(2026, 1, 1))
    fynden, plikter = las(styrdesk, egen)
    assert om(fynden, "R52", "Skärgårdsgläntan") == []  # the municipality: by the end of the year
    assert om(fynden, "R52", "Hemtjänst Skärgården") == ["VARN 2026"]  # the committee: by New Year
    assert om(fynden, "R48", "Daglig verksamhet") == ["VARN 2026-HT"]  # the area's own 400 days
    assert om(fynden, "L1") == ["BROTT "]
    sena = {p.objekt.rubrik for p in plikter if p.regel == "R52" and p.sen}
    assert sena == {"Hemtjänst Skärgården"}


def test_samma_installning_andras_tva_ganger_samma_dag(styrdesk: Kor, egen: Path) -> None:
    with oppen(egen) as store:
        for varde in ("24", "12", "18"):
            andra_parameter(store, "R52", "glapp", varde, IDAG)
    fore, _plikter = las(styrdesk, egen)
    with oppen(egen) as store:
        andra_parameter(store, "R52", "glapp", "12", IDAG)
    assert len(om(las(styrdesk, egen)[0], "R52")) > len(om(fore, "R52"))


def test_en_enhet_som_stanger_mitt_i_aret(styrdesk: Kor, egen: Path) -> None:
    """T5: the duties end with the unit; one that closes after 1 October unvisited is told."""
    with oppen(egen) as store:
        tidig, sen = (id_for(store, Enhet, kod=kod) for kod in ("FSK06", "HTJ02"))
        andra(store, ENHET, tidig, None, {"slut": date(2026, 9, 15)})
        andra(store, ENHET, sen, None, {"slut": date(2026, 11, 1)})
    fynden, plikter = las(styrdesk, egen)
    assert om(fynden, "R52", "Skärgårdsgläntan") == []
    assert om(fynden, "R52", "Hemtjänst Skärgården") == ["UPPL 2026"]
    kvar = {p.objekt.rubrik for p in plikter if p.regel == "R52"}
    assert not kvar & {"Förskolan Skärgårdsgläntan", "Hemtjänst Skärgården"}
    nasta_ar, _plikter = las(styrdesk, egen, date(2027, 6, 1))
    assert om(nasta_ar, "R44", "Skärgårdsgläntan") == []
    assert om(nasta_ar, "R52", "Skärgårdsgläntan") == []


def test_en_enhet_som_byter_omrade_och_utforare(styrdesk: Kor, egen: Path) -> None:
    """What was due before the move is judged where the unit was; its visits go with it."""
    fore, _plikter = las(styrdesk, egen)
    with oppen(egen) as store:
        enhet = id_for(store, Enhet, kod="LSS06")
        dav = id_for(store, Verksamhetsomrade, kod="DAV")
        kom = id_for(store, Enhet, kod="LSS01")
        with store.las() as s:
            utforare = s.get_one(Enhet, kom).utforare_id
        andra(store, ENHET, enhet, None, {"verksamhetsomrade_id": dav, "utforare_id": utforare})
    efter, plikter = las(styrdesk, egen)
    assert om(efter, "R49") == om(fore, "R49")  # the meetings of both areas invited the right ones
    assert om(efter, "R55", "Stegvis Gruppbostad Ett") == om(fore, "R55", "Stegvis Gruppbostad Ett")
    assert om(efter, "R26", "Stegvis Gruppbostad Ett") == []  # was external when it was due
    (besoket,) = [p for p in plikter if p.regel == "R52" and p.objekt.rubrik.endswith("bostad Ett")]
    with oppen(egen) as store, store.las() as s:
        assert besoket.objekt.omrade_uid == s.get_one(Verksamhetsomrade, dav).uid


def test_ett_organ_som_ersatts_av_sin_eftertradare(styrdesk: Kor, egen: Path) -> None:
    """Instructions, papers, decisions and settings of the former committee are the successor's."""
    with oppen(egen) as store:
        von = id_for(store, Organ, kortnamn="VON")
        andra_parameter(store, "R44", "senast", "01-20", date(2026, 1, 1), namnd_id=von)
    fore, plikter_fore = las(styrdesk, egen)
    with oppen(egen) as store:
        varden = {"namn": "Äldrenämnden", "kortnamn": "ÄN", "typ": "namnd", "roll": "bestallare"}
        ny = registrera(store, ORGAN, {**varden, "giltig_from": date(2026, 12, 31)})
        with store.las() as s:
            egna = s.scalars(select(Verksamhetsomrade.id).where(Verksamhetsomrade.namnd_id == von))
            omraden = list(egna)
        for omrade in omraden:
            andra(store, VERKSAMHETSOMRADE, omrade, None, {"namnd_id": ny.id})
        slut = {"giltig_tom": date(2026, 12, 30), "eftertradare_id": ny.id}
        andra(store, ORGAN, von, None, slut)
    efter, plikter_efter = las(styrdesk, egen)
    assert [f["mening"] for f in efter] == [f["mening"] for f in fore]
    assert [(p.regel, p.objekt.uid, p.forfaller) for p in plikter_efter] == [
        (p.regel, p.objekt.uid, p.forfaller) for p in plikter_fore
    ]
    sista = {p.forfaller for p in las(styrdesk, egen, date(2027, 1, 5))[1] if p.regel == "R44"}
    assert sista == {date(2027, 1, 20), date(2027, 2, 15)}  # the former one's decision still counts
    with oppen(egen) as store:  # the successor decides for itself
        andra_parameter(store, "R44", "senast", "03-31", date(2026, 1, 2), namnd_id=ny.id)
    sista = {p.forfaller for p in las(styrdesk, egen, date(2027, 1, 5))[1] if p.regel == "R44"}
    assert sista == {date(2027, 2, 15), date(2027, 3, 31)}  # the other committee's, and its own


def test_en_regel_som_borjar_mitt_i_terminen(styrdesk: Kor, egen: Path) -> None:
    """O7: the term and the year that began before the rule are nobody's fault."""
    fore, _plikter = las(styrdesk, egen)
    assert om(fore, "R48") == ["BROTT 2025-HT", "VARN 2026-HT"]
    with oppen(egen) as store:
        andra_parameter(store, "R48", "galler_fran", "2026-09-15", date(2014, 1, 1))
        andra_parameter(store, "R52", "galler_fran", "2026-09-15", date(2014, 1, 1))
    efter, plikter = las(styrdesk, egen)
    assert om(efter, "R48") == om(efter, "R52") == []
    assert not [p for p in plikter if p.regel in ("R48", "R52") and p.sen]


def test_poster_daterade_framat(styrdesk: Kor, egen: Path, tmp_path: Path) -> None:
    """Refused by the acts; from an import it is told (S4) and counts for nothing until it is mended."""
    ut = tmp_path / "alv.json"
    styrdesk("exportera", egen, ut)
    innehall = json.loads(ut.read_text("utf-8"))
    besok = [b for b in innehall["register"]["besok"] if b["typ"] == "planerad_besok"]
    sista = max((b for b in besok if b["genomford_fran"]), key=lambda b: b["genomford_fran"])
    sista["genomford_fran"] = "2027-03-01"
    ut.write_text(json.dumps(innehall), "utf-8")
    ny = tmp_path / "ny.styrdesk"
    assert styrdesk("importera", ut, ny, "--idag", IDAG.isoformat()).kod == 1
    assert styrdesk("importera", ut, ny, "--idag", IDAG.isoformat(), "--trots-regler").kod == 0
    fynden, _plikter = las(styrdesk, ny)
    (s4,) = [f for f in fynden if f["regel"] == "S4"]
    assert (s4["allvar"], s4["objekt_uid"]) == ("DATAFEL", sista["uid"])
    enhet = next(p["rubrik"] for p in s4["underlag"])
    assert "mars 2027" in enhet
    assert len(om(fynden, "R52")) == len(om(las(styrdesk, egen)[0], "R52")) + 1


def test_skottdagen(styrdesk: Kor, egen: Path) -> None:
    """29 February as a start, a visit, an agreement's end and a setting; read on that day and around."""
    with oppen(egen) as store:
        enhet = id_for(store, Enhet, kod="FSK06")
        andra(store, ENHET, enhet, None, {"start": date(2024, 2, 29)})
        avtal = id_for(store, Avtal, benamning="Gruppbostaden Åkerbäret")
        andra(store, AVTAL, avtal, None, {"slut_ursprunglig": date(2028, 2, 29)})
        andra_parameter(store, "R44", "senast", "02-29", date(2026, 1, 1))
        andra_parameter(store, "R52", "planerat", "02-29", date(2027, 1, 1))
    with oppen(egen, date(2028, 2, 29)) as store:
        varden = {"typ": "planerad_besok", "genomford_fran": date(2028, 2, 29), "enheter": [enhet]}
        registrera_redan_gjort(store, varden)
    sista = {
        idag: {p.forfaller for p in las(styrdesk, egen, idag)[1] if p.regel == "R44"}
        for idag in (date(2027, 2, 28), date(2028, 2, 28), date(2028, 2, 29))
    }
    assert date(2027, 2, 28) in sista[date(2027, 2, 28)]
    assert date(2028, 2, 29) in sista[date(2028, 2, 28)] == sista[date(2028, 2, 29)]
    fore, efter = (
        om(las(styrdesk, egen, idag)[0], "R44", "Skärgårdsgläntan")
        for idag in (date(2028, 2, 29), date(2028, 3, 1))
    )
    assert "BROTT 2027" not in fore
    assert "BROTT 2027" in efter


def test_en_kommun_utan_enheter(styrdesk: Kor, tmp_path: Path) -> None:
    """A file that has just been made, and one with committees and areas but nobody in them."""
    fil = tmp_path / "ny.styrdesk"
    assert styrdesk("skapa", fil).kod == 0
    assert las(styrdesk, fil) == ([], ())
    with oppen(fil) as store:
        varden = {"namn": "Vårdnämnden", "kortnamn": "VN", "typ": "namnd", "roll": "bestallare"}
        namnd = registrera(store, ORGAN, varden)
        varden = {"kod": "HTJ", "namn": "Hemtjänst", "namnd_id": namnd.id, "kundval": True}
        registrera(store, VERKSAMHETSOMRADE, varden)
    assert las(styrdesk, fil) == ([], ())


GRUNDEN = (
    "kommun", "organ", "person", "verksamhetsomrade", "utforare", "enhet", "avtal", "mote",
    "besok", "avvikelse", "atgardsplan",
)  # fmt: skip


def test_en_fil_fran_innan_reglerna_fanns(styrdesk: Kor, egen: Path, tmp_path: Path) -> None:
    """Only the registers of the foundation, and a history older than the governing document (O7)."""
    ut, gammal = tmp_path / "alv.json", tmp_path / "gammal.styrdesk"
    styrdesk("exportera", egen, ut)
    innehall = json.loads(ut.read_text("utf-8"))
    register = {n: p for n, p in innehall["register"].items() if n in GRUNDEN}
    for post in register["besok"] + register["mote"] + register["atgardsplan"] + register["avtal"]:
        for falt in ("upphandling", "checklista_id", "regelverksversion"):
            post.pop(falt, None)
    register["kommun"][0].pop("vapen")
    innehall |= {"register": register, "innehall": {}}
    ut.write_text(json.dumps(innehall), "utf-8")
    svar = styrdesk("importera", ut, gammal, "--idag", IDAG.isoformat(), "--trots-regler")
    assert svar.kod == 0, svar.fel
    fynden, _plikter = las(styrdesk, gammal)
    oanvanda = {f["regel"] for f in fynden if f["objekt_typ"] == "kommun"}
    assert {"R23", "R26", "R38", "R43", "R44", "R46"} <= oanvanda  # each told once
    for regel in ("R23", "R26", "R38", "R43", "R44", "R46"):
        assert om(fynden, regel) == ["UPPL "]
    with oppen(gammal) as store:
        enhet = id_for(store, Enhet, kod="FSK01")
        varden = {"typ": "planerad_besok", "genomford_fran": date(2009, 5, 5), "enheter": [enhet]}
        registrera_redan_gjort(store, varden)
        assert id_for(store, Besok, genomford_fran=date(2009, 5, 5))
    efter, _plikter = las(styrdesk, gammal)
    aren = {f["period"][:4] for f in efter if f["regel"] == "R52" and f["allvar"] == "BROTT"}
    assert aren and min(aren) >= "2015"  # adopted on 20 October 2014: the year after is the first
