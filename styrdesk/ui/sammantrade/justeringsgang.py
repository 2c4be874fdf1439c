"""What comes next for a batch of paragraphs: the steps from adjustment to archive, each with its days."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.frister import Frist
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import omgangsfakta
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.omgangsregler import Omgangsfakta
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.register_screen import NastaSteg, Steg

_VERB = {
    "justeras": "justera",
    "justerad": "ansla",
    "anslagen": "ned",
    "tid_ute": "laga_kraft",
    "laga_kraft": "arkivera",
}


def nasta_steg(store: Store, id: int) -> NastaSteg:
    """The message, the steps with their last days, and the verb whose turn it is."""
    idag = store.klocka.idag()
    with store.las() as s:
        omgang = hamta(s, Justeringsomgang, id)
        nummer = nummer_i(s, omgang.sammantrade_id)
        fakta = omgangsfakta(s, omgang, nummer)
    besked, slag = _besked(fakta, idag)
    alla = list(enumerate(nummer.values(), start=1))
    paragrafer = paragraftext((p.plats for p in fakta.paragrafer), alla)
    verb = _VERB.get(fakta.status, "")
    if verb == "ned" and idag < fakta.frister.nedtagning.sista:
        verb = ""
    return NastaSteg(
        besked, slag, _("Justering och anslag för {paragrafer}").format(paragrafer=paragrafer),
        _steg(fakta), verb,
    )  # fmt: skip


def _besked(fakta: Omgangsfakta, idag: date) -> tuple[str, str]:
    """Whose turn it is and until when; amber past the nominal day, red past the extended one."""
    frister = fakta.frister
    if fakta.status == "justeras":
        return _inom(frister.justering, idag, _("Justeras senast {dag}."))
    if fakta.status == "justerad":
        return _inom(frister.anslag, idag, _("Anslås senast {dag}."))
    if fakta.status == "anslagen":
        if fakta.obedomda_avbrott:
            return _("Anslaget har haft ett avbrott. Bedöm det."), "varning"
        if idag < frister.nedtagning.sista:
            text = _("Överklagas senast {sista}. Anslaget tas ned tidigast {ned}.")
            sista, ned = frister.overklagande.sista, frister.nedtagning.sista
            return text.format(sista=datum_lang(sista), ned=datum_lang(ned)), "info"
        return _("Överklagandetiden är ute. Ta ned anslaget."), "info"
    if fakta.status == "tid_ute":
        return _(
            "Bekräfta att inget överklagande har kommit in, till domstol eller kommun."
        ), "info"
    if fakta.status == "overklagad":
        return _("Beslut i omgången är överklagade. Övriga paragrafer går vidare."), "varning"
    return "", "info"


def _inom(frist: Frist, idag: date, mall: str) -> tuple[str, str]:
    besked = mall.format(dag=datum_lang(frist.nominell))
    if idag > frist.sista:
        return _("{besked} Det är försenat.").format(besked=besked), "fel"
    if idag > frist.nominell:
        text = _("{besked} Sista dag är {sista}.")
        return text.format(besked=besked, sista=datum_lang(frist.sista)), "varning"
    return besked, "info"


def _steg(fakta: Omgangsfakta) -> tuple[Steg, ...]:
    f = fakta.frister
    klart = fakta.laga_kraft is not None
    return (
        Steg(_("Justerad"), _dag(fakta.justerad, f.justering), fakta.justerad is not None),
        Steg(_("Anslagen"), _dag(fakta.uppsatt, f.anslag), fakta.uppsatt is not None),
        Steg(
            _("Överklagandetiden ute"),
            f"{datum_lang(f.overklagande.sista)}. {f.overklagande.varfor}",
            fakta.nedtagen is not None,
        ),
        Steg(_("Anslaget nedtaget"), _ned(fakta), fakta.nedtagen is not None),
        Steg(_("Laga kraft"), datum_lang(fakta.laga_kraft) if fakta.laga_kraft else "", klart),
        Steg(_("Arkiverad"), "", fakta.status == "arkiverad"),
    )


def _dag(gjort: date | None, frist: Frist) -> str:
    if gjort is not None:
        return datum_lang(gjort)
    return _("Senast {dag}. {varfor}").format(dag=datum_lang(frist.nominell), varfor=frist.varfor)


def _ned(fakta: Omgangsfakta) -> str:
    if fakta.nedtagen is not None:
        return datum_lang(fakta.nedtagen)
    return _("Tidigast {dag}").format(dag=datum_lang(fakta.frister.nedtagning.sista))
