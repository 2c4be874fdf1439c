"""The five views: what they show, their names, letters between them, days and points, and the list twin."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QScrollBar

from styrdesk.modell.kalender import DAG
from styrdesk.ui.arsplan.period import VYER
from styrdesk.ui.grund.components import Rullyta
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.registersida import Registersida
from tests.ui.arsplan.planen import Planen, vanliga_blanka
from tests.ui.tangenter import skriv, tryck

MALADE = ("vecka", "manad", "termin", "ar")


def test_terminen_visas_forst_och_nasta_handelse_ar_vald(plan: Planen) -> None:
    assert plan.sida.vy == "termin"
    vald = plan.sida.vald()
    assert vald is not None
    assert vald.dag == date(2026, 11, 25)
    assert "Utförarmöte bostad med särskild service, onsdag 25 november 2026" in (plan.remsa())
    assert plan.vy.hasFocus()


def test_bokstaver_byter_vy_och_handelsen_foljer_med(plan: Planen) -> None:
    vald = plan.valj("Vård- och omsorgsnämnden", date(2026, 12, 21))
    for bokstav, vy in (
        ("m", "manad"),
        ("v", "vecka"),
        ("å", "ar"),
        ("l", "lista"),
        ("T", "termin"),
    ):
        skriv(plan.sida.aktiv(), bokstav)
        assert plan.sida.vy == vy
        assert plan.sida.vald() == vald
        assert plan.sida.aktiv().hasFocus()


def test_vyn_ar_kvar_nasta_gang_sidan_visas(plan: Planen) -> None:
    plan.sida.byt_vy("ar")
    assert plan.hel.sammanhang.minne["arsplan"] == {"vy": "ar"}


def test_listan_har_samma_handelser_som_aret(plan: Planen) -> None:
    plan.sida.byt_vy("ar")
    malade = [b.nyckel for b in plan.vy.i_ordning()]
    plan.sida.byt_vy("lista")
    lista, data = plan.sida.lista, plan.sida.data
    assert data is not None
    rader = [lista.model().index(i, 0) for i in range(lista.model().rowCount())]
    texter = [r.data(Qt.ItemDataRole.AccessibleTextRole) or "" for r in rader]
    assert len(malade) > 100
    assert sorted(malade) == sorted(h.nyckel for h in data.ram.handelser if h.dag.year == 2026)
    assert len([t for t in texter if "2026," in vanliga_blanka(t)]) == len(malade)


@pytest.mark.parametrize("vy", MALADE)
def test_punkt_och_dag_svarar_mot_varandra(plan: Planen, vy: str) -> None:
    plan.sida.byt_vy(vy)
    assert plan.vy.visning is not None
    tid = plan.vy.visning.tid
    dag = tid.start
    while dag <= tid.slut:
        assert plan.vy.dag_vid(plan.vy.dagruta(dag).center()) == dag
        dag += DAG
    assert plan.vy.dag_vid(QPointF(-1, -1)) is None


@pytest.mark.parametrize("vy", MALADE)
def test_varje_handelse_ligger_i_sin_dags_ruta(plan: Planen, vy: str) -> None:
    plan.sida.byt_vy(vy)
    for bit in plan.vy.i_ordning():
        vanster = plan.vy.dagruta(bit.handelse.dag).adjusted(-12, 0, 12, 0)
        if bit.handelse.dag < date(
            2026, 12, 28
        ):  # the last days' texts are pushed in from the edge
            assert vanster.left() <= bit.ruta.x() <= vanster.right()


@pytest.mark.parametrize("vy", MALADE)
def test_vyerna_ritas_i_ljust_morkt_och_dubbel_text(plan: Planen, vy: str) -> None:
    bilder = []
    for stil in (Look(Scheme.LIGHT), Look(Scheme.DARK), Look(Scheme.LIGHT, text=200)):
        theme().use(stil)
        plan.sida.byt_vy(vy)
        plan.hel.lugnt()
        bilder.append(plan.vy.grab().toImage())
        yta = plan.sida.stapel.currentWidget()
        assert isinstance(yta, Rullyta)
        assert plan.vy.width() <= yta.viewport().width()
    assert bilder[0] != bilder[1] != bilder[2]


def test_vyn_har_namn_och_sager_vad_som_ar_valt(plan: Planen) -> None:
    gransyta = QAccessible.queryAccessibleInterface(plan.vy)
    namn = vanliga_blanka(gransyta.text(QAccessible.Text.Name))
    assert namn.startswith("Termin höstterminen 2026, ")
    assert namn.endswith("händelser")
    plan.valj("Oanmält besök")
    beskrivning = vanliga_blanka(gransyta.text(QAccessible.Text.Description))
    assert beskrivning.startswith("Oanmält besök Trygg Famn Natt, tisdag 15 december 2026, ")
    assert "visas inte för utföraren" in beskrivning


def test_pilarna_gar_i_tidsordning_och_mellan_rader(plan: Planen) -> None:
    plan.valj("Utförarmöte bostad")
    tryck(plan.vy, "Right")
    assert plan.sida.vald() == plan.handelse("Verksamhetsbesök Förskolan Tallkotten")
    tryck(plan.vy, "Up")
    vald = plan.sida.vald()
    assert vald is not None
    assert vald.rad == "mote"
    tryck(plan.vy, "Home")
    forst = plan.sida.vald()
    assert forst is not None
    assert forst == plan.vy.i_ordning()[0].handelse
    tryck(plan.vy, "End")
    assert plan.sida.vald() == plan.vy.i_ordning()[-1].handelse


def test_pgdn_blar_till_nasta_termin_och_aret_lases(plan: Planen) -> None:
    tryck(plan.vy, "PgDown")
    plan.hel.lugnt()
    assert plan.sida.verktyg.period.text() == "Vårterminen 2027"
    assert plan.sida.data is not None
    assert plan.sida.data.ar == 2027
    assert "77 saknar dag" in plan.sida.huvud.accessibleDescription() or plan.sida.lada.isVisible()
    plan.sida.till_idag()
    plan.hel.lugnt()
    assert plan.sida.verktyg.period.text() == "Höstterminen 2026"


def test_urvalet_visar_en_namnds_handelser(plan: Planen) -> None:
    alla = len(plan.vy.bitar)
    kombo = plan.sida.verktyg.vilka
    kombo.setCurrentIndex(kombo.findText("Vård- och omsorgsnämnden"))
    kombo.activated.emit(kombo.currentIndex())
    namnd = {b.handelse.namnd_id for b in plan.vy.bitar}
    assert 0 < len(plan.vy.bitar) < alla
    assert namnd <= {plan.sida.urval().namnd_id, None}


def test_enter_oppnar_posten(plan: Planen) -> None:
    handelse = plan.valj("Verksamhetsbesök Förskolan Tallkotten")
    tryck(plan.vy, "Return")
    plan.hel.lugnt()
    assert plan.hel.fonster.nyckel() == "besok"
    sida = plan.hel.fonster.sida("besok")
    assert isinstance(sida, Registersida)
    assert sida.sida.tabell.valda() == (handelse.id,)


def test_alla_vyer_har_knapp_och_kommando(plan: Planen) -> None:
    kommandon = {k.id for k in plan.sida.kommandon()}
    assert {f"arsplan.vy.{vy}" for vy in VYER} <= kommandon
    assert plan.sida.verktyg.vyer.accessibleName() == "Vy"


@pytest.mark.parametrize("vy", MALADE)
def test_pa_en_lag_sida_syns_den_valda_och_tidens_rubrik_star_kvar(plan: Planen, vy: str) -> None:
    plan.hel.fonster.resize(1280, 640)
    plan.sida.byt_vy(vy)
    plan.hel.lugnt()
    yta = plan.vy.parentWidget().parentWidget()  # type: ignore[union-attr]
    assert isinstance(yta, Rullyta)
    bit = next(b for b in plan.vy.bitar if b.handelse == plan.sida.vald())
    assert plan.vy.visibleRegion().boundingRect().contains(bit.ruta.center().toPoint())
    rulle, huvud = yta.verticalScrollBar(), plan.vy.huvud()
    overst = _rubriken(plan, huvud, rulle, rulle.minimum())
    assert rulle.maximum() > 0
    assert huvud > 0
    assert _rubriken(plan, huvud, rulle, rulle.maximum()) == overst


def _rubriken(plan: Planen, huvud: int, rulle: QScrollBar, plats: int) -> QImage:
    """What is painted at the top of what is seen, apart from the card's round corner."""
    rulle.setValue(plats)
    QApplication.sendPostedEvents()
    yta = rulle.parentWidget().parentWidget()  # type: ignore[union-attr]
    assert isinstance(yta, Rullyta)
    kort = plan.sida.plankort
    rum = QRect(yta.mapTo(kort, QPoint(16, 0)), QSize(yta.viewport().width() - 32, huvud))
    return kort.grab(rum).toImage()
