"""Watches cannot be lost: moved with a reason, ended by a paragraph, never removed."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.att_gora import att_gora
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra, lagg_till, registrera, ta_bort
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.sammantrade.bevakningar import (
    avsluta_bevakningar,
    bevaka,
    flytta_bevakning,
    oppna_bevakningar,
)
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.kallelseregler import granska_lista
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF, Paragraf
from styrdesk.modell.sammantrade.stod import BEVAKNING, Bevakning
from tests.modell.sammantrade.namnd import DAG, Namnd


def _paragraf(s: Session, sammantrade_id: int) -> Paragraf:
    varden = {"sammantrade_id": sammantrade_id, "rubrik": "Taxor för 2027", "ordning": 1}
    post: Paragraf = lagg_till(s, PARAGRAF, varden, DAG, fritt=True)
    s.flush()
    return post


def _ur_paragraf(store: Store, namnd: Namnd) -> tuple[int, int]:
    """A watch that a paragraph of November set for December: its id and the paragraph's."""
    post = forbered_sammantrade(store, namnd.nytt_mote(date(2026, 11, 19)).id)
    arende = namnd.arende("Taxor för 2027")
    with store.arbete("Bordlägg") as s:
        paragraf = _paragraf(s, post.id)
        bevakning = bevaka(
            s, date(2026, 11, 19), arende_id=arende.id, slag="bordlagt",
            fran_paragraf_id=paragraf.id, till_datum=DAG, skal="Mer tid",
        )  # fmt: skip
        s.flush()
    return bevakning.id, paragraf.id


def test_bevakning_ur_en_paragraf_kan_inte_tas_bort_eller_andras_for_hand(
    store: Store, namnd: Namnd
) -> None:
    id, _paragraf = _ur_paragraf(store, namnd)
    with pytest.raises(RegelFel, match="kommer från en paragraf"):
        ta_bort(store, BEVAKNING, id)
    with pytest.raises(RegelFel, match="kommer från en paragraf"):
        andra(store, BEVAKNING, id, None, {"till_datum": date(2030, 1, 1)})


def test_bevakning_flyttas_med_skal(store: Store, namnd: Namnd) -> None:
    id, _paragraf = _ur_paragraf(store, namnd)
    with pytest.raises(RegelFel, match="Skriv varför"):
        flytta_bevakning(store, id, None, date(2027, 1, 28), " ")
    flytta_bevakning(store, id, None, date(2027, 1, 28), "Väntar på budgeten")
    with store.las() as s:
        assert not oppna_bevakningar(s, namnd.organ.id, DAG)
        assert [b.skal for b in oppna_bevakningar(s, namnd.organ.id, date(2027, 1, 28))] == [
            "Väntar på budgeten"
        ]


def test_bevakning_avslutas_nar_arendet_behandlas_men_inte_av_den_paragraf_som_satte_den(
    store: Store, namnd: Namnd
) -> None:
    id, fran = _ur_paragraf(store, namnd)
    post = forbered_sammantrade(store, namnd.mote.id)
    with store.arbete("Besluta") as s:
        paragraf = _paragraf(s, post.id)
        arende = s.get_one(Bevakning, id).arende_id
        assert avsluta_bevakningar(s, arende, fran) == 0
        assert avsluta_bevakningar(s, arende, paragraf.id) == 1
    with store.las() as s:
        assert not oppna_bevakningar(s, namnd.organ.id, DAG)
    with pytest.raises(RegelFel, match="avslutad"):
        flytta_bevakning(store, id, None, date(2027, 1, 28), "För sent")


def test_bevakning_som_inte_star_pa_listan_varnar(store: Store, namnd: Namnd) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    arende = namnd.arende("Återrapport om Solbacka")
    registrera(store, BEVAKNING, {"arende_id": arende.id, "slag": "aterrapport", "till_datum": DAG})
    with store.las() as s:
        lista = las_lista(s, post.id)
    assert [b.rubrik for b in lista.bevakningar] == ["Återrapport om Solbacka"]
    assert any("skulle komma tillbaka" in n.text for n in granska_lista(lista, date(2026, 11, 23)))


def _att_gora(store: Store, namnd: Namnd) -> list[tuple[str, str, date, str]]:
    with store.las() as s:
        rader = att_gora(s, date(2026, 11, 23), namnd_id=namnd.organ.id)
    return [
        (u.grupp, u.rubrik, u.datum, u.verb) for u in rader if u.ikon in ("send", "clock_alarm")
    ]


def test_bevakat_arende_star_i_att_gora_tills_det_star_pa_en_lista(
    store: Store, namnd: Namnd
) -> None:
    sent, snart, nasta = (namnd.arende(r) for r in ("Sent", "Snart", "Nästa gång"))
    for arende, dag in ((sent, date(2026, 11, 19)), (snart, DAG), (nasta, None)):
        varden = {"arende_id": arende.id, "slag": "bordlagt", "till_datum": dag}
        registrera(store, BEVAKNING, varden)
    kallelse = ("fyra_veckor", "Skicka kallelse, VON tors 17 dec", date(2026, 12, 10), "forbered")
    rader = [(g, r.replace("\u00a0", " "), d, v) for g, r, d, v in _att_gora(store, namnd)]
    assert rader == [
        ("forsenat", "Ta upp «Sent»", date(2026, 11, 19), "ta_upp"),
        kallelse,
        ("fyra_veckor", "Ta upp «Nästa gång»", DAG, "ta_upp"),
        ("fyra_veckor", "Ta upp «Snart»", DAG, "ta_upp"),
    ]
    forbered_sammantrade(store, namnd.mote.id)
    assert [r for _g, r, _d, _v in _att_gora(store, namnd) if r.startswith("Ta upp")] == []
