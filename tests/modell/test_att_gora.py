"""Att göra: each kind of deadline comes up in its group, on its day, with its action and its reason."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import event, select

from styrdesk import resurser
from styrdesk.modell.atgardssteg import (
    bedom,
    begar_atgardsplan,
    folj_upp,
    registrera_aterrapport,
    registrera_inkommen,
)
from styrdesk.modell.att_gora import Uppgift, antal_forsenade, att_gora
from styrdesk.modell.avtalsregister import AVTAL, OPTION
from styrdesk.modell.avtalssteg import skicka_for_underskrift
from styrdesk.modell.avvikelsesteg import registrera_avvikelse
from styrdesk.modell.besok import BESOK
from styrdesk.modell.besokssteg import (
    kommunicera,
    planera_besok,
    registrera_genomfort,
    registrera_redan_gjort,
)
from styrdesk.modell.grund.register import KATALOG, Ref, andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import INBJUDAN, Inbjudan
from styrdesk.modell.motesanteckningar import (
    lagg_till_atgard,
    registrera_hallet,
    skicka_anteckningar,
)
from styrdesk.modell.motessteg import planera_mote, skicka_kallelse, stall_in
from styrdesk.modell.organisation import ORGAN
from styrdesk.modell.utforare import VERKSAMHETSOMRADE
from tests.modell.varld import IDAG, Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _allt(varld: Varld, **filter_: Any) -> list[Uppgift]:
    """The rows of the registers' own sources; what the rules add is in test_att_gora_fynd.py."""
    with varld.store.las() as s:
        alla = att_gora(s, IDAG, **filter_)
    return [u for u in alla if u.fynd is None and u.register != "regel"]


def _kort(varld: Varld) -> list[tuple[str, str, date]]:
    return [(u.grupp, u.rubrik, u.datum) for u in _allt(varld)]


def _mote(varld: Varld, dag: date, **mer: Any) -> Ref:
    varden = {
        "typ": "utforarmote",
        "datum": dag,
        "verksamhetsomrade_id": varld.htj.id,
        "start": time(8, 30),
        "slut": time(12),
        "plats": "Stora salen",
    }
    return planera_mote(varld.store, {**varden, **mer})


def _besok(varld: Varld, dag: date, **mer: Any) -> Ref:
    varden = {"typ": "planerad_besok", "planerad": dag, "enheter": [varld.trygg.id]}
    return planera_besok(varld.store, {**varden, **mer})


def _brist(varld: Varld, **mer: Any) -> Ref:
    varden = {
        "rubrik": "Genomförandeplaner saknas",
        "enhet_id": varld.trygg.id,
        "konstaterad": date(2026, 10, 22),
        "kravkalla": "avtal",
        "allvar": "vasentlig",
    }
    return registrera_avvikelse(varld.store, {**varden, **mer})


def test_tom_fil_har_inget_att_gora(varld: Varld) -> None:
    assert _allt(varld) == []


# -- groups ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "grupp"),
    [
        (date(2026, 11, 22), "forsenat"),
        (IDAG, "veckan"),
        (date(2026, 11, 29), "veckan"),
        (date(2026, 11, 30), "fyra_veckor"),
        (date(2026, 12, 21), "fyra_veckor"),
    ],
)
def test_dagen_avgor_gruppen(varld: Varld, dag: date, grupp: str) -> None:
    _besok(varld, dag)
    (uppgift,) = _allt(varld)
    assert (uppgift.grupp, uppgift.datum) == (grupp, dag)


def test_det_som_ligger_langre_bort_an_fyra_veckor_visas_inte(varld: Varld) -> None:
    _besok(varld, date(2026, 12, 22))
    assert _allt(varld) == []
    assert len(_allt(varld, veckor=12)) == 1


def test_forsenat_kommer_forst_och_sedan_i_dagordning(varld: Varld) -> None:
    for dag in (date(2026, 12, 3), IDAG, date(2026, 10, 1), date(2026, 11, 20)):
        _besok(varld, dag)
    assert [u.datum for u in _allt(varld)] == [
        date(2026, 10, 1),
        date(2026, 11, 20),
        IDAG,
        date(2026, 12, 3),
    ]


# -- meetings ----------------------------------------------------------------------------------------------


