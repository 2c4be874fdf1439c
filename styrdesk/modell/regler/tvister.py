"""Disputes: negotiated first, then settled or referred in time (R32-R34, R74)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

EJ_HANSKJUTNA = ("uppkommen", "forhandling")
HANSKJUTNA = ("hanskjuten_tjm", "hanskjuten_politisk")
AVGJORDA = ("avgjord", "verkstalld")


def om_tvist(fakta: Fakta, tvist: sf.Tvist) -> Objekt:
    """A dispute as the object of a finding."""
    return fakta.om("tvist", tvist.uid, tvist.rubrik, tvist.verksamhetsomrade_id)


def hanskjuts_i_tid(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R33, R34: a dispute is settled or referred to the leadership within thirty days (T11)."""
    for tvist in fakta.tvister:
        if tvist.status not in EJ_HANSKJUTNA:
            continue
        om = om_tvist(fakta, tvist)
        dagar = p.tal("R33.hanskjut", idag, om.omrade_uid, om.namnd_uid)
        senast = tvist.uppkommen + timedelta(days=dagar)
        if senast < idag:
            mening = _("Tvisten har varit öppen sedan {dag} och är varken löst eller hänskjuten.")
            text = mening.format(dag=datum_lang(tvist.uppkommen))
            if tvist.typ == "balans":
                text += " " + _("Kommunstyrelsen eller fullmäktige beslutar om villkoren.")
            kod = "R34" if tvist.typ == "tolkning" else "R33"
            bevis = (om.som_underlag(),)
            yield Fynd(kod, BROTT, om, text, "", senast, bevis, ("R33.hanskjut",))


def tvistens_steg(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R32, R33, R74: steps that the acts would have refused came by import (O6)."""
    forhandlade = {h.tvist_id for h in fakta.forhandlingar}
    for tvist in fakta.tvister:
        organ = fakta.organ.get(tvist.beslut_organ_id or 0)
        if tvist.status in (*HANSKJUTNA, *AVGJORDA) and tvist.id not in forhandlade:
            text = _("Tvisten är hänskjuten utan att någon förhandling är antecknad.")
            yield _datafel(fakta, tvist, "R32", text)
        if tvist.status not in AVGJORDA:
            continue
        if tvist.typ == "balans" and (organ is None or organ.typ not in ("KS", "KF")):
            text = _("Tvisten är avgjord utan beslut i kommunstyrelsen eller fullmäktige.")
            yield _datafel(fakta, tvist, "R74", text)
        elif tvist.niva == "politisk" and (organ is None or tvist.beslut_datum is None):
            text = _("Tvisten är avgjord på politisk nivå utan beslut vid ett sammanträde.")
            yield _datafel(fakta, tvist, "R33", text)


def _datafel(fakta: Fakta, tvist: sf.Tvist, kod: str, text: str) -> Fynd:
    om = om_tvist(fakta, tvist)
    return Fynd(kod, DATAFEL, om, text, "", None, (om.som_underlag(),))


REGLER = (
    regel("R33 R34", hanskjuts_i_tid, "tvister"),
    regel("R32 R33 R74", tvistens_steg, "tvister"),
)
