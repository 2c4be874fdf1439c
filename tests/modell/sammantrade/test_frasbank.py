"""Phrases from three letters, filled in with what is known (protokoll §5.4)."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.grund.register import registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.frasbank import (
    FRASER,
    Frasmall,
    alla_fraser,
    foresla_fraser,
    frasvarden,
    fyll,
    oifyllda,
)
from styrdesk.modell.sammantrade.motesfakta import Arendefakta
from styrdesk.modell.sammantrade.stod import FRAS
from tests.modell.sammantrade.motesbygge import mote, paragraf

VARDEN = {"organ": "nämnden", "nästa sammanträde": "17 december 2026"}


def forslag(skrivet: str, falt: str = "beslut") -> list[str]:
    return [f.text for f in foresla_fraser(FRASER, skrivet, falt, VARDEN)]


def test_tre_bokstaver_racker_men_inte_tva() -> None:
    assert forslag("Ä") == []
    assert forslag("In") == []
    assert forslag("Inf") == ["Informationen noteras till protokollet."]


def test_frasen_tar_over_det_som_ar_skrivet() -> None:
    (ett,) = foresla_fraser(FRASER, "Vi tackar. informationen no", "beslut", VARDEN)
    assert ett.ersatter == len("informationen no")


def test_kodord_hittar_frasen_ocksa() -> None:
    assert forslag("beslut.bord") == ["Ärendet bordläggs till sammanträdet den 17 december 2026."]


def test_faltets_egna_fraser_kommer_forst() -> None:
    assert forslag("ordf", "beslutsgang")[0].startswith("Ordföranden ställer proposition")
    assert forslag("Ärendet ", "beslut")[0].startswith("Ärendet")


def test_bara_den_sista_raden_raknas() -> None:
    assert forslag("Informationen\nPar")[0] == "Paragrafen justeras omedelbart."


def test_en_fras_som_redan_star_dar_foreslas_inte() -> None:
    assert forslag("Paragrafen justeras omedelbart.") == []


def test_falt_fylls_i_med_stor_bokstav_nar_faltet_har_det() -> None:
    assert fyll("{Organ} beslutar, och {organ} noterar.", VARDEN) == (
        "Nämnden beslutar, och nämnden noterar."
    )


def test_det_okanda_star_kvar_att_fylla_i() -> None:
    text = fyll("{Organ} beslutar den {datum} att {vad}.", VARDEN)
    assert text == "Nämnden beslutar den {datum} att {vad}."
    assert [text[a:b] for a, b in oifyllda(text)] == ["{datum}", "{vad}"]
    assert oifyllda("Klart.") == ()


def test_egna_fraser_kommer_fore_programmets(store: Store) -> None:
    registrera(store, FRAS, {"kortord": "info", "falt": "beslut", "text": "Informationen noteras."})
    with store.las() as s:
        fraser = alla_fraser(s)
    funna = foresla_fraser(fraser, "Informationen", "beslut", VARDEN)
    assert [f.text for f in funna] == [
        "Informationen noteras.",
        "Informationen noteras till protokollet.",
    ]
    assert [f.text for f in foresla_fraser(fraser, "inf", "beslut", {})][:1] == [
        "Informationen noteras."
    ]


@pytest.mark.parametrize("falt", sorted({m.falt for m in FRASER}))
def test_varje_falt_har_fraser_som_borjar_med_stor_bokstav_eller_falt(falt: str) -> None:
    texter = [m.text for m in FRASER if m.falt == falt]
    assert texter
    assert all(t[0].isupper() or t[0] == "{" for t in texter)


def test_fraserna_har_olika_koder() -> None:
    assert len({m.kod for m in FRASER}) == len(FRASER) > 40


def test_motet_och_paragrafen_fyller_i_falten() -> None:
    arende = Arendefakta(id=1, dnr="VON 2026/0123", enhet="Solbacka", utforare="Solbacka Omsorg AB")
    p = paragraf(6, arende=arende)
    fakta = mote(p, nasta=date(2026, 12, 17), sekreterare_id=5)
    varden = frasvarden(fakta, p)
    text = fyll("{Utförare}, {enhet}, § {paragraf}, {sekreterare}, {nästa sammanträde}", varden)
    assert text == "Solbacka Omsorg AB, Solbacka, § 86, Person 5 (M), 17\u00a0december 2026"


def test_antalet_forslag_ar_begransat() -> None:
    manga = [Frasmall(f"k{nr}", "", f"Abc {nr}") for nr in range(20)]
    assert len(foresla_fraser(manga, "abc", "", {})) == 8