def test_kallelse_ska_skickas_tre_veckor_fore_motet(varld: Varld) -> None:
    mote = _mote(varld, date(2026, 12, 16))
    kallelse, sjalva = _allt(varld)
    assert (kallelse.grupp, kallelse.datum) == ("veckan", date(2026, 11, 25))
    assert kallelse.rubrik == "Skicka kallelse till utförarmöte hemtjänst"
    assert (kallelse.atgard_text, kallelse.ikon) == ("Skriv kallelse", "send")
    assert (sjalva.rubrik, sjalva.stod) == ("Utförarmöte hemtjänst", "8.30–12.00 · Stora salen")
    assert (sjalva.register, sjalva.post_id) == ("mote", mote.id)
    skicka_kallelse(varld.store, mote.id)
    assert [u.rubrik for u in _allt(varld)] == ["Utförarmöte hemtjänst"]


def test_kallelsen_sager_vilken_enhet_som_inte_ar_inbjuden(varld: Varld) -> None:
    mote = _mote(varld, date(2026, 12, 16))
    with varld.store.las() as s:
        fraga = select(Inbjudan.id).where(Inbjudan.enhet_id == varld.handlaget.id)
        inbjudan = s.scalars(fraga).one()
    ta_bort(varld.store, INBJUDAN, inbjudan)
    kallelse = next(u for u in _allt(varld) if u.ikon == "send")
    assert "1 enhet är inte inbjuden" in kallelse.stod
    assert kallelse.regel == "R49"
    assert "Handlaget Service" in kallelse.varfor
    assert kallelse.post_id == mote.id


def test_mote_som_inte_registrerats_ar_forsenat_tills_det_halls_eller_stalls_in(
    varld: Varld,
) -> None:
    mote = _mote(varld, date(2026, 10, 14))
    assert _kort(varld) == [("forsenat", "Registrera utförarmöte hemtjänst", date(2026, 10, 14))]
    stall_in(varld.store, mote.id, skal="Snöstorm")
    assert _allt(varld) == []


def test_anteckningar_ska_skickas_och_sedan_faststallas(varld: Varld) -> None:
    mote = _mote(varld, date(2026, 11, 4))
    registrera_hallet(varld.store, mote.id)
    assert _kort(varld) == [
        ("forsenat", "Skicka anteckningarna från utförarmöte hemtjänst", date(2026, 11, 18))
    ]
    skicka_anteckningar(
        varld.store,
        mote.id,
        till="alla",
        dag=date(2026, 11, 19),
        synpunkter_senast=date(2026, 11, 26),
    )
    assert _kort(varld) == [
        ("veckan", "Fastställ anteckningarna från utförarmöte hemtjänst", date(2026, 11, 27))
    ]


def test_overenskommen_atgard_visas_med_den_som_ansvarar(varld: Varld) -> None:
    mote = _mote(varld, date(2026, 11, 4))
    registrera_hallet(varld.store, mote.id)
    lagg_till_atgard(
        varld.store, mote.id, "Skicka mätmanual", date(2026, 11, 12), ansvarig_id=varld.maria.id
    )
    (uppgift,) = [u for u in _allt(varld) if u.register == "moteatgard"]
    assert (uppgift.grupp, uppgift.rubrik) == ("forsenat", "Skicka mätmanual")
    assert uppgift.stod == "Maria Fors · från utförarmöte hemtjänst"


# -- visits ------------------------------------------------------------------------------------------------


def test_planerat_besok_forbereds_och_ett_passerat_ar_redan_gjort_eller_flyttas(
    varld: Varld,
) -> None:
    _besok(varld, date(2026, 11, 26), start=time(8, 30), slut=time(12))
    _besok(varld, date(2026, 11, 9), enheter=[varld.centrum.id])
    passerat, kommande = _allt(varld)
    assert (passerat.rubrik, passerat.atgard_text) == (
        "Verksamhetsbesök på Hemtjänst Centrum",
        "Redan gjort…",
    )
    assert (passerat.stod, passerat.regel) == ("Hemtjänst · Egen regi", "R52")
    assert (kommande.rubrik, kommande.atgard_text) == (
        "Verksamhetsbesök på Trygg Famn Älvsunda",
        "Förbered",
    )
    assert kommande.stod == "Hemtjänst · Trygg Famn Hemtjänst AB · 8.30–12.00"


