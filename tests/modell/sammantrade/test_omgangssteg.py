"""From a held meeting to laga kraft: batches, sending, adjustment, archive."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from styrdesk.modell.grund.errors import Krock, RegelFel
from styrdesk.modell.grund.register import andra, visa
from styrdesk.modell.sammantrade.anslagssteg import (
    ansla,
    arkivera,
    bekrafta_laga_kraft,
)
from styrdesk.modell.sammantrade.justerat import fryst
from styrdesk.modell.sammantrade.justering import OMGANG
from styrdesk.modell.sammantrade.justeringsfakta import signaturer
from styrdesk.modell.sammantrade.justeringssteg import (
    justera_omgang,
    skicka_for_justering,
    ta_tillbaka,
    uppratta_protokoll,
)
from styrdesk.modell.sammantrade.ogonblicksbild import kontrollsumma
from styrdesk.modell.sammantrade.omgangssteg import (
    byt_justerare,
    flytta_paragraf,
    invand,
    skapa_omgang,
    skapa_omgangar,
    ta_bort_invandning,
    undertecknarnamn,
)
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF
from styrdesk.modell.sammantrade.paragrafsteg import skriv, skriv_beslut
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE
from tests.modell.sammantrade.hallet import Hallet, bekrafta, justerad, omgangen
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


def nummer(mote: Hallet) -> list[str]:
    return [visa(mote.store, PARAGRAF, p).varden["nummer"] for p in mote.paragrafer.values()]


# -- the whole way ---------------------------------------------------------------------------------------


def test_hela_vagen_till_arkivet(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "justerat"
    mote.ansla(omgang)
    assert omgangen(mote.store, omgang)["tas_ned"] == D("2026-12-23")
    mote.ta_ned(omgang)
    bekrafta(mote, omgang)
    varden = omgangen(mote.store, omgang)
    assert (varden["status"], varden["laga_kraft"]) == ("laga_kraft", D("2026-12-23"))
    assert varden["laga_kraft_av_id"] == namnd.david.id
    arkivera(mote.store, omgang)
    assert omgangen(mote.store, omgang)["status"] == "arkiverad"


def test_justeringen_fryser_varden_nummer_och_kontrollsumma(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    varden = omgangen(mote.store, omgang)
    with mote.store.las() as s:
        protokoll = fryst(s, omgang)
    assert (protokoll.utkast, protokoll.justerad) == (False, D("2026-11-30"))
    assert kontrollsumma(varden["protokoll"]) == varden["sha256"]
    assert nummer(mote) == [str(83 + nr) for nr in range(len(mote.paragrafer))]
    assert [p.nummer for p in protokoll.paragrafer] == nummer(mote)
    assert {u.datum for u in protokoll.underskrifter} == {D("2026-11-30")}


def test_justeringen_kan_inte_angras(namnd: Namnd) -> None:
    mote, _omgang = justerad(namnd)
    assert mote.store.nasta_angra() is None


def test_numren_ar_luckfria_och_unika_under_aret(namnd: Namnd) -> None:
    forsta = Hallet(namnd).skriv().avsluta().skicka()
    andra_ = Hallet(namnd, date(2026, 12, 3), forsta=None).skriv().avsluta().skicka()
    # The later meeting is adjusted first: its numbers already count on from the earlier one's.
    andra_.justera(andra_.omgangar()[0], date(2026, 12, 10))
    forsta.justera(forsta.omgangar()[0], date(2026, 12, 11))
    alla = [int(n) for n in nummer(forsta) + nummer(andra_)]
    assert alla == list(range(83, 83 + len(alla)))


# -- the table of protokoll §1.5 -------------------------------------------------------------------------

TABELL = [  # meeting, adjusted, posted, last day of appeal, earliest take-down
    ("2026-11-19", "2026-11-30", "2026-12-01", "2026-12-22", "2026-12-23"),
    ("2026-11-23", "2026-12-02", "2026-12-03", "2026-12-28", "2026-12-29"),
    ("2026-12-17", "2026-12-23", "2026-12-23", "2027-01-13", "2027-01-14"),
    ("2026-06-05", "2026-06-05", "2026-06-05", "2026-06-26", "2026-06-27"),
    ("2026-04-23", "2026-04-30", "2026-04-30", "2026-05-21", "2026-05-22"),
    ("2026-01-30", "2026-02-06", "2026-02-06", "2026-02-27", "2026-02-28"),  # Söderhamn's gap
    ("2026-08-18", "2026-08-18", "2026-08-18", "2026-09-08", "2026-09-09"),  # Nynäshamn's
    ("2026-06-10", "2026-06-16", "2026-06-16", "2026-07-07", "2026-07-08"),  # Botkyrka's
    ("2026-05-06", "2026-05-12", "2026-05-12", "2026-06-02", "2026-06-03"),  # Österåker 2015
    ("2026-03-06", "2026-03-12", "2026-03-12", "2026-04-02", "2026-04-03"),  # Österåker 2019
]


@pytest.mark.parametrize("rad", TABELL, ids=lambda rad: rad[0])
def test_tabellens_rader_genom_anvandningsfallen(namnd: Namnd, rad: tuple[str, ...]) -> None:
    motesdag, justeras, anslas, sista, ned = map(D, rad)
    mote = Hallet(namnd, motesdag).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang, justeras)
    mote.ansla(omgang, anslas)
    assert omgangen(mote.store, omgang)["tas_ned"] == ned
    with pytest.raises(RegelFel, match="tidigast"):
        mote.ta_ned(omgang, sista)
    mote.ta_ned(omgang, ned)
    with pytest.raises(RegelFel, match="går ut"):
        bekrafta(mote, omgang, dag=sista)
    bekrafta(mote, omgang)
    assert omgangen(mote.store, omgang)["laga_kraft"] == ned


def test_j05_ett_for_tidigt_nedtagningsdatum_gar_inte_att_spara(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.klockan(D("2026-12-01"))
    with pytest.raises(RegelFel) as fel:
        ansla(mote.store, omgang, varden={"tas_ned": D("2026-12-21")})
    assert fel.value.brister[0].regel == "J05"
    assert omgangen(mote.store, omgang)["uppsatt"] is None


def test_laga_kraft_kommer_aldrig_av_sig_sjalv(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    mote.ta_ned(omgang)
    mote.klockan(D("2027-06-01"))
    assert omgangen(mote.store, omgang)["laga_kraft"] is None
    with pytest.raises(RegelFel, match="hur du vet"):
        bekrafta_laga_kraft(mote.store, omgang, av_id=namnd.david.id, underlag=" ")
    assert omgangen(mote.store, omgang)["status"] == "tid_ute"


# -- batches ---------------------------------------------------------------------------------------------


def test_omedelbar_justering_i_egen_omgang_samma_dag(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Begäran").skriv()
    sparad = skapa_omgang(mote.store, mote.id, [mote.paragraf("Begäran")], {"omedelbar": True})
    mote.justera(sparad.id, mote.dag)  # the meeting is still going on
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "pagar"
    egen = nummer(mote)[list(mote.paragrafer).index("Begäran om rättelse")]
    assert egen == str(83 + list(mote.paragrafer).index("Begäran om rättelse"))
    mote.avsluta().skicka()
    forsta, andra_ = mote.omgangar()
    mote.justera(andra_)
    assert nummer(mote) == [str(83 + nr) for nr in range(len(mote.paragrafer))]
    with mote.store.las() as s:
        assert [p.rubrik for p in fryst(s, forsta).paragrafer] == ["Begäran om rättelse"]
        assert egen not in {p.nummer for p in fryst(s, andra_).paragrafer}
        assert "särskilt protokoll" in fryst(s, andra_).sarskilt
    mote.ansla(forsta, D("2026-11-20"))
    assert omgangen(mote.store, forsta)["tas_ned"] == D("2026-12-12")


def test_omedelbar_justering_gors_samma_dag(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Begäran").skriv()
    omgang = skapa_omgang(mote.store, mote.id, [mote.paragraf("Begäran")], {"omedelbar": True})
    with pytest.raises(RegelFel, match=r"vid sammanträdet 19.november 2026"):
        mote.justera(omgang.id, D("2026-11-20"))


def test_omedelbar_justering_kraver_att_paragrafen_ar_klar(namnd: Namnd) -> None:
    mote = Hallet(namnd)
    omgang = skapa_omgang(mote.store, mote.id, [mote.paragraf("Begäran")], {"omedelbar": True})
    with pytest.raises(RegelFel, match="inte klar"):
        mote.justera(omgang.id, mote.dag)


def test_en_paragraf_finns_i_en_omgang(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    skapa_omgangar(mote.store, mote.id)
    with pytest.raises(RegelFel, match="finns redan i omgång 1"):
        skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")])


def test_varje_paragraf_maste_ha_en_omgang_for_att_skickas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")])
    with pytest.raises(RegelFel) as fel:
        skicka_for_justering(mote.store, mote.id)
    assert len(fel.value.brister) == len(mote.paragrafer) - 1


def test_justering_fore_utskick_stoppas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    (omgang,) = skapa_omgangar(mote.store, mote.id)
    with pytest.raises(RegelFel, match="Skicka protokollet"):
        mote.justera(omgang.id)


def test_protokollet_upprattas_nar_sammantradet_ar_avslutat(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    with pytest.raises(RegelFel, match="Avsluta sammanträdet"):
        uppratta_protokoll(mote.store, mote.id)


def test_protokollet_kan_tas_tillbaka_och_skickas_igen(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    ta_tillbaka(mote.store, mote.id, "Justeraren vill ändra ett stavfel")
    skriv(mote.store, mote.paragraf("Plan"), None, {"sammanfattning": "Rättad."})
    skicka_for_justering(mote.store, mote.id)
    mote.justera(mote.omgangar()[0])


def test_under_justering_ligger_texten_fast(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    with pytest.raises(RegelFel, match="justering"):
        skriv(mote.store, mote.paragraf("Plan"), None, {"sammanfattning": "Ändrad."})


def test_motet_ar_inte_justerat_medan_en_paragraf_star_utanfor(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    flytta_paragraf(mote.store, mote.paragraf("Plan"), None)
    mote.justera(omgang)
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "justeras"
    sist = skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")])
    mote.justera(sist.id)
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "justerat"


def test_flyttad_paragraf_tar_med_sig_undertecknarna(namnd: Namnd) -> None:
    mote = Hallet(namnd).vice_leder("Direkt").skriv().avsluta()
    (forsta,) = skapa_omgangar(mote.store, mote.id)
    ny = skapa_omgang_av(mote, "Direkt", forsta.id)
    with mote.store.las() as s:
        roller = {namn: p for roll, namn, p in undertecknarnamn(s, ny) if roll == "ordforande"}
    assert list(roller) == ["Jonas Wiberg (L)"]


def skapa_omgang_av(mote: Hallet, borjan: str, fran: int) -> int:
    """Take a paragraph out of a batch and give it one of its own."""
    flytta_paragraf(mote.store, mote.paragraf(borjan), None)
    assert fran in mote.omgangar()
    return skapa_omgang(mote.store, mote.id, [mote.paragraf(borjan)]).id


def test_en_tom_omgang_forsvinner(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    ensam = skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")])
    flytta_paragraf(mote.store, mote.paragraf("Plan"), None)
    assert ensam.id not in mote.omgangar()


# -- who signs -------------------------------------------------------------------------------------------


def test_var_och_en_som_lett_skriver_under_sina_paragrafer(namnd: Namnd) -> None:
    mote = Hallet(namnd).vice_leder("Direkt").skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    with mote.store.las() as s:
        rader = undertecknarnamn(s, omgang)
    plats = list(mote.paragrafer).index("Direktbeställning av dagverksamhet")
    egen = str(83 + plats)
    sist = 82 + len(mote.paragrafer)
    assert rader == [
        ("sekreterare", "David Öst", f"83–{sist}"),
        ("ordforande", "Karin Ahlström (M)", f"83–{int(egen) - 1}, {int(egen) + 1}–{sist}"),
        ("ordforande", "Jonas Wiberg (L)", egen),
        ("justerande", "Leila Haddad (S)", f"83–{sist}"),
    ]


def test_undertecknarna_kan_skriva_under_olika_dagar(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.klockan(D("2026-12-01"))
    leila = namnd.personer["Haddad"]
    justera_omgang(mote.store, omgang, dag=D("2026-11-30"), undertecknat={leila: D("2026-12-01")})
    assert omgangen(mote.store, omgang)["justerad"] == D("2026-12-01")  # when the last one signed


def test_j02_stoppar_en_justerare_som_ocksa_var_ordforande(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    with mote.store.las() as s:
        justerare = signaturer(s, omgang)[-1].id
    byt_justerare(mote.store, justerare, namnd.personer["Ahlström"])
    with pytest.raises(RegelFel, match="inte också vara justerare"):
        mote.justera(omgang)
    byt_justerare(mote.store, justerare, namnd.personer["Sjögren"])
    with pytest.raises(RegelFel, match="tjänstgjorde inte"):
        mote.justera(omgang)
    byt_justerare(mote.store, justerare, namnd.personer["Strand"])
    mote.justera(omgang)
    with mote.store.las() as s:
        assert [u.namn for u in fryst(s, omgang).underskrifter][-1] == "Per-Olof Strand (M)"


def test_antalet_justerare_foljer_reglementet(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    andra(mote.store, REGLEMENTE, namnd.reglemente.id, None, {"antal_justerare": 2})
    with pytest.raises(RegelFel, match="1 av 2"):
        mote.justera(mote.omgangar()[0])


def test_en_invandning_far_en_egen_omgang(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    with mote.store.las() as s:
        rad = signaturer(s, omgang)[-1].id
    ny = invand(mote.store, rad, [mote.paragraf("Plan")], "Punkt 2 beslutades inte.")
    mote.justera(omgang)
    with pytest.raises(RegelFel, match="har lämnat en invändning"):
        mote.justera(ny.id)
    with mote.store.las() as s:
        (med_invandning,) = [r.id for r in signaturer(s, ny.id) if r.invandning]
    ta_bort_invandning(mote.store, med_invandning)
    mote.justera(ny.id)
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "justerat"


def test_en_gammal_version_av_omgangen_ger_krock(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    gammal = visa(mote.store, OMGANG, omgang).version
    mote.ansla(omgang)
    with pytest.raises(Krock):
        ansla(mote.store, omgang, gammal)


def test_framtida_dag_kan_inte_registreras(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    with pytest.raises(RegelFel, match="framåt i tiden"):
        ansla(mote.store, omgang, dag=D("2026-11-30") + timedelta(days=1))


def test_ett_fel_i_protokollet_stoppar_att_det_upprattas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    skriv_beslut(mote.store, mote.paragraf("Plan"), "")
    andra(mote.store, SAMMANTRADE, mote.id, None, {"ordforande_id": None})
    with pytest.raises(RegelFel) as fel:
        mote.avsluta()
    assert {b.regel for b in fel.value.brister} == {"B01", "N09"}


def test_ett_fel_i_en_annan_paragraf_stoppar_inte_omedelbar_justering(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Begäran").skriv()
    skriv_beslut(mote.store, mote.paragraf("Plan"), "")
    for borjan, gar in (("Begäran", True), ("Plan", False)):
        omgang = skapa_omgang(mote.store, mote.id, [mote.paragraf(borjan)], {"omedelbar": True})
        if gar:
            mote.justera(omgang.id, mote.dag)
            continue
        with pytest.raises(RegelFel) as fel:
            mote.justera(omgang.id, mote.dag)
        assert [b.regel for b in fel.value.brister] == ["B01"]
