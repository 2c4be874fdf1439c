"""How an agreement stands: the list of steps until it applies, and its status word with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell import avtalsvillkor as villkor
from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import AvtalFakta, Underskrift, gemen
from styrdesk.modell.avtalsregler import hinder_for
from styrdesk.modell.avtalstider import Part
from styrdesk.modell.forklaring import Lage, Steg
from styrdesk.modell.grund.errors import Brist
from styrdesk.svensk_form import HART, datum_dag_manad, datum_lang
from styrdesk.texter import _, ngettext

# --- Steps --------------------------------------------------------------------------------------


def nasta_steg(fakta: AvtalFakta, idag: date) -> list[Steg]:
    """The steps until the agreement may begin to apply; all ``klart`` means that nothing is missing.

    Five for an överenskommelse (written, two approvals, two signatures), three for an agreement;
    other things that are missing come as further steps, and only while they are missing.
    """
    steg = [_skriftligt(fakta)]
    if fakta.ar_overenskommelse:
        steg += [_godkant(fakta, part, idag) for part in villkor.PARTER]
    steg += [_undertecknat(fakta, part, idag) for part in villkor.PARTER]
    return [*steg, *_det_som_aterstar(fakta)]


def _nar(dag: date, idag: date) -> str:
    return datum_dag_manad(dag) if dag.year == idag.year else datum_lang(dag)


def _skriftligt(fakta: AvtalFakta) -> Steg:
    if fakta.ar_overenskommelse:
        text, regel = _("Skriftlig överenskommelse upprättad"), "R18"
    else:
        text, regel = _("Skriftligt avtal upprättat"), ""
    detalj = fakta.handling_detalj if fakta.har_handling else _("Dokumentet är inte bifogat")
    return Steg(text, fakta.har_handling, detalj, regel)


def _godkant(fakta: AvtalFakta, part: Part, idag: date) -> Steg:
    beslut = villkor.godkannande_av(fakta, part)
    text = _("Godkänd i {organ}").format(organ=villkor.organ_for(fakta, part))
    if beslut is None:
        return Steg(text, False, _("Beslutet är inte registrerat"), "R20")
    detalj = _nar(beslut.datum, idag)
    if beslut.paragraf:
        detalj += f", §{HART}{beslut.paragraf}"
    return Steg(text, True, detalj, "R20")


def _undertecknat(fakta: AvtalFakta, part: Part, idag: date) -> Steg:
    mall = _("Undertecknad av {vem}") if fakta.ar_overenskommelse else _("Undertecknat av {vem}")
    text = mall.format(vem=villkor.undertecknare(fakta, part))
    regel = "R19" if fakta.ar_overenskommelse else ""
    gjord = villkor.underskrift_av(fakta, part)
    if gjord and gjord.datum:
        detalj = ", ".join(d for d in (_nar(gjord.datum, idag), gjord.person) if d)
        return Steg(text, True, detalj, regel)
    vantad = next((u for u in fakta.underskrifter if u.part == part), None)
    return Steg(text, False, _utskickad(vantad, idag), regel)


def _utskickad(vantad: Underskrift | None, idag: date) -> str:
    if vantad is None or vantad.skickad is None:
        return _("Inte skickad")
    delar = [_("Skickad {dag}").format(dag=_nar(vantad.skickad, idag))]
    if vantad.pamind:
        mall = _("påmind {dag}") if vantad.pamind <= idag else _("påminn {dag}")
        delar.append(mall.format(dag=_nar(vantad.pamind, idag)))
    return " · ".join(delar)


_EGNA_STEG: Final = (villkor.handling, villkor.godkannanden, villkor.saknade_underskrifter)
_EGEN_RAD: Final = frozenset({"R19", "R20", "R73", "R74"})


def _det_som_aterstar(fakta: AvtalFakta) -> list[Steg]:
    """What stops the agreement besides the steps themselves."""
    visade = [en for villkoret in _EGNA_STEG for en in villkoret(fakta)]
    ovriga = [en for en in hinder_for(fakta, "gallande") if en not in visade]
    falt = [en for en in ovriga if en.regel not in _EGEN_RAD]
    steg = [_falt_steg(falt)] if falt else []
    return steg + [Steg(en.text, False, en.kalla, en.regel) for en in ovriga if en not in falt]


def _falt_steg(brister: list[Brist]) -> Steg:
    antal = len(brister)
    mening = ngettext("{antal} uppgift saknas", "{antal} uppgifter saknas", antal)
    return Steg(_("Komplettera uppgifterna"), False, mening.format(antal=antal), brister[0].regel)


# --- Status word --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Narhet:
    """How many days before a day the status word changes; a setting."""

    loper_ut: int = 180
    besked_kravs: int = 180


_AVSLUTADE: Final = frozenset({"avslutat", "arkiverat", "makulerat"})


def lage(fakta: AvtalFakta, idag: date, narhet: Narhet = Narhet()) -> Lage:
    """The status word to show in a list, and why. A stored status that the dates contradict shows."""
    if fakta.status in _AVSLUTADE:
        return Lage("avslutad", _avslutat_skal()[fakta.status])
    if fakta.status in ("utkast", "granskas", "undertecknas"):
        return _lage_fore(fakta, idag)
    datum = rakna_avtalsdatum(fakta.tider, idag)
    return _fel_nu(fakta, datum, idag) or _lage_nu(fakta, datum, idag, narhet)


def _avslutat_skal() -> dict[str, str]:
    return {
        "avslutat": _("Avtalet är avslutat."),
        "arkiverat": _("Avtalet är arkiverat."),
        "makulerat": _("Avtalet makulerades innan det började gälla."),
    }


def _lage_fore(fakta: AvtalFakta, idag: date) -> Lage:
    start = fakta.tider.start
    if start and start <= idag and fakta.status != "utkast":
        mening = _("Startdagen {start} har passerat, men {slag} gäller inte ännu.")
        slag = gemen(fakta.slag())
        return Lage("forsenad", mening.format(slag=slag, start=datum_lang(start)))
    if fakta.status == "utkast":
        return Lage("utkast", _("Fyll i uppgifterna och lämna för granskning."))
    if fakta.status == "granskas":
        return Lage("handlaggs", _("Granskas före underskrift."))
    saknas = [*villkor.godkannanden(fakta), *villkor.saknade_underskrifter(fakta)]
    skal = saknas[0].text if saknas else _("Alla har undertecknat. Sätt det i kraft.")
    return Lage("ej_undertecknat", skal)


def _fel_nu(fakta: AvtalFakta, datum: Avtalsdatum, idag: date) -> Lage | None:
    """What is wrong with an agreement in force, the worst first."""
    slut = datum.nuvarande_slut
    if slut and slut.datum < idag and fakta.aktiva_enheter:
        mening = _("Slutdagen {slut} har passerat men {enheter} har verksamhet.")
        enheter = ", ".join(fakta.aktiva_enheter)
        return Lage("brister", mening.format(slut=datum_lang(slut.datum), enheter=enheter))
    if slut and slut.datum < idag:
        mening = _("Slutdagen {slut} har passerat. Avsluta eller registrera förlängningen.")
        return Lage("forsenad", mening.format(slut=datum_lang(slut.datum)))
    besked = datum.option_besked_senast
    if besked and besked.datum < idag:
        mening = _("Sista dag för besked om option var {dag}.")
        return Lage("forsenad", mening.format(dag=datum_lang(besked.datum)))
    if fakta.oppna_brister:
        mening = ngettext(
            "{antal} brist från uppföljning är öppen.",
            "{antal} brister från uppföljning är öppna.",
            fakta.oppna_brister,
        )
        return Lage("brister", mening.format(antal=fakta.oppna_brister))
    return _hinder_nu(fakta)


def _hinder_nu(fakta: AvtalFakta) -> Lage | None:
    """An agreement in force that a rule would have stopped (imported, or changed since)."""
    hinder = hinder_for(fakta, "gallande")
    if regelbrott := [en for en in hinder if en.regel]:
        return Lage("brister", regelbrott[0].mening())
    return Lage("saknas", hinder[0].text) if hinder else None


def _lage_nu(fakta: AvtalFakta, datum: Avtalsdatum, idag: date, narhet: Narhet) -> Lage:
    """How an agreement in force without faults stands."""
    besked, slut, start = datum.option_besked_senast, datum.nuvarande_slut, fakta.tider.start
    if start and start > idag:
        return Lage("planerad", _("Börjar gälla {start}.").format(start=datum_lang(start)))
    if besked and besked.datum - timedelta(days=narhet.besked_kravs) <= idag:
        return Lage("besked_kravs", besked.varfor)
    uppsagt = fakta.status in ("uppsagt", "loper_ut") or fakta.tider.uppsagd_datum is not None
    if slut and (uppsagt or _snart_slut(fakta, datum, idag, narhet)):
        return Lage("loper_ut", slut.varfor)
    if slut is None:
        return Lage("galler", _("Gäller tills vidare."))
    return Lage("galler", _("Gäller till och med {slut}.").format(slut=datum_lang(slut.datum)))


def _snart_slut(fakta: AvtalFakta, datum: Avtalsdatum, idag: date, narhet: Narhet) -> bool:
    """Close to an end that nothing moves: no open option, no tacit renewal still to come."""
    slut = datum.nuvarande_slut
    if slut is None or datum.option_besked_senast is not None:
        return False
    if fakta.tider.automatisk_forlangning_man and slut.datum != fakta.tider.max_slut:
        return False
    return slut.datum - timedelta(days=narhet.loper_ut) <= idag
