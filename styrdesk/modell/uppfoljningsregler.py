"""What a visit or follow-up must hold to change status (R52-R53, R56-R62, L4; states §8.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import TVINGANDE
from styrdesk.modell.moteregler import PunktFakta, granska_punkter
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val import UPPFOLJNING_STATUS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

# Forward jumps are allowed where the guards of the later status are checked anyway: a yearly visit
# goes from genomförd to klar, an old one is registered as done.
VAGAR: Final[Vagar] = {
    "planerad": ("forberedd", "genomford", "installd"),
    "forberedd": ("genomford", "planerad", "installd"),
    "genomford": ("rapport_utkast", "kommunicerad", "klar"),
    "rapport_utkast": ("kommunicerad", "klar", "genomford"),
    "kommunicerad": ("klar", "rapport_utkast"),
    "klar": ("redovisad", "avslutad", "rapport_utkast"),
    "redovisad": ("avslutad", "klar"),
    "avslutad": (),
    "installd": ("planerad",),
}
OANMALDA: Final = frozenset({"handelsestyrd", "oanmald_eget_initiativ"})
MED_CHECKLISTA: Final = frozenset({"fordjupad"})
MED_FASTA_PUNKTER: Final = frozenset({"planerad_besok"})


@dataclass(frozen=True)
class BristFakta:
    """A finding of kind brist from the visit. ``plan`` and ``aterrapport`` are R60's demands."""

    rubrik: str
    kravkalla: str
    status: str = "oppen"
    plan: bool = False
    aterrapport_senast: date | None = None

    @property
    def tvingande(self) -> bool:
        """A breach of law, conditions for approval or agreement (R60)."""
        return self.kravkalla in TVINGANDE


@dataclass(frozen=True)
class UppfoljningFakta:
    """Everything the follow-up rules need; field names are those of the register."""

    typ: str
    status: str = "planerad"
    planerad: date | None = None
    genomford_fran: date | None = None
    anmald: bool = True
    anmald_skal: str = ""
    utlosande: str = ""
    enheter: tuple[str, ...] = ()
    regi: str = ""
    tillsynsmyndighet: str = ""
    punkter: tuple[PunktFakta, ...] = ()
    chef_med: bool = False
    ledning_fragad: bool = False
    personal_fragad: bool = False
    brukarsynpunkt_metod: str = ""
    brukarsynpunkt_skal: str = ""
    checklista: str = ""
    checklista_klar: bool = False
    sammanfattning: str = ""
    overall: str = ""
    kommunicerad: date | None = None
    redovisad: date | None = None
    redovisad_organ: str = ""
    brister: tuple[BristFakta, ...] = ()
    utan_krav: tuple[str, ...] = ()  # areas not fulfilled that lack a demand
    installt_skal: str = ""


def dold_for_utforare(typ: str, anmald: bool, genomford: bool) -> bool:
    """R62: whether the event must stay out of every list, file and print that a provider may see.

    An unannounced visit is hidden until it has been made.
    """
    return not genomford and (typ == "oanmald_eget_initiativ" or not anmald)


# --- Change of status ---------------------------------------------------------------------------


def far_byta(fakta: UppfoljningFakta, till: str, idag: date) -> list[Brist]:
    """Why the follow-up may not get status ``till`` today; empty if it may."""
    if stopp := granska_vag(VAGAR, UPPFOLJNING_STATUS, fakta.status, till):
        return stopp
    return [en for granska in _KRAV.get(till, ()) for en in granska(fakta, idag)]


def _forberedd(fakta: UppfoljningFakta, _idag: date) -> Iterator[Brist]:
    if fakta.planerad is None:
        yield brist("planerad", _("Dagen saknas. Skriv när besöket är planerat."))
    if fakta.typ in MED_CHECKLISTA and not fakta.checklista:
        yield brist("checklista", _("Checklistan saknas. Välj en för området."), "R58")


def _genomford(fakta: UppfoljningFakta, idag: date) -> Iterator[Brist]:
    if fakta.genomford_fran is None:
        yield brist("genomford_fran", _("Dagen saknas. Skriv när besöket genomfördes."))
    elif fakta.genomford_fran > idag:
        mening = _("Besöket kan inte vara genomfört {dag}. Skriv en dag till och med i dag.")
        yield brist("genomford_fran", mening.format(dag=datum_lang(fakta.genomford_fran)))
    yield from granska_tillsyn(fakta)
    yield from _anmald(fakta)


def granska_tillsyn(fakta: UppfoljningFakta) -> Iterator[Brist]:
    """L4: a body may not exercise statutory supervision over its own activity (KL 6:7)."""
    if fakta.typ == "tillsyn" and fakta.regi == "egen":
        mening = _("Kommunen får inte utöva tillsyn över egen regi. Välj verksamhetsbesök.")
        yield brist("typ", mening, "L4")
    elif fakta.typ == "tillsyn" and fakta.tillsynsmyndighet not in ("", "kommun"):
        mening = _("Kommunen är inte tillsynsmyndighet för enheten. Välj verksamhetsbesök.")
        yield brist("typ", mening, "L23")


