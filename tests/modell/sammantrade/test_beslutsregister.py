"""Vilka beslut är inte återrapporterade? Per body, with lateness; and what a decision leads to."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.atgardsplaner import ATGARDSPLAN
from styrdesk.modell.grund.errors import RegelFel, Saknas
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import andra, lagg_till, registrera
from styrdesk.modell.sammantrade.aterrapportsteg import aterrapportera
from styrdesk.modell.sammantrade.beslutsregister import (
    besluten_bakom,
    koppla_beslut,
    oaterrapporterade,
)
from styrdesk.modell.sammantrade.paragrafer import BESLUT, Beslut
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE
from tests.modell.sammantrade.hallet import Hallet, justerad
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


def beslut(mote: Hallet, borjan: str, nr: int = 1) -> int:
    with mote.store.las() as s:
        fraga = select(Beslut.id).where(
            Beslut.paragraf_id == mote.paragraf(borjan), Beslut.nr == nr
        )
        return s.scalars(fraga).one()


def med_dagar(namnd: Namnd) -> Hallet:
    mote, _omgang = justerad(namnd)
    andra(mote.store, BESLUT, beslut(mote, "Plan", 2), None, {
        "aterrapport_senast": D("2027-01-28"), "ansvarig_id": namnd.maria.id,
    })  # fmt: skip
    andra(mote.store, BESLUT, beslut(mote, "Direkt"), None, {
        "aterrapport_senast": D("2026-12-17"), "ansvarig": "Ekonomienheten",
    })  # fmt: skip
    return mote


def test_registret_svarar_pa_vilka_beslut_som_inte_ar_aterrapporterade(namnd: Namnd) -> None:
    mote = med_dagar(namnd)
    with mote.store.las() as s:
        rader = oaterrapporterade(s, D("2026-12-20"), organ_id=namnd.organ.id)
    assert [(r.text, r.dag, r.ansvarig, r.dagar_sent) for r in rader] == [
        ("Överenskommelsen godkänns.", D("2026-12-17"), "Ekonomienheten", 3),
        ("Sex enheter följs upp.", D("2027-01-28"), "Maria Fors", 0),
    ]
    assert all(r.paragraf.isdigit() and r.organ == "Vård- och omsorgsnämnden" for r in rader)


def test_ett_annat_organ_har_inga(namnd: Namnd) -> None:
    mote = med_dagar(namnd)
    with mote.store.las() as s:
        assert oaterrapporterade(s, D("2026-12-20"), organ_id=namnd.organ.id + 1) == ()
        assert len(oaterrapporterade(s, D("2026-12-20"), till=D("2026-12-31"))) == 1


def test_det_som_ar_aterrapporterat_forsvinner_ur_listan(namnd: Namnd) -> None:
    mote = med_dagar(namnd)
    aterrapportera(mote.store, beslut(mote, "Direkt"), None, None, D("2026-12-17"))
    with mote.store.las() as s:
        assert [r.dag for r in oaterrapporterade(s, D("2026-12-20"))] == [D("2027-01-28")]


@pytest.mark.parametrize(("urval", "antal"), [("ej_aterrapporterade", 2), ("forsenade", 1)])
def test_listan_har_samma_urval(namnd: Namnd, urval: str, antal: int) -> None:
    mote = med_dagar(namnd)
    with mote.store.las() as s:
        assert len(ids(s, BESLUT, Fraga(urval=urval), D("2026-12-20"))) == antal


def test_ett_beslut_kan_leda_till_en_atgardsplan(namnd: Namnd) -> None:
    mote = med_dagar(namnd)
    plan = _atgardsplan(mote)
    id = beslut(mote, "Plan", 2)
    koppla_beslut(mote.store, id, atgardsplan_id=plan)
    with mote.store.las() as s:
        assert [b.id for b in besluten_bakom(s, atgardsplan_id=plan)] == [id]
        assert besluten_bakom(s, besok_id=1) == []
        with pytest.raises(RegelFel):
            besluten_bakom(s)
    with pytest.raises(Saknas):
        koppla_beslut(mote.store, id, besok_id=99)


def _atgardsplan(mote: Hallet) -> int:
    """A plan for a unit of the area that the committee answers for."""
    store = mote.store
    omrade = registrera(
        store, VERKSAMHETSOMRADE, {"kod": "HTJ", "namn": "Hemtjänst", "namnd_id": mote.namnd.organ.id}
    )  # fmt: skip
    utforare = registrera(
        store, UTFORARE, {"namn": "Trygg Famn AB", "orgnr": "559903-2249", "form": "ab", "regi": "extern"}
    )  # fmt: skip
    enhet = registrera(store, ENHET, {
        "kod": "HTJ03", "namn": "Trygg Famn", "utforare_id": utforare.id,
        "verksamhetsomrade_id": omrade.id, "tillsynsmyndighet": "ivo",
    })  # fmt: skip
    with store.arbete("Begär åtgärdsplan") as s:
        plan = lagg_till(s, ATGARDSPLAN, {
            "nr": "2026-01", "enhet_id": enhet.id, "begard": D("2026-11-20"),
            "forfaller": D("2026-12-15"),
        }, D("2026-11-20"), fritt=True)  # fmt: skip
        s.flush()
    return int(plan.id)


def test_beslutens_dagar_star_i_arsplanen(namnd: Namnd) -> None:
    mote = med_dagar(namnd)
    andra(mote.store, BESLUT, beslut(mote, "Begäran"), None, {"klart_senast": D("2027-01-28")})
    with mote.store.las() as s:
        ram = las_ram(s, D("2026-12-01"), D("2027-01-31"), D("2026-12-20"))
        marken = [h for h in ram.handelser if h.register == "beslut"]
        assert not [h for h in las_ram(s, D("2026-12-01"), D("2027-01-31"), D("2026-12-20"),
                                       med_rapporter=False).handelser if h.register == "beslut"]  # fmt: skip
    assert [(h.dag, h.rubrik, h.lage) for h in marken] == [
        (D("2026-12-17"), "Beslut VON: Överenskommelsen godkänns.", "forsenad"),
        (D("2027-01-28"), "Beslut VON, 2 av 2 kvar", "planerad"),
    ]
    assert {h.namnd_id for h in marken} == {namnd.organ.id}
