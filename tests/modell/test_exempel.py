"""The demo municipality: whole, the same each time, and with the facts that its story needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from styrdesk.modell import visning
from styrdesk.modell.exempel import IDAG, bygg, ovning
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.check import kontrollera
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Store
from styrdesk.modell.rapportunderlag import (
    atgardsplanslista_underlag,
    minnesanteckningar_underlag,
)
from styrdesk.modell.utbyte import utforsel
from styrdesk.modell.utbyte.inforsel import importera
from styrdesk.modell.visning import slag_upp


@pytest.fixture(scope="module")
def store(alvsunda: Path) -> Iterator[Store]:
    oppnad = upgrade.oppna(alvsunda, klocka=Klocka(IDAG), skrivbar=False)
    yield oppnad
    oppnad.stang()


@pytest.fixture(scope="module")
def poster(store: Store) -> dict[str, list[dict[str, Any]]]:
    return {
        r["register"]: list(visning.objekt(store, KATALOG[r["register"]], Fraga(), med_dolda=True))
        for r in visning.registerlista(store)
    }


def test_kommunen_har_de_register_som_berattelsen_behover(
    poster: dict[str, list[dict[str, Any]]],
) -> None:
    antal = {namn: len(rader) for namn, rader in poster.items()}
    assert antal["utforare"] == 12
    assert antal["person"] == 46 + 15, "contacts, and those elected to the care committee"
    assert antal["fortroendeuppdrag"] == 20
    assert (antal["regelverk"], antal["regelverksversion"], antal["godkannande"]) == (5, 12, 39)
    assert antal["avtal"] == 23
    assert antal["atgardsplan"] == 54
    assert antal["handling"] > 20
    assert {o["kortnamn"] for o in poster["organ"]} == {
        "KF", "KS", "KSAU", "PU", "PS", "VON", "KUN", "KSK", "VOF", "KUF", "PRF", "KOE",
    }  # fmt: skip


def test_sextio_enheter_fordelas_som_i_kommunen(poster: dict[str, list[dict[str, Any]]]) -> None:
    enheter = [e for e in poster["enhet"] if e["kod"] != "MAT01"]
    assert len(enheter) == 60
    assert Counter(e["kod"][:3] for e in enheter) == {
        "FSK": 16, "SKO": 10, "UNG": 4, "ANL": 3, "HTJ": 9, "SAB": 6, "LSS": 8, "DAV": 4,
    }  # fmt: skip
    assert Counter(e["regi"] for e in enheter) == {"egen": 33, "extern": 27}
    tillsyn = Counter(e["tillsynsmyndighet"] for e in enheter)
    assert tillsyn == {"ivo": 27, "skolinspektionen": 18, "kommun": 8, "ingen": 7}


def test_avtalen_ar_av_alla_slag(poster: dict[str, list[dict[str, Any]]]) -> None:
    slag = Counter((a["typ"], a["rattslig_grund"], a["regi"]) for a in poster["avtal"])
    assert slag == {
        ("verksamhet", "lou", "extern"): 6,
        ("verksamhet", "lou", "egen"): 2,
        ("verksamhet", "internt", "egen"): 13,
        ("garantavtal", "internt", "egen"): 1,
        ("avtalssamverkan", "internt", "egen"): 1,
    }


def test_moten_och_besok_finns_for_fyra_ar(poster: dict[str, list[dict[str, Any]]]) -> None:
    utforarmoten = [m for m in poster["mote"] if m["typ"] == "utforarmote"]
    assert len(utforarmoten) == 62
    assert len([m for m in poster["mote"] if m["typ"] == "namnd"]) == 58
    arliga = [b for b in poster["besok"] if b["typ"] in ("planerad_besok", "fordjupad")]
    assert len([b for b in arliga if b["genomford_fran"]]) == 228
    assert len([b for b in arliga if b["typ"] == "fordjupad"]) == 76
    assert len([b for b in poster["besok"] if b["typ"] == "handelsestyrd"]) == 9


def test_inget_har_hant_efter_berattelsens_i_dag(poster: dict[str, list[dict[str, Any]]]) -> None:
    sist = IDAG.isoformat()
    assert max(b["genomford_fran"] or "" for b in poster["besok"]) <= sist
    assert max(p["avslutad"] or "" for p in poster["atgardsplan"]) <= sist
    assert max(rad["andrad"][:10] for rader in poster.values() for rad in rader) <= sist


def test_det_som_reglerna_ska_hitta_ar_planterat(poster: dict[str, list[dict[str, Any]]]) -> None:
    """Facts of the answer key that the registers of today can hold (F1, F2, F6-F12, F14, F16, F29)."""
    besok = {
        kod: sorted(
            (b["genomford_fran"] or b["planerad"], b["typ"])
            for b in poster["besok"]
            if kod in kodlista(b, poster) and b["typ"] != "handelsestyrd"
        )
        for kod in ("SKO04", "FSK06", "HTJ02", "ANL03", "LSS06", "SAB05")
    }
    ar = {kod: {dag[:4] for dag, _typ in rader} for kod, rader in besok.items()}
    assert "2025" not in ar["SKO04"]
    assert "2026" not in ar["FSK06"] | ar["HTJ02"]
    assert [dag for dag, _typ in besok["ANL03"]][-3:] == ["2024-01-15", "2025-12-10", "2026-01-12"]
    assert max(d for d, t in besok["LSS06"] if t == "fordjupad")[:7] == "2022-11"
    assert max(d for d, t in besok["SAB05"] if t == "fordjupad")[:7] == "2023-05"
    terminer = {
        (m["verksamhetsomrade_namn"], m["datum"][:4], m["datum"][5:7] > "06")
        for m in poster["mote"]
        if m["typ"] == "utforarmote"
    }
    assert ("Bostad med särskild service", "2025", True) not in terminer
    assert ("Daglig verksamhet", "2026", True) not in terminer
    plan = next(p for p in poster["atgardsplan"] if p["nr"] == "2026-07")
    assert (plan["begard"], plan["forfaller"], plan["inkommen"]) == (
        "2026-09-01",
        "2026-10-15",
        None,
    )
    bjorken = next(a for a in poster["avtal"] if a["benamning"] == "Drift av Lugna Viken Björken")
    assert bjorken["nuvarande_slut"] == "2027-08-31"
    assert bjorken["uppsagning_senast"] == "2026-08-31"
    assert bjorken["option_besked_senast"] == "2026-12-31"


def kodlista(besok: dict[str, Any], poster: dict[str, list[dict[str, Any]]]) -> set[str]:
    koder = {e["uid"]: e["kod"] for e in poster["enhet"]}
    return {koder[uid] for uid in besok["enheter"]}


def test_hemtjanstens_hostmote_blir_den_utskrift_som_visas(store: Store) -> None:
    with store.las() as s:
        motet = next(
            m
            for m in visning.objekt(
                store, KATALOG["mote"], Fraga(filter={"datum": date(2026, 10, 14)})
            )
            if m["verksamhetsomrade_namn"] == "Hemtjänst"
        )
        underlag = minnesanteckningar_underlag(s, slag_upp(s, KATALOG["mote"], motet["uid"]))
    assert underlag.underrubrik == "Utförarmöte hemtjänst, höstterminen 2026"
    assert [(g.namn, len(g.deltagare)) for g in underlag.narvarande] == [
        ("Beställare", 3),
        ("Egen regi", 2),
        ("Externa utförare", 3),
    ]
    assert [(d.namn, d.roll) for d in underlag.franvarande] == [
        ("Handlaget Hemservice HB", "förhinder anmält")
    ]
    assert [(a.nr, a.ansvarig, a.status) for a in underlag.atgarder] == [
        (1, "Maria Fors", "Pågår"),
        (2, "Samtliga utförare", "Klar"),
        (3, "Peter Hagman", "Ej påbörjad"),
    ]
    assert underlag.bilagor == ("Sammanställning 2026", "Förslag till ersättningsnivåer 2027")


def test_vardens_atgardsplaner_blir_den_lista_som_visas(store: Store) -> None:
    with store.las() as s:
        von = slag_upp(s, KATALOG["organ"], "VON")
        lista = atgardsplanslista_underlag(
            s, IDAG, namnd_id=von, foregaende_lista=date(2026, 10, 22)
        )
    oppna = [rad for rad in lista.rader if rad.avslutad is None]
    sena = [r for r in oppna if r.klart_senast and r.klart_senast < IDAG]
    assert (len(oppna), len(lista.rader)) == (9, 11)
    assert {r.enhet for r in sena} == {
        "Stegvis Gruppbostad Två", "Lugna Viken Björken", "Hemtjänst Skärgården",
    }  # fmt: skip


def test_filen_ar_hel(alvsunda: Path) -> None:
    assert kontrollera(alvsunda, klocka=Klocka(IDAG)) == []


def test_varje_post_foljer_sitt_registers_regler(store: Store) -> None:
    """What the demo holds could have been typed in: each register's own rules find nothing."""
    with store.las() as s:
        brister = [
            (register.namn, post.uid, brist.mening())
            for register in KATALOG.values()
            for post in s.query(register.tabell)
            for brist in register.granska(s, post, IDAG)
        ]
    assert brister == []


