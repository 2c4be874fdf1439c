"""Screens of a body's rules, of those who sit in it, and of what else binds them."""

from __future__ import annotations

from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.ordningssteg import (
    egen_ordning,
    egna_fasta_punkter,
    flytta_fastpunkt,
    flytta_regel,
)
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import FORTROENDEROLL, PUNKT_FAST
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import idag

# -- the parts of a reglemente -------------------------------------------------------------------------

INKALLELSE = RegisterSkarm(
    register="inkallelse",
    rubrik=N_("Inkallelseordning"),
    ikon="people_swap",
    ny=N_("Nytt parti"),
    bestamd=N_("raden"),
    kolumner=(KolumnVisning("parti"), KolumnVisning("ordning", 220)),
    falt=(FaltVisning("parti"), FaltVisning("ordning", bredd=HEL)),
    tomt=Tomt(
        N_("Ingen ordning ännu"),
        N_("Skriv för varje parti vilkas ersättare som träder in, i tur och ordning."),
    ),
)

FASTPUNKT = RegisterSkarm(
    register="fastpunkt",
    rubrik=N_("Fasta punkter"),
    ikon="document_text",
    ny=N_("Ny fast punkt"),
    bestamd=N_("punkten"),
    kolumner=(
        KolumnVisning("rubrik", stod=lambda r: etikett(PUNKT_FAST, r["fast"])),
        KolumnVisning("nr", 60),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("fast"),
        FaltVisning("typ"),
        FaltVisning("minuter"),
        FaltVisning("foredragande"),
    ),
    tomt=Tomt(
        N_("De vanliga punkterna gäller"),
        N_("Upprop, val av justerare, dagordning, delegationsbeslut och meddelanden."),
    ),
)

INFOGNINGSREGEL = RegisterSkarm(
    register="infogningsregel",
    rubrik=N_("Ordning på listan"),
    ikon="task_list_square_ltr",
    ny=N_("Nytt slag"),
    bestamd=N_("raden"),
    kolumner=(
        KolumnVisning("slag", stod=lambda r: _("Sist bland punkterna") if r["sist"] else ""),
        KolumnVisning("nr", 60),
    ),
    falt=(FaltVisning("slag"), FaltVisning("sist")),
    tomt=Tomt(
        N_("Den vanliga ordningen gäller"),
        N_("Bordlagda ärenden först, sedan val, beslut, information och anmälningar."),
    ),
)


def _egen_ordning(store: Store, bild: Bild, _varden: Varden) -> None:
    egen_ordning(store, bild.varden["organ_id"])


def _egna_punkter(store: Store, bild: Bild, _varden: Varden) -> None:
    egna_fasta_punkter(store, bild.varden["organ_id"])


