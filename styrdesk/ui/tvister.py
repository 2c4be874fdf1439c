"""Screens of disputes with their negotiations, and of exceptions from the roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from styrdesk.export import utskrift
from styrdesk.modell import rollundantag, tvister, tviststeg
from styrdesk.modell.grund.register import Bild, Ref, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui import nar
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
    NastaSteg,
    Rad,
    RegisterSkarm,
    Steg,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import (
    PARAGRAF,
    VALFRITT_SKAL,
    dagfalt,
    idag,
    langfalt,
    lankfalt,
    senarefalt,
)


def _pdf(store: Store, _bild: Bild) -> bytes:
    return utskrift.gor(store, "tvistregister").data


_REGISTRET = Atgard("pdf", N_("Visa hela registret"), "document_pdf", pdf=_pdf)

# -- disputes --------------------------------------------------------------------------------------


def _oppen_i(rad: Rad) -> str:
    dagar = rad["dagar_oppen"]
    return _("{dagar} dagar").format(dagar=dagar) if dagar is not None else ""


def _forhandla(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.anteckna_forhandling(
        store, bild.id, varden["datum"], varden["deltagare"], varden["resultat"]
    )


def _ny_forhandling(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return tviststeg.anteckna_forhandling(
        store, varden["tvist_id"], varden["datum"], varden["deltagare"], varden["resultat"]
    )


def _enas(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.enas(store, bild.id, bild.version, varden["dag"], varden["uppgorelse"])


def _till_tjansteman(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.hanskjut(store, bild.id, bild.version, "tjansteman", varden["dag"])


def _till_politiken(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.hanskjut(store, bild.id, bild.version, "politisk", varden["dag"])


def _avgor_politiskt(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.avgor_tvist(
        store, bild.id, bild.version, varden["dag"], varden["uppgorelse"],
        organ_id=varden["organ_id"], paragraf=varden["paragraf"],
    )  # fmt: skip


def _avgor(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.avgor_tvist(
        store, bild.id, bild.version, varden["dag"], varden["uppgorelse"],
        avgjord_av_id=varden["person_id"],
    )  # fmt: skip


def _verkstall(store: Store, bild: Bild, varden: Varden) -> None:
    tviststeg.verkstall(store, bild.id, bild.version, varden["dag"])


def _kan_till_tjansteman(bild: Bild) -> bool:
    return bild.varden["status"] in tvister.EJ_HANSKJUTNA and bild.varden["typ"] != "balans"


def _tviststeg(store: Store, id: int) -> NastaSteg | None:
    """What comes next: negotiate, then agree or refer, then carry out."""
    with store.las() as s:
        bild = bild_av(s, tvister.TVIST, id, store.klocka.idag())
        forhandlat = tvister.forhandlingar(s, id)
    v = bild.varden
    if v["status"] == "verkstalld":
        return None
    hanskjuten = v["hanskjuten"] is not None
    losta = v["status"] in tvister.AVSLUTADE
    steg = (
        Steg(_("Parterna har förhandlat"), _antal(len(forhandlat)), bool(forhandlat)),
        Steg(
            _("Överens, eller hänskjuten"), _dag(v["hanskjuten"] or v["enats"]), hanskjuten or losta
        ),
        Steg(_("Löst"), _dag(v["avgjord"] or v["enats"]), losta),
        Steg(_("Verkställd"), "", False),
    )
    return NastaSteg(
        bild.harlett["lage_skal"], "info", _("Steg för tvisten"), steg, _nasta(v, forhandlat)
    )


def _antal(antal: int) -> str:
    return ngettext("{antal} gång", "{antal} gånger", antal).format(antal=antal) if antal else ""


def _dag(dag: date | None) -> str:
    return datum_lang(dag) if dag else ""


def _nasta(v: Varden, forhandlat: Sequence[object]) -> str:
    if v["status"] in tvister.AVSLUTADE:
        return "verkstall"
    if not forhandlat:
        return "forhandla"
    if v["status"] in tvister.HANSKJUTNA:
        return "avgor_politiskt" if v["niva"] == "politisk" else "avgor"
    return "till_politiken" if v["typ"] == "balans" else "till_tjansteman"


_LOSNING = langfalt(N_("Lösning"), "uppgorelse", krav=True)
_FORHANDLINGSFALT = (
    FaltVisning("datum", forval=idag),
    FaltVisning("deltagare", bredd=HEL),
    FaltVisning("resultat", bredd=HEL),
)
_VAGAR = (
    Atgard("forhandla", N_("Anteckna förhandling"), "people_team", utfor=_forhandla,
           register="forhandling", falt=_FORHANDLINGSFALT,
           nar=nar.status(*tvister.EJ_HANSKJUTNA, *tvister.HANSKJUTNA),
           klart=N_("Förhandlingen är antecknad.")),
    Atgard("enas", N_("Registrera enighet"), "handshake", utfor=_enas,
           falt=(dagfalt(N_("Parterna enades den")), _LOSNING),
           nar=nar.status("forhandling", *tvister.HANSKJUTNA),
           klart=N_("Parterna är överens.")),
    Atgard("till_tjansteman", N_("Hänskjut till tjänstemän"), "arrow_up", utfor=_till_tjansteman,
           falt=(dagfalt(N_("Hänskjuts den")),), nar=_kan_till_tjansteman,
           klart=N_("Tvisten är hänskjuten till tjänstemannanivå.")),
    Atgard("till_politiken", N_("Hänskjut till politiken"), "gavel", utfor=_till_politiken,
           falt=(dagfalt(N_("Hänskjuts den")),),
           nar=nar.status(*tvister.EJ_HANSKJUTNA, "hanskjuten_tjm"),
           klart=N_("Tvisten är hänskjuten till politisk nivå.")),
    Atgard("avgor", N_("Avgör tvist"), "checkmark", utfor=_avgor,
           falt=(dagfalt(N_("Avgjord den")),
                 lankfalt(N_("Avgjord av"), "person_id", "person", krav=True), _LOSNING),
           nar=nar.status("hanskjuten_tjm"), klart=N_("Tvisten är avgjord.")),
    Atgard("avgor_politiskt", N_("Registrera beslut"), "checkmark", utfor=_avgor_politiskt,
           falt=(dagfalt(N_("Beslutsdatum")),
                 lankfalt(N_("Beslutat av"), "organ_id", "organ", krav=True), PARAGRAF, _LOSNING),
           nar=nar.status("hanskjuten_politisk"), klart=N_("Tvisten är avgjord.")),
    Atgard("verkstall", N_("Verkställ lösning"), "checkmark_circle", utfor=_verkstall,
           falt=(dagfalt(N_("Verkställd den")),), nar=nar.status("enats", "avgjord"),
           klart=N_("Lösningen är verkställd.")),
    _REGISTRET,
)  # fmt: skip

FORHANDLING = RegisterSkarm(
    register="forhandling",
    rubrik=N_("Förhandlingar"),
    ikon="people_team",
    ny=N_("Ny förhandling"),
    bestamd=N_("förhandlingen"),
    kolumner=(
        KolumnVisning("deltagare", stod="resultat"),
        KolumnVisning("datum", 112),
    ),
    falt=_FORHANDLINGSFALT,
    registrera=_ny_forhandling,
    fakta=(Faktagrupp(N_("Uppgifter"), ("datum", "deltagare", "resultat")),),
    tomt=Tomt(
        N_("Ingen förhandling ännu"), N_("Parterna förhandlar direkt innan tvisten hänskjuts.")
    ),
)

TVIST = RegisterSkarm(
    register="tvist",
    rubrik=N_("Tvister"),
    ikon="people_swap",
    ny=N_("Ny tvist"),
    bestamd=N_("tvisten"),
    filterhjalp=N_("Filtrera på tvist eller diarienummer"),
    urval=(
        ("oppna", N_("Öppna")),
        ("hanskjutna", N_("Hänskjutna")),
        ("avslutade", N_("Lösta")),
        ("", N_("Alla")),
    ),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("typ", N_("Alla slag")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod=lambda r: r["enhet"] or r["verksamhetsomrade"]),
        KolumnVisning("typ", 240),
        KolumnVisning("uppkommen", 116, stod=_oppen_i),
        KolumnVisning("status", 190, dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("uppkommen", forval=idag),
        FaltVisning("grund", nar=lambda v: v["typ"] == "oacceptabel"),
        FaltVisning("amne", nar=lambda v: v["typ"] == "tolkning"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("enhet_id"),
        FaltVisning("avtal_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("bestallare_id", grupp=N_("Parter"), urval="aktuella"),
        FaltVisning("motpart_id", urval="aktuella"),
        FaltVisning("beskrivning", bredd=HEL),
        FaltVisning("bestallarens_syn", bredd=HEL),
        FaltVisning("utforarens_syn", bredd=HEL),
        FaltVisning("koncernnytta", bredd=HEL),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    steg=_tviststeg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "typ", "grund", "amne", "verksamhetsomrade_id", "enhet_id", "avtal_id", "uppkommen",
                "bestallare_id", "motpart_id",
            ),
        ),
        Faktagrupp(
            N_("Parternas syn"),
            ("beskrivning", "bestallarens_syn", "utforarens_syn", "koncernnytta"),
        ),
        Faktagrupp(
            N_("Lösning"),
            (
                "hanskjuten", "niva", "hanskjuten_politiskt", "enats", "uppgorelse", "avgjord",
                "avgjord_av_id", "beslut_organ_id", "beslut_datum", "beslut_paragraf", "verkstalld",
            ),
        ),
    ),
    atgarder=_VAGAR,
    flikar=(Flik(N_("Förhandlingar"), delar=(Delregister(FORHANDLING, "tvist_id"),)),),
    handlingar="tvist_id",
    tomt=Tomt(
        N_("Inga tvister här"),
        N_("När beställare och utförare inte är överens antecknas det här, med förhandlingarna."),
    ),
)  # fmt: skip

# -- exceptions from the roles ------------------------------------------------------------------------------


def _samtyck(part: str) -> Callable[[Store, Bild, Varden], None]:
    def utfor(store: Store, bild: Bild, varden: Varden) -> None:
        rollundantag.lamna_samtycke(store, bild.id, bild.version, part, varden["dag"])

    return utfor


def _godkann(store: Store, bild: Bild, varden: Varden) -> None:
    rollundantag.godkann_rollundantag(
        store, bild.id, bild.version, varden["organ_id"], varden["dag"], varden["paragraf"]
    )


def _i_kraft(store: Store, bild: Bild, varden: Varden) -> None:
    rollundantag.satt_undantag_i_kraft(
        store,
        bild.id,
        bild.version,
        varden["giltig_from"],
        varden["giltig_tom"],
        varden["omprovas"],
    )


def _omprova(store: Store, bild: Bild, _varden: Varden) -> None:
    rollundantag.omprova_undantag(store, bild.id, bild.version)


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    rollundantag.avsluta_undantag(store, bild.id, bild.version, varden["dag"], varden["skal"])


def _undantagssteg(store: Store, id: int) -> NastaSteg | None:
    with store.las() as s:
        bild = bild_av(s, rollundantag.ROLLUNDANTAG, id, store.klocka.idag())
    v = bild.varden
    if v["status"] in ("upphort", "gallande"):
        return None
    ena, andra = v["samtycke_bestallare_datum"], v["samtycke_utforare_datum"]
    godkant = v["status"] in ("godkant", "omprovas")
    steg = (
        Steg(_("Beställaren samtycker"), _dag(ena), ena is not None),
        Steg(_("Utföraren samtycker"), _dag(andra), andra is not None),
        Steg(_("Kommunledningen godkänner"), _dag(v["beslut_datum"]), godkant),
        Steg(_("Undantaget gäller"), _dag(v["giltig_from"]), False),
    )
    nasta = "i_kraft" if godkant else "godkann" if ena and andra else ""
    nasta = nasta or ("bestallaren" if ena is None else "utforaren")
    return NastaSteg(bild.harlett["lage_skal"], "info", _("Steg för undantaget"), steg, nasta)


ROLLUNDANTAG = RegisterSkarm(
    register="rollundantag",
    rubrik=N_("Rollundantag"),
    ikon="people_swap",
    ny=N_("Nytt rollundantag"),
    bestamd=N_("rollundantaget"),
    neutrum=True,
    filterhjalp=N_("Filtrera på undantag eller diarienummer"),
    urval=(("aktuella", N_("Aktuella")), ("upphorda", N_("Upphörda")), ("", N_("Alla"))),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("rubrik", stod="verksamhetsomrade"),
        KolumnVisning("vem", 250),
        KolumnVisning("giltig_tom", 116),
        KolumnVisning("status", 150, dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("vem"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("vad", bredd=HEL),
        FaltVisning("giltig_from", grupp=N_("Tid")),
        FaltVisning("giltig_tom"),
        FaltVisning("omprovas"),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    steg=_undantagssteg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("vem", "vad", "verksamhetsomrade_id", "person_id", "status")
        ),
        Faktagrupp(
            N_("Samtycke och godkännande"),
            (
                "samtycke_bestallare_datum", "samtycke_utforare_datum", "beslut_organ_id",
                "beslut_datum", "beslut_paragraf",
            ),
        ),
        Faktagrupp(
            N_("Tid"), ("giltig_from", "giltig_tom", "omprovas", "upphort", "upphort_skal")
        ),
    ),
    atgarder=(
        Atgard("bestallaren", N_("Beställaren samtycker"), "checkmark", utfor=_samtyck("bestallare"),
               falt=(dagfalt(N_("Samtycke lämnat den")),), nar=nar.tomt("samtycke_bestallare_datum"),
               klart=N_("Beställarens samtycke är registrerat.")),
        Atgard("utforaren", N_("Utföraren samtycker"), "checkmark", utfor=_samtyck("utforare"),
               falt=(dagfalt(N_("Samtycke lämnat den")),), nar=nar.tomt("samtycke_utforare_datum"),
               klart=N_("Utförarens samtycke är registrerat.")),
        Atgard("godkann", N_("Registrera godkännande"), "gavel", utfor=_godkann,
               falt=(lankfalt(N_("Godkänt av"), "organ_id", "organ", krav=True),
                     dagfalt(N_("Godkänt den")), PARAGRAF),
               nar=nar.status("samtycken"), klart=N_("Undantaget är godkänt.")),
        Atgard("i_kraft", N_("Sätt i kraft"), "checkmark_circle", utfor=_i_kraft,
               falt=(senarefalt(N_("Gäller från och med"), "giltig_from", krav=True),
                     senarefalt(N_("Gäller till och med"), "giltig_tom", krav=True),
                     senarefalt(N_("Omprövas"), "omprovas")),
               nar=nar.status("godkant", "omprovas"), klart=N_("Undantaget gäller.")),
        Atgard("omprova", N_("Ompröva undantag"), "history", utfor=_omprova,
               nar=nar.status("gallande"), klart=N_("Undantaget omprövas.")),
        Atgard("avsluta", N_("Avsluta undantag"), "prohibited", utfor=_avsluta,
               falt=(dagfalt(N_("Upphör den")), VALFRITT_SKAL),
               nar=lambda b: b.varden["status"] != "upphort", klart=N_("Undantaget har upphört.")),
        _REGISTRET,
    ),
    handlingar="rollundantag_id",
    tomt=Tomt(
        N_("Inga rollundantag"),
        N_("Beställare och utförare håller sina roller isär. Undantag kräver tre samtycken."),
    ),
)  # fmt: skip
