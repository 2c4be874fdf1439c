"""The contract of every screen: what its record names exists, has a word, and leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.register import KATALOG, register
from styrdesk.modell.handlingar import AGARE
from styrdesk.modell.registren import ORDNING
from styrdesk.texter import _
from styrdesk.ui.fonsterkommandon import sidkommandon
from styrdesk.ui.grund import icons
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import Atgard, Delregister, Faktum, RegisterSkarm
from styrdesk.ui.grund.table_rows import Radformare
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.sidor import sidor, syskon
from styrdesk.ui.skarmar import SKARMAR

FOLK_NAMNER = ORDNING[: ORDNING.index("handling") + 1]
"""The registers of the daily work; those that only the rules read get their screens with the rules."""

EGEN_PLATS = {"kommun"}
"""The municipality itself is a part of Inställningar."""

UTAN_SIDA = {"regelverksversion"}
"""Parts of a post that others link to: shown by name, opened at their owner."""


def delar(skarm: RegisterSkarm) -> Iterator[Delregister]:
    for flik in skarm.flikar:
        for del_ in flik.delar:
            yield del_
            yield from delar(del_.skarm)


def alla() -> list[tuple[str, RegisterSkarm]]:
    """Every screen and every list inside it, by a name that tells where it stands."""
    svar = []
    for namn, skarm in SKARMAR.items():
        svar.append((namn, skarm))
        svar += [(f"{namn}/{d.skarm.register}", d.skarm) for d in delar(skarm)]
    return svar


ALLA = alla()
varje_skarm = pytest.mark.parametrize("skarm", [s for _n, s in ALLA], ids=[n for n, _s in ALLA])


def atgarder(skarm: RegisterSkarm) -> tuple[Atgard, ...]:
    return skarm.atgarder


@varje_skarm
def test_kolumner_urval_och_filter_finns_i_registret(skarm: RegisterSkarm) -> None:
    reg = register(skarm.register)
    formare = Radformare(reg, skarm.kolumner)
    assert all(k.rubrik for k in formare.kolumner)
    assert not formare.kolumner[0].hoger, "the name of a post stands to the left"
    assert {namn for namn, _t in skarm.urval} <= {"", *reg.urval}
    assert {f.falt for f in skarm.filter} <= {*reg.falt, *reg.flerval, *reg.fjarr}
    assert not skarm.diarienr or skarm.diarienr in reg.falt
    assert not skarm.handlingar or skarm.handlingar in AGARE


@varje_skarm
def test_varje_falt_har_en_etikett_och_ett_namn_for_skarmlasare(
    qtbot: QtBot, arbetare: Arbetare, skarm: RegisterSkarm
) -> None:
    sammanhang = Sammanhang(arbetare, SKARMAR)
    grupper = [("", skarm.falt), *((a.register, a.falt) for a in atgarder(skarm) if a.falt)]
    for annat, falt in grupper:
        formular = Formular(formfalt(register(annat or skarm.register), falt), sammanhang)
        qtbot.addWidget(formular)
        assert all(rad.f.rubrik for rad in formular.rader.values())
        utan = [w for w in _tar_fokus(formular) if not w.accessibleName().strip()]
        assert not utan


def _tar_fokus(rot: QWidget) -> list[QWidget]:
    """Everything in the form itself; a list that drops down takes its name from its field."""
    return [
        w
        for w in rot.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.window() is rot and not w.focusProxy()
        and not isinstance(w, QPushButton)
    ]  # fmt: skip


@varje_skarm
def test_fakta_och_lankar_leder_nagonstans(skarm: RegisterSkarm) -> None:
    reg = register(skarm.register)
    grupper = [*skarm.fakta, *(g for flik in skarm.flikar for g in flik.fakta)]
    for fakta in (f for grupp in grupper for f in grupp.fakta):
        namn = fakta if isinstance(fakta, str) else fakta.falt
        if not namn:
            assert isinstance(fakta, Faktum)
            assert fakta.rubrik
            assert fakta.text is not None
            continue
        assert namn in reg.falt or namn in reg.flerval
        if namn in reg.falt and reg.falt[namn].typ == "lank":
            assert reg.falt[namn].till in {*SKARMAR, *UTAN_SIDA}


@varje_skarm
def test_varje_del_pekar_pa_sin_agare(skarm: RegisterSkarm) -> None:
    for flik in skarm.flikar:
        for del_ in flik.delar:
            falt = register(del_.skarm.register).falt[del_.agare]
            assert falt.typ == "lank"
            assert falt.till == skarm.register
            assert not del_.skarm.flikar, "a part has no parts of its own in the pane"


@varje_skarm
def test_varje_atgard_gor_en_sak_och_sager_vad_som_blev_gjort(skarm: RegisterSkarm) -> None:
    namn = [a.namn for a in skarm.atgarder]
    assert len(namn) == len(set(namn))
    for atgard in skarm.atgarder:
        satt = [atgard.utfor, atgard.pdf, atgard.visa]
        assert sum(s is not None for s in satt) == 1
        assert atgard.ikon in icons.names()
        assert atgard.klart or atgard.formell or atgard.utfor is None
        assert not (atgard.fraga and not atgard.formell), "only formal steps ask first"
        if atgard.klart:
            assert re.fullmatch(r"[A-ZÅÄÖ].*\.", _(atgard.klart))


@varje_skarm
def test_knappar_borjar_med_versal_och_ar_korta(skarm: RegisterSkarm) -> None:
    texter = [_(t) for t in (skarm.ny, skarm.spara, *(a.text for a in skarm.atgarder)) if t]
    for text in texter:
        assert text[0].isupper()
        assert text[1:] == text[1:].lower() or "PDF" in text, f"sentence case: {text}"
        assert len(text.split()) <= 4
        assert not text.endswith(".")


@varje_skarm
def test_tomt_lage_sager_varfor_med_en_mening(skarm: RegisterSkarm) -> None:
    assert skarm.tomt.rubrik
    assert skarm.tomt.text.endswith(".")
    assert skarm.bestamd != "posten"
    assert skarm.ikon in icons.names()


def test_varje_register_som_folk_namner_har_en_skarm() -> None:
    delregister = {d.skarm.register for s in SKARMAR.values() for d in delar(s)}
    saknas = set(FOLK_NAMNER) - set(SKARMAR) - delregister - EGEN_PLATS
    assert not saknas


def test_varje_skarm_har_en_sida_i_fonstret() -> None:
    def ingen() -> Sammanhang:
        pytest.fail("no page is made yet")

    nycklar = {s.nyckel for s in sidor(ingen, _ingen_sida, _ingen_sida)}
    assert set(SKARMAR) <= nycklar
    for nyckel in SKARMAR:
        grupp = syskon(nyckel)
        assert not grupp or nyckel in dict(grupp)


def _ingen_sida(_fonster: object) -> QWidget:
    return QWidget()


def test_varje_del_med_egna_atgarder_visas_som_del(qapp: QApplication) -> None:
    """Parts are registers with an owner, or posts that also have a screen of their own."""
    for _namn, skarm in ALLA:
        reg = KATALOG[skarm.register]
        assert reg.agare or skarm.register in SKARMAR


def test_syskonregister_hittas_i_paletten_en_gang_var() -> None:
    alla = sidor(lambda: None, lambda _f: QWidget(), lambda _f: QWidget())  # type: ignore[arg-type, return-value]
    texter = [k.text for k in sidkommandon(None, alla)]  # type: ignore[arg-type]
    assert "Sammanträden" in texter
    assert "Justering" in texter
    assert "Inställningar, Styrning" in texter
    assert len(texter) == len(set(texter))
    assert not {"Protokoll", "Anteckningar"} & set(texter)