def test_genomfort_besok_ska_fa_sina_anteckningar_klara(varld: Varld) -> None:
    registrera_redan_gjort(
        varld.store, {"enheter": [varld.trygg.id], "genomford_fran": date(2026, 10, 20)}
    )
    assert _kort(varld) == [
        ("forsenat", "Skriv klart anteckningarna från Trygg Famn Älvsunda", date(2026, 11, 19))
    ]


def test_fordjupad_ska_redovisas_i_namnden_inom_tre_manader(varld: Varld) -> None:
    besok = _besok(varld, date(2026, 9, 1), typ="fordjupad", checklista="Hemtjänst 2026:1")
    registrera_genomfort(varld.store, besok.id)
    kommunicera(varld.store, besok.id, svar_senast=date(2026, 11, 27))
    rader = {u.rubrik: u for u in _allt(varld)}
    redovisas = rader["Redovisa fördjupad uppföljning av Trygg Famn Älvsunda"]
    assert (redovisas.datum, redovisas.regel) == (date(2026, 12, 1), "R59")
    assert rader["Svar på rapporten från Trygg Famn Älvsunda"].datum == date(2026, 11, 27)
    andra(varld.store, BESOK, besok.id, None, {"redovisad": date(2026, 12, 17)})
    rader = {u.rubrik: u for u in _allt(varld)}
    bokad = rader["Redovisa fördjupad uppföljning av Trygg Famn Älvsunda"]
    assert bokad.datum == date(2026, 12, 17), "the booked meeting counts"


# -- plans and findings --------------------------------------------------------------------------------


def test_brist_utan_plan_ska_fa_en_begaran(varld: Varld) -> None:
    brist = _brist(varld, konstaterad=date(2026, 11, 16))
    (uppgift,) = _allt(varld)
    assert (uppgift.rubrik, uppgift.regel) == ("Begär åtgärdsplan från Trygg Famn Älvsunda", "R60")
    assert (uppgift.register, uppgift.post_id) == ("avvikelse", brist.id)
    assert uppgift.datum == date(2026, 11, 30)
    begar_atgardsplan(varld.store, [brist.id], forfaller=date(2026, 12, 10))
    assert [u.rubrik for u in _allt(varld)] == [
        "Åtgärdsplan från Trygg Famn Älvsunda ska vara inne"
    ]


@pytest.mark.parametrize(
    ("forfaller", "rubrik"),
    [
        (IDAG, "Åtgärdsplan från Trygg Famn Älvsunda ska vara inne"),
        (date(2026, 11, 22), "Begär in åtgärdsplan från Trygg Famn Älvsunda"),
        (date(2026, 11, 10), "Begär in åtgärdsplan från Trygg Famn Älvsunda"),
        (date(2026, 11, 9), "Ta upp den åtgärdsplan som Trygg Famn Älvsunda inte har lämnat"),
    ],
)
def test_plan_som_inte_kommer_in_begars_och_lyfts_efter_tva_veckor(
    varld: Varld, forfaller: date, rubrik: str
) -> None:
    brist = _brist(varld).id
    begar_atgardsplan(varld.store, [brist], begard=date(2026, 10, 23), forfaller=forfaller)
    (uppgift,) = [u for u in _allt(varld) if u.register == "atgardsplan"]
    assert (uppgift.rubrik, uppgift.datum, uppgift.regel) == (rubrik, forfaller, "R54")
    assert uppgift.stod == "Åtgärdsplan 2026-01 · Hemtjänst · Genomförandeplaner saknas"


def test_planens_gang_ger_en_uppgift_i_taget(varld: Varld) -> None:
    plan = begar_atgardsplan(
        varld.store,
        [_brist(varld).id],
        begard=date(2026, 10, 23),
        forfaller=date(2026, 11, 13),
        aterrapport_senast=date(2026, 12, 11),
    )
    atgard = {"atgard": "Skriv planer", "ansvarig": "Chefen", "klart_senast": date(2026, 11, 20)}
    registrera_inkommen(varld.store, plan.id, dag=date(2026, 11, 12), atgarder=[atgard])
    assert _kort(varld) == [
        ("veckan", "Bedöm åtgärdsplan från Trygg Famn Älvsunda", date(2026, 11, 26))
    ]
    bedom(
        varld.store, plan.id, None, "godtagen", av_id=varld.maria.id, uppfoljning=date(2026, 12, 15)
    )
    assert _kort(varld) == [
        ("forsenat", "Kontrollera åtgärd hos Trygg Famn Älvsunda", date(2026, 11, 20)),
        ("fyra_veckor", "Återrapport från Trygg Famn Älvsunda", date(2026, 12, 11)),
        ("fyra_veckor", "Följ upp åtgärdsplan hos Trygg Famn Älvsunda", date(2026, 12, 15)),
    ]
    registrera_aterrapport(varld.store, plan.id)
    folj_upp(varld.store, plan.id, None, "avhjalpt")
    assert _kort(varld) == [
        ("fyra_veckor", "Avsluta åtgärdsplan hos Trygg Famn Älvsunda", date(2026, 12, 7))
    ]


