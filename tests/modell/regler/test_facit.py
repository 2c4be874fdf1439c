"""The answer key: what the rules find in Älvsunda on 23 November 2026, no more and no less."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.avveckling import Avveckling, gor_klar_for_beslut
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.besokssteg import avsluta_besok, klarmarkera_besok
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.motesanteckningar import faststall
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, VARN, Fynd
from styrdesk.modell.regler.provning import galler, prova, uid_for
from styrdesk.modell.utforare import Enhet

# (rule, what it is about, period) by the row of the key
BRUTNA = {
    ("R48", "Bostad med särskild service", "2025-HT"),  # F1
    ("R49", "Utförarmöte Hemtjänst, 22 april 2026", "2026-04-22"),  # F3
    ("R52", "Skärets skola", "2025"),  # F6
    ("R55", "Stegvis Gruppbostad Ett", "2025"),  # F11
    ("R59", "Fördjupad uppföljning Handlaget Service, 19 maj 2026", "2026-05-19"),  # F14
    ("R54", "Åtgärdsplan 2026-07, Stegvis Gruppbostad Två", ""),  # F16
    ("R44", "Förskolan Björkdungen", "2025"),  # F19
    ("R39", "Fritidsgårdar och förebyggande ungdomsarbete", "2026"),  # F20
    ("R45", "Trygg Famn Natt", "2025"),  # F22
    ("R5", "Förskola", "2025-09-01"),  # F24
    ("R13", "Förskolan Hasselbacken", "2025-09-01"),  # F24
    ("R20", "Överenskommelse Ekbackens äldreboende", ""),  # F26
    ("R19", "Överenskommelse Kvarnbackens idrottsplats", ""),  # F27
    ("R21", "Överenskommelse Fältgruppen", ""),  # F28
    ("R8", "Sara Molin", ""),  # F33
    ("R33", "Bemanning på Solsidan", ""),  # F35
    ("R23", "Skärgårdens servicehus", ""),  # F36
    ("R26", "Förskolan Linfröet", "2025"),  # F37
    ("R26", "Daglig verksamhet Trädgården", "2025"),  # F37
    ("R11", "Trygg hemtjänst", "2025"),  # F55
}
SNART_BRUTNA = {
    ("R48", "Daglig verksamhet", "2026-HT"),  # F2
    ("R52", "Förskolan Skärgårdsgläntan", "2026"),  # F7
    ("R52", "Hemtjänst Skärgården", "2026"),  # F7
    ("R52", "Skärgårdens friluftsområde", "2024-01-15/2025-12-10"),  # F8
    ("R55", "Lugna Viken Hamnen", "2026"),  # F12
    ("R61", "Larm besvarades inte i tid nattetid", ""),  # F17
    ("R41", "Daglig verksamhet", "2026"),  # F21
    ("S1", "Drift av Lugna Viken Björken", "2026-08-31"),  # F29
    ("S2", "Drift av Lugna Viken Björken", "2026-12-31"),  # F29
    ("L16", "Drift av Nordskärets äldreboende", ""),  # F30
    ("L13", "Tillstånd från IVO, Trygg Famn Hemtjänst AB", ""),  # F31
    ("L26", "Drift av Nordskärets äldreboende", ""),  # F32
    ("R35", "Placeringar i bostad med särskild service", "2026-12-31"),  # F34
    ("R72", "Särskilt boende för äldre", ""),  # F54
    ("R72", "Bostad med särskild service", ""),  # F54
}
UPPLYSTA = {
    ("R49", "Utförarmöte Särskilt boende för äldre, 7 oktober 2026"),  # F4
    ("R61", "Händelsestyrd uppföljning Förskolan Björkdungen Ängen, 23 september 2025"),  # F18
    ("R43", "Lärkträdets friskola Norra"),  # F19
    ("L1", "Mandatperiod 2026–2030"),  # F52
}


@pytest.fixture(scope="module")
def store(alvsunda: Path) -> Iterator[Store]:
    oppnad = upgrade.oppna(alvsunda, klocka=Klocka(fast_dag=IDAG), skrivbar=False)
    yield oppnad
    oppnad.stang()


@pytest.fixture(scope="module")
def fynden(store: Store) -> tuple[Fynd, ...]:
    with store.las() as s:
        return prova(s, IDAG)


def nycklar(fynden: tuple[Fynd, ...], allvar: str) -> set[tuple[str, str, str]]:
    return {(f.regel, rubrik(f), f.period) for f in fynden if f.allvar == allvar}


def rubrik(fynd: Fynd) -> str:
    """What it is about, with ordinary spaces in the dates."""
    return fynd.objekt.rubrik.replace("\xa0", " ")


def test_reglerna_finner_exakt_facits_brott(fynden: tuple[Fynd, ...]) -> None:
    assert nycklar(fynden, BROTT) == BRUTNA
    assert len(BRUTNA) == 20


def test_reglerna_finner_exakt_facits_varningar(fynden: tuple[Fynd, ...]) -> None:
    assert nycklar(fynden, VARN) == SNART_BRUTNA
    assert len(SNART_BRUTNA) == 15


def test_inga_uppgifter_i_kommunen_ar_omojliga(fynden: tuple[Fynd, ...]) -> None:
    assert nycklar(fynden, DATAFEL) == set()


def test_facits_upplysningar_finns(fynden: tuple[Fynd, ...]) -> None:
    alla = {(f.regel, rubrik(f)) for f in fynden if f.allvar == "UPPL"}
    assert alla >= UPPLYSTA


@pytest.mark.parametrize(
    "kod", ["FSK01", "FSK15", "SKO01", "HTJ03", "SAB06", "DAV04", "FSK16", "FSK11"]
)
def test_kontrollenheterna_har_inga_fynd(store: Store, fynden: tuple[Fynd, ...], kod: str) -> None:
    """The negative controls, and the closed (F10) and the new unit (F9)."""
    with store.las() as s:
        uid = uid_for(s, kod)
    assert [f.regel for f in fynden if f.objekt.uid == uid] == []


def test_kontrollavtalet_och_kontrollplanen_har_inga_fynd(fynden: tuple[Fynd, ...]) -> None:
    rubriker = {rubrik(f) for f in fynden}
    assert "Överenskommelse Älvsunda sim- och sporthall" not in rubriker
    assert not [namn for namn in rubriker if "Gruppbostaden Smultronet" in namn]


def test_inget_fynd_galler_2023(fynden: tuple[Fynd, ...]) -> None:
    assert not [f for f in fynden if f.period.startswith("2023")]


def test_programmet_blir_en_varning_2027_och_ett_brott_2028(store: Store) -> None:
    """F52: told at first, a warning in 2027, broken when a full year has gone."""
    for dag, allvar in ((date(2027, 2, 1), "VARN"), (date(2028, 2, 1), "BROTT")):
        with store.las() as s:
            (fynd,) = prova(s, dag, {"L1"})
        assert fynd.allvar == allvar


def test_ett_omrades_fynd_kan_valjas_ut(store: Store, fynden: tuple[Fynd, ...]) -> None:
    with store.las() as s:
        uid = uid_for(s, "UNG")
    assert {f.regel for f in fynden if galler(f, uid)} == {"R8", "R21", "R39"}


# --- What the key calls STOPP: proven by trying -----------------------------------------------------


@pytest.fixture
def skrivbar(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    kopia = Path(shutil.copy(alvsunda, tmp_path / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(fast_dag=IDAG))
    yield oppnad
    oppnad.stang()


def regler_som_hindrar(gor: Any) -> set[str]:
    with pytest.raises(RegelFel) as fel:
        gor()
    return {brist.regel for brist in fel.value.brister}


def besoket(store: Store, kod: str, dag: date) -> int:
    with store.las() as s:
        fraga = (
            select(Besok.id)
            .join(Besoksenhet, Besoksenhet.besok_id == Besok.id)
            .join(Enhet, Besoksenhet.enhet_id == Enhet.id)
            .where(Enhet.kod == kod, Besok.genomford_fran == dag)
        )
        return s.scalars(fraga).one()


def test_motet_utan_en_fast_punkt_gar_inte_att_faststalla(skrivbar: Store) -> None:
    """F5."""
    with skrivbar.las() as s:
        fraga = select(Mote.id).where(Mote.datum == date(2026, 4, 15), Mote.typ == "utforarmote")
        mote = s.scalars(fraga).one()
    assert "R51" in regler_som_hindrar(lambda: faststall(skrivbar, mote))


def test_uppfoljningen_utan_brukarnas_syn_gar_inte_att_gora_klar(skrivbar: Store) -> None:
    """F13."""
    besok = besoket(skrivbar, "HTJ05", date(2026, 3, 11))
    assert "R57" in regler_som_hindrar(lambda: klarmarkera_besok(skrivbar, besok))


def test_bristen_utan_plan_hindrar_att_uppfoljningen_avslutas(skrivbar: Store) -> None:
    """F15: the follow-up is made complete first, so that the breach is all that is left."""
    from styrdesk.modell.besok import BESOK

    besok = besoket(skrivbar, "HTJ05", date(2026, 3, 11))
    varden = {
        "sammanfattning": "Klar.", "brukarsynpunkt_metod": "Enkät", "ledning_fragad": True,
        "personal_fragad": True, "overall": "godkand", "checklista_klar": True,
        "redovisad": date(2026, 11, 19),
    }  # fmt: skip
    andra(skrivbar, BESOK, besok, None, varden)
    klarmarkera_besok(skrivbar, besok)
    assert regler_som_hindrar(lambda: avsluta_besok(skrivbar, besok)) == {"R60"}


def test_vite_gar_inte_att_skriva_in_i_avtalet_med_egen_regi(skrivbar: Store) -> None:
    """F25."""
    with skrivbar.las() as s:
        avtal = s.scalars(
            select(Avtal.id).where(Avtal.benamning == "Gruppbostaden Åkerbäret")
        ).one()
    varden = {"vite_nivaer": ["5 000 kr"]}
    assert regler_som_hindrar(lambda: andra(skrivbar, AVTAL, avtal, None, varden)) == {"R16"}


def test_avvecklingen_utan_yttrande_gar_inte_till_beslut(skrivbar: Store) -> None:
    """F53."""
    with skrivbar.las() as s:
        arende = s.scalars(select(Avveckling.id)).one()
    assert regler_som_hindrar(lambda: gor_klar_for_beslut(skrivbar, arende, None)) == {"R4"}
