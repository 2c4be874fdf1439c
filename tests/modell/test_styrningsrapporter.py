"""Underlagen till styrningens utskrifter, lästa ur Älvsunda (R49, R51, R83; P1, P13)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.arshjulsunderlag import arshjul_underlag
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.likabehandling import likabehandling_underlag
from styrdesk.modell.moten import Mote
from styrdesk.modell.motesdagordning import dagordning_underlag, svar_senast
from styrdesk.modell.regelefterlevnad import regelefterlevnad_underlag, sager_ej_i_bruk
from styrdesk.modell.regelstatus import andra_parameter, undanta_fynd
from styrdesk.modell.regler.fynd import BROTT, UPPL, Fynd, Objekt
from styrdesk.modell.regler.fyndlage import Fyndlage
from styrdesk.modell.regler.provning import prova
from styrdesk.modell.styrningsunderlag import LikabehandlingUnderlag, Likarad, Regelutfall
from styrdesk.modell.underlag import DagordningUnderlag
from styrdesk.modell.utforare import Verksamhetsomrade
from tests.conftest import IDAG


@pytest.fixture
def store(alvsunda: Path) -> Iterator[Store]:
    oppnad = upgrade.oppna(alvsunda, klocka=Klocka(IDAG), skrivbar=False)
    yield oppnad
    oppnad.stang()


def omrade_id(s: Session, kod: str) -> int:
    return s.scalars(select(Verksamhetsomrade.id).where(Verksamhetsomrade.kod == kod)).one()


# -- P1, P13 dagordning ------------------------------------------------------------------------------


def dagordning(store: Store, typ: str, idag: date, kod: str = "") -> DagordningUnderlag:
    """The agenda of the latest meeting of a kind."""
    with store.las() as s:
        fraga = select(Mote.id).where(Mote.typ == typ, Mote.datum <= IDAG)
        if kod:
            fraga = fraga.where(Mote.verksamhetsomrade_id == omrade_id(s, kod))
        motet = s.scalars(fraga.order_by(Mote.datum.desc()).limit(1)).one()
        return dagordning_underlag(s, motet, idag)


def test_utforarmotets_inbjudna_star_per_sida_med_foretradare(store: Store) -> None:
    underlag = dagordning(store, "utforarmote", date(2026, 9, 25), "HTJ")
    assert underlag.underrubrik == "Utförarmöte hemtjänst, höstterminen 2026"
    egen, externa = underlag.inbjudna
    assert (egen.namn, externa.namn) == ("Egen regi", "Externa utförare")
    assert egen.deltagare[0].namn == "Hemtjänst Centrum, Kerstin Våhlin"
    tomas = "Handlaget Service (Handlaget Hemservice HB), Tomas Hellgren"
    assert externa.deltagare[0].namn == tomas


def test_de_sex_punkterna_star_utan_motets_anteckningar(store: Store) -> None:
    underlag = dagordning(store, "utforarmote", IDAG, "HTJ")
    assert [p.nr for p in underlag.punkter] == [1, 2, 3, 4, 5, 6]
    assert underlag.punkter[0].text == "Sammanställningen av enheternas resultat."
    assert underlag.fast_enligt == "Styrmodellsprinciper, bilaga 3"


def test_hostens_dialogmote_har_sina_atta_punkter(store: Store) -> None:
    underlag = dagordning(store, "dialog_host", IDAG)
    assert [p.rubrik for p in underlag.punkter] == [
        "Marknadsandelar",
        "Produktionsvolymer",
        "Kvalitet",
        "Personal",
        "Ekonomiska resultat",
        "Omvärld",
        "Möjligheter och utmaningar",
        "Mål och resultatkrav för kommande år",
    ]
    assert underlag.punkter[-1].text == "Parterna kommer överens om det på mötet."


def test_dialogmotets_inbjudna_star_pa_sin_sida(store: Store) -> None:
    sidor = {
        g.namn: [d.namn for d in g.deltagare]
        for g in dagordning(store, "dialog_host", IDAG).inbjudna
    }
    assert list(sidor) == ["Kommunledning", "Beställare", "Egen regi"]
    assert sidor["Egen regi"] == [
        "Bengt Lagerlöf, ordförande, Produktionsutskottet",
        "Göran Ekström, produktionschef, Produktionsförvaltningen",
    ]
    assert "Camilla Rask, kommundirektör, Kommunstyrelsens kontor" in sidor["Kommunledning"]


def test_varens_dialogmote_ser_tillbaka(store: Store) -> None:
    underlag = dagordning(store, "dialog_var", IDAG)
    assert underlag.punkter[0].rubrik == "Återblick på det gångna året"


@pytest.mark.parametrize(
    ("motesdag", "senast"),
    [
        (date(2026, 10, 14), date(2026, 10, 7)),
        (date(2027, 1, 13), date(2027, 1, 5)),  # a week before is trettondedag jul
        (date(2027, 4, 4), date(2027, 3, 25)),  # a Sunday, and the week before is påsk
    ],
)
def test_svar_onskas_en_vecka_fore_pa_en_arbetsdag(motesdag: date, senast: date) -> None:
    assert svar_senast(motesdag, 7) == senast


def test_hur_lange_fore_motet_svar_onskas_ar_en_installning(alvsunda: Path, tmp_path: Path) -> None:
    egen = upgrade.oppna(Path(shutil.copy(alvsunda, tmp_path / "a.styrdesk")), klocka=Klocka(IDAG))
    with egen.las() as s:
        hemtjanst = s.get_one(Verksamhetsomrade, omrade_id(s, "HTJ"))
        namnd = hemtjanst.namnd_id
    beslut = {"beslut_organ_id": namnd, "beslut_datum": date(2026, 9, 1)}
    andra_parameter(
        egen, "R49", "svar", "14", date(2026, 9, 1), verksamhetsomrade_id=hemtjanst.id, **beslut
    )
    i_september = date(2026, 9, 25)
    assert dagordning(egen, "utforarmote", i_september, "HTJ").svara_senast == date(2026, 9, 30)
    egen.stang()


def test_svarsdagen_star_tills_den_har_gatt(store: Store) -> None:
    assert dagordning(store, "utforarmote", date(2026, 10, 7), "HTJ").svara_senast == date(
        2026, 10, 7
    )
    assert dagordning(store, "utforarmote", date(2026, 10, 8), "HTJ").svara_senast is None
    assert "nämndsekreterare" in dagordning(store, "utforarmote", IDAG, "HTJ").svara_till


# -- P18 regelefterlevnad ----------------------------------------------------------------------------


def test_varje_brott_i_facit_star_under_sitt_omrade(store: Store) -> None:
    with store.las() as s:
        underlag = regelefterlevnad_underlag(s, IDAG)
        fynden = [f for f in prova(s, IDAG) if f.allvar == BROTT]
    meningar = {a.mening for o in underlag.omraden for r in o.rader for a in r.avvikelser}
    assert {f.mening for f in fynden} <= meningar
    brott = [(o.namn, r.kod) for o in underlag.omraden for r in o.rader
             if r.utfall is Regelutfall.BROTT]  # fmt: skip
    assert ("Skola", "R52") in brott
    assert ("Hemtjänst", "R52") not in brott, "there it is only a warning"


def test_reglerna_star_med_det_varsta_forst_och_krav_i_ord(store: Store) -> None:
    with store.las() as s:
        underlag = regelefterlevnad_underlag(s, IDAG, omrade_id=omrade_id(s, "HTJ"))
    (hemtjanst,) = underlag.omraden
    assert (underlag.urval, underlag.organ) == ("Hemtjänst", "Vård- och omsorgsnämnden")
    utfall = [rad.utfall for rad in hemtjanst.rader]
    assert utfall == sorted(utfall, key=list(Regelutfall).index)
    r59 = next(rad for rad in hemtjanst.rader if rad.kod == "R59")
    assert r59.krav == "Fördjupad uppföljning redovisas för nämnden."
    assert r59.kalla == "Styrmodellsprinciper, bilaga 3"
    assert r59.avvikelser[0].datum == date(2026, 8, 19)
    assert all(rad.krav and rad.kalla for rad in hemtjanst.rader)


def test_egna_kontroller_av_registren_star_inte_bland_reglerna(store: Store) -> None:
    with store.las() as s:
        underlag = regelefterlevnad_underlag(s, IDAG)
    koder = {rad.kod for omrade in underlag.omraden for rad in omrade.rader}
    assert not [kod for kod in koder if kod.startswith("S")]
    assert underlag.omraden[-1].namn == "Hela kommunen"


def test_det_som_har_undantag_ar_inte_brott(alvsunda: Path, tmp_path: Path) -> None:
    egen = upgrade.oppna(Path(shutil.copy(alvsunda, tmp_path / "a.styrdesk")), klocka=Klocka(IDAG))
    with egen.las() as s:
        skola = omrade_id(s, "SKO")
        fynd = next(f for f in prova(s, IDAG) if f.regel == "R52" and f.allvar == BROTT)
        namnd = s.get_one(Verksamhetsomrade, skola).namnd_id
    om = fynd.objekt
    nyckel = {"regel": "R52", "objekt_typ": om.typ, "objekt_uid": om.uid, "objekt": om.rubrik,
              "period": fynd.period}  # fmt: skip
    beslut = {"beslut_organ_id": namnd, "beslut_datum": date(2026, 11, 18)}
    undanta_fynd(egen, nyckel, "Enheten byggs om.", date(2027, 3, 31), **beslut)
    with egen.las() as s:
        (omrade,) = regelefterlevnad_underlag(s, IDAG, omrade_id=skola).omraden
    egen.stang()
    r52 = next(rad for rad in omrade.rader if rad.kod == "R52")
    assert r52.utfall is Regelutfall.UNDANTAG
    notering = "Undantag till och med 31 mars 2027: Enheten byggs om."
    assert r52.avvikelser[0].notering.replace("\u00a0", " ") == notering


def utfall(store: Store, kod: str) -> dict[str, Regelutfall]:
    """How each rule stands in the area with that code; "" is the whole municipality."""
    with store.las() as s:
        if kod:
            (omrade,) = regelefterlevnad_underlag(s, IDAG, omrade_id=omrade_id(s, kod)).omraden
        else:
            omrade = regelefterlevnad_underlag(s, IDAG).omraden[-1]
    return {rad.kod: rad.utfall for rad in omrade.rader}


EJ, UPPFYLLT = Regelutfall.EJ_TILLAMPLIG, Regelutfall.UPPFYLLT


@pytest.mark.parametrize(
    ("kod", "regel", "vantat"),
    [
        ("HTJ", "R13", UPPFYLLT),  # kundval
        ("SAB", "R13", EJ),
        ("UNG", "R5", EJ),  # own regi only
        ("UNG", "R23", UPPFYLLT),
        ("SAB", "R17", UPPFYLLT),  # procured
        ("UNG", "R17", EJ),
        ("SKO", "R33", EJ),  # no dispute
        ("SAB", "R4", UPPFYLLT),  # the closure of the servicehus
        ("HTJ", "R4", EJ),
        ("FSK", "R35", EJ),  # no exception from the roles
        ("ANL", "R35", UPPFYLLT),
        ("SAB", "R59", UPPFYLLT),  # in-depth follow-ups are made everywhere
        ("", "R27", UPPFYLLT),
    ],
)
def test_en_regel_ar_uppfylld_bara_dar_den_har_nagot_att_galla(
    store: Store, kod: str, regel: str, vantat: Regelutfall
) -> None:
    assert utfall(store, kod)[regel] is vantat


def test_det_som_finns_i_fynden_ar_aldrig_ej_tillampligt(store: Store) -> None:
    with store.las() as s:
        underlag = regelefterlevnad_underlag(s, IDAG)
    for omrade in underlag.omraden:
        assert not [rad.kod for rad in omrade.rader if rad.utfall is EJ and rad.avvikelser]


def test_i_en_tom_kommun_ar_inget_uppfyllt_av_sig_sjalvt(tmp_path: Path) -> None:
    tom = upgrade.skapa(tmp_path / "tom.styrdesk", klocka=Klocka(IDAG))
    with tom.las() as s:
        (kommunen,) = regelefterlevnad_underlag(s, IDAG).omraden
    tom.stang()
    assert {rad.kod for rad in kommunen.rader if rad.utfall is UPPFYLLT} <= {"R3", "R37"}
    l1 = next(rad for rad in kommunen.rader if rad.kod == "L1")
    assert l1.utfall is Regelutfall.EJ_PROVAD, "the law applies, but no term of office is known"
    assert l1.avvikelser[0].mening == "Ingen mandatperiod är registrerad."


def test_regel_vars_register_ar_tomt_ar_inte_provad() -> None:
    mening = "Inga egenkontroller är registrerade. Regeln prövas när den första finns."
    om = Objekt("kommun", "k", "Älvsunda")
    lage = Fyndlage(Fynd("R26", UPPL, om, mening), "oppen")
    assert sager_ej_i_bruk(lage)
    annan = Fyndlage(Fynd("R26", UPPL, om, mening, "2026"), "oppen")
    assert not sager_ej_i_bruk(annan), "a finding about a year is a finding"


# -- P17 likabehandling ------------------------------------------------------------------------------


def likabehandling(store: Store, kod: str) -> LikabehandlingUnderlag:
    with store.las() as s:
        return likabehandling_underlag(s, omrade_id(s, kod), IDAG)


def rad(underlag: LikabehandlingUnderlag, vad: str) -> Likarad:
    return next(rad for rad in underlag.rader if rad.vad.startswith(vad))


def test_forskolans_egna_enhet_pa_gammal_version_skiljer_sig(store: Store) -> None:
    underlag = likabehandling(store, "FSK")
    versioner = rad(underlag, "Regelverk")
    assert versioner.lika is False
    assert "version 2: 1 av 8 enheter" in versioner.egen
    assert (
        versioner.extern
        == "Villkor för godkännande av fristående förskola, version 3: 7 av 7 enheter"
    )
    assert versioner.kalla == "Styrmodellsprinciper, Beställaren"


def test_andelar_jamfors_som_andelar(store: Store) -> None:
    underlag = likabehandling(store, "HTJ")
    fordjupad, besokta = rad(underlag, "Fördjupad"), rad(underlag, "Besökta")
    assert (fordjupad.egen, fordjupad.extern) == ("2 av 2 enheter", "7 av 7 enheter")
    assert fordjupad.lika is True
    assert (besokta.egen, besokta.extern, besokta.lika) == (
        "1 av 2 enheter",
        "7 av 7 enheter",
        False,
    )


def test_den_objudna_externa_enheten_syns(store: Store) -> None:
    inbjudna = rad(likabehandling(store, "HTJ"), "Inbjudna")
    assert (inbjudna.egen, inbjudna.extern) == ("4 av 4 vid 2 möten", "13 av 14 vid 2 möten")
    assert inbjudna.lika is False


def test_frister_ar_dagar(store: Store) -> None:
    underlag = likabehandling(store, "FSK")
    assert rad(underlag, "Verksamhetsplan").egen == "2026-01-31"
    assert rad(underlag, "Verksamhetsberättelse").lika is True


def test_omrade_med_bara_egen_regi_har_inget_att_jamfora(store: Store) -> None:
    underlag = likabehandling(store, "UNG")
    assert underlag.egna
    assert not underlag.externa
    assert {rad.lika for rad in underlag.rader} == {None}


# -- P16 årshjul -------------------------------------------------------------------------------------


def test_fran_oktober_visas_nasta_ar_med_installningarnas_dagar(store: Store) -> None:
    with store.las() as s:
        nasta, detta = arshjul_underlag(s, IDAG), arshjul_underlag(s, date(2026, 9, 30))
    assert (nasta.ar, detta.ar) == (2027, 2026)
    dagar = {(rad.regel, rad.dag) for rad in nasta.rader}
    assert {("R43", date(2027, 1, 31)), ("R44", date(2027, 2, 15))} <= dagar
    assert ("KL\u00a011:10", date(2027, 11, 30)) in dagar
    assert [rad.dag for rad in nasta.rader] == sorted(rad.dag for rad in nasta.rader)


def test_hjulet_har_namndens_moten_men_inga_besok(store: Store) -> None:
    with store.las() as s:
        namnd = s.get_one(Verksamhetsomrade, omrade_id(s, "HTJ")).namnd_id
        underlag = arshjul_underlag(s, IDAG, namnd_id=namnd, ar=2026)
    texter = [rad.text for rad in underlag.rader]
    assert underlag.vems == "Vård- och omsorgsnämnden"
    assert "Dialogmöte, höst" in texter
    assert any("utförarmöten" in text or "Utförarmöte," in text for text in texter)
    assert not [text for text in texter if text.startswith(("Verksamhetsbesök", "Oanmält"))]