def test_tva_byggen_ger_samma_export(alvsunda: Path, tmp_path: Path) -> None:
    bygg(tmp_path / "igen.styrdesk").stang()
    texter = []
    for vag in (alvsunda, tmp_path / "igen.styrdesk"):
        oppnad = upgrade.oppna(vag, klocka=Klocka(), skrivbar=False)
        texter.append("".join(utforsel.text(oppnad)))
        oppnad.stang()
    assert texter[0] == texter[1]


def test_exporten_av_kommunen_gar_att_ta_in_igen(store: Store, tmp_path: Path) -> None:
    utforsel.exportera(store, tmp_path / "a.json")
    ny = upgrade.skapa(tmp_path / "ny.styrdesk", klocka=Klocka(date(2025, 1, 1)))
    importera(ny, tmp_path / "a.json")
    utforsel.exportera(ny, tmp_path / "b.json")
    ny.stang()
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_ett_bygge_rors_inte_av_ett_namn_som_finns(tmp_path: Path) -> None:
    (tmp_path / "finns.styrdesk").write_text("min fil")
    with pytest.raises(LagringsFel, match="finns redan"):
        bygg(tmp_path / "finns.styrdesk")
    assert [f.name for f in tmp_path.iterdir()] == ["finns.styrdesk"]
    assert (tmp_path / "finns.styrdesk").read_text() == "min fil"


def test_ovningsfilen_byggs_bara_forsta_gangen(alvsunda: Path) -> None:
    fore = alvsunda.stat().st_mtime_ns
    assert ovning(alvsunda) == alvsunda
    assert alvsunda.stat().st_mtime_ns == fore