# -- agreements ------------------------------------------------------------------------------------------


def _avtal(varld: Varld, **mer: Any) -> Ref:
    varden = {
        "benamning": "Hemtjänst Trygg Famn",
        "process": "konkurrensupphandling",
        "rattslig_grund": "lou",
        "verksamhetsomrade_id": varld.htj.id,
        "utforare_id": varld.try_.id,
        "bestallare_id": varld.von.id,
        "start": date(2022, 1, 1),
        "slut_ursprunglig": date(2027, 6, 30),
    }
    avtal = registrera(varld.store, AVTAL, {**varden, **mer})
    with varld.store.arbete("prov") as s:
        # The way to "gällande" is tested with the agreements; here only its days matter.
        s.get_one(AVTAL.tabell, avtal.id).status = "gallande"
    return avtal


def test_besked_om_option_visas_pa_sin_dag_och_blir_forsenat(varld: Varld) -> None:
    avtal = _avtal(varld)
    registrera(
        varld.store,
        OPTION,
        {
            "avtal_id": avtal.id,
            "ordning": 1,
            "till_datum": date(2029, 6, 30),
            "beslut_senast": date(2026, 12, 10),
        },
    )
    (uppgift,) = [u for u in _allt(varld) if "förlängning" in u.rubrik]
    assert (uppgift.datum, uppgift.grupp) == (date(2026, 12, 10), "fyra_veckor")
    assert uppgift.rubrik == "Ta ställning till förlängning av Hemtjänst Trygg Famn"
    assert uppgift.stod == "Konkurrensupphandling · Hemtjänst · Trygg Famn Hemtjänst AB"
    assert "Option 1 av 1" in uppgift.varfor
    with varld.store.las() as s:
        senare = att_gora(s, date(2026, 12, 11))
    assert [u.grupp for u in senare if u.rubrik == uppgift.rubrik] == ["forsenat"]


def test_sista_uppsagningsdag_visas_fore_men_inte_efter(varld: Varld) -> None:
    _avtal(varld, uppsagningstid_man_bestallare=7, slut_ursprunglig=date(2027, 7, 12))
    rubrik = "Ta ställning till uppsägning av Hemtjänst Trygg Famn"
    (uppgift,) = [u for u in _allt(varld) if u.rubrik == rubrik]
    assert uppgift.datum == date(2026, 12, 12)
    with varld.store.las() as s:
        efter = att_gora(s, date(2026, 12, 13))
    assert rubrik not in [u.rubrik for u in efter]


def test_paminnelse_om_en_dag_langt_bort_visas_pa_sin_egen_dag(varld: Varld) -> None:
    _avtal(varld, slut_ursprunglig=date(2027, 12, 1))
    (uppgift,) = _allt(varld)
    assert uppgift.rubrik == "Planera för att Hemtjänst Trygg Famn slutar"
    assert uppgift.datum == date(2026, 12, 1), "365 days before the end"
    assert uppgift.varfor.startswith("365 dagar före")


def test_passerat_slut_ska_avslutas_eller_forlangas(varld: Varld) -> None:
    _avtal(varld, slut_ursprunglig=date(2026, 10, 31))
    assert _kort(varld) == [
        (
            "forsenat",
            "Avsluta Hemtjänst Trygg Famn, eller registrera förlängningen",
            date(2026, 10, 31),
        )
    ]


def test_utford_kontroll_som_uteblivit_ar_forsenad(varld: Varld) -> None:
    _avtal(varld, slut_ursprunglig=None, leverantorskontroll_nasta=date(2026, 11, 1))
    assert _kort(varld) == [
        ("forsenat", "Kontrollera utföraren, Hemtjänst Trygg Famn", date(2026, 11, 1))
    ]


