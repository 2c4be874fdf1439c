"""Vad § 81 säger om dagordningen: det som tillkommit och utgått sedan kallelsen (protokoll §5.4, §11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.dagordningsandring import AndradPunkt, dagordningsandring
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.frasbank import FRASER, frasvarden, fyll, oifyllda
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.paragrafsteg import lagg_till_paragraf
from styrdesk.modell.sammantrade.punktsteg import (
    lagg_till_paus,
    lagg_till_punkt,
    stryk_punkt,
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.sammantraden import punkter_i
from tests.modell.sammantrade.motesbygge import mote, paragraf
from tests.modell.sammantrade.namnd import Namnd


@pytest.mark.parametrize(
    ("punkter", "text"),
    [
        ((), ""),
        ((AndradPunkt("7a", "Rättelse"),), "punkt 7a, Rättelse, tillkommer"),
        ((AndradPunkt("", "Rättelse"),), "ärendet Rättelse tillkommer"),
        (
            (AndradPunkt("5", "Planen", utgar=True), AndradPunkt("7a", "Rättelse")),
            "punkt 5, Planen, utgår; punkt 7a, Rättelse, tillkommer",
        ),
    ],
)
def test_det_som_ar_andrat_sags_i_ordning(punkter: tuple[AndradPunkt, ...], text: str) -> None:
    assert dagordningsandring(punkter) == text


def test_det_som_kommer_till_vid_sammantradet_ar_ocksa_en_andring() -> None:
    ny = replace(paragraf(1, rubrik="Extra"), punkt_id=None)
    utgar = replace(paragraf(2, rubrik="Planen"), punkt_id=4, utfall="utgar")
    assert dagordningsandring((), (ny, utgar)) == "ärendet Extra tillkommer; ärendet Planen utgår"


def test_frasen_fylls_i_och_ar_ofylld_nar_inget_ar_andrat() -> None:
    (fras,) = [f for f in FRASER if f.text.startswith("Dagordningen fastställs med")]
    andrat = mote(dagordningsandring="punkt 7a, Rättelse, tillkommer")
    assert fyll(fras.text, frasvarden(andrat)) == (
        "Dagordningen fastställs med följande ändring: punkt 7a, Rättelse, tillkommer."
    )
    assert oifyllda(fyll(fras.text, frasvarden(mote())))


def test_sent_arende_struken_punkt_och_extra_paragraf_ur_registren(
    store: Store, namnd: Namnd
) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    for rubrik in ("Uppföljningsplan", "Månadsuppföljning"):
        arende = namnd.arende(rubrik)
        namnd.skrivelse(arende)
        ta_upp_arende(store, post.id, arende.id)
    skicka_kallelse(store, post.id)
    with store.las() as s:
        plan = punkter_i(s, post.id)[3]
        assert las_motesfakta(s, post.id).dagordningsandring == ""
    lagg_till_punkt(store, post.id, {"rubrik": "Rättelse", "typ": "information"})
    lagg_till_paus(store, post.id)
    stryk_punkt(store, plan.id, "Inte färdigberedd")
    skicka_kallelse(store, post.id)
    oppna_sammantrade(store, post.id)
    lagg_till_paragraf(store, post.id, "Extra")
    with store.las() as s:
        assert las_motesfakta(s, post.id).dagordningsandring == (
            "punkt 4, Uppföljningsplan, utgår; punkt 5a, Rättelse, tillkommer; "
            "ärendet Extra tillkommer"
        )
