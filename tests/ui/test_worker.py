"""Background work: order, answers on the GUI thread, cancelling, errors and a clean end."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import register
from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from styrdesk.ui.grund.worker import Arbetare, Kontroll

PERSONVARDEN = {"fornamn": "Åsa", "efternamn": "Öberg"}


def test_svaret_kommer_pa_fonstrets_trad(arbetare: Arbetare, qtbot: QtBot) -> None:
    svar: list[tuple[str, str]] = []
    arbetare.las(
        lambda _k: threading.current_thread().name,
        mottagare=arbetare,
        klar=lambda namn: svar.append((namn, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(svar))
    assert svar[0][0].startswith("styrdesk-lasa")
    assert svar[0][1] == threading.main_thread().name


def test_skrivningar_sker_en_i_taget_i_ordning(arbetare: Arbetare, qtbot: QtBot) -> None:
    ordning: list[int] = []
    for nr in range(20):
        arbetare.skriv(lambda _k, nr=nr: ordning.append(nr), mottagare=arbetare)
    qtbot.waitUntil(lambda: not arbetare.sysslar)
    assert ordning == list(range(20))


def test_regelfel_gar_till_fel_och_inte_till_klar(arbetare: Arbetare, qtbot: QtBot) -> None:
    fel: list[RegelFel] = []
    slut: list[bool] = []
    arbetare.skriv(
        lambda _k: register.registrera(arbetare.store, PERSON, {"fornamn": ""}),
        mottagare=arbetare,
        klar=lambda _r: pytest.fail("should not have been saved"),
        fel=fel.append,
        slut=lambda: slut.append(True),
    )
    qtbot.waitUntil(lambda: bool(fel))
    assert {b.falt for b in fel[0].brister} == {"fornamn", "efternamn"}
    assert slut == [True]


def test_programfel_lamnas_till_felrapporten(arbetare: Arbetare, qtbot: QtBot) -> None:
    slut: list[bool] = []
    with qtbot.captureExceptions() as fangade:
        arbetare.las(lambda _k: 1 // 0, mottagare=arbetare, slut=lambda: slut.append(True))
        qtbot.waitUntil(lambda: bool(slut))
    assert fangade[0][0] is ZeroDivisionError


def test_svar_till_nagot_som_inte_finns_langre_slapps(arbetare: Arbetare, qtbot: QtBot) -> None:
    kommit: list[object] = []
    mottagare = QObject()
    slapp = threading.Event()
    arbetare.las(lambda _k: slapp.wait(5), mottagare=mottagare, klar=kommit.append)
    mottagare.deleteLater()
    qtbot.wait(1)
    slapp.set()
    qtbot.waitUntil(lambda: not arbetare.sysslar)
    assert kommit == []


def test_avbruten_fraga_ger_varken_svar_eller_fel(arbetare: Arbetare, qtbot: QtBot) -> None:
    tung = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT count(*) FROM n"
    slut: list[bool] = []
    borjat = threading.Event()

    def rakna(s: object, _k: Kontroll) -> None:
        borjat.set()
        s.connection().exec_driver_sql(tung)  # type: ignore[attr-defined]

    jobb = arbetare.fraga(
        rakna,
        mottagare=arbetare,
        klar=lambda _v: pytest.fail("never ends"),
        fel=lambda f: pytest.fail(str(f)),
        slut=lambda: slut.append(True),
    )
    assert borjat.wait(5)
    time.sleep(0.05)
    jobb.avbryt()
    qtbot.waitUntil(lambda: bool(slut))
    svar: list[int] = []
    arbetare.las(lambda _k: 7, mottagare=arbetare, klar=svar.append)
    qtbot.waitUntil(lambda: svar == [7])


def test_att_avbryta_ett_jobb_stor_inte_ett_annat(arbetare: Arbetare, qtbot: QtBot) -> None:
    svar: list[int] = []
    slapp = threading.Event()
    arbetare.las(lambda _k: slapp.wait(5), mottagare=arbetare, klar=lambda _v: svar.append(1))
    vantande = arbetare.las(lambda _k: svar.append(99), mottagare=arbetare)
    vantande.avbryt()
    slapp.set()
    qtbot.waitUntil(lambda: not arbetare.sysslar)
    assert svar == [1]


def test_framsteg_visas_bara_for_langa_jobb(arbetare: Arbetare, qtbot: QtBot) -> None:
    kort: list[object] = []
    langt: list[tuple[float | None, str]] = []
    slapp = threading.Event()

    def arbeta(kontroll: Kontroll) -> None:
        kontroll.framsteg(0.5, "Sida 3 av 6")
        slapp.wait(5)

    arbetare.las(
        lambda k: k.framsteg(1, "klar"), mottagare=arbetare, framsteg=lambda *a: kort.append(a)
    )
    arbetare.bygg(arbeta, mottagare=arbetare, framsteg=lambda *a: langt.append(a))
    qtbot.waitUntil(lambda: bool(langt))
    slapp.set()
    qtbot.waitUntil(lambda: not arbetare.sysslar)
    assert langt[0] == (0.5, "Sida 3 av 6")
    assert kort == []


def test_andringar_annonseras_pa_fonstrets_trad(arbetare: Arbetare, qtbot: QtBot) -> None:
    hort: list[tuple[Andringar, str]] = []
    arbetare.andrat.connect(lambda a: hort.append((a, threading.current_thread().name)))
    arbetare.skriv(
        lambda _k: register.registrera(arbetare.store, PERSON, PERSONVARDEN), mottagare=arbetare
    )
    qtbot.waitUntil(lambda: bool(hort))
    assert hort[0][0].register() == {"person"}
    assert hort[0][1] == threading.main_thread().name


def test_stangning_vantar_pa_det_som_ska_skrivas(store: Store, qapp: object) -> None:
    arbetare = Arbetare(store)
    slapp = threading.Event()
    arbetare.skriv(lambda _k: slapp.wait(5), mottagare=arbetare)
    for nr in range(3):
        arbetare.skriv(
            lambda _k, nr=nr: register.registrera(
                store, PERSON, {"fornamn": f"A{nr}", "efternamn": "B"}
            ),
            mottagare=arbetare,
        )
    arbetare.bygg(lambda k: _snurra(k), mottagare=arbetare)
    slapp.set()
    arbetare.stang()
    with store.las() as s:
        assert s.query(PERSON.tabell).count() == 3
    assert not [t for t in threading.enumerate() if t.name.startswith("styrdesk-")]
    arbetare.las(lambda _k: pytest.fail("the file is closed"), mottagare=arbetare)
    with pytest.raises(RuntimeError):
        arbetare.skriv(lambda _k: 1, mottagare=arbetare)


def _snurra(kontroll: Kontroll) -> None:
    while True:
        kontroll.avbruten()
        time.sleep(0.005)


def test_fel_i_en_transaktion_skriver_ingenting(arbetare: Arbetare, qtbot: QtBot) -> None:
    def halvt(kontroll: Kontroll) -> None:
        with arbetare.store.arbete("Prov") as s:
            register.lagg_till(s, PERSON, PERSONVARDEN, arbetare.store.klocka.idag())
            raise RegelFel(Brist("", "stopp"))

    fel: list[object] = []
    arbetare.skriv(halvt, mottagare=arbetare, fel=fel.append)
    qtbot.waitUntil(lambda: bool(fel))
    with arbetare.store.las() as s:
        assert s.query(PERSON.tabell).count() == 0
