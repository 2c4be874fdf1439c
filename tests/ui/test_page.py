"""A register's page from filter to undo, worked by keyboard on a real file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell import handlingar
from styrdesk.modell.grund import drafts, register, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.errors import Brist, LagringsFel, RegelFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON, PERSONROLL
from styrdesk.modell.utforare import ENHET, ENHETSNAMN, UTFORARE
from styrdesk.ui.grund.attachments import Handlingar
from styrdesk.ui.grund.buttons import Knapp
from styrdesk.ui.grund.child_list import Dellista
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts_offer import Utkasterbjudande, las_vantande
from styrdesk.ui.grund.history import Historik
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.grund.list_export import skriv as exportera
from styrdesk.ui.grund.page import RegisterSida
from styrdesk.ui.grund.register_screen import (
    Atgard,
    Delregister,
    FaltVisning,
    FilterVisning,
    NastaSteg,
    RegisterSkarm,
    Steg,
    Varden,
)
from styrdesk.ui.grund.surfaces import TomtLage
from styrdesk.ui.grund.theme import Look, theme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.skarmar import SKARMAR
from tests.ui.innehall import fyll, person
from tests.ui.tangenter import skriv, tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BREDD = 1160


class Fonster(QWidget):
    """A page in a window, with what the window would have shown."""

    def __init__(self, arbetare: Arbetare, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.klart: list[tuple[str, Callable[[], object] | None]] = []
        self.fel: list[Any] = []
        self.oppnat: list[tuple[str, int]] = []
        self.sammanhang = Sammanhang(
            arbetare,
            SKARMAR,
            oppna=lambda register, id: self.oppnat.append((register, id)),
            klart=lambda text, angra: self.klart.append((text, angra)),
            fel=self.fel.append,
        )
        self.sida: RegisterSida
        qtbot.addWidget(self)

    def visa(self, skarm: RegisterSkarm, bredd: int = BREDD) -> RegisterSida:
        self.sida = RegisterSida(self.sammanhang, skarm)
        self.sida.setParent(self)
        self.resize(bredd, 700)
        self.sida.resize(bredd, 700)
        with self.qtbot.waitActive(self):
            self.show()
            self.activateWindow()
        self.sida.visad()
        self.lugnt()
        return self.sida

    def lugnt(self) -> None:
        """Wait until nothing is read or written and nothing is due."""
        self.qtbot.waitUntil(
            lambda: (
                not self.sammanhang.arbetare.sysslar
                and not self.sida._uppdatera.isActive()
                and not self.sida.modell._samlar.isActive()
            )
        )

    def namn(self) -> list[str]:
        modell = self.sida.modell
        return [str(modell.index(r, 0).data()) for r in range(modell.rowCount())]

    def rubrik(self) -> str:
        return str(self.sida.ruta.detalj.accessibleName())

    def knapp(self, text: str) -> Knapp:
        return next(k for k in self.sida.findChildren(Knapp) if k.text() == text and k.isVisible())

    def falt(self, namn: str) -> Any:
        formular = self.sida.ruta.aktuell.formular
        assert formular is not None
        return formular.formular.rader[namn].inmatning


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    return fyll(store)


@pytest.fixture
def fonster(arbetare: Arbetare, qtbot: QtBot) -> Iterator[Fonster]:
    ruta = Fonster(arbetare, qtbot)
    yield ruta
    arbetare.stang()


# -- the list --------------------------------------------------------------------------------------


def test_forsta_posten_visas_med_namn_fakta_och_antal(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    assert fonster.namn() == ["Björkgläntan Omsorg AB", "Egen regi", "Omsorg Öst AB"]
    assert fonster.rubrik() == "Björkgläntan Omsorg AB"
    assert sida.filter._visar.text() == "Visar 3 av 3"
    assert sida.huvud._line.text() == "3 utförare."
    assert sida.filter.piller is not None
    assert sida.filter.piller._buttons["extern"].accessibleName() == "Externa, 2"


def test_filter_med_text_piller_och_rensning(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    sida.filter.fokusera()
    skriv(sida.filter.text, "öst")
    fonster.qtbot.waitUntil(lambda: fonster.namn() == ["Omsorg Öst AB"])
    assert sida.filter._visar.text() == "Visar 1 av 3"
    assert fonster.rubrik() == "Omsorg Öst AB" or sida.ruta.post._jobb is not None
    tryck(sida.filter.text, "Esc")
    fonster.qtbot.waitUntil(lambda: len(fonster.namn()) == 3)
    assert sida.filter.piller is not None
    sida.filter.piller._buttons["egen"].click()
    fonster.qtbot.waitUntil(lambda: fonster.namn() == ["Egen regi"])


def test_pil_ned_ur_filtret_gar_till_listan(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    sida.filter.fokusera()
    tryck(sida.filter.text, "Down")
    assert QApplication.focusWidget() is sida.tabell


def test_kombination_av_rullgardiner_filtrerar(ids: Mapping[str, int], fonster: Fonster) -> None:
    skarm = replace(
        SKARMAR["enhet"],
        filter=(
            FilterVisning("verksamhetsomrade_id", "Alla områden"),
            FilterVisning("garant", "Alla"),
        ),
        urval=(),
    )
    sida = fonster.visa(skarm)
    kombo = sida.filter.kombor["verksamhetsomrade_id"]
    assert [kombo.itemText(i) for i in range(kombo.count())] == [
        "Alla områden", "Hemtjänst", "Särskilt boende",
    ]  # fmt: skip
    kombo.setCurrentIndex(1)
    fonster.qtbot.waitUntil(
        lambda: fonster.namn() == ["Björkgläntan", "Hemtjänst Norr", "Hemtjänst Öst"]
    )
    sida.filter.kombor["garant"].setCurrentIndex(1)
    fonster.qtbot.waitUntil(lambda: fonster.namn() == [])


def test_ingen_traff_sager_vad_man_kan_gora(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    sida.filter.text.setText("björkö")
    fonster.qtbot.waitUntil(lambda: fonster.namn() == [])
    tomt = sida.lage.currentWidget()
    assert isinstance(tomt, TomtLage)
    assert tomt.accessibleName() == "Inget hittades för ”björkö”"
    fonster.knapp("Ta bort filtren").click()
    fonster.qtbot.waitUntil(lambda: len(fonster.namn()) == 3)


def test_tomt_register_erbjuder_den_forsta_posten(store: Store, fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["person"])
    tomt = sida.lage.currentWidget()
    assert isinstance(tomt, TomtLage)
    assert tomt.accessibleName() == "Inga personer ännu"
    assert sida.huvud._line.text() == "0 personer."
    next(k for k in tomt.findChildren(Knapp) if k.text() == "Ny person").click()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)


def test_lang_fraga_sags_till_och_kan_stoppas(
    ids: Mapping[str, int], arbetare: Arbetare, fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    slapp = threading.Event()
    arbetare.las(lambda _k: slapp.wait(5), mottagare=arbetare)
    sida.filter.text.setText("öst")
    fonster.qtbot.waitUntil(sida.filter._stopp.isVisible)
    assert sida.filter._visar.text() == "Hämtar 3 utförare …"
    assert len(fonster.namn()) == 3
    sida.filter._stopp.click()
    assert sida.filter._visar.text() == "Visar 3 av 3"
    slapp.set()
    fonster.lugnt()
    assert len(fonster.namn()) == 3


def test_fel_i_listan_star_pa_plats_med_en_vag_vidare(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    sida.modell.gick_fel.emit(LagringsFel("Mappen går inte att nå.", "Anslut disken igen."))
    assert sida._fel is not None
    assert sida._fel.accessibleName() == "Fel. Mappen går inte att nå. Anslut disken igen."
    fonster.qtbot.waitUntil(sida._fel.isVisible)
    fonster.knapp("Försök igen").click()
    fonster.lugnt()
    assert sida._fel is None


# -- choosing, opening, leaving ----------------------------------------------------------------------


def test_pil_byter_post_och_esc_gar_ett_steg_ut(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    tryck(sida.tabell, "Down")
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Egen regi")
    tryck(sida.tabell, "Return")
    fokus = QApplication.focusWidget()
    assert fokus is not None
    assert sida.detaljkort.isAncestorOf(fokus)
    tryck(fokus, "Alt+Down")
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Omsorg Öst AB")
    fokus = QApplication.focusWidget()
    assert fokus is not None
    tryck(fokus, "Esc")
    assert QApplication.focusWidget() is sida.tabell


def test_ny_post_med_tangentbord_syns_och_ar_vald(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.ny()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    skriv(fonster.falt("fornamn").ruta, "Åke")
    tryck(fonster.falt("fornamn").ruta, "Tab")
    fokus = QApplication.focusWidget()
    assert fokus is not None
    skriv(fokus, "Åberg")
    sida.ruta.spara()
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Åke Åberg")
    fonster.lugnt()
    assert fonster.klart[0][0] == "Personen är registrerad."
    assert "Åke Åberg" in fonster.namn()
    vald = sida.tabell.valda()
    assert register.visa(store, PERSON, vald[0]).rubrik == "Åke Åberg"
    angra = fonster.klart[0][1]
    assert angra is not None
    angra()
    fonster.qtbot.waitUntil(lambda: "Åke Åberg" not in fonster.namn())


def test_ny_post_som_filtret_doljer_visas_anda(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.filter.text.setText("lind")
    fonster.qtbot.waitUntil(lambda: fonster.namn() == ["Bo Lind"])
    ny = person(fonster.sammanhang.store, "Eva", "Ek", aktiv=False)
    sida.visa_post(ny.id)
    fonster.qtbot.waitUntil(lambda: sida.tabell.valda() == (ny.id,))
    assert sida.filter.text.text() == ""
    assert sida.filter.urval() == ""


def test_redigera_visar_det_nya_utan_att_listan_tappar_plats(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.tabell.valj(ids["bo"])
    fonster.lugnt()
    sida.redigera()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    fonster.falt("titel").fokusera()
    fonster.falt("titel").ruta.selectAll()
    skriv(fonster.falt("titel").ruta, "Rektor")
    sida.ruta.spara()
    fonster.qtbot.waitUntil(lambda: not sida.ruta.har_formular())
    fonster.lugnt()
    assert sida.tabell.valda() == (ids["bo"],)
    assert "Rektor" in str(sida.modell.index(sida.modell.rad_for(ids["bo"]), 0).data(
        Qt.ItemDataRole.AccessibleTextRole))  # fmt: skip


def test_delete_tar_bort_med_angra(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.tabell.valj(ids["bo"])
    tryck(sida.tabell, "Del")
    fonster.qtbot.waitUntil(lambda: fonster.namn() == ["Åsa Öberg"])
    text, angra = fonster.klart[0]
    assert text == "Personen är borttagen."
    assert angra is not None
    angra()
    fonster.qtbot.waitUntil(lambda: fonster.namn() == ["Bo Lind", "Åsa Öberg"])


def test_post_som_anvands_sager_varfor_den_inte_kan_tas_bort(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    tryck(sida.tabell, "Del")
    oversikt = sida.ruta.detalj._sidor["oversikt"]
    fonster.qtbot.waitUntil(lambda: oversikt.fellista.isVisible())
    assert "används och kan inte tas bort" in oversikt.fellista.accessibleDescription()


def test_flera_valda_ger_en_sammanfattning(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["person"])
    tryck(sida.tabell, "Ctrl+A")
    assert fonster.knapp("Ta bort valda").isEnabled()
    fonster.knapp("Ta bort valda").click()
    fonster.qtbot.waitUntil(lambda: fonster.namn() == [])
    assert [text for text, _a in fonster.klart] == ["Personen är borttagen."] * 2


def test_lankar_i_fakta_leder_till_den_andra_posten(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(SKARMAR["enhet"])
    sida.tabell.valj(ids["Almgården"])
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Almgården")
    lank = next(
        k for k in sida.ruta.detalj.findChildren(Lanktext)
        if k.accessibleName() == "Utförare: Björkgläntan Omsorg AB"
    )  # fmt: skip
    lank.click()
    assert fonster.oppnat == [("utforare", ids["bjork"])]


def test_andring_fran_annat_hall_syns_i_detaljen(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(SKARMAR["enhet"])
    sida.tabell.valj(ids["Almgården"])
    fonster.lugnt()
    register.andra(store, UTFORARE, ids["bjork"], None, {"namn": "Nytt namn AB"})
    fonster.qtbot.waitUntil(
        lambda: any(k.text() == "Nytt namn AB" for k in sida.ruta.detalj.findChildren(Lanktext))
    )


def test_formular_som_ar_oppet_stors_inte_av_andringar(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.redigera()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    skriv(fonster.falt("titel").ruta, "Halvskriv")
    register.andra(store, PERSON, ids["asa"], None, {"telefon": "1"})
    fonster.lugnt()
    assert sida.ruta.har_formular()
    assert fonster.falt("titel").ruta.text().endswith("Halvskriv")


def test_byte_av_post_behaller_det_skrivna_som_utkast(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.tabell.valj(ids["bo"])
    fonster.lugnt()
    sida.redigera()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    skriv(fonster.falt("titel").ruta, "X")
    sida.tabell.valj(ids["asa"])
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Åsa Öberg")
    fonster.lugnt()
    assert [u.plats.post_id for u in drafts.alla(store)] == [ids["bo"]]


# -- parts, papers, history ------------------------------------------------------------------------


def oppna_flik(fonster: Fonster, text: str) -> None:
    flikar = fonster.sida.ruta.detalj.flikar
    assert flikar is not None
    flikar.setCurrentIndex(next(i for i in range(flikar.count()) if flikar.tabText(i) == text))
    fonster.lugnt()


def test_del_registreras_oppnas_och_leder_tillbaka(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(SKARMAR["person"])
    sida.tabell.valj(ids["asa"])
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Åsa Öberg")
    oppna_flik(fonster, "Roller")
    fonster.knapp("Ny roll").click()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    assert "person_id" not in sida.ruta.aktuell.formular.formular.rader
    fonster.falt("roll").satt("forvaltningschef")
    fonster.falt("organ_id").satt(ids["von"], "Vård- och omsorgsnämnden")
    skriv(fonster.falt("fran").ruta, "2026-01-01")
    sida.ruta.spara()
    fonster.qtbot.waitUntil(lambda: not sida.ruta.har_formular())
    fonster.lugnt()
    assert fonster.rubrik() == "Åsa Öberg"
    assert fonster.klart[-1][0] == "Rollen är registrerad."
    with store.las() as s:
        assert s.query(PERSONROLL.tabell).one().person_id == ids["asa"]
    lista = next(t for t in sida.ruta.detalj.findChildren(QWidget) if t.accessibleName() == "Roller"
                 and hasattr(t, "valj_forsta"))  # fmt: skip
    lista.valj_forsta()
    tryck(lista, "Return")
    fonster.qtbot.waitUntil(lambda: len(sida.ruta._delar) == 1)
    fonster.lugnt()
    assert sida.ruta.aktuell.detalj.accessibleName() == "Förvaltningschef, Åsa Öberg"
    fokus = QApplication.focusWidget()
    assert fokus is not None
    tryck(fokus, "Esc")
    assert sida.ruta._delar == []
    assert sida.ruta.stapel.currentWidget() is sida.ruta.post


def test_historiken_sager_vem_och_vad(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    register.andra(store, ENHET, ids["Almgården"], None, {"utforare_id": ids["ost"]})
    sida = fonster.visa(SKARMAR["enhet"])
    sida.tabell.valj(ids["Almgården"])
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Almgården")
    oppna_flik(fonster, "Historik")
    text = sida.ruta.detalj._sidor["historik"].findChild(Historik).toPlainText()
    forst = text.split("Registrera enhet")[0]
    assert "Ändra enhet" in forst
    assert "Karin" in forst
    assert "Utförare: Björkgläntan Omsorg AB → Omsorg Öst AB" in forst


def test_fil_som_slapps_blir_en_handling(
    ids: Mapping[str, int], fonster: Fonster, store: Store, tmp_path: Path
) -> None:
    fil = tmp_path / "Avtal Öst åäö.pdf"
    fil.write_bytes(b"%PDF-1.7 prov")
    sida = fonster.visa(SKARMAR["utforare"])
    oppna_flik(fonster, "Handlingar")
    papper = sida.ruta.detalj._sidor["handlingar"].widget().findChild(Handlingar)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(fil)), QUrl.fromLocalFile(str(tmp_path))])
    slapp = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    papper.dropEvent(slapp)
    fonster.qtbot.waitUntil(lambda: papper.modell.rowCount() == 1)
    assert fonster.klart[0][0] == "Avtal Öst åäö.pdf är tillagd."
    id_ = papper.modell.id_vid(0)
    assert handlingar.las_fil(store, id_) == ("Avtal Öst åäö.pdf", b"%PDF-1.7 prov")
    papper.skriv_ut(id_, tmp_path / "kopia.pdf")
    fonster.lugnt()
    assert (tmp_path / "kopia.pdf").read_bytes() == fil.read_bytes()
    papper.tabell.valj_forsta()
    papper.ta_bort()
    fonster.qtbot.waitUntil(lambda: papper.modell.rowCount() == 0)


def test_for_stor_och_tom_fil_sags_till(
    ids: Mapping[str, int], fonster: Fonster, tmp_path: Path
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    oppna_flik(fonster, "Handlingar")
    papper = sida.ruta.detalj._sidor["handlingar"].widget().findChild(Handlingar)
    (tmp_path / "tom.pdf").touch()
    with (tmp_path / "stor.pdf").open("wb") as fil:
        fil.truncate(handlingar.HOGSTA_STORLEK + 1)
    fel: list[Any] = []
    papper.gick_fel.connect(fel.append)
    papper.lagg_till([tmp_path / "tom.pdf", tmp_path / "stor.pdf", tmp_path / "finns_inte.pdf"])
    fonster.qtbot.waitUntil(lambda: len(fel) == 3)
    assert "är tom" in fel[0].mening()
    assert "Högst 25 MB" in fel[1].mening()
    assert "går inte att läsa" in fel[2].mening()


# -- verbs and next steps ----------------------------------------------------------------------------


def _stopp(_store: Store, bild: Bild, _varden: Varden) -> None:
    raise RegelFel(
        Brist("", "Godkännandet saknas.", "R20", "bilaga 3"),
        Brist("", "Underskriften saknas.", "R19", "bilaga 3"),
    )


def _byt_titel(store: Store, bild: Bild, varden: Varden) -> object:
    return register.andra(store, PERSON, bild.id, bild.version, {"titel": varden["ny_titel"]})


def _personer(**mer: Any) -> RegisterSkarm:
    titel = FaltVisning("ny_titel", falt=Falt("Ny titel", "text", krav=True, langd=20))
    atgarder = (
        Atgard("byt", "Byt titel", "edit", utfor=_byt_titel, falt=(titel,),
               klart="Titeln är bytt."),
        Atgard("stopp", "Sätt i kraft", "checkmark", utfor=_stopp),
        Atgard("bara_asa", "Fira", "checkmark", utfor=_stopp,
               nar=lambda b: b.varden["fornamn"] == "Åsa"),
    )  # fmt: skip
    steg = NastaSteg(
        "Titeln börjar gälla när den är bytt.",
        "info",
        "Steg",
        (Steg("Första", "klart", True),),
        "byt",
    )
    return replace(SKARMAR["person"], atgarder=atgarder, steg=lambda _s, _id: steg, **mer)


def test_nasta_steg_star_forst_med_en_fylld_knapp(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(_personer())
    fyllda = [k.text() for k in sida.findChildren(Knapp) if k.isVisible() and k.slag == "primar"]
    assert fyllda == ["Byt titel"]
    assert [a.namn for a in sida.ruta.detalj.mojliga()] == ["byt", "stopp"]
    sida.tabell.valj(ids["asa"])
    fonster.qtbot.waitUntil(lambda: fonster.rubrik() == "Åsa Öberg")
    assert [a.namn for a in sida.ruta.detalj.mojliga()] == ["byt", "stopp", "bara_asa"]


def test_verb_som_fragar_provar_svaren_och_berattar(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    sida = fonster.visa(_personer())
    fonster.knapp("Byt titel").click()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    sida.ruta.spara()
    assert fonster.falt("ny_titel").ruta.hasFocus()
    skriv(fonster.falt("ny_titel").ruta, "Rektor")
    sida.ruta.spara()
    fonster.qtbot.waitUntil(lambda: not sida.ruta.har_formular())
    fonster.lugnt()
    assert fonster.klart[0][0] == "Titeln är bytt."
    assert register.visa(store, PERSON, ids["bo"]).varden["titel"] == "Rektor"


def test_verb_som_regler_stoppar_visar_varje_mening_med_sin_kalla(
    ids: Mapping[str, int], fonster: Fonster
) -> None:
    sida = fonster.visa(_personer())
    fonster.knapp("Sätt i kraft").click()
    lista = sida.ruta.detalj._sidor["oversikt"].fellista
    fonster.qtbot.waitUntil(lista.isVisible)
    assert lista.accessibleDescription() == (
        "Godkännandet saknas. (R20, bilaga 3) Underskriften saknas. (R19, bilaga 3)"
    )


def test_menyn_har_samma_val_som_knapparna(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(_personer())
    meny = QMenu(sida)
    sida.ruta.fyll_meny(meny)
    assert [a.text() for a in meny.actions() if not a.isSeparator()] == [
        "Redigera", "Byt titel", "Sätt i kraft", "Ta bort personen",
    ]  # fmt: skip


def test_kommandon_foljer_det_som_visas(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(_personer())
    kommandon = {k.id: k for k in sida.kommandon()}
    assert kommandon["sida.ny"].genvag == "Ctrl+N"
    assert kommandon["sida.redigera"].kan()
    assert not kommandon["sida.spara"].kan()
    assert kommandon["sida.verb.byt"].kan()
    assert not kommandon["sida.verb.bara_asa"].kan()
    kommandon["sida.redigera"].kor()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    assert kommandon["sida.spara"].kan()
    assert not kommandon["sida.redigera"].kan()
    assert not kommandon["sida.verb.byt"].kan()


# -- width, reading copy, export -----------------------------------------------------------------------


def test_smal_sida_visar_en_ruta_i_taget(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(SKARMAR["utforare"], bredd=700)
    assert sida.listkort.isVisible()
    assert not sida.detaljkort.isVisible()
    tryck(sida.tabell, "Return")
    assert sida.detaljkort.isVisible()
    assert not sida.listkort.isVisible()
    fonster.knapp("Tillbaka till listan").click()
    assert sida.listkort.isVisible()
    assert QApplication.focusWidget() is sida.tabell
    sida.resize(1200, 700)
    assert sida.listkort.isVisible()
    assert sida.detaljkort.isVisible()


@pytest.mark.parametrize(("text", "bredd"), [(100, 1232), (150, 1176), (200, 1176), (200, 976)])
def test_sidan_far_plats_utan_att_rulla_i_sidled(
    ids: Mapping[str, int], fonster: Fonster, text: int, bredd: int
) -> None:
    theme().use(Look(text=text))
    sida = fonster.visa(SKARMAR["utforare"], bredd)
    sida.ny()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    fonster.qtbot.wait(30)
    assert sida.delare.width() <= bredd
    assert sida.delare.minimumSizeHint().width() <= bredd
    formular = sida.ruta.aktuell.formular
    assert formular is not None
    assert formular.rullyta.horizontalScrollBar().maximum() == 0
    assert (
        formular.spara_knapp.visibleRegion().boundingRect().width() == formular.spara_knapp.width()
    )


def test_lasexemplar_gar_att_lasa_men_inte_andra(
    ids: Mapping[str, int], store: Store, klocka: Klocka, qtbot: QtBot
) -> None:
    assert store.vag is not None
    vag = store.vag
    store.stang()
    las = upgrade.oppna(vag, klocka=klocka, skrivbar=False)
    arbetare = Arbetare(las)
    fonster = Fonster(arbetare, qtbot)
    sida = fonster.visa(SKARMAR["utforare"])
    assert len(fonster.namn()) == 3
    assert not sida.ny_knapp.isEnabled()
    assert "läsexemplar" in sida.ny_knapp.accessibleDescription()
    assert not sida.ruta.kan_redigera()
    sida.ny()
    tryck(sida.tabell, "Del")
    fonster.lugnt()
    assert not sida.ruta.har_formular()
    assert len(fonster.namn()) == 3
    arbetare.stang()
    las.stang()


def test_export_skriver_det_man_ser(
    ids: Mapping[str, int], fonster: Fonster, tmp_path: Path
) -> None:
    sida = fonster.visa(SKARMAR["utforare"])
    sida.filter.text.setText("omsorg")
    fonster.qtbot.waitUntil(lambda: len(fonster.namn()) == 2)
    sida.tabell.sortera(0)
    fonster.lugnt()
    exportera(fonster.sammanhang, sida.modell, sida.tabell, tmp_path / "lista.csv")
    fonster.lugnt()
    rader = (tmp_path / "lista.csv").read_text("utf-8-sig").splitlines()
    assert rader[0].split(";")[0] == "Namn"
    assert [rad.split(";")[0] for rad in rader[1:]] == ["Omsorg Öst AB", "Björkgläntan Omsorg AB"]
    assert fonster.klart[0][0] == "Listan är sparad som lista.csv."


def test_allt_som_tar_fokus_har_ett_namn(ids: Mapping[str, int], fonster: Fonster) -> None:
    sida = fonster.visa(_personer())
    sida.redigera()
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    namnlosa = []
    for del_ in sida.findChildren(QWidget):
        if del_.isVisible() and del_.focusPolicy() & Qt.FocusPolicy.TabFocus:
            granssnitt = QAccessible.queryAccessibleInterface(del_)
            if not granssnitt.text(QAccessible.Text.Name).strip():
                namnlosa.append(del_)
    assert namnlosa == []


# -- drafts that wait, and moving parts ----------------------------------------------------------------


def test_utkast_som_vantar_erbjuds_och_fortsatts(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    drafts.spara(store, Plats("person"), {"fornamn": "Åke"})
    drafts.spara(store, Plats("utforare", ids["ost"]), {"namn": "Omsorg Öster AB"}, 1)
    drafts.spara(store, Plats("personroll", 0, f"person_id={ids['asa']}"), {"fran": "2026-"})
    drafts.spara(store, Plats("okant", 3), {})
    vantande = las_vantande(store, SKARMAR)
    assert [(v.rubrik, v.sida, v.post) for v in vantande] == [
        ("Ny roll: Åsa Öberg", "person", ids["asa"]),
        ("Omsorg Öst AB", "utforare", ids["ost"]),
        ("Ny person", "person", 0),
    ]
    sida = fonster.visa(SKARMAR["person"])
    sida.fortsatt(vantande[0].post, vantande[0].plats)
    fonster.qtbot.waitUntil(lambda: len(sida.ruta._delar) == 1 and sida.ruta.har_formular())
    assert fonster.falt("fran").ruta.text() == "2026-"
    sida.fortsatt(vantande[2].post, vantande[2].plats)
    fonster.qtbot.waitUntil(lambda: not sida.ruta._delar and sida.ruta.har_formular())
    assert fonster.falt("fornamn").ruta.text() == "Åke"


def test_utkast_for_en_post_som_finns_oppnas_i_sitt_formular(
    ids: Mapping[str, int], fonster: Fonster, store: Store
) -> None:
    plats = Plats("utforare", ids["ost"])
    drafts.spara(store, plats, {"namn": "Omsorg Öster AB"}, 1)
    sida = fonster.visa(SKARMAR["utforare"])
    sida.fortsatt(ids["ost"], plats)
    fonster.qtbot.waitUntil(sida.ruta.har_formular)
    assert fonster.falt("namn").ruta.text() == "Omsorg Öster AB"


def test_startsidans_erbjudande_fortsatter_eller_slanger(
    ids: Mapping[str, int], fonster: Fonster, store: Store, qtbot: QtBot
) -> None:
    fortsatta: list[tuple[str, int, Plats]] = []
    fonster.sammanhang.fortsatt = lambda *vart: fortsatta.append(vart)
    drafts.spara(store, Plats("person"), {"fornamn": "Åke"})
    erbjudande = Utkasterbjudande(fonster.sammanhang)
    qtbot.addWidget(erbjudande)
    qtbot.waitUntil(erbjudande.isVisible)
    knappar = {k.text(): k for k in erbjudande.findChildren(Knapp)}
    knappar["Fortsätt"].click()
    assert fortsatta == [("person", 0, Plats("person"))]
    knappar["Släng utkast"].click()
    qtbot.waitUntil(lambda: not erbjudande.isVisible())
    assert drafts.alla(store) == ()
    angra = fonster.klart[0][1]
    assert angra is not None
    angra()
    qtbot.waitUntil(erbjudande.isVisible)


def test_delar_flyttas_med_alt_och_pil(
    ids: Mapping[str, int], arbetare: Arbetare, store: Store, qtbot: QtBot
) -> None:
    flyttat: list[tuple[int, int]] = []
    for dag in ("2024-01-01", "2025-01-01", "2026-01-01"):
        varden = {"enhet_id": ids["Almgården"], "namn": dag, "tom": date.fromisoformat(dag)}
        register.registrera(store, ENHETSNAMN, varden)
    skarm = SKARMAR["enhet"].flikar[0].delar[0].skarm
    del_ = Delregister(skarm, "enhet_id", flytta=lambda _s, id, plats: flyttat.append((id, plats)))
    lista = Dellista(Sammanhang(arbetare), del_, ids["Almgården"])
    qtbot.addWidget(lista)
    lista.show()
    qtbot.waitUntil(lambda: len(lista.modell.ids) == 3)
    lista.tabell.valj_forsta()
    forst = lista.tabell.nuvarande()
    tryck(lista.tabell, "Alt+Up")
    tryck(lista.tabell, "Alt+Down")
    qtbot.waitUntil(lambda: flyttat == [(forst, 2)])