def _anmald(fakta: UppfoljningFakta) -> Iterator[Brist]:
    """R61, R62: event-driven visits are unannounced unless there is a reason."""
    if fakta.typ == "oanmald_eget_initiativ" and fakta.anmald:
        mening = _("Ett oanmält besök kan inte vara anmält. Ändra det ena.")
        yield brist("anmald", mening, "R62")
    if fakta.typ == "handelsestyrd" and fakta.anmald and not fakta.anmald_skal.strip():
        mening = _("Händelsestyrda besök är oanmälda. Skriv varför det här är anmält.")
        yield brist("anmald_skal", mening, "R61")


def _klar(fakta: UppfoljningFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.sammanfattning.strip():
        yield brist("sammanfattning", _("Sammanfattningen saknas. Skriv det viktigaste."))
    if fakta.typ in MED_FASTA_PUNKTER:
        yield from _arligt_besok(fakta)
    if fakta.typ in MED_CHECKLISTA:
        yield from _fordjupad(fakta)
    for namn in fakta.utan_krav:
        mening = _("Delområdet «{namn}» är inte uppfyllt. Skriv vilken åtgärd som krävs.")
        yield brist("delomrade", mening.format(namn=namn), "R60")


def _arligt_besok(fakta: UppfoljningFakta) -> Iterator[Brist]:
    """R52, R53: with heads and responsible, on the same topics as the provider meeting."""
    if not fakta.chef_med:
        mening = _("Ingen chef eller ansvarig från enheten är antecknad. Anteckna vem som var med.")
        yield brist("besoksdeltagare", mening, "R52")
    for en in granska_punkter(fakta.punkter, "R53"):
        yield Brist("besokspunkt", en.text, en.regel, en.kalla)


def _fordjupad(fakta: UppfoljningFakta) -> Iterator[Brist]:
    """R56-R58: questions to management and staff, the users' views, the checklist."""
    if not fakta.ledning_fragad:
        mening = _("Frågor till ledningen är inte antecknade. Ställ dem och kryssa i rutan.")
        yield brist("ledning_fragad", mening, "R56")
    if not fakta.personal_fragad:
        mening = _("Frågor till personalen är inte antecknade. Ställ dem och kryssa i rutan.")
        yield brist("personal_fragad", mening, "R56")
    if not (fakta.brukarsynpunkt_metod.strip() or fakta.brukarsynpunkt_skal.strip()):
        mening = _(
            "Det saknas hur brukarnas synpunkter hämtades in. Skriv hur, eller varför det inte gick."
        )
        yield brist("brukarsynpunkt_metod", mening, "R57")
    if not fakta.checklista:
        yield brist("checklista", _("Checklistan saknas. Välj en för området."), "R58")
    elif not fakta.checklista_klar:
        mening = _("Alla frågor i checklistan är inte besvarade. Svara, eller välj ej tillämpligt.")
        yield brist("checklista_klar", mening, "R58")
    if not fakta.overall:
        yield brist("overall", _("Den samlade bedömningen saknas. Välj en."))


def _redovisad(fakta: UppfoljningFakta, idag: date) -> Iterator[Brist]:
    if fakta.redovisad is None or not fakta.redovisad_organ:
        mening = _("Nämnd och sammanträdesdag saknas. Skriv var och när den redovisades.")
        yield brist("redovisad", mening, "R59")
    elif fakta.redovisad > idag:
        mening = _("Nämnden sammanträder {dag}. Vänta tills dess.")
        yield brist("redovisad", mening.format(dag=datum_lang(fakta.redovisad)), "R59")


def _avslutad(fakta: UppfoljningFakta, _idag: date) -> Iterator[Brist]:
    """R59, R60: reported if in-depth; every brist planned for and closed, or carried over."""
    if fakta.typ in MED_CHECKLISTA and fakta.redovisad is None:
        mening = _("Fördjupade uppföljningar redovisas i nämnden innan de avslutas.")
        yield brist("redovisad", mening, "R59")
    for en in fakta.brister:
        yield from _granska_brist(en)


def _granska_brist(en: BristFakta) -> Iterator[Brist]:
    if en.tvingande and not en.plan:
        mening = _("Bristen «{rubrik}» saknar åtgärdsplan. Begär en.")
        yield brist("atgardsplan", mening.format(rubrik=en.rubrik), "R60")
    elif en.tvingande and en.aterrapport_senast is None:
        mening = _("Bristen «{rubrik}» saknar dag för återrapport. Skriv den i åtgärdsplanen.")
        yield brist("aterrapport_senast", mening.format(rubrik=en.rubrik), "R60")
    if en.status == "oppen":
        mening = _("Bristen «{rubrik}» är öppen. Avsluta den, eller välj när den följs upp.")
        yield brist("avvikelse", mening.format(rubrik=en.rubrik), "R60" if en.tvingande else "")


def _installd(fakta: UppfoljningFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.installt_skal.strip():
        yield brist("installt_skal", _("Skriv varför besöket ställs in."))


Granskning = Callable[[UppfoljningFakta, date], Iterator[Brist]]

_KRAV: Final[dict[str, tuple[Granskning, ...]]] = {
    "forberedd": (_forberedd,),
    "genomford": (_genomford,),
    "klar": (_genomford, _klar),
    "redovisad": (_redovisad,),
    "avslutad": (_genomford, _klar, _avslutad),
    "installd": (_installd,),
}
