"""Findings as rows of Att göra: one fact gives one row, many become one, "Redan gjort…" writes the event."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.att_gora import Uppgift, att_gora
from styrdesk.modell.att_gora.fynd import MANGA
from styrdesk.modell.att_gora.gjort import skriv_redan_gjort
from styrdesk.modell.besokssteg import planera_besok
from styrdesk.modell.fyndminne import fyndlagen, oppna_fynd_nu
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelstatus import andra_parameter, kvittera_fynd
from styrdesk.modell.regler.katalog import regelkod

IDAG = date(2026, 11, 23)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    fil = tmp_path / "kopia.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    yield oppen
    oppen.stang()


def rader(store: Store) -> list[Uppgift]:
    with store.las() as s:
        return list(att_gora(s, IDAG))


def rad(store: Store, borjan: str) -> Uppgift:
    return next(u for u in rader(store) if u.rubrik.startswith(borjan))


def test_ett_obokat_besok_ar_sent_fran_dagen_da_det_skulle_vara_bokat(store: Store) -> None:
    u = rad(store, "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan")
    assert (u.grupp, u.datum, u.regel, u.atgard_text) == (
        "forsenat", date(2026, 10, 1), "R52", "Boka besök",
    )  # fmt: skip
    assert "31\u00a0december 2026" in u.varfor
    assert any(t.startswith("Årets besök är bokat senast: 1\u00a0oktober") for t in u.installningar)
    assert u.bevis[0].register == "enhet"


def test_samma_sak_ger_aldrig_tva_rader(store: Store) -> None:
    nycklar = Counter((u.register, u.post_id, u.regel) for u in rader(store) if u.regel)
    for (register, post_id, regel), antal in nycklar.items():
        egna = [
            u for u in rader(store)
            if (u.register, u.post_id, u.regel) == (register, post_id, regel) and u.fynd
        ]  # fmt: skip
        assert len(egna) <= 1 or len({u.fynd for u in egna}) == len(egna)
        assert not (egna and antal > len(egna)), (register, post_id, regel)


def test_en_forskola_pa_en_aldre_version_ar_en_rad(store: Store) -> None:
    """O3: R5 (the area) is shown by the rule browser; what to do is the unit's approval (R13)."""
    assert [u.regel for u in rader(store) if u.regel in ("R5", "R13")] == ["R13"]


def test_en_namnds_egen_installning_star_vid_raden(store: Store) -> None:
    with store.las() as s:
        kun = s.scalars(select(Organ.id).where(Organ.kortnamn == "KUN")).one()
    andra_parameter(store, "R52", "planerat", "09-01", date(2026, 1, 1), namnd_id=kun)
    u = rad(store, "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan")
    assert any("1\u00a0september (utan beslut)" in t for t in u.installningar)
    assert u.datum == date(2026, 9, 1)


def test_en_plan_som_uteblivit_har_bara_sin_egen_rad(store: Store) -> None:
    sena = [u for u in rader(store) if u.regel == "R54" and "Stegvis Gruppbostad Två" in u.rubrik]
    assert len(sena) == 1
    assert sena[0].fynd is None


def test_ett_bokat_besok_tar_bort_raden(store: Store) -> None:
    u = rad(store, "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan")
    planera_besok(
        store,
        {"typ": "planerad_besok", "enheter": (u.post_id,), "planerad": date(2026, 12, 7)},
    )
    assert not [x for x in rader(store) if x.rubrik == u.rubrik]


def test_ett_planerat_besok_som_passerat_ar_en_rad_och_inte_tva(store: Store) -> None:
    u = rad(store, "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan")
    planera_besok(
        store,
        {"typ": "planerad_besok", "enheter": (u.post_id,), "planerad": date(2026, 11, 12)},
    )
    om = [x for x in rader(store) if "Skärgårdsgläntan" in x.rubrik]
    assert [(x.register, x.gjort) for x in om] == [("besok", "besok")]


def test_manga_fynd_av_en_regel_blir_en_rad_till_regeln(store: Store) -> None:
    with store.las() as s:
        antal = Counter((f.regel, f.allvar, f.period) for f in oppna_fynd_nu(s, IDAG))
    hopar = [u for u in rader(store) if u.register == "regel" and u.fynd is None]
    manga = {n[0] for n, a in antal.items() if a >= MANGA and n[1] in ("BROTT", "VARN", "DATAFEL")}
    assert {regelkod(u.post_id) for u in hopar} == manga
    assert all(u.atgard_text == "Visa vilka" for u in hopar)


def test_en_upplysning_ger_ingen_rad(store: Store) -> None:
    with store.las() as s:
        upplysta = {f.nyckel for f in oppna_fynd_nu(s, IDAG) if f.allvar == "UPPL"}
    assert upplysta
    assert not upplysta & {u.fynd for u in rader(store)}


def test_kvitterat_fynd_forsvinner_ur_listan(store: Store) -> None:
    u = rad(store, "Boka utförarmöte, Daglig verksamhet")
    assert u.fynd is not None
    regel, typ, uid, period = u.fynd
    nyckel = {"regel": regel, "objekt_typ": typ, "objekt_uid": uid, "period": period, "objekt": "x"}
    kvittera_fynd(store, nyckel, "Mötet hålls i januari.")
    assert not [x for x in rader(store) if x.fynd == u.fynd]
    with store.las() as s:
        (lage,) = [x for x in fyndlagen(s, IDAG) if x.fynd and x.fynd.nyckel == u.fynd]
    assert lage.status == "kvitterad"


# -- already done ------------------------------------------------------------------------------------


def test_redan_gjort_skriver_besoket_och_kan_angras(store: Store) -> None:
    u = rad(store, "Verksamhetsbesök saknas på Skärets skola")
    skriv_redan_gjort(store, u, date(2025, 10, 7))
    assert not [x for x in rader(store) if x.rubrik == u.rubrik]
    store.angra()
    assert [x for x in rader(store) if x.rubrik == u.rubrik]


def test_redan_gjort_skriver_utforarmotet(store: Store) -> None:
    u = rad(store, "Utförarmöte saknas, Bostad med särskild service")
    skriv_redan_gjort(store, u, date(2025, 11, 5))
    assert not [x for x in rader(store) if x.rubrik == u.rubrik]


def test_redan_gjort_i_framtiden_stoppas(store: Store) -> None:
    u = rad(store, "Verksamhetsbesök saknas på Skärets skola")
    with pytest.raises(RegelFel, match="framåt i tiden"):
        skriv_redan_gjort(store, u, date(2026, 11, 24))


def test_en_rad_som_vill_nagot_annat_kan_inte_vara_redan_gjord(store: Store) -> None:
    u = rad(store, "Verksamhetsbesök saknas på Skärets skola")
    with pytest.raises(RegelFel, match="Öppna posten"):
        skriv_redan_gjort(store, replace(u, gjort=""), IDAG)
