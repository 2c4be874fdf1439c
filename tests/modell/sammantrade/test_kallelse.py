"""The notice: frozen in versions, numbered once, compared, to the right receivers."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.moten import MOTE, Mote
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.sammantrade.kallelser import (
    KALLELSE,
    Kallelse,
    Kallelsemottagare,
    kontrollera_utskick,
)
from styrdesk.modell.sammantrade.kallelsesteg import jamfor_kallelser, osant, skicka_kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import frusen, kallelse_underlag
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.paketlasning import las_paket, offentlig_kallelse
from styrdesk.modell.sammantrade.punkthandlingar import lagg_till_handling
from styrdesk.modell.sammantrade.punktsteg import (
    lagg_till_punkt,
    stryk_punkt,
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE, Sammantrade, punkter_i
from tests.modell.sammantrade.namnd import Namnd


def test_forsta_kallelsen_fryses_numreras_och_nar_ersattarna(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    kallelse = skicka_kallelse(store, post.id)
    with store.las() as s:
        rad = s.get_one(Kallelse, kallelse.id)
        assert rad.nr == 1
        assert frusen(rad).version == 1
        assert [p.tryckt_nr for p in punkter_i(s, post.id)] == list("1234567")
        mottagare = s.scalars(select(Kallelsemottagare.roll)).all()
        assert mottagare.count("ersattare") == 2
        assert len(mottagare) == 7
        assert s.get_one(Sammantrade, post.id).status == "kallat"
        mote = s.get_one(Mote, namnd.mote.id)
        assert (mote.status, mote.kallat) == ("kallat", date(2026, 11, 23))


def test_det_frusna_andras_inte_nar_listan_andras(store: Store, namnd: Namnd, post: Ref) -> None:
    kallelse = skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Nytt ärende", "typ": "information"})
    with store.las() as s:
        underlag = kallelse_underlag(s, post.id, kallelse_id=kallelse.id)
        assert "Nytt ärende" not in [p.rubrik for p in underlag.punkter]
        assert "Nytt ärende" in [p.rubrik for p in kallelse_underlag(s, post.id).punkter]


def test_nar_motet_har_oppnats_skrivs_den_sista_som_skickades(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Nytt ärende", "typ": "information"})
    skicka_kallelse(store, post.id)
    with store.las() as s:
        assert kallelse_underlag(s, post.id).version == 2, "nothing is changed since"
    lagg_till_punkt(store, post.id, {"rubrik": "Ännu ett", "typ": "information"})
    with store.las() as s:
        assert kallelse_underlag(s, post.id).version == 3, "what a third send-out would say"
    oppna_sammantrade(store, post.id)
    with store.las() as s:
        sand = kallelse_underlag(s, post.id)
    assert (sand.version, sand.skickad) == (2, date(2026, 11, 23))


def test_andra_versionen_berattar_vad_som_ar_andrat(store: Store, namnd: Namnd, post: Ref) -> None:
    forsta = skicka_kallelse(store, post.id)
    with pytest.raises(RegelFel, match="Inget är ändrat"):
        skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Brådskande ärende", "typ": "information"})
    with store.las() as s:
        manad = punkter_i(s, post.id)[4]
        mote = s.get_one(Mote, namnd.mote.id)
    stryk_punkt(store, manad.id, "Siffrorna är inte klara")
    andra(store, MOTE, mote.id, None, {"plats": "Rum 312"})
    with store.las() as s:
        assert len(osant(s, post.id)) == 3
    andra_ = skicka_kallelse(store, post.id)
    with store.las() as s:
        texter = [d.text for d in jamfor_kallelser(s, forsta.id, andra_.id)]
        underlag = frusen(s.get_one(Kallelse, andra_.id))
        assert not osant(s, post.id)
    assert texter == [
        "Plats: Rum 312.",
        "Punkt 5, Månadsuppföljning oktober. Utgår: Siffrorna är inte klara.",
        "Punkt 5a, Brådskande ärende, har tillkommit.",
    ]
    assert list(underlag.andringar) == texter
    assert {p.nr: p.markning for p in underlag.punkter if p.markning} == {"5": "utgår", "5a": "ny"}


def test_kallelsen_som_visas_ar_den_skickade_tills_nagot_andras(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    """Nobody is shown a draft of a send-out that would say nothing new; a draft shows its changes."""
    skicka_kallelse(store, post.id)
    with store.las() as s:
        visad = kallelse_underlag(s, post.id)
    assert (visad.version, visad.skickad) == (1, date(2026, 11, 23))
    lagg_till_punkt(store, post.id, {"rubrik": "Brådskande ärende", "typ": "information"})
    with store.las() as s:
        utkast = kallelse_underlag(s, post.id)
    assert (utkast.version, utkast.skickad) == (2, None)
    assert utkast.andringar == ("Punkt 5a, Brådskande ärende, har tillkommit.",)
    assert {p.nr: p.markning for p in utkast.punkter if p.markning} == {"5a": "ny"}


def test_tva_versioner_vilka_som_helst_kan_jamforas(store: Store, namnd: Namnd, post: Ref) -> None:
    forsta = skicka_kallelse(store, post.id)
    for rubrik in ("Andra", "Tredje"):
        lagg_till_punkt(store, post.id, {"rubrik": rubrik, "typ": "information"})
        sist = skicka_kallelse(store, post.id)
    with store.las() as s:
        fram = [d.slag for d in jamfor_kallelser(s, forsta.id, sist.id)]
        bak = [d.slag for d in jamfor_kallelser(s, sist.id, forsta.id)]
    assert fram == ["ny", "ny"]
    assert bak == ["borta", "borta"]


def test_kallelsen_ar_ett_formellt_steg_som_inte_angras(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    assert store.nasta_angra() is None, "nothing before a formal act is taken back either"


def test_handling_behaller_sitt_nummer_genom_alla_utskick(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        punkt = punkter_i(s, post.id)[3]
    rapport = lagg_till_fil(store, "rapport.pdf", b"%PDF-1.7", {"namn": "Rapport från besök"})
    lagg_till_handling(store, punkt.id, rapport.id)
    with store.las() as s:
        (p,) = [p for p in kallelse_underlag(s, post.id).punkter if p.nr == "4"]
    assert p.handlingar == ("4.1 Tjänsteskrivelse 2026-11-20", "4.2 Rapport från besök 2026-11-23")
    skicka_kallelse(store, post.id)
    bilaga = lagg_till_fil(store, "bilaga.pdf", b"%PDF-1.7 2", {"namn": "Bilaga"})
    lagg_till_handling(store, punkt.id, bilaga.id)
    with store.las() as s:
        andringar = [d.text for d in osant(s, post.id)]
    assert andringar == ["Punkt 4: handling 4.3 Bilaga 2026-11-23 har tillkommit eller ändrats."]


def test_lanken_for_distans_star_i_kallelsen_men_inte_i_den_offentliga_och_inte_i_andringarna(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    andra(store, SAMMANTRADE, post.id, None, {"distans_sa": "https://mote.example/hemlig"})
    skicka_kallelse(store, post.id)
    with store.las() as s:
        underlag = kallelse_underlag(s, post.id)
        (utskick,) = s.scalars(select(Kallelse).where(Kallelse.nr == 2)).all()
        andringar = frusen(utskick).andringar
    assert underlag.distans == "https://mote.example/hemlig"
    assert andringar == ("Uppgiften om deltagande på distans är ändrad.",)
    offentlig = offentlig_kallelse(underlag, ())
    assert "hemlig" not in str(offentlig)


def test_kallelsen_for_allmanheten_visar_varken_hemliga_arenden_eller_det_strukna_hemliga(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    for rubrik in ("Adoption i familjen Ek", "Placering av Lisa"):
        hemligt = namnd.arende(rubrik, sekretess_lagrum="OSL 26 kap. 1 §")
        namnd.skrivelse(hemligt)
        ta_upp_arende(store, post.id, hemligt.id)
    skicka_kallelse(store, post.id)
    with store.las() as s:
        struken = next(p for p in punkter_i(s, post.id) if p.rubrik == "Placering av Lisa")
    stryk_punkt(store, struken.id, "Lisa har flyttat")
    skicka_kallelse(store, post.id)
    with store.las() as s:
        paket = las_paket(s, post.id, date(2026, 11, 23))
    offentlig = paket.kallelse_i(Utgava.OFFENTLIG)
    for ord_ in ("Adoption", "Ek", "Lisa"):
        assert ord_ not in " ".join(
            f"{p.rubrik} {p.anmarkning} {p.handlingar}" for p in offentlig.punkter
        )
        assert ord_ not in " ".join(offentlig.andringar)
    assert [p.rubrik for p in offentlig.punkter].count("Ärende med sekretess") == 2
    assert "Placering av Lisa" in [p.rubrik for p in paket.kallelse_i(Utgava.LEDAMOT).punkter]


def test_skickad_kallelse_andras_inte_och_kontrollera_ser_om_nagon_gjort_det(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    kallelse = skicka_kallelse(store, post.id)
    with pytest.raises(RegelFel, match="ändras inte"):
        andra(store, KALLELSE, kallelse.id, None, {"skickad": date(2026, 11, 1)})
    with pytest.raises(RegelFel, match="ändras inte"):
        ta_bort(store, KALLELSE, kallelse.id)
    assert not _kallelsefel(store)
    with store.arbete("Fuska") as s:
        rad = s.get_one(Kallelse, kallelse.id)
        rad.innehall = {**rad.innehall, "plats": "En annan sal"}
    assert _kallelsefel(store) == ["Kallelsen, version 1, är ändrad efter att den skickades."]


def _kallelsefel(store: Store) -> list[str]:
    with store.las() as s:
        return [a.text for a in kontrollera_utskick(s, date(2026, 11, 23))]
