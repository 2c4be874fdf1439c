"""Deadlines, reminders and steps of action plans (R54, R60; form §6.4, states §8.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.forklaring import Dag, Paminnelse
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import TVINGANDE
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.paminnelser import paminnelser
from styrdesk.modell.val import ALLVAR, ATGARDSPLAN_STATUS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

VAGAR: Final[Vagar] = {
    "begard": ("inkommen", "eskalerad"),
    "inkommen": ("godtagen", "komplettering", "eskalerad"),
    "komplettering": ("inkommen", "eskalerad"),
    "godtagen": ("pagar", "uppfoljd"),
    "pagar": ("uppfoljd",),
    "uppfoljd": ("avslutad", "kvarstar"),
    "kvarstar": ("eskalerad", "pagar"),
    "eskalerad": ("begard", "pagar", "avslutad"),
    "avslutad": (),
}
TRAPPA: Final = (7, -1, -14)
"""Days before (negative: after) the day the plan is due; at the last one nämnden should know."""

ALLVARLIG_DAGAR: Final = timedelta(days=14)
VASENTLIG_MANADER: Final = 2


# --- Deadlines and reminders --------------------------------------------------------------------


def atgardas_senast(allvar: str, konstaterad: date, nasta_uppfoljning: date | None = None) -> Dag:
    """When a brist should be put right: 14 days, two months, or the next follow-up (§6.3).

    A minor one without a planned follow-up gets a year, since visits are yearly (R52).
    """
    fran = datum_lang(konstaterad)
    if allvar == "allvarlig":
        dag = konstaterad + ALLVARLIG_DAGAR
        mening = _("Allvarlig brist konstaterad {fran} åtgärdas inom 14 dagar.")
    elif allvar == "vasentlig":
        dag = plus_manader(konstaterad, VASENTLIG_MANADER)
        mening = _("Väsentlig brist konstaterad {fran} åtgärdas inom två månader.")
    elif nasta_uppfoljning and nasta_uppfoljning > konstaterad:
        dag = nasta_uppfoljning
        mening = _("Mindre brist konstaterad {fran} åtgärdas till nästa uppföljning.")
    else:
        dag = plus_manader(konstaterad, 12)
        mening = _("Mindre brist konstaterad {fran} åtgärdas till nästa årliga besök.")
    return Dag(dag, mening.format(fran=fran))


def planpaminnelser(forfaller: date) -> list[Paminnelse]:
    """A week before, the day after, and two weeks after, when it is time to tell the nämnd."""
    return paminnelser("forfaller", forfaller, TRAPPA)


def lyft_till_namnden(forfaller: date, inkommen: date | None, idag: date) -> bool:
    """R54: the plan is two weeks late."""
    return inkommen is None and idag >= forfaller + timedelta(days=-TRAPPA[-1])


# --- Findings -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class AvvikelseFakta:
    """A finding of a follow-up; ``typ`` from ``val.FYND_KIND``."""

    typ: str = "brist"
    rubrik: str = ""
    kravkalla: str = ""
    allvar: str = ""
    status: str = "oppen"
    plan: bool = False

    @property
    def kraver_plan(self) -> bool:
        """A brist against law, approval conditions or agreement (R60)."""
        return self.typ == "brist" and self.kravkalla in TVINGANDE


# --- The plan -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class AtgardFakta:
    """One measure of a plan."""

    atgard: str
    ansvarig: str = ""
    klart_senast: date | None = None
    status: str = "ej_paborjad"


@dataclass(frozen=True)
class AtgardsplanFakta:
    """Everything the plan rules need; field names are those of the register."""

    status: str = "begard"
    begard: date | None = None
    forfaller: date | None = None
    aterrapport_senast: date | None = None
    inkommen: date | None = None
    orsak: str = ""
    bedomning: str = ""
    bedomd: date | None = None
    bedomd_av: str = ""
    uppfoljning_planerad: date | None = None
    uppfoljd: date | None = None
    resultat: str = ""
    belagg: str = ""
    avslut_skal: str = ""
    aterrapporterad: date | None = None
    eskalering: str = ""
    eskalering_skal: str = ""
    avvikelser: tuple[AvvikelseFakta, ...] = ()
    atgarder: tuple[AtgardFakta, ...] = ()

    @property
    def allvar(self) -> str:
        """The worst severity among the findings, or ""."""
        finns = [a.allvar for a in self.avvikelser if a.allvar]
        return min(finns, key=list(ALLVAR).index, default="")

    @property
    def kraver_aterrapport(self) -> bool:
        """Some finding breaks law, conditions or agreement (R60)."""
        return any(a.kraver_plan for a in self.avvikelser)


def granska_begaran(fakta: AtgardsplanFakta) -> list[Brist]:
    """What a demand for a plan must say, whenever it is saved (R54, R60)."""
    brister = []
    if fakta.forfaller is None:
        mening = _("Sista dag saknas. Skriv när planen ska vara inne.")
        brister.append(brist("forfaller", mening, "R54"))
    elif fakta.begard and fakta.forfaller < fakta.begard:
        mening = _("Planen ska vara inne före dagen då den begärdes. Ändra den ena.")
        brister.append(brist("forfaller", mening, "R54"))
    if not fakta.avvikelser:
        mening = _("Avvikelsen saknas. Välj vad planen ska rätta till.")
        brister.append(brist("avvikelse", mening, "R54"))
    if fakta.kraver_aterrapport and fakta.aterrapport_senast is None:
        mening = _("Dagen för återrapport saknas. Skriv när utföraren ska ha återrapporterat.")
        brister.append(brist("aterrapport_senast", mening, "R60"))
    return brister


def far_byta(fakta: AtgardsplanFakta, till: str, idag: date) -> list[Brist]:
    """Why the plan may not get status ``till`` today; empty if it may."""
    if stopp := granska_vag(VAGAR, ATGARDSPLAN_STATUS, fakta.status, till):
        return stopp
    return [en for granska in _KRAV.get(till, ()) for en in granska(fakta, idag)]


def _inkommen(fakta: AtgardsplanFakta, idag: date) -> Iterator[Brist]:
    if fakta.inkommen is None:
        yield brist("inkommen", _("Dagen saknas. Skriv när planen kom in."))
    elif fakta.inkommen > idag:
        yield brist("inkommen", _("Planen kan inte komma in framåt i tiden. Ändra dagen."))


def _bedomd(fakta: AtgardsplanFakta, vantad: tuple[str, ...]) -> Iterator[Brist]:
    if fakta.bedomning not in vantad:
        yield brist("bedomning", _("Bedömningen saknas eller är en annan. Välj den som gäller."))
    if fakta.bedomd is None or not fakta.bedomd_av:
        yield brist("bedomd", _("Det saknas vem som har bedömt planen, eller när. Skriv båda."))


def _godtagen(fakta: AtgardsplanFakta, _idag: date) -> Iterator[Brist]:
    yield from _bedomd(fakta, ("godtagen",))
    if not fakta.atgarder:
        yield brist("atgard", _("Planen har inga åtgärder. Skriv in dem som utföraren har lämnat."))
    for en in fakta.atgarder:
        if not en.ansvarig or en.klart_senast is None:
            mening = _("Åtgärden «{atgard}» saknar ansvarig eller sista dag. Skriv båda.")
            yield brist("atgard", mening.format(atgard=en.atgard))
    if fakta.uppfoljning_planerad is None:
        mening = _("Dagen för uppföljning saknas. Skriv när ni ser efter att det blev rätt.")
        yield brist("uppfoljning_planerad", mening, "R60" if fakta.kraver_aterrapport else "")


def _komplettering(fakta: AtgardsplanFakta, idag: date) -> Iterator[Brist]:
    yield from _bedomd(fakta, ("komplettering", "underkand"))
    if fakta.forfaller is None or fakta.forfaller <= idag:
        mening = _("Den nya sista dagen saknas. Skriv när kompletteringen ska vara inne.")
        yield brist("forfaller", mening, "R54")


def _uppfoljd(fakta: AtgardsplanFakta, idag: date) -> Iterator[Brist]:
    if fakta.uppfoljd is None:
        yield brist("uppfoljd", _("Dagen saknas. Skriv när planen följdes upp."))
    elif fakta.uppfoljd > idag:
        yield brist("uppfoljd", _("Uppföljningen kan inte ligga framåt i tiden. Ändra dagen."))
    if not fakta.resultat:
        yield brist("resultat", _("Resultatet saknas. Välj avhjälpt, delvis eller kvarstår."))


def _avslutad(fakta: AtgardsplanFakta, _idag: date) -> Iterator[Brist]:
    avstar = fakta.eskalering == "avstar"
    if fakta.resultat != "avhjalpt" and not avstar:
        mening = _("Bristen är inte avhjälpt. Följ upp igen, eller bestäm vad som händer nu.")
        yield brist("resultat", mening)
    if not (fakta.belagg.strip() or fakta.avslut_skal.strip()) and not avstar:
        mening = _("Belägget saknas. Skriv vad som visar att bristen är avhjälpt, eller ett skäl.")
        yield brist("belagg", mening)
    if fakta.kraver_aterrapport and fakta.aterrapporterad is None and not avstar:
        mening = _("Återrapporten från utföraren saknas. Skriv när den kom in.")
        yield brist("aterrapporterad", mening, "R60")


def _kvarstar(fakta: AtgardsplanFakta, _idag: date) -> Iterator[Brist]:
    if fakta.resultat not in ("kvarstar", "delvis"):
        yield brist("resultat", _("Resultatet säger inte att bristen kvarstår. Ändra det."))


def _eskalerad(fakta: AtgardsplanFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.eskalering:
        yield brist("eskalering", _("Välj vad som händer när bristen kvarstår."))
    if not fakta.eskalering_skal.strip():
        mening = _("Skälen saknas. Att avstå från en sanktion motiveras lika noga som att ta den.")
        yield brist("eskalering_skal", mening)


Granskning = Callable[[AtgardsplanFakta, date], Iterator[Brist]]

_KRAV: Final[dict[str, tuple[Granskning, ...]]] = {
    "inkommen": (_inkommen,),
    "godtagen": (_inkommen, _godtagen),
    "komplettering": (_inkommen, _komplettering),
    "uppfoljd": (_uppfoljd,),
    "avslutad": (_avslutad,),
    "kvarstar": (_kvarstar,),
    "eskalerad": (_eskalerad,),
}