REGLEMENTE = RegisterSkarm(
    register="reglemente",
    rubrik=N_("Reglementen"),
    ikon="clipboard_checkmark",
    ny=N_("Nytt reglemente"),
    bestamd=N_("reglementet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på organ"),
    kolumner=(
        KolumnVisning("organ"),
        KolumnVisning("antal_ledamoter", 92),
        KolumnVisning("antal_ersattare", 92),
        KolumnVisning("numrering", 276),
    ),
    falt=(
        FaltVisning("organ_id", urval="aktuella", bredd=HEL),
        FaltVisning("antal_ledamoter"),
        FaltVisning("antal_ersattare"),
        FaltVisning("antal_justerare"),
        FaltVisning("dnr_monster"),
        FaltVisning("numrering"),
        FaltVisning("rostordning"),
        FaltVisning("offentliga", grupp=N_("På sammanträdet")),
        FaltVisning("distans"),
        FaltVisning("vaxeltjanstgoring"),
        FaltVisning("sarskilt_yttrande"),
        FaltVisning("ersattare_yttrar_sig"),
        FaltVisning("reservation_senast"),
        FaltVisning("anslagstavla", grupp=N_("Anslag och överklagande"), bredd=HEL),
        FaltVisning("forvaringsplats", bredd=HEL),
        FaltVisning("forvaltningsratt"),
        FaltVisning("forvaltningsratt_adress"),
        FaltVisning("mall_id"),
    ),
    fakta=(
        Faktagrupp(
            N_("Nämnden"),
            ("antal_ledamoter", "antal_ersattare", "antal_justerare", "dnr_monster", "numrering",
             "rostordning", "mall_id"),
        ),
        Faktagrupp(
            N_("På sammanträdet"),
            ("offentliga", "distans", "vaxeltjanstgoring", "sarskilt_yttrande",
             "ersattare_yttrar_sig", "reservation_senast"),
        ),
        Faktagrupp(
            N_("Anslag och överklagande"),
            ("anslagstavla", "forvaringsplats", "forvaltningsratt", "forvaltningsratt_adress"),
        ),
    ),
    atgarder=(
        Atgard("egen_ordning", N_("Ordna listan själv"), "task_list_square_ltr",
               utfor=_egen_ordning, klart=N_("Ordningen ligger under fliken Föredragningslista.")),
        Atgard("egna_punkter", N_("Egna fasta punkter"), "document_text", utfor=_egna_punkter,
               klart=N_("Punkterna ligger under fliken Föredragningslista.")),
    ),
    flikar=(
        Flik(N_("Inkallelseordning"), delar=(Delregister(INKALLELSE, "reglemente_id"),)),
        Flik(
            N_("Föredragningslista"),
            delar=(
                Delregister(FASTPUNKT, "reglemente_id", flytta=flytta_fastpunkt),
                Delregister(INFOGNINGSREGEL, "reglemente_id", flytta=flytta_regel),
            ),
        ),
    ),
    tomt=Tomt(
        N_("Inga reglementen"),
        N_("Skriv in hur många som sitter i nämnden och hur ersättare träder in."),
    ),
)  # fmt: skip

# -- who sits ----------------------------------------------------------------------------------------


def _roll(rad: Rad) -> str:
    return ", ".join(filter(None, (etikett(FORTROENDEROLL, rad["roll"]), rad["organ"])))


FORTROENDEUPPDRAG = RegisterSkarm(
    register="fortroendeuppdrag",
    rubrik=N_("Förtroendevalda"),
    ikon="people_team",
    ny=N_("Nytt uppdrag"),
    bestamd=N_("uppdraget"),
    neutrum=True,
    filterhjalp=N_("Filtrera på person eller organ"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    filter=(FilterVisning("organ_id", N_("Alla organ")), FilterVisning("roll", N_("Alla uppdrag"))),
    kolumner=(
        KolumnVisning("person", stod=_roll),
        KolumnVisning("parti", 80),
        KolumnVisning("ordning", 80),
        KolumnVisning("fran", 110),
        KolumnVisning("tom", 112, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("organ_id", urval="aktuella"),
        FaltVisning("roll"),
        FaltVisning("ordning"),
        FaltVisning("parti"),
        FaltVisning("fran", grupp=N_("Tid"), forval=idag),
        FaltVisning("tom"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("person_id", "organ_id", "roll", "ordning", "parti", "fran", "tom"),
        ),
    ),
    tomt=Tomt(
        N_("Inga förtroendeuppdrag"),
        N_("Lägg in ledamöter och ersättare, så fylls kallelse och upprop i åt dig."),
    ),
)  # fmt: skip


def _hos(rad: Rad) -> str:
    return ", ".join(filter(None, (rad["roll"], rad["hos"])))


BINDNING = RegisterSkarm(
    register="bindning",
    rubrik=N_("Andra uppdrag"),
    ikon="people_swap",
    ny=N_("Nytt annat uppdrag"),
    bestamd=N_("uppdraget"),
    neutrum=True,
    filterhjalp=N_("Filtrera på person eller organisation"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    kolumner=(
        KolumnVisning("person", stod=_hos),
        KolumnVisning("fran", 110),
        KolumnVisning("tom", 112, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("person_id", urval="aktuella", bredd=HEL),
        FaltVisning("roll"),
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("organ_id", urval="aktuella"),
        FaltVisning("organisation"),
        FaltVisning("fran", grupp=N_("Tid")),
        FaltVisning("tom"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("person_id", "roll", "utforare_id", "organ_id", "organisation", "fran", "tom"),
        ),
    ),
    tomt=Tomt(
        N_("Inga andra uppdrag"),
        N_("Lägg in styrelseuppdrag och anställningar, så varnas du när jäv kan finnas."),
    ),
)