def test_saknad_underskrift_paminns_efter_tva_veckor(varld: Varld) -> None:
    avtal = registrera(
        varld.store,
        AVTAL,
        {
            "benamning": "Nytt avtal",
            "process": "konkurrensupphandling",
            "rattslig_grund": "lou",
            "verksamhetsomrade_id": varld.htj.id,
            "utforare_id": varld.try_.id,
            "bestallare_id": varld.von.id,
            "start": date(2027, 6, 1),
            "slut_ursprunglig": date(2031, 5, 31),
        },
    )
    with varld.store.arbete("prov") as s:
        s.get_one(AVTAL.tabell, avtal.id).status = "undertecknas"
    skicka_for_underskrift(
        varld.store,
        avtal.id,
        {
            "part": "bestallare",
            "person_id": varld.asa.id,
            "roll": "forvaltningschef",
            "skickad": date(2026, 11, 12),
        },
    )
    (uppgift,) = _allt(varld)
    assert (uppgift.rubrik, uppgift.datum) == (
        "Påminn om underskrift av Nytt avtal",
        date(2026, 11, 26),
    )
    assert uppgift.varfor == (
        "Förvaltningschefen har haft avtalet för underskrift sedan 12\u00a0november 2026."
    )
    assert uppgift.ikon == "signature"


# -- the whole -------------------------------------------------------------------------------------------


def test_filter_pa_namnd_och_omrade(varld: Varld) -> None:
    kun = registrera(
        varld.store,
        ORGAN,
        {"namn": "Utbildningsnämnden", "kortnamn": "KUN", "typ": "namnd", "roll": "bestallare"},
    )
    fsk = registrera(
        varld.store, VERKSAMHETSOMRADE, {"kod": "FSK", "namn": "Förskola", "namnd_id": kun.id}
    )
    _mote(varld, date(2026, 11, 27))
    _mote(varld, date(2026, 11, 26), verksamhetsomrade_id=fsk.id)
    planera_mote(varld.store, {"typ": "dialog_host", "datum": IDAG})
    rubriker = lambda **f: {u.rubrik for u in _allt(varld, **f) if u.ikon == "people_team"}  # noqa: E731
    alla = {"Utförarmöte hemtjänst", "Utförarmöte förskola", "Dialogmöte, höst"}
    assert rubriker() == alla
    assert rubriker(namnd_id=varld.von.id) == alla - {"Utförarmöte förskola"}
    assert rubriker(namnd_id=kun.id) == alla - {"Utförarmöte hemtjänst"}
    assert rubriker(verksamhetsomrade_id=fsk.id) == {"Utförarmöte förskola"}


def test_varje_rad_kan_oppnas_har_ikon_skal_och_en_atgard(varld: Varld) -> None:
    _mote(varld, date(2026, 12, 16))
    _besok(varld, date(2026, 11, 9))
    _brist(varld)
    avtal = _avtal(varld, slut_ursprunglig=date(2026, 12, 15))
    rader = _allt(varld)
    assert {u.register for u in rader} == {"mote", "besok", "avvikelse", "avtal"}
    assert avtal.id in [u.post_id for u in rader if u.register == "avtal"]
    for u in rader:
        assert u.register in KATALOG
        assert resurser.fil(f"ikoner/{u.ikon}_20_regular.svg").exists(), u.ikon
        assert u.atgard_text
        assert u.varfor.endswith((".", ")")), u.varfor
    assert antal_forsenade(tuple(rader)) == {"besok": 1, "avvikelse": 1}


def test_lika_manga_fragor_for_tio_av_varje_som_for_en(varld: Varld) -> None:
    def fyll(antal: int) -> None:
        for _ in range(antal):
            _mote(varld, date(2026, 12, 16))
            _besok(varld, date(2026, 12, 1))
            begar_atgardsplan(varld.store, [_brist(varld).id])
            _avtal(varld)

    def fragor() -> int:
        raknade: list[str] = []
        lyssna = lambda *a: raknade.append(a[2])  # noqa: E731
        event.listen(varld.store.motor, "before_cursor_execute", lyssna)
        _allt(varld)
        event.remove(varld.store.motor, "before_cursor_execute", lyssna)
        return len(raknade)

    _allt(varld)  # from now on the findings are remembered, and only what changed is read
    fyll(1)
    en = fragor()
    fyll(9)
    assert fragor() == en
