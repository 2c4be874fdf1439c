"""What the notice on the board and the information about appeals are printed from (KL 8:12, 13:4-7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.modell.frister import rakna_frister
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.organisation import Organ
from styrdesk.modell.protokollunderlag import AnslagUnderlag, OverklagandeUnderlag
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import (
    Sammanhang,
    motets_paragrafer,
    omgangens_paragrafer,
    sammanhang,
)
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.texter import _


def anslag_underlag(s: Session, omgang_id: int, uppsatt: date | None = None) -> AnslagUnderlag:
    """The notice of a batch. ``uppsatt`` proposes a day before it is up; without a day, none is given."""
    omgang = hamta(s, Justeringsomgang, omgang_id)
    runtom = sammanhang(s, omgang.sammantrade_id)
    nummer = nummer_i(s, omgang.sammantrade_id)
    alla = [(p.ordning, nummer[p.id]) for p in motets_paragrafer(s, omgang.sammantrade_id)]
    regler = runtom.reglemente
    underlag = AnslagUnderlag(
        organ=_organ(s, runtom),
        sammantradesdatum=runtom.mote.datum,
        paragrafer=paragraftext([p.ordning for p in omgangens_paragrafer(s, omgang_id)], alla),
        justerad=omgang.justerad,
        nedtagen=omgang.nedtagen,
        forvaringsplats=omgang.forvaringsplats or (regler.forvaringsplats if regler else ""),
        anslagstavla=regler.anslagstavla if regler else "",
        ansvarig=personnamn(s, omgang.ansvarig_id or runtom.sammantrade.sekreterare_id),
    )
    dag = omgang.uppsatt or uppsatt
    if dag is None:
        return underlag
    frister = rakna_frister(runtom.mote.datum, omgang.justerad, dag)
    return replace(
        underlag,
        uppsatt=dag,
        sista_overklagandedag=frister.overklagande.sista,
        tas_ned=omgang.tas_ned or frister.nedtagning.sista,
    )


def overklagande_underlag(s: Session, paragraf_id: int) -> OverklagandeUnderlag:
    """How to appeal one decision: the two kinds are different documents. RegelFel when it cannot be.

    Laglighetsprövning has a last day, counted from the notice; an appeal under special law counts from
    when each receiver was told (FL 44 §), which no common paper can know.
    """
    paragraf = hamta(s, Paragraf, paragraf_id)
    if paragraf.overklagbart == "ej":
        text = _("Beslutet kan inte överklagas: det är bara förberedande eller verkställighet.")
        raise RegelFel(Brist("", text, kalla=_("kommunallagen 13 kap. 2 §")))
    runtom = sammanhang(s, paragraf.sammantrade_id)
    regler = runtom.reglemente
    nummer = paragraf.nummer or nummer_i(s, paragraf.sammantrade_id)[paragraf.id]
    kl13 = paragraf.overklagbart == "kl13"
    anslag = anslag_underlag(s, paragraf.omgang_id) if kl13 and paragraf.omgang_id else None
    return OverklagandeUnderlag(
        slag="kl13" if kl13 else "forvaltning",
        organ=_organ(s, runtom),
        forvaltningsratt=regler.forvaltningsratt if regler else "",
        adress=regler.forvaltningsratt_adress if regler else "",
        beslut=f"§\u00a0{nummer} {paragraf.rubrik}",
        senast=anslag.sista_overklagandedag if anslag else None,
    )


def _organ(s: Session, runtom: Sammanhang) -> str:
    organ = s.get(Organ, runtom.mote.organ_id or 0)
    return organ.namn if organ else ""
