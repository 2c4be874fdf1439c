"""What an agreement must hold before it is reviewed, signed and put in force (R13-R21, R73-R74).

Each function yields one Brist for each missing thing, as a sentence that stands by itself and
begins with a common noun, so that avtalsregler.py can put "Avtalet kan inte börja gälla:" before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from styrdesk.modell.avtalsfakta import AvtalFakta, Beslut, Underskrift, gemen
from styrdesk.modell.avtalstider import Part
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.val import UNDERSKRIFT_ROLL, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _

PARTER: Final[tuple[Part, Part]] = ("bestallare", "utforare")

# --- Before review ------------------------------------------------------------------------------

_FALT: Final = (
    ("diarienr", "diarienr", N_("Diarienumret saknas. Hämta ett i diariet.")),
    ("enheter", "avtalsenhet", N_("Enheterna saknas. Välj de enheter som avtalet omfattar.")),
    ("avtalsansvarig", "avtalsansvarig_id", N_("Avtalsansvarig saknas. Välj en person.")),
    ("motpart_kontakt", "motpart_kontakt_id", N_("Kontakt hos utföraren saknas. Välj en.")),
    ("ersattningsmodell", "ersattningsmodell", N_("Ersättningsmodellen saknas. Välj en.")),
    (
        "risk_klass",
        "risk_klass",
        N_("Riskklassen saknas. Välj en; den styr hur ofta ni följer upp."),
    ),
)


def kravda_falt(fakta: AvtalFakta) -> Iterator[Brist]:
    """The required fields of §5.3."""
    for namn, falt, text in _FALT:
        if not getattr(fakta, namn):
            yield brist(falt, _(text))
    if fakta.uppskattat_arsvarde is None:
        yield brist("uppskattat_arsvarde", _("Uppskattat årsvärde saknas. Skriv ett belopp."))
    if fakta.tider.uppsagningstid_man_bestallare is None:
        mening = _("Beställarens uppsägningstid saknas. Skriv antal månader, 0 om ingen finns.")
        yield brist("uppsagningstid_man_bestallare", mening)


def garanti(fakta: AvtalFakta) -> Iterator[Brist]:
    """R28: what a guarantee agreement must state."""
    if fakta.typ != "garantavtal":
        return
    if not fakta.begart_av:
        yield brist("begart_av", _("Skriv vem som har begärt garantin."), "R28")
    if not fakta.ekonomisk_konsekvens:
        mening = _("Skriv hur ansvar och ekonomiska följder är reglerade.")
        yield brist("ekonomisk_konsekvens", mening, "R28")


def kundval(fakta: AvtalFakta) -> Iterator[Brist]:
    """R13: the rule book and the approvals of the units."""
    if fakta.process != "kundval":
        return
    if not fakta.regelverksversion:
        mening = _("Regelverket saknas. Välj den version som enheten godkänns enligt.")
        yield brist("regelverksversion_id", mening, "R13")
    if fakta.enheter_utan_godkannande:
        mening = _("Godkännande saknas för {enheter}. Registrera besluten först.")
        enheter = ", ".join(fakta.enheter_utan_godkannande)
        yield brist("avtalsenhet", mening.format(enheter=enheter), "R13")


# --- Before signing -----------------------------------------------------------------------------

_UPPFOLJNING: Final = (
    ("uppf_text", N_("Texten om hur mål och kvalitet följs upp saknas. Skriv den.")),
    ("present_text", N_("Texten om hur resultatet presenteras saknas. Skriv den.")),
    ("tillg_text", N_("Texten om hur brukare får del av resultatet saknas. Skriv den.")),
)


def uppfoljningsregel(fakta: AvtalFakta) -> str:
    """The rule that demands the three texts on follow-up for this process."""
    if fakta.process == "kundval":
        return "R14"
    return "R21" if fakta.process == "direktbestallning" else "R17"


def uppfoljningsvillkor(fakta: AvtalFakta) -> Iterator[Brist]:
    """The three texts; the third is demanded too, after the stricter appendix 3 (T9).

    Under kundval the version of the rule book carries them, and cannot be saved without (R14).
    """
    if fakta.process == "kundval" and fakta.regelverksversion:
        return
    for falt, mening in _UPPFOLJNING:
        if not getattr(fakta, falt).strip():
            yield brist(falt, _(mening), uppfoljningsregel(fakta))


def handling(fakta: AvtalFakta) -> Iterator[Brist]:
    """R18: the written agreement itself."""
    if fakta.har_handling:
        return
    if fakta.ar_overenskommelse:
        mening = _("Den skriftliga överenskommelsen saknas. Bifoga dokumentet.")
        yield brist("handling", mening, "R18")
    else:
        kod = "L10" if fakta.rattslig_grund == "lov" else ""
        yield brist("handling", _("Det skriftliga avtalet saknas. Bifoga dokumentet."), kod)


def insyn(fakta: AvtalFakta) -> Iterator[Brist]:
    """What an agreement with a private provider must secure (L7, L26)."""
    if fakta.regi != "extern":
        return
    if not fakta.insyn_klausul:
        mening = _("Villkor om allmänhetens insyn saknas. Avtala om det och kryssa i rutan.")
        yield brist("insyn_klausul", mening, "L7")
    if not fakta.meddelarfrihet_klausul:
        mening = _("Villkor om meddelarfrihet saknas. Avtala om det och kryssa i rutan.")
        yield brist("meddelarfrihet_klausul", mening, "L7")
    if not fakta.pub_avtal:
        mening = _("Ansvaret för personuppgifter saknas. Välj avtal, gemensamt ansvar eller inget.")
        yield brist("pub_avtal", mening, "L26")
    elif fakta.pub_avtal != "ej_behov" and fakta.pub_datum is None:
        mening = _("Skriv vilken dag avtalet om personuppgifter ingicks.")
        yield brist("pub_datum", mening, "L26")


def godkannande_av(fakta: AvtalFakta, part: Part) -> Beslut | None:
    """The first approving decision on one side: the beställarnämnd, or PU (KS instead, T10)."""
    egna = [b for b in fakta.beslut if b.utfall == "godkant" and _ar_for(fakta, b, part)]
    return min(egna, key=lambda b: b.datum, default=None)


def _ar_for(fakta: AvtalFakta, beslut: Beslut, part: Part) -> bool:
    if part == "bestallare":
        return beslut.organ == fakta.bestallare
    return beslut.organ_roll == "egenregi" or beslut.organ_typ == "KS"


def organ_for(fakta: AvtalFakta, part: Part) -> str:
    """The name, inside a sentence, of the body that approves on one side."""
    if part == "bestallare":
        return gemen(fakta.bestallare or _("beställarnämnden"))
    return gemen(fakta.produktionsorgan or _("produktionsutskottet"))


def godkannanden(fakta: AvtalFakta) -> Iterator[Brist]:
    """R20: an överenskommelse needs the approval of a body on each side."""
    if not fakta.ar_overenskommelse:
        return
    for part in PARTER:
        if godkannande_av(fakta, part) is None:
            mening = _("Godkännandet i {organ} saknas. Registrera beslutet först.")
            yield brist("avtalsbeslut", mening.format(organ=organ_for(fakta, part)), "R20")


# --- Before it starts to apply ------------------------------------------------------------------


def underskrift_av(fakta: AvtalFakta, part: Part) -> Underskrift | None:
    """The signature of one side; one by a förvaltningschef goes before others."""
    egna = [u for u in fakta.underskrifter if u.part == part and u.datum is not None]
    return min(egna, key=lambda u: (u.roll != "forvaltningschef", u.datum), default=None)


def undertecknare(fakta: AvtalFakta, part: Part) -> str:
    """Who is to sign on one side, inside a sentence."""
    vantad = next((u.titel for u in fakta.underskrifter if u.part == part and u.titel), "")
    if vantad:
        return vantad
    if fakta.ar_overenskommelse:
        sida = {"bestallare": _("beställarens"), "utforare": _("produktionens")}[part]
        return _("{sida} förvaltningschef").format(sida=sida)
    return _("beställaren") if part == "bestallare" else _("utföraren")


def _underskriftsregel(fakta: AvtalFakta) -> str:
    if fakta.ar_overenskommelse:
        return "R19"
    return "L10" if fakta.rattslig_grund == "lov" else ""


def saknade_underskrifter(fakta: AvtalFakta) -> Iterator[Brist]:
    """Both sides sign, whatever the process."""
    for part in PARTER:
        if underskrift_av(fakta, part) is None:
            mening = _("Underskriften från {vem} saknas. Registrera den först.")
            text = mening.format(vem=undertecknare(fakta, part))
            yield brist("underskrift", text, _underskriftsregel(fakta))


def undertecknares_behorighet(fakta: AvtalFakta) -> Iterator[Brist]:
    """R19: two förvaltningschefer of two different förvaltningar sign an överenskommelse."""
    if not fakta.ar_overenskommelse:
        return
    gjorda = [u for u in (underskrift_av(fakta, part) for part in PARTER) if u]
    for en in gjorda:
        if en.roll != "forvaltningschef":
            mening = _(
                "Underskriften av {vem} är gjord som {roll}. Förvaltningschefen ska göra den."
            )
            roll = gemen(etikett(UNDERSKRIFT_ROLL, en.roll))
            vem = en.person or undertecknare(fakta, en.part)
            yield brist("underskrift", mening.format(vem=vem, roll=roll), "R19")
    if len(gjorda) == len(PARTER) and len({u.forvaltning for u in gjorda}) == 1:
        mening = _("Båda underskrifterna kommer från samma förvaltning. Det ska vara två olika.")
        yield brist("underskrift", mening, "R19")


def ordning(fakta: AvtalFakta) -> Iterator[Brist]:
    """R20: nobody may sign before the bodies have approved; the same day will do."""
    gjorda = (underskrift_av(fakta, part) for part in PARTER)
    datum = [u.datum for u in gjorda if u and u.datum]
    if not fakta.ar_overenskommelse or not datum:
        return
    forst = min(datum)
    for part in PARTER:
        beslut = godkannande_av(fakta, part)
        if beslut and beslut.datum > forst:
            mening = _(
                "Underskriften {forst} gjordes före godkännandet i {organ} {beslut}. "
                "Låt parterna underteckna på nytt efter beslutet."
            )
            dagar = {"forst": datum_lang(forst), "beslut": datum_lang(beslut.datum)}
            text = mening.format(organ=organ_for(fakta, part), **dagar)
            yield brist("underskrift", text, "R20")


def balans(fakta: AvtalFakta) -> Iterator[Brist]:
    """R73, R74: both confirm the balance, or KS or KF has decided."""
    if not fakta.ar_overenskommelse:
        return
    if any(t.oppen for t in fakta.balanstvister):
        mening = _(
            "Tvisten om uppdrag och resurser är inte löst. Registrera beslutet i "
            "kommunstyrelsen eller fullmäktige, eller att parterna har enats."
        )
        yield brist("tvist", mening, "R74")
        return
    avgjord = any(t.beslut_organ_typ in ("KS", "KF") for t in fakta.balanstvister)
    mening = _(
        "Bekräftelsen från {vem} att uppdrag och resurser är i balans saknas. Registrera den först."
    )
    if fakta.balans_bestallare_datum is None and not avgjord:
        vem = organ_for(fakta, "bestallare")
        yield brist("balans_bestallare_datum", mening.format(vem=vem), "R73")
    if fakta.balans_pu_datum is None and not avgjord:
        yield brist("balans_pu_datum", mening.format(vem=organ_for(fakta, "utforare")), "R73")
