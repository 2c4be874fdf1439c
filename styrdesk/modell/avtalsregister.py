"""The registers of agreements: what their lists show and which rules every save obeys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.avtal import (
    Avtal,
    AvtalEnhet,
    Avtalsandring,
    Avtalsbeslut,
    Avtalsoption,
    Underskrift,
)
from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import AvtalFakta
from styrdesk.modell.avtalsinlasning import fakta
from styrdesk.modell.avtalslage import Narhet, lage
from styrdesk.modell.avtalsregler import granska_avtal
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Flerval, Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.installningar import narhet
from styrdesk.modell.organisation import Organ, Person, organ_gallde
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import UNDERSKRIFT_ROLL
from styrdesk.texter import N_, _

AVSLUTADE = ("avslutat", "arkiverat", "makulerat")
KRAVER_ATGARD = frozenset(
    {"forsenad", "saknas", "brister", "loper_ut", "besked_kravs", "ej_undertecknat"}
)


def datum_for(f: AvtalFakta, idag: date) -> Avtalsdatum:
    """The computed days of one agreement."""
    return rakna_avtalsdatum(f.tider, idag)


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    granser = narhet(s)
    return {id: _harlett(f, idag, granser) for id, f in fakta(s, nycklar, idag).items()}


def _harlett(f: AvtalFakta, idag: date, granser: Narhet) -> dict[str, Any]:
    nu, datum = lage(f, idag, granser), datum_for(f, idag)
    dagar = {
        "nuvarande_slut": datum.nuvarande_slut,
        "uppsagning_senast": datum.uppsagning_senast,
        "uppsagning_senast_utforare": datum.uppsagning_senast_utforare,
        "option_besked_senast": datum.option_besked_senast,
    }
    return {
        "lage": nu.kod,
        "lage_ordning": nu.allvar,
        "lage_skal": nu.skal,
        "slut_stod": _slut_stod(f, datum),
        "bindande": f.bindande,
        **{namn: dag.datum if dag else None for namn, dag in dagar.items()},
        **{f"{namn}_varfor": dag.varfor if dag else "" for namn, dag in dagar.items()},
    }


def _slut_stod(f: AvtalFakta, datum: Avtalsdatum) -> str:
    """What stands under the end date in the list."""
    if f.status in ("utkast", "granskas", "undertecknas"):
        return _("från {dag}").format(dag=f.tider.start)
    if datum.nuvarande_slut is None:
        return _("sedan {dag}").format(dag=f.tider.start)
    if datum.option_besked_senast is not None:
        return _("besked till {dag}").format(dag=datum.option_besked_senast.datum)
    if f.tider.automatisk_forlangning_man:
        return _("förlängs om ingen säger upp")
    kvar = sum(o.utnyttjad is None for o in f.tider.optioner)
    return _("en förlängning kvar") if kvar else _("kan inte förlängas")


def _granska(s: Session, post: Avtal, idag: date) -> Iterable[Brist]:
    f = fakta(s, [post.id], idag)[post.id]
    yield from granska_avtal(f)
    yield from organ_gallde(s, post.bestallare_id, post.start, "bestallare_id")
    yield from _fel_enheter(s, post)


def _fel_enheter(s: Session, post: Avtal) -> Iterable[Brist]:
    fraga = (
        select(Enhet.namn)
        .join(AvtalEnhet, AvtalEnhet.enhet_id == Enhet.id)
        .where(AvtalEnhet.avtal_id == post.id, Enhet.utforare_id != post.utforare_id)
    )
    if frammande := list(s.scalars(fraga)):
        text = _(
            "{enheter} drivs av en annan utförare. Välj avtalets utförare eller ta bort enheten."
        )
        yield Brist("enheter", text.format(enheter=", ".join(frammande)))


def _last(_s: Session, post: Avtal) -> str:
    if post.status not in ("arkiverat", "makulerat"):
        return ""
    return _("Avtalet är {status} och ändras inte mer.").format(status=post.status)


def _med_lage(lagen: frozenset[str]) -> Callable[[Session, date], Any]:
    def villkor(s: Session, idag: date) -> Any:
        levande = list(s.scalars(select(Avtal.id).where(Avtal.status.not_in(AVSLUTADE))))
        alla, granser = fakta(s, levande, idag), narhet(s)
        return Avtal.id.in_([id for id, f in alla.items() if lage(f, idag, granser).kod in lagen])

    return villkor


def _underskriftsrubrik(s: Session, post: Underskrift) -> str:
    person = s.get(Person, post.person_id)
    return f"{_(UNDERSKRIFT_ROLL[post.roll])}, {person.namn() if person else ''}"


def _beslutsrubrik(s: Session, post: Avtalsbeslut) -> str:
    organ = s.get(Organ, post.organ_id)
    return f"{organ.namn if organ else ''} {post.datum}, § {post.paragraf}"


def _granska_beslut(s: Session, post: Avtalsbeslut, _idag: date) -> Iterable[Brist]:
    yield from organ_gallde(s, post.organ_id, post.datum, "organ_id")


def _granska_option(s: Session, post: Avtalsoption, _idag: date) -> Iterable[Brist]:
    avtal = s.get(Avtal, post.avtal_id)
    if avtal is not None and avtal.slut_ursprunglig is None:
        yield Brist(
            "till_datum", _("Ett avtal tills vidare har inga optioner. Skriv först ett slutdatum.")
        )
    if post.utnyttjad is not None and post.beslut_datum is None:
        yield Brist("beslut_datum", _("Skriv vilken dag beslutet om optionen fattades."))


AVTAL = anmal(
    Register(
        Avtal,
        N_("Avtal"),
        N_("Avtal"),
        (
            Kolumn("benamning", N_("Avtal och utförare"), Avtal.benamning, Avtal.benamning_sort),
            Kolumn("process", N_("Form"), Avtal.process, typ="val"),
            Kolumn("rattslig_grund", N_("Rättslig grund"), Avtal.rattslig_grund, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("regi", N_("Regi"), Utforare.regi, typ="val"),
            Kolumn("bestallare", N_("Beställare"), Organ.namn, Organ.namn_sort),
            Kolumn("diarienr", N_("Diarienummer"), Avtal.diarienr),
            Kolumn("avtalsnr", N_("Avtalsnummer"), Avtal.avtalsnr),
            Kolumn("start", N_("Gäller från och med"), Avtal.start, typ="datum"),
            Kolumn("status", N_("Status"), Avtal.status, typ="val"),
            Kolumn("nuvarande_slut", N_("Gäller till och med"), typ="datum"),
            Kolumn("slut_stod", N_("Förlängning")),
            Kolumn("uppsagning_senast", N_("Uppsägning senast"), typ="datum"),
            Kolumn("option_besked_senast", N_("Besked om option senast"), typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
            Kolumn("lage_skal", N_("Varför")),
        ),
        rubrik=lambda _s, p: p.benamning,
        fran=lambda f: (
            f.join(Verksamhetsomrade, Avtal.verksamhetsomrade_id == Verksamhetsomrade.id)
            .join(Utforare, Avtal.utforare_id == Utforare.id)
            .join(Organ, Avtal.bestallare_id == Organ.id)
        ),
        granska=_granska,
        harled=_harled,
        sok_genom=("utforare_id", "enheter"),
        last=_last,
        skyddade=frozenset({"status"}),
        flerval={
            "enheter": Flerval(
                N_("Enheter"), AvtalEnhet, "avtal_id", "enhet_id", "enhet",
                N_("De enheter som avtalet omfattar."),
            )
        },
        urval={
            "aktuella": lambda _s, _idag: Avtal.status.not_in(AVSLUTADE),
            "atgard": _med_lage(KRAVER_ATGARD),
            "avslutade": lambda _s, _idag: Avtal.status.in_(AVSLUTADE),
        },
        ordning="lage",
    )
)  # fmt: skip

OPTION = anmal(
    Register(
        Avtalsoption,
        N_("Option"),
        N_("Optioner"),
        (
            Kolumn("ordning", N_("Ordning"), Avtalsoption.ordning, typ="heltal"),
            Kolumn("till_datum", N_("Förlänger till"), Avtalsoption.till_datum, typ="datum"),
            Kolumn("beslut_senast", N_("Besked senast"), Avtalsoption.beslut_senast, typ="datum"),
            Kolumn("utnyttjad", N_("Utnyttjad"), Avtalsoption.utnyttjad, typ="janej"),
        ),
        rubrik=lambda _s, p: _("Option {nr} till {dag}").format(nr=p.ordning, dag=p.till_datum),
        granska=_granska_option,
        agare="avtal_id",
        ordning="ordning",
    )
)

AVTALSANDRING = anmal(
    Register(
        Avtalsandring,
        N_("Avtalsändring"),
        N_("Avtalsändringar"),
        (
            Kolumn("datum", N_("Datum"), Avtalsandring.datum, typ="datum"),
            Kolumn("grund", N_("Grund"), Avtalsandring.grund, typ="val"),
            Kolumn("beskrivning", N_("Vad som ändras"), Avtalsandring.beskrivning),
            Kolumn("varde", N_("Värde"), Avtalsandring.varde, typ="belopp"),
        ),
        rubrik=lambda _s, p: _("Ändring {dag}").format(dag=p.datum),
        agare="avtal_id",
        ordning="datum",
        fallande=True,
    )
)

UNDERSKRIFT = anmal(
    Register(
        Underskrift,
        N_("Underskrift"),
        N_("Underskrifter"),
        (
            Kolumn(
                "person",
                N_("Person"),
                Person.fornamn + " " + Person.efternamn,
                Person.efternamn_sort,
            ),
            Kolumn("part", N_("Part"), Underskrift.part, typ="val"),
            Kolumn("roll", N_("I egenskap av"), Underskrift.roll, typ="val"),
            Kolumn("datum", N_("Undertecknad"), Underskrift.datum, typ="datum"),
            Kolumn("skickad", N_("Skickad"), Underskrift.skickad, typ="datum"),
        ),
        rubrik=_underskriftsrubrik,
        fran=lambda f: f.join(Person, Underskrift.person_id == Person.id),
        agare="avtal_id",
        ordning="datum",
    )
)

AVTALSBESLUT = anmal(
    Register(
        Avtalsbeslut,
        N_("Beslut om avtal"),
        N_("Beslut om avtal"),
        (
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("datum", N_("Datum"), Avtalsbeslut.datum, typ="datum"),
            Kolumn("paragraf", N_("Paragraf"), Avtalsbeslut.paragraf),
            Kolumn("utfall", N_("Utfall"), Avtalsbeslut.utfall, typ="val"),
        ),
        rubrik=_beslutsrubrik,
        fran=lambda f: f.join(Organ, Avtalsbeslut.organ_id == Organ.id),
        granska=_granska_beslut,
        agare="avtal_id",
        ordning="datum",
    )
)

AVTALSENHET = anmal(
    Register(
        AvtalEnhet,
        N_("Enhet i avtal"),
        N_("Enheter i avtal"),
        (Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),),
        rubrik=lambda s, p: _enhetsnamn(s, p.enhet_id),
        fran=lambda f: f.join(Enhet, AvtalEnhet.enhet_id == Enhet.id),
        agare="avtal_id",
        ordning="enhet",
    )
)


def _enhetsnamn(s: Session, id: int) -> str:
    enhet = s.get(Enhet, id)
    return enhet.namn if enhet else ""
