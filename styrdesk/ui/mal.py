"""Screens of goals with their yearly assessments, of indicators, and of requirements."""

from __future__ import annotations

from styrdesk.modell import mal
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.val import KRAV_KALLA, REGI_OMFATTNING, etikett
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.lagesbesked import besked
from styrdesk.ui.verbfalt import idag

_BEDOMNINGSFALT = (
    FaltVisning("ar"),
    FaltVisning("niva"),
    FaltVisning("datum", forval=idag),
    FaltVisning("bedomd_av_id", urval="aktuella"),
    FaltVisning("analys", bredd=HEL),
)


def _bedom(store: Store, bild: Bild, varden: Varden) -> None:
    mal.bedom_mal(
        store, bild.id, varden["ar"], varden["niva"], varden["analys"], dag=varden["datum"],
        bedomd_av_id=varden["bedomd_av_id"],
    )  # fmt: skip


def _nasta(bild: Bild) -> str:
    """Indicators come first, in the form; then the year that has gone is assessed."""
    saknas = bild.harlett["lage"] == "saknas" and bild.varden["indikatorer"]
    return "bedom" if saknas else ""


def _ar(rad: Rad) -> str:
    slut = rad["ar_tom"]
    return f"{rad['ar']}–{slut}" if slut and slut != rad["ar"] else str(rad["ar"])


BEDOMNING = RegisterSkarm(
    register="malbedomning",
    rubrik=N_("Bedömningar"),
    ikon="clipboard_checkmark",
    bestamd=N_("bedömningen"),
    kolumner=(
        KolumnVisning("ar"),
        KolumnVisning("niva", 150),
        KolumnVisning("datum", 112),
    ),
    falt=_BEDOMNINGSFALT,
    fakta=(Faktagrupp(N_("Uppgifter"), ("ar", "niva", "datum", "bedomd_av_id", "analys")),),
    tomt=Tomt(N_("Inte bedömt ännu"), N_("Målet bedöms varje år, med analys.")),
)

MAL = RegisterSkarm(
    register="mal",
    rubrik=N_("Mål"),
    ikon="flag",
    ny=N_("Nytt mål"),
    bestamd=N_("målet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på mål"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("namnd_id", N_("Alla nämnder")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod="verksamhetsomrade"),
        KolumnVisning("ar", 110, text=_ar),
        KolumnVisning("malvarde", 200),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("namnd_id", urval="aktuella"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("ar", forval=lambda store: store.klocka.idag().year),
        FaltVisning("ar_tom"),
        FaltVisning("malvarde", bredd=HEL),
        FaltVisning("indikatorer", bredd=HEL),
        FaltVisning("galler_regi"),
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut")),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    steg=besked("mal", _nasta),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "namnd_id", "verksamhetsomrade_id", "ar", "ar_tom", "malvarde", "indikatorer",
                "galler_regi", "ansvarig_id", "text",
            ),
        ),
        Faktagrupp(N_("Beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")),
    ),
    atgarder=(
        Atgard("bedom", N_("Bedöm mål"), "clipboard_checkmark", utfor=_bedom,
               register="malbedomning", falt=_BEDOMNINGSFALT,
               klart=N_("Målet är bedömt.")),
    ),
    flikar=(Flik(N_("Bedömningar"), delar=(Delregister(BEDOMNING, "mal_id"),)),),
    tomt=Tomt(
        N_("Inga mål här"),
        N_("Nämnden sätter mål för varje område och redovisar varje år hur de nåddes."),
    ),
)  # fmt: skip

INDIKATOR = RegisterSkarm(
    register="indikator",
    rubrik=N_("Indikatorer"),
    ikon="data_bar_vertical",
    ny=N_("Ny indikator"),
    bestamd=N_("indikatorn"),
    filterhjalp=N_("Filtrera på namn, kod eller definition"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    filter=(
        FilterVisning("typ", N_("Alla slag")),
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
    ),
    kolumner=(
        KolumnVisning("namn", stod="kod"),
        KolumnVisning("typ", 190),
        KolumnVisning("enhet", 110),
        KolumnVisning("intervall", 130),
        KolumnVisning("riktning", 130, dold=True),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("kod"),
        FaltVisning("typ"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("enhet"),
        FaltVisning("decimaler"),
        FaltVisning("intervall"),
        FaltVisning("riktning"),
        FaltVisning("definition", bredd=HEL),
        FaltVisning("skala", bredd=HEL, nar=lambda v: v["typ"] == "brukarundersokning"),
        FaltVisning("taljare_id", grupp=N_("Räknas ut")),
        FaltVisning("namnare_id"),
        FaltVisning("faktor", nar=lambda v: v["taljare_id"] is not None),
        FaltVisning("kolada_id", grupp=N_("Andra källor")),
        FaltVisning("aktiv"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "kod", "typ", "verksamhetsomrade_id", "enhet", "decimaler", "intervall", "riktning",
                "definition", "skala", "aktiv",
            ),
        ),
        Faktagrupp(N_("Räknas ut"), ("taljare_id", "namnare_id", "faktor")),
        Faktagrupp(N_("Andra källor"), ("kolada_id",)),
    ),
    tomt=Tomt(
        N_("Inga indikatorer ännu"),
        N_("En indikator är ett mått som visar volym, resurser, kvalitet eller nöjdhet."),
    ),
)  # fmt: skip


def _vems(rad: Rad) -> str:
    return etikett(REGI_OMFATTNING, rad["galler_regi"])


KRAV = RegisterSkarm(
    register="krav",
    rubrik=N_("Krav"),
    ikon="shield_checkmark",
    ny=N_("Nytt krav"),
    bestamd=N_("kravet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på krav, kod eller lagrum"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("kalla", N_("Allas krav")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod=lambda r: f"{r['kod']} · {r['verksamhetsomrade']}"),
        KolumnVisning("kalla", 170, text=lambda r: etikett(KRAV_KALLA, r["kalla"]), stod=_vems),
        KolumnVisning("kriticitet", 110),
        KolumnVisning("lagrum", 200, dold=True),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("kod"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("kalla"),
        FaltVisning("galler_regi"),
        FaltVisning("kriticitet"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("kravkalla", grupp=N_("Var kravet står")),
        FaltVisning("lagrum"),
        FaltVisning("regelverksversion_id"),
        FaltVisning("avtal_id", urval="aktuella"),
        FaltVisning("giltig_from", grupp=N_("Tid")),
        FaltVisning("giltig_tom"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("kod", "verksamhetsomrade_id", "kalla", "galler_regi", "kriticitet", "text"),
        ),
        Faktagrupp(
            N_("Var kravet står"), ("kravkalla", "lagrum", "regelverksversion_id", "avtal_id")
        ),
        Faktagrupp(N_("Tid"), ("giltig_from", "giltig_tom")),
    ),
    tomt=Tomt(
        N_("Inga krav ännu"),
        N_("Kravkatalogen visar att alla utförare i ett område har samma krav på sig."),
    ),
)
