"""The notice of a batch and what comes of it: taken down, broken, appealed, laga kraft (KL 8:12, 13:5)."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.sammantrade.anslagssteg import (
    andra_anslag,
    arkivera,
    avgor_overklagande,
    bedom_avbrott,
    lage,
    registrera_avbrott,
    registrera_overklagande,
)
from styrdesk.modell.sammantrade.omgangssteg import (
    skapa_omgang,
)
from tests.modell.sammantrade.hallet import Hallet, bekrafta, justerad, omgangen
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


# -- the notice ------------------------------------------------------------------------------------------


def test_ansla_fore_justering_stoppas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    with pytest.raises(RegelFel, match="Registrera justeringen före anslaget"):
        mote.ansla(mote.omgangar()[0])


def test_anslag_kan_angras_nar_det_blev_fel_dag(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    mote.store.angra()
    assert omgangen(mote.store, omgang)["status"] == "justerad"


def test_avbrott_i_anslaget_kraver_en_bedomning(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    mote.klockan(D("2026-12-10"))
    avbrott = registrera_avbrott(mote.store, omgang, {"fran": D("2026-12-05")})
    with pytest.raises(RegelFel, match=r"Anslaget var nere från 5.december 2026"):
        mote.ta_ned(omgang)
    with pytest.raises(RegelFel, match="överklagandetiden har löpt ut"):
        bedom_avbrott(mote.store, avbrott.id, None, D("2026-12-06"), "")
    bedom_avbrott(
        mote.store,
        avbrott.id,
        None,
        D("2026-12-06"),
        "Avbrottet var en timme och påverkar inte tiden.",
    )
    mote.ta_ned(omgang)


def test_ett_nytt_anslag_efter_avbrottet_raknar_om_dagarna(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    mote.klockan(D("2026-12-10"))
    andra_anslag(mote.store, omgang, None, {}, dag=D("2026-12-10"))
    assert omgangen(mote.store, omgang)["tas_ned"] == D(
        "2027-01-05"
    )  # 31 December is no working day


# -- appeals ---------------------------------------------------------------------------------------------


def overklagat(mote: Hallet, omgang: int, borjan: str = "Plan") -> int:
    mote.klockan(D("2026-12-15"))
    varden = {"inkom": D("2026-12-14"), "malnr": "1234-26", "klagande": "En medlem"}
    return registrera_overklagande(mote.store, omgang, [mote.paragraf(borjan)], varden).id


def test_ett_overklagande_galler_sina_paragrafer_och_de_andra_gar_vidare(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    overklagat(mote, omgang)
    mote.ta_ned(omgang)
    bekrafta(mote, omgang)
    with mote.store.las() as s:
        lagen = lage(s, omgang)
    assert lagen[mote.paragraf("Plan")] == "overklagad"
    assert lagen[mote.paragraf("Direkt")] == "laga_kraft"
    assert lagen[mote.paragraf("Ersättning")] == "ej_tillampligt"
    assert omgangen(mote.store, omgang)["status"] == "overklagad"
    with pytest.raises(RegelFel):
        arkivera(mote.store, omgang)


def test_ett_anslag_tas_ned_en_gang_aven_nar_det_ar_overklagat(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    overklagat(mote, omgang)
    with pytest.raises(RegelFel, match="tidigast"):
        mote.ta_ned(omgang, D("2026-12-22"))
    mote.ta_ned(omgang)
    with pytest.raises(RegelFel, match="redan nedtaget"):
        mote.ta_ned(omgang, D("2026-12-24"))
    assert omgangen(mote.store, omgang)["status"] == "overklagad"


@pytest.mark.parametrize(("upphavt", "utfall"), [(True, "upphavd"), (False, "laga_kraft")])
def test_domen_avslutar_overklagandet(namnd: Namnd, upphavt: bool, utfall: str) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    id = overklagat(mote, omgang)
    mote.ta_ned(omgang)
    bekrafta(mote, omgang)
    mote.klockan(D("2027-05-10"))
    dom = {"avgjort": D("2027-04-01"), "utgang": "Dom", "upphavt": upphavt}
    avgor_overklagande(mote.store, id, None, dom)
    assert omgangen(mote.store, omgang)["status"] == "overklagad"  # the judgment is not final yet
    avgor_overklagande(mote.store, id, None, {"laga_kraft": D("2027-04-22")})
    with mote.store.las() as s:
        assert lage(s, omgang)[mote.paragraf("Plan")] == utfall
    assert omgangen(mote.store, omgang)["status"] == "laga_kraft"
    arkivera(mote.store, omgang)


def test_en_forberedande_paragraf_kan_inte_overklagas(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    with pytest.raises(RegelFel, match="bara förberedande"):
        overklagat(mote, omgang, "Ersättning")


def test_ett_overklagande_som_kom_efter_bekraftelsen_kan_registreras(namnd: Namnd) -> None:
    mote, omgang = justerad(namnd)
    mote.ansla(omgang)
    mote.ta_ned(omgang)
    bekrafta(mote, omgang)
    mote.klockan(D("2027-01-10"))
    varden = {"inkom": D("2026-12-21"), "malnr": "9-27"}
    registrera_overklagande(mote.store, omgang, [mote.paragraf("Plan")], varden)
    with mote.store.las() as s:
        assert lage(s, omgang)[mote.paragraf("Plan")] == "overklagad"


def test_laga_kraft_ar_ej_tillampligt_for_en_omgang_utan_overklagbara_beslut(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    egen = skapa_omgang(mote.store, mote.id, [mote.paragraf("Ersättning")]).id
    mote.skicka()
    mote.justera(egen)
    mote.ansla(egen)
    mote.ta_ned(egen)
    with pytest.raises(RegelFel, match="Ej tillämpligt"):
        bekrafta(mote, egen)
    with mote.store.las() as s:
        assert set(lage(s, egen).values()) == {"ej_tillampligt"}
    arkivera(mote.store, egen)
