"""The screen of batches: adjusted, posted, taken down, final, archived; each day is explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from styrdesk.export.underskrift import las_in_undertecknat
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.sammantrade import anslagssteg, omgangsregler, webbsteg
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringssteg import justera_omgang
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    Faktum,
    FaltVisning,
    Flik,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.rapportverb import som_pdf, som_word
from styrdesk.ui.sammantrade.justeringsgang import nasta_steg
from styrdesk.ui.sammantrade.paragrafdelar import SANDES
from styrdesk.ui.sammantrade.utdrag import registrera_skickade, sandlogg, spara_till_alla
from styrdesk.ui.verbfalt import dagfalt, langfalt, lankfalt, senarefalt, textfalt

if TYPE_CHECKING:
    from styrdesk.ui.grund.context import Sammanhang

_JUSTERADE = ("justerad", "anslagen", "tid_ute", "overklagad", "laga_kraft", "arkiverad")

# -- parts -------------------------------------------------------------------------------------------

SIGNATUR = RegisterSkarm(
    register="signatur",
    rubrik=N_("Underskrifter"),
    ikon="signature",
    bestamd=N_("underskriften"),
    kolumner=(
        KolumnVisning("roll", stod="paragrafer"),
        KolumnVisning("datum", 116),
    ),
    falt=(FaltVisning("datum"), FaltVisning("invandning", bredd=HEL)),
    fakta=(Faktagrupp(N_("Uppgifter"), ("person_id", "roll", "paragrafer", "datum", "invandning")),),
    tomt=Tomt(N_("Inga underskrifter"), N_("De som ska skriva under följer av paragraferna.")),
)  # fmt: skip


def _bedom(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.bedom_avbrott(store, bild.id, bild.version, v["till"], v["bedomning"])


AVBROTT = RegisterSkarm(
    register="anslagsavbrott",
    rubrik=N_("Avbrott i anslaget"),
    ikon="warning",
    bestamd=N_("avbrottet"),
    neutrum=True,
    kolumner=(KolumnVisning("fran"), KolumnVisning("till", 116)),
    falt=(FaltVisning("fran"), FaltVisning("till"), FaltVisning("bedomning", bredd=HEL)),
    fakta=(Faktagrupp(N_("Uppgifter"), ("fran", "till", "bedomning")),),
    atgarder=(
        Atgard("bedom", N_("Bedöm avbrottet"), "checkmark", utfor=_bedom,
               falt=(dagfalt(N_("Tavlan fungerade igen"), "till"),
                     langfalt(N_("Bedömning"), "bedomning",
                              N_("Har överklagandetiden löpt ut ändå? Skriv varför."), krav=True)),
               klart=N_("Avbrottet är bedömt.")),
    ),
    tomt=Tomt(N_("Inga avbrott"), N_("Registrera om anslagstavlan inte har kunnat läsas.")),
)  # fmt: skip


def _avgor(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.avgor_overklagande(store, bild.id, bild.version, v)


def _nytt(store: Store, varden: Varden, _avsandare: object) -> Ref:
    egna = {n: varden[n] for n in ("inkom", "malnr", "klagande")}
    return anslagssteg.registrera_overklagande(
        store, varden["omgang_id"], varden["paragrafer"], egna
    )


OVERKLAGANDE = RegisterSkarm(
    register="overklagande",
    rubrik=N_("Överklaganden"),
    ikon="gavel",
    ny=N_("Nytt överklagande"),
    registrera=_nytt,
    bestamd=N_("överklagandet"),
    neutrum=True,
    kolumner=(KolumnVisning("inkom", stod="malnr"), KolumnVisning("avgjort", 116)),
    falt=(FaltVisning("inkom"), FaltVisning("malnr"), FaltVisning("klagande"),
          FaltVisning("paragrafer", bredd=HEL)),
    fakta=(Faktagrupp(N_("Uppgifter"),
                      ("inkom", "malnr", "klagande", "paragrafer", "avgjort", "utgang",
                       "laga_kraft")),),
    atgarder=(
        Atgard("avgor", N_("Registrera avgörandet"), "gavel", utfor=_avgor,
               falt=(dagfalt(N_("Avgjort"), "avgjort"),
                     langfalt(N_("Utgång"), "utgang", krav=True),
                     senarefalt(N_("Avgörandet vann laga kraft"), "laga_kraft")),
               klart=N_("Avgörandet är registrerat.")),
    ),
    tomt=Tomt(N_("Inga överklaganden"), N_("Ingen har överklagat besluten i omgången.")),
)  # fmt: skip

# -- verbs -------------------------------------------------------------------------------------------


def _i(*statusar: str) -> Any:
    return lambda bild: bild.varden["status"] in statusar


def _justera(store: Store, bild: Bild, v: Varden) -> None:
    justera_omgang(store, bild.id, bild.version, dag=v["dag"])


def _ansla(store: Store, bild: Bild, v: Varden) -> None:
    varden = {n: v[n] for n in ("forvaringsplats", "ansvarig_id") if v.get(n)}
    anslagssteg.ansla(store, bild.id, bild.version, dag=v["dag"], varden=varden)


def _justeringsnotis(store: Store, bild: Bild, v: Varden) -> str:
    """J01 and J03 of the day that stands in the form."""
    if v["dag"] is None:
        return ""
    return _notistext(omgangsregler.notiser(_fakta(store, bild.id), v["dag"]))


def _anslagsnotis(store: Store, bild: Bild, v: Varden) -> str:
    """J04 and J06. Every municipality has its board on the web (KL 8:9), so the day is today's."""
    if v["dag"] is None:
        return ""
    fakta = _fakta(store, bild.id)
    return _notistext(omgangsregler.anslagsnotiser(fakta, v["dag"], store.klocka.idag()))


