"""Screens of what people have said about rules: parameters, findings, answers, amounts set by law.

The rule browser changes parameters and findings; here they are found, read and traced.
"""

from __future__ import annotations

from styrdesk.modell import regelstatus
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    Faktum,
    FaltVisning,
    FilterVisning,
    KolumnVisning,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import idag

_BESLUT = ("beslut_organ_id", "beslut_datum", "beslut_paragraf")


def _varde(varde: object) -> str:
    """A parameter's value in words: yes or no, a number, or a list."""
    if isinstance(varde, bool):
        return _("Ja") if varde else _("Nej")
    if isinstance(varde, list):
        return ", ".join(str(v) for v in varde)
    return str(varde)


REGELPARAMETER = RegisterSkarm(
    register="regelparameter",
    rubrik=N_("Inställningar för regler"),
    ikon="settings",
    bestamd=N_("inställningen"),
    filterhjalp=N_("Filtrera på regel eller inställning"),
    urval=(("aktuella", N_("Aktuella")), ("", N_("Alla"))),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("namnd_id", N_("Alla nämnder")),
    ),
    kolumner=(
        KolumnVisning("namn", stod=lambda r: r["verksamhetsomrade"] or r["namnd"] or ""),
        KolumnVisning("regel", 80),
        KolumnVisning("varde", 160, text=lambda r: _varde(r["varde"])),
        KolumnVisning("giltig_from", 116),
        KolumnVisning("giltig_tom", 116, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("motivering", bredd=HEL),
        FaltVisning("beslut_organ_id", urval="aktuella"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "regel", "namn", Faktum(rubrik=N_("Värde"), text=lambda b: _varde(b.varden["varde"])),
                "namnd_id", "verksamhetsomrade_id", "giltig_from", "giltig_tom", "motivering",
            ),
        ),
        Faktagrupp(N_("Beslut"), _BESLUT),
    ),
    tomt=Tomt(
        N_("Inga egna inställningar"),
        N_("Alla regler räknar med styrdokumentets värden. Ändra dem i regelbläddraren."),
    ),
)  # fmt: skip


def _nyckel(bild: Bild) -> dict[str, str]:
    return {n: bild.varden[n] for n in ("regel", "objekt_typ", "objekt_uid", "objekt", "period")}


def _oppna(store: Store, bild: Bild, _varden: Varden) -> None:
    regelstatus.oppna_fynd(store, _nyckel(bild))


FYNDSTATUS = RegisterSkarm(
    register="fyndstatus",
    rubrik=N_("Kvitterade fynd och undantag"),
    ikon="flag",
    bestamd=N_("fyndet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på regel, objekt eller skäl"),
    urval=(("", N_("Alla")), ("undantag", N_("Undantag")), ("kvitterade", N_("Kvitterade"))),
    kolumner=(
        KolumnVisning("objekt", stod="text"),
        KolumnVisning("regel", 80, stod="period"),
        KolumnVisning("status", 120),
        KolumnVisning("tom", 116, tomt=""),
        KolumnVisning("datum", 112),
    ),
    falt=(
        FaltVisning("text", bredd=HEL),
        FaltVisning("tom"),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut"), urval="aktuella"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("regel", "objekt", "period", "status", "text", "tom", "forst_sedd", "datum"),
        ),
        Faktagrupp(N_("Beslut"), _BESLUT),
    ),
    atgarder=(
        Atgard("oppna", N_("Öppna fynd igen"), "arrow_undo", utfor=_oppna,
               nar=lambda b: b.varden["status"] != "oppen", klart=N_("Fyndet räknas igen.")),
    ),
    tomt=Tomt(
        N_("Inga kvitterade fynd"),
        N_("Ett fynd som du har kvitterat eller gjort undantag för står kvar här med sitt skäl."),
    ),
)  # fmt: skip

REGELKVITTENS = RegisterSkarm(
    register="regelkvittens",
    rubrik=N_("Bedömda regler"),
    ikon="people_checkmark",
    ny=N_("Ny bedömning"),
    bestamd=N_("bedömningen"),
    filterhjalp=N_("Filtrera på regel, objekt eller belägg"),
    kolumner=(
        KolumnVisning("regel", stod="objekt"),
        KolumnVisning("period", 110),
        KolumnVisning("svar", 100),
        KolumnVisning("datum", 112),
    ),
    falt=(
        FaltVisning("regel"),
        FaltVisning("period"),
        FaltVisning("objekt", bredd=HEL),
        FaltVisning("svar"),
        FaltVisning("datum", forval=idag),
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("belagg", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("regel", "objekt", "period", "svar", "datum", "person_id", "belagg")
        ),
    ),
    tomt=Tomt(
        N_("Inga bedömningar ännu"),
        N_("Regler som inte kan räknas ut besvaras med ja eller nej och ett belägg."),
    ),
)

GRANSVARDE = RegisterSkarm(
    register="gransvarde",
    rubrik=N_("Gränsvärden"),
    ikon="data_bar_vertical",
    ny=N_("Nytt gränsvärde"),
    bestamd=N_("gränsvärdet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på namn eller kod"),
    urval=(("aktuella", N_("Aktuella")), ("", N_("Alla"))),
    kolumner=(
        KolumnVisning("namn", stod="kod"),
        KolumnVisning("belopp", 150),
        KolumnVisning("giltig_from", 116),
        KolumnVisning("giltig_tom", 116, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("kod"),
        FaltVisning("belopp"),
        FaltVisning("giltig_from"),
        FaltVisning("giltig_tom"),
        FaltVisning("kalla", bredd=HEL),
        FaltVisning("kontrollerat"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("kod", "belopp", "giltig_from", "giltig_tom", "kalla", "kontrollerat"),
        ),
    ),
    tomt=Tomt(
        N_("Inga gränsvärden ännu"),
        N_("Belopp som lagen anger, till exempel för direktupphandling, med den tid de gäller."),
    ),
)
