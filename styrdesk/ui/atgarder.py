"""The screens of action plans and findings (avvikelser)."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.modell import atgardssteg, avvikelsesteg
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.val import KRAVKALLA, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.avvikelseverb import AVVIKELSEVERB
from styrdesk.ui.besoksdelar import avvikelsestod, brist
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    Faktum,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.plangang import nasta_steg
from styrdesk.ui.planverb import ATGARDER
from styrdesk.ui.verbfalt import dagfalt, idag, senarefalt, textfalt


def _finns(varden: Varden) -> bool:
    """An action or plan that is registered has a number; a new one gets it when it is saved."""
    return bool(varden.get("nr"))


# -- parts of a plan -------------------------------------------------------------------------------


def _ny_atgard(store: Store, varden: Varden, _avsandare: object) -> Ref:
    givet = {n: v for n, v in varden.items() if v is not None and n != "atgardsplan_id"}
    return atgardssteg.lagg_till_planatgard(store, varden["atgardsplan_id"], givet)


def _klarmarkera(store: Store, bild: Bild, varden: Varden) -> None:
    atgardssteg.klarmarkera_planatgard(
        store, bild.id, bild.version, dag=varden["dag"], belagg=varden["belagg"] or ""
    )


def _vem_och_nar(rad: Rad) -> str:
    senast = _("senast {dag}").format(dag=datum_iso(rad["klart_senast"]))
    return " · ".join(filter(None, (rad["ansvarig"], senast)))


ATGARD = RegisterSkarm(
    register="atgard",
    rubrik=N_("Åtgärder"),
    ikon="task_list_square_ltr",
    ny=N_("Ny åtgärd"),
    bestamd=N_("åtgärden"),
    kolumner=(
        KolumnVisning("atgard", stod=_vem_och_nar),
        KolumnVisning("lage", 120),
        KolumnVisning("klart_senast", 104, dold=True),
    ),
    falt=(
        FaltVisning("atgard", bredd=HEL),
        FaltVisning("ansvarig", bredd=HEL),
        FaltVisning("klart_senast"),
        FaltVisning("effekt"),
        FaltVisning("status", nar=_finns),
        FaltVisning("klar", nar=lambda v: v["status"] == "klar"),
        FaltVisning("belagg", bredd=HEL, nar=_finns),
    ),
    atgarder=(
        Atgard("klar", N_("Markera som klar"), "checkmark", utfor=_klarmarkera,
               falt=(dagfalt(N_("Klar den")), textfalt(N_("Belägg"), "belagg")),
               nar=lambda b: b.varden["status"] != "klar", klart=N_("Åtgärden är klar.")),
    ),
    registrera=_ny_atgard,
    tomt=Tomt(N_("Inga åtgärder ännu"), N_("Skriv in de åtgärder som utföraren har lämnat.")),
)  # fmt: skip

HANDELSE = RegisterSkarm(
    register="planhandelse",
    rubrik=N_("Kedjan"),
    ikon="history",
    bestamd=N_("händelsen"),
    kolumner=(
        KolumnVisning("typ", stod="text"),
        KolumnVisning("datum", 104),
        KolumnVisning("frist", 104, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("datum"),
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("beslut_paragraf"),
    ),
    tomt=Tomt(N_("Inget har hänt ännu"), N_("Här syns när planen begärdes, kom in och bedömdes.")),
)

_BRIST_I_PLAN = RegisterSkarm(
    register="avvikelse",
    rubrik=N_("Brister som planen rättar"),
    ikon="warning",
    bestamd=N_("bristen"),
    kolumner=(
        KolumnVisning("rubrik", stod=avvikelsestod),
        KolumnVisning("lage", 110),
        KolumnVisning("kravkalla", 130, dold=True),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("kravtext", bredd=HEL),
        FaltVisning("beskrivning", bredd=HEL),
        FaltVisning("belagg", bredd=HEL),
    ),
    tomt=Tomt(N_("Inga brister"), N_("Planen hör inte längre till någon brist.")),
)

# -- the plan --------------------------------------------------------------------------------------


def _begar(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return atgardssteg.begar_atgardsplan(
        store, varden["avvikelser"], begard=varden["begard"], forfaller=varden["sista_dag"],
        begard_av_id=varden["begard_av_id"], diarienr=varden["diarienr"] or "",
    )  # fmt: skip


def _planstod(rad: Rad) -> str:
    return " · ".join(filter(None, (rad["nr"], rad["utforare"])))


def _sen(rad: Rad) -> str:
    dagar = rad["dagar_sen"] or 0
    return ngettext("{n} dag sen", "{n} dagar sen", dagar).format(n=dagar) if dagar else ""


def _planmening(antal: int, urval: Mapping[str, int]) -> str:
    oppna, sena, bedoms = (urval.get(n, 0) for n in ("oppna", "forsenade", "bedoms"))
    delar = [ngettext("{n} öppen plan", "{n} öppna planer", oppna).format(n=oppna)]
    if sena:
        delar.append(ngettext("{n} försenad", "{n} försenade", sena).format(n=sena))
    if bedoms:
        delar.append(ngettext("{n} att bedöma", "{n} att bedöma", bedoms).format(n=bedoms))
    return ", ".join(delar) + "."


def _klara(bild: Bild) -> str:
    antal = bild.harlett["atgarder_antal"]
    if not antal:
        return ""
    return _("{klara} av {antal} klara").format(klara=bild.harlett["atgarder_klara"], antal=antal)


ATGARDSPLAN = RegisterSkarm(
    register="atgardsplan",
    rubrik=N_("Åtgärdsplaner"),
    ikon="task_list_square_ltr",
    ny=N_("Ny åtgärdsplan"),
    bestamd=N_("åtgärdsplanen"),
    mening=_planmening,
    filterhjalp=N_("Filtrera på nummer, diarienummer eller ord i planen"),
    urval=(
        ("oppna", N_("Öppna")),
        ("forsenade", N_("Försenade")),
        ("bedoms", N_("Att bedöma")),
        ("avslutade", N_("Avslutade")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("enhet_id", N_("Alla enheter")),),
    kolumner=(
        KolumnVisning("enhet", stod=_planstod, rubrik=N_("Enhet och utförare")),
        KolumnVisning("avvikelse", 190, stod="allvar"),
        KolumnVisning("klart_senast", 112, stod=_sen),
        KolumnVisning("lage", 120),
        KolumnVisning("begard", 104, dold=True),
        KolumnVisning("status", 150, dold=True),
    ),
    falt=(
        FaltVisning(
            "avvikelser", bredd=HEL, urval="utan_plan", bara_ny=True,
            falt=Falt(N_("Brister som planen ska rätta till"), "flerval",
                      N_("Här syns brister mot lag, villkor eller avtal som saknar plan. "
                         "En plan gäller en enhet."), krav=True, till="avvikelse"),
        ),
        FaltVisning("begard", forval=idag),
        FaltVisning(
            "sista_dag", bara_ny=True,
            falt=senarefalt(N_("Ska vara inne"), "sista_dag",
                            N_("Lämna tomt, så räknas dagen ut från hur allvarlig bristen är.")).falt,
        ),
        FaltVisning("forfaller", nar=_finns),
        FaltVisning("aterrapport_senast", nar=_finns),
        FaltVisning("begard_av_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("orsak", bredd=HEL, grupp=N_("Från utföraren"),
                    nar=lambda v: v.get("inkommen") is not None),
        FaltVisning("uppfoljning_planerad", grupp=N_("Uppföljning"),
                    nar=_finns),
        FaltVisning("uppfoljning_metod", nar=_finns),
        FaltVisning("belagg", bredd=HEL, nar=lambda v: v.get("inkommen") is not None),
        FaltVisning("anteckning", bredd=HEL, nar=_finns),
    ),
    diarienr="diarienr",
    steg=nasta_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("enhet_id", "besok_id", "begard", "begard_av_id", "forfaller",
             "aterrapport_senast", Faktum(rubrik=N_("Åtgärder"), text=_klara), "anteckning"),
        ),
        Faktagrupp(
            N_("Plan och bedömning"),
            ("inkommen", "orsak", "bedomning", "bedomd", "bedomd_av_id"),
        ),
        Faktagrupp(
            N_("Uppföljning"),
            ("uppfoljning_planerad", "uppfoljning_metod", "aterrapporterad", "uppfoljd",
             "resultat", "belagg", "avslut_skal", "avslutad", "avslutad_av_id"),
        ),
        Faktagrupp(N_("Nämnden"), ("namnd_id", "namnd_datum", "namnd_paragraf")),
        Faktagrupp(N_("Om bristen kvarstår"), ("eskalering", "eskalering_skal", "eskalerad")),
    ),
    atgarder=ATGARDER,
    flikar=(
        Flik(
            N_("Åtgärder"),
            delar=(Delregister(_BRIST_I_PLAN, "atgardsplan_id"),
                   Delregister(ATGARD, "atgardsplan_id")),
        ),
        Flik(N_("Kedjan"), delar=(Delregister(HANDELSE, "atgardsplan_id"),)),
    ),
    handlingar="atgardsplan_id",
    registrera=_begar,
    tomt=Tomt(
        N_("Inga åtgärdsplaner här"),
        N_("En åtgärdsplan begärs när ett besök visar att krav inte uppfylls."),
    ),
)  # fmt: skip

# -- findings --------------------------------------------------------------------------------------


def _registrera_avvikelse(store: Store, varden: Varden, avsandare: object) -> Ref:
    givet = {n: v for n, v in varden.items() if v is not None}
    return avvikelsesteg.registrera_avvikelse(store, givet, avsandare=avsandare)


def _krav(bild: Bild) -> str:
    return bild.varden["kravtext"] or _kravkalla(bild)


def _kravstod(bild: Bild) -> str:
    return _kravkalla(bild) if bild.varden["kravtext"] else ""


def _kravkalla(bild: Bild) -> str:
    return etikett(KRAVKALLA, bild.varden["kravkalla"]) if bild.varden["kravkalla"] else ""


AVVIKELSE = RegisterSkarm(
    register="avvikelse",
    rubrik=N_("Avvikelser"),
    ikon="warning",
    ny=N_("Ny avvikelse"),
    bestamd=N_("avvikelsen"),
    filterhjalp=N_("Filtrera på ord i avvikelsen"),
    urval=(
        ("oppna", N_("Öppna brister")),
        ("utan_plan", N_("Utan plan")),
        ("avslutade", N_("Avslutade")),
        ("", N_("Alla")),
    ),
    filter=(
        FilterVisning("enhet_id", N_("Alla enheter")),
        FilterVisning("typ", N_("Alla slag")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod=avvikelsestod),
        KolumnVisning("enhet", 180, stod="utforare"),
        KolumnVisning("konstaterad", 112),
        KolumnVisning("lage", 120),
        KolumnVisning("kravkalla", 150, tomt="", dold=True),
        KolumnVisning("verksamhetsomrade", 160, dold=True),
    ),
    falt=(
        FaltVisning("typ", bredd=HEL),
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("enhet_id"),
        FaltVisning("besok_id"),
        FaltVisning("konstaterad", forval=idag),
        FaltVisning("kravkalla", nar=brist, grupp=N_("Kravet")),
        FaltVisning("kravtext", nar=brist),
        FaltVisning("allvar", nar=brist),
        FaltVisning("atgardas_senast", nar=brist,
                    hjalp=N_("Lämna tomt, så räknas dagen ut från allvaret.")),
        FaltVisning("beskrivning", bredd=HEL, grupp=N_("Iakttagelsen")),
        FaltVisning("belagg", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("typ", "enhet_id", "besok_id", "konstaterad", "beskrivning", "belagg"),
        ),
        Faktagrupp(
            N_("Kravet"),
            (Faktum(rubrik=N_("Kravet står i"), text=_krav, stod=_kravstod), "allvar",
             "atgardas_senast"),
        ),
        Faktagrupp(
            N_("Vad som händer"),
            ("status", "atgardsplan_id", "foljs_upp_besok_id", "avslutad", "avslut_skal"),
        ),
    ),
    atgarder=AVVIKELSEVERB,
    registrera=_registrera_avvikelse,
    tomt=Tomt(
        N_("Inga avvikelser här"),
        N_("Skriv in det som ett besök eller en rapport visar: brister, förbättringar, goda exempel."),
    ),
)  # fmt: skip