def _fakta(store: Store, omgang_id: int) -> omgangsregler.Omgangsfakta:
    with store.las() as s:
        return anslagssteg.fakta_om(s, hamta(s, Justeringsomgang, omgang_id))


def _notistext(notiser: Sequence[omgangsregler.Motesnotis]) -> str:
    return " ".join(f"{n.text} ({', '.join(filter(None, (n.regel, n.kalla)))})" for n in notiser)


def _ned(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.ta_ned(store, bild.id, bild.version, dag=v["dag"])


def _avbrott(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.registrera_avbrott(store, bild.id, {"fran": v["fran"]})


def _laga_kraft(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.bekrafta_laga_kraft(
        store, bild.id, bild.version, av_id=v["av"], underlag=v["underlag"], dag=v["dag"]
    )


def _arkivera(store: Store, bild: Bild, v: Varden) -> None:
    anslagssteg.arkivera(store, bild.id, bild.version, dag=v["dag"])


def _avpublicera(store: Store, bild: Bild, _v: Varden) -> None:
    webbsteg.avpublicera(store, bild.id)


def _granska_webb(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("webbgranskning", bild.id)


def _signaturord(bild: Bild) -> str:
    """What the imported file says about itself."""
    if bild.varden["har_signatur"] is None:
        return ""
    if bild.varden["har_signatur"]:
        return _("Finns i filen. Kontrollera den hos underskriftstjänsten.")
    return _("Saknas i filen, som i en inskannad utskrift.")


def _undertecknat(sammanhang: Sammanhang, bild: Bild) -> None:
    """Choose the signed file; it is kept as it came."""
    dialog = QFileDialog(None, _("Läs in undertecknat protokoll"), "", "PDF (*.pdf)")
    dialog.fileSelected.connect(lambda vag: las_in(sammanhang, bild.id, Path(vag)))
    dialog.open()


def las_in(sammanhang: Sammanhang, omgang_id: int, vag: Path) -> None:
    """Keep the signed minutes beside the file that was sent; nothing is stamped on it."""

    def gor(store: Store) -> object:
        try:
            data = vag.read_bytes()
        except OSError as fel:
            text = _("Filen {namn} kunde inte läsas.").format(namn=vag.name)
            raise LagringsFel(text, _("Välj filen igen."), teknik=str(fel)) from fel
        return las_in_undertecknat(store, omgang_id, vag.name, data)

    utfor(sammanhang, sammanhang.arbetare, gor, klart=_("Det undertecknade protokollet är inläst."))


ATGARDER = (
    Atgard("justera", N_("Registrera justering"), "signature", utfor=_justera, nar=_i("justeras"),
           falt=(dagfalt(N_("Justerades den")),), formell=True, notis=_justeringsnotis,
           fraga=N_("Texten låses. Fel rättas därefter bara med en synlig rättelse."),
           klart=N_("Paragraferna är justerade.")),
    Atgard("ansla", N_("Anslå"), "open", utfor=_ansla, nar=_i("justerad"),
           falt=(dagfalt(N_("Anslaget sattes upp")), FaltVisning("forvaringsplats"),
                 FaltVisning("ansvarig_id", urval="aktuella")), notis=_anslagsnotis,
           klart=N_("Justeringen är anslagen. Dagarna är uträknade.")),
    Atgard("ned", N_("Ta ned anslaget"), "arrow_down", utfor=_ned,
           nar=lambda b: b.varden["uppsatt"] is not None and b.varden["nedtagen"] is None,
           falt=(dagfalt(N_("Anslaget togs ned")),), klart=N_("Anslaget är nedtaget.")),
    Atgard("laga_kraft", N_("Bekräfta laga kraft"), "checkmark_circle", utfor=_laga_kraft,
           nar=_i("tid_ute"),
           falt=(dagfalt(N_("Laga kraft den")), lankfalt(N_("Bekräftat av"), "av", "person", krav=True),
                 textfalt(N_("Underlag"), "underlag",
                          N_("Till exempel besked från förvaltningsrätten och diariet."), krav=True)),
           formell=True, klart=N_("Besluten har vunnit laga kraft.")),
    Atgard("arkivera", N_("Arkivera"), "lock_closed", utfor=_arkivera, nar=_i("laga_kraft"),
           falt=(dagfalt(N_("Arkiverades den")),), formell=True, klart=N_("Omgången är arkiverad.")),
    Atgard("protokoll", N_("Visa protokollet"), "document_pdf", pdf=som_pdf("omgangsprotokoll"),
           word=som_word("omgangsprotokoll")),
    Atgard("anslag", N_("Visa anslag och bevis"), "document_pdf", pdf=som_pdf("anslag"),
           nar=_i(*_JUSTERADE)),
    Atgard("utdrag", N_("Spara utdrag till alla"), "save", visa=spara_till_alla,
           nar=_i(*_JUSTERADE)),
    Atgard("skickade", N_("Registrera expediering"), "send", register="expediering",
           utfor=registrera_skickade, falt=SANDES, nar=_i(*_JUSTERADE),
           klart=N_("Utdragen är registrerade som skickade.")),
    Atgard("granska_webb", N_("Granska inför publicering"), "eye", visa=_granska_webb,
           nar=_i(*_JUSTERADE)),
    Atgard("webb", N_("Visa webbversionen"), "document_pdf", pdf=som_pdf("webbversion"),
           nar=_i(*_JUSTERADE)),
    Atgard("avpublicera", N_("Registrera avpublicering"), "eye", utfor=_avpublicera,
           nar=_i(*_JUSTERADE),
           klart=N_("Avpubliceringen är registrerad. Nästa webbversion är utan paragraferna.")),
    Atgard("rattelse", N_("Visa rättelser"), "document_pdf", pdf=som_pdf("rattelse"),
           nar=_i(*_JUSTERADE)),
    Atgard("sekretess", N_("Visa sekretessprotokollet"), "document_pdf",
           pdf=som_pdf("sekretessprotokoll")),
    Atgard("undertecknat", N_("Läs in undertecknat protokoll"), "arrow_import", visa=_undertecknat,
           nar=_i(*_JUSTERADE)),
    Atgard("avbrott", N_("Registrera avbrott"), "warning", utfor=_avbrott, nar=_i("anslagen"),
           falt=(dagfalt(N_("Tavlan slutade fungera"), "fran"),), klart=N_("Avbrottet är registrerat.")),
)  # fmt: skip


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} omgång.", "{antal} omgångar.", antal).format(antal=antal)
    vantar = urval.get("anslas", 0)
    if not vantar:
        return alla
    text = ngettext("{antal} ska anslås.", "{antal} ska anslås.", vantar).format(antal=vantar)
    return f"{alla} {text}"


def _nr(rad: Rad) -> str:
    dag = datum_lang(rad["datum"]) if rad["datum"] else ""
    omedelbar = _("omedelbar justering") if rad["omedelbar"] else ""
    return ", ".join(filter(None, (dag, omedelbar)))


OMGANG = RegisterSkarm(
    register="justeringsomgang",
    rubrik=N_("Justering"),
    ikon="signature",
    bestamd=N_("omgången"),
    mening=_mening,
    filterhjalp=N_("Filtrera på organ"),
    urval=(
        ("justeras", N_("Justeras")),
        ("anslas", N_("Att anslå")),
        ("anslagna", N_("Anslagna")),
        ("klara", N_("Klara")),
        ("", N_("Alla")),
    ),
    kolumner=(
        KolumnVisning("organ", stod=_nr, rubrik=N_("Sammanträde")),
        KolumnVisning("justerad", 116),
        KolumnVisning("uppsatt", 116),
        KolumnVisning("status", 180),
        KolumnVisning("nr", 60, dold=True),
    ),
    falt=(
        FaltVisning("plats", bredd=HEL),
        FaltVisning("planerad"),
        FaltVisning("planerad_tid"),
        FaltVisning("forvaringsplats", bredd=HEL),
        FaltVisning("ansvarig_id", urval="aktuella"),
    ),
    steg=nasta_steg,
    fakta=(
        Faktagrupp(N_("Uppgifter"),
                   ("sammantrade_id", "omedelbar", "plats", "planerad", "planerad_tid", "justerad")),
        Faktagrupp(N_("Anslag"),
                   ("uppsatt", "tas_ned", "nedtagen", "forvaringsplats", "ansvarig_id")),
        Faktagrupp(N_("Laga kraft och arkiv"),
                   ("laga_kraft", "laga_kraft_av_id", "laga_kraft_underlag", "arkiverad",
                    "protokoll_handling_id", "signerad_handling_id",
                    Faktum(rubrik=N_("Elektronisk underskrift"), text=_signaturord), "sha256")),
    ),
    atgarder=ATGARDER,
    flikar=(
        Flik(N_("Underskrifter"), delar=(Delregister(SIGNATUR, "omgang_id"),)),
        Flik(N_("Utdrag"), widget=sandlogg),
        Flik(N_("Överklaganden"), delar=(Delregister(OVERKLAGANDE, "omgang_id"),)),
        Flik(N_("Avbrott"), delar=(Delregister(AVBROTT, "omgang_id"),)),
    ),
    tomt=Tomt(
        N_("Inga omgångar här"),
        N_("När protokollet är upprättat delas paragraferna in i omgångar som justeras var för sig."),
    ),
)  # fmt: skip
