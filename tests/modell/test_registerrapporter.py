"""Underlagen till registrens utskrifter, lästa ur Älvsunda: P8, P11, P20, P21."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.arendeunderlag import (
    AvvecklingUnderlag,
    Stegutfall,
    Tvistgrupp,
    Undantagslage,
)
from styrdesk.modell.avtalsrapport import avtalslista_underlag
from styrdesk.modell.avveckling import (
    Avveckling,
    Yttrande,
    besluta_avveckling,
    gor_klar_for_beslut,
    ta_emot_yttrande,
)
from styrdesk.modell.avvecklingsunderlag import avveckling_underlag
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.katalogunderlag import uppgiftskatalog_underlag
from styrdesk.modell.organisation import Organ
from styrdesk.modell.tvistunderlag import tvistregister_underlag
from styrdesk.modell.uppgiftskrav import Rapporttillfalle, Uppgiftskatalog
from styrdesk.modell.uppgiftsunderlag import Rapportdag, UppgiftskatalogUnderlag
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from tests.conftest import IDAG


@pytest.fixture
def store(alvsunda: Path) -> Iterator[Store]:
    oppnad = upgrade.oppna(alvsunda, klocka=Klocka(IDAG), skrivbar=False)
    yield oppnad
    oppnad.stang()


def omrade_id(s: Session, kod: str) -> int:
    return s.scalars(select(Verksamhetsomrade.id).where(Verksamhetsomrade.kod == kod)).one()


# -- P11 avtalslista ---------------------------------------------------------------------------------


def test_avtalslistan_paminner_om_allt_som_ar_nara_annars_om_nar_det_borjar(store: Store) -> None:
    with store.las() as s:
        rader = {rad.benamning: rad for rad in avtalslista_underlag(s, IDAG).rader}
    bjorken = rader["Drift av Lugna Viken Björken"].paminnelser
    assert [(p.datum, p.text, p.paminns) for p in bjorken] == [
        (date(2026, 12, 31), "Besked om option", None),
        (date(2027, 8, 31), "Avtalet slutar", None),
    ]
    (tornet,) = rader["Servicebostaden Tornet"].paminnelser
    assert tornet.paminns is not None
    assert IDAG < tornet.paminns < tornet.datum


# -- P8 uppgiftskatalog ------------------------------------------------------------------------------


def katalog(s: Session, kod: str, ar: int) -> UppgiftskatalogUnderlag:
    fraga = select(Uppgiftskatalog.id).where(
        Uppgiftskatalog.ar == ar, Uppgiftskatalog.verksamhetsomrade_id == omrade_id(s, kod)
    )
    return uppgiftskatalog_underlag(s, s.scalars(fraga).one())


def test_katalogen_skiljer_det_som_lamnas_fran_det_som_hamtas(store: Store) -> None:
    with store.las() as s:
        underlag = katalog(s, "HTJ", 2026)
    assert [rad.namn for rad in underlag.lamnas][:2] == ["Utförda timmar", "Årsarbetare"]
    assert [(rad.namn, rad.varifran) for rad in underlag.hamtas] == [
        ("Sjukfrånvaro", "Personalsystemet")
    ]
    assert underlag.beslut == ("Vård- och omsorgsnämnden 16\u00a0november 2022, §\u00a093",)
    assert (len(underlag.egna), len(underlag.externa)) == (2, 7)
    assert (underlag.obeslutade, underlag.utgar) == (0, ())
    assert not any(rad.ny for rad in underlag.lamnas), "the same as the year before"


def test_katalogens_dagar_ar_rapporttillfallenas(store: Store) -> None:
    with store.las() as s:
        underlag = katalog(s, "HTJ", 2026)
        tillfallen = set(
            s.scalars(
                select(Rapporttillfalle.forfaller)
                .join(Enhet, Rapporttillfalle.enhet_id == Enhet.id)
                .where(Enhet.verksamhetsomrade_id == omrade_id(s, "HTJ"))
                .where(Rapporttillfalle.period_start >= date(2026, 1, 1))
                .where(Rapporttillfalle.period_slut <= date(2026, 12, 31))
            )
        )
    assert {rad.dag for rad in underlag.dagar} >= tillfallen
    assert underlag.dagar[0] == Rapportdag(
        date(2026, 2, 15), "januari", ("Klagomål", "Utförda timmar")
    )


# -- P20 tvister och rollundantag --------------------------------------------------------------------


def test_tvisten_om_solsidan_ska_hanskjutas(store: Store) -> None:
    with store.las() as s:
        underlag = tvistregister_underlag(s, IDAG)
    forst = underlag.tvister[0]
    assert (forst.rubrik, forst.grupp) == ("Bemanning på Solsidan", Tvistgrupp.HANSKJUTS)
    assert (forst.senast, forst.dnr) == (date(2026, 11, 1), "VON 2026/0171")
    assert forst.parter == "Vård- och omsorgsnämnden mot Kommunstyrelsens produktionsutskott"
    assert {rad.grupp for rad in underlag.tvister[1:]} == {Tvistgrupp.AVSLUTAD}
    dagar = [rad.uppkommen for rad in underlag.tvister[1:]]
    assert dagar == sorted(dagar, reverse=True)


def test_dagen_fore_fristen_ar_tvisten_bara_oppen(store: Store) -> None:
    with store.las() as s:
        sista, efter = (
            tvistregister_underlag(s, dag).tvister[0]
            for dag in (date(2026, 11, 1), date(2026, 11, 2))
        )
    assert (sista.grupp, efter.grupp) == (Tvistgrupp.OPPEN, Tvistgrupp.HANSKJUTS)


def test_undantaget_som_slutar_vid_arsskiftet_star_forst(store: Store) -> None:
    with store.las() as s:
        underlag = tvistregister_underlag(s, IDAG)
        senare = tvistregister_underlag(s, date(2027, 1, 1))
    assert [rad.lage for rad in underlag.undantag] == [
        Undantagslage.SLUTAR, Undantagslage.GALLER,
    ]  # fmt: skip
    assert underlag.undantag[0].godkant == "Kommunstyrelsen 18\u00a0november 2024, §\u00a09:4"
    assert senare.undantag[0].lage is Undantagslage.UTGANGET


def test_en_namnds_register_har_bara_dess_omraden(store: Store) -> None:
    with store.las() as s:
        namnd = s.get_one(Verksamhetsomrade, omrade_id(s, "FSK")).namnd_id
        underlag = tvistregister_underlag(s, IDAG, namnd_id=namnd)
    assert "Bemanning på Solsidan" not in {rad.rubrik for rad in underlag.tvister}
    assert "Öppettider på sommaren" in {rad.rubrik for rad in underlag.tvister}


# -- P21 avveckling ----------------------------------------------------------------------------------


def avveckling_i(s: Session) -> AvvecklingUnderlag:
    return avveckling_underlag(s, s.scalars(select(Avveckling.id)).one(), IDAG)


def test_servicehusets_yttrande_vantas_och_foljderna_saknas(store: Store) -> None:
    with store.las() as s:
        underlag = avveckling_i(s)
    utfall = {steg.vad: steg.utfall for steg in underlag.fore_beslut}
    assert (underlag.organ, underlag.dnr) == ("Kommunstyrelsen", "KS 2026/0240")
    assert utfall["Yttrande är begärt från Vård- och omsorgsförvaltningen"] is Stegutfall.KLART
    assert utfall["Yttrandet har kommit in"] is Stegutfall.VANTAR
    saknas = "Följderna för brukare, personal och lokaler är beskrivna"
    assert utfall[saknas] is Stegutfall.SAKNAS
    kvar = {steg.vad: steg.besked for steg in underlag.efter_beslut}
    assert kvar["Enheternas slutdatum är registrerade"] == "Saknas för Skärgårdens servicehus"
    assert "Skärgårdens servicehus" in kvar["Överenskommelserna är avslutade"]


def test_nar_yttrandet_kommit_och_ks_beslutat_ar_stegen_klara(
    alvsunda: Path, tmp_path: Path
) -> None:
    egen = upgrade.oppna(Path(shutil.copy(alvsunda, tmp_path / "a.styrdesk")), klocka=Klocka(IDAG))
    with egen.las() as s:
        arende, yttrande = s.scalars(select(Avveckling.id)).one(), s.scalars(select(Yttrande)).one()
        ks = s.scalars(select(Organ.id).where(Organ.typ == "KS")).one()
    ta_emot_yttrande(
        egen, yttrande.id, None, date(2026, 11, 20), "Boende kan flytta till Solsidan."
    )
    gor_klar_for_beslut(egen, arende, None)
    besluta_avveckling(egen, arende, None, ks, IDAG, "14:3")
    with egen.las() as s:
        underlag = avveckling_i(s)
    egen.stang()
    steg = {steg.vad: (steg.utfall, steg.dag) for steg in underlag.fore_beslut}
    assert steg["Yttrandet har kommit in"] == (Stegutfall.KLART, date(2026, 11, 20))
    assert steg["Kommunstyrelsen har beslutat"] == (Stegutfall.KLART, IDAG)
    assert underlag.efter_beslut[0].utfall is Stegutfall.SAKNAS, "no last day, though decided"
    assert underlag.yttranden[0].sammanfattning == "Boende kan flytta till Solsidan."
