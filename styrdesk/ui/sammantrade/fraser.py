"""Screens of what the secretary makes her own: phrases, and the packs that documents are printed with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.dokumentmallar import DOKUMENTMALL as REGISTRET
from styrdesk.modell.sammantrade.dokumentmallar import ny_mall
from styrdesk.modell.sammantrade.mallar import MEDFOLJANDE, NARVAROSATT, Mall, las_mall
from styrdesk.modell.sammantrade.mallprov import mallprov
from styrdesk.modell.sammantrade.stod import FRAS as FRASREGISTRET
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import N_, _
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    Faktum,
    FaltVisning,
    KolumnVisning,
    NastaSteg,
    RegisterSkarm,
    Tomt,
    Varden,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.grund.context import Sammanhang

# -- phrases -------------------------------------------------------------------------------------------

FALT = {
    "beslutsingress": N_("Beslutets inledning"),
    "beslut": N_("Beslut"),
    "sammanfattning": N_("Sammanfattning"),
    "yrkande": N_("Yrkanden"),
    "beslutsgang": N_("Beslutsgång"),
    "jav": N_("Jäv"),
    "reservation": N_("Reservation"),
    "yttrande": N_("Särskilt yttrande"),
    "notering": N_("Notering"),
}
"""Where a phrase is offered, by the field's name in the minutes."""


def _ny_fras(store: Store, varden: Varden, avsandare: object = None) -> Ref:
    return motor.registrera(store, FRASREGISTRET, _fras(varden), avsandare=avsandare)


def _andra_fras(store: Store, id: int, version: int, varden: Varden, avsandare: object) -> Ref:
    return motor.andra(store, FRASREGISTRET, id, version, _fras(varden), avsandare=avsandare)


def fraga_ny_fras(sammanhang: Sammanhang, parent: QWidget, falt: str, text: str) -> None:
    """Ask for a new phrase where one writes, with ``text`` as what it says and its field chosen."""
    varden = {"falt": falt if falt in FALT else None, "text": text, "kortord": ""}
    _fraga(sammanhang, parent, _("Ny fras"), _ny_fras, varden, _("Frasen är sparad."))


def fraga_andra_fras(sammanhang: Sammanhang, parent: QWidget, id: int) -> None:
    """Change one of the own phrases where one writes."""
    store = sammanhang.store

    def las(_k: Any) -> Bild:
        with store.las() as s:
            return motor.bild_av(s, FRASREGISTRET, id, store.klocka.idag())

    def visa(bild: Bild) -> None:
        _fraga(
            sammanhang, parent, _("Ändra fras"),
            lambda s, v: _andra_fras(s, bild.id, bild.version, v, None), bild.varden,
            _("Frasen är ändrad."),
        )  # fmt: skip

    sammanhang.arbetare.las(las, mottagare=sammanhang.arbetare, klar=visa, fel=sammanhang.fel)


def _fraga(
    sammanhang: Sammanhang, parent: QWidget, rubrik: str, gor: Callable[[Store, Varden], Any],
    varden: Varden, klart: str,
) -> None:  # fmt: skip
    stod = _("Frasen visas när du har skrivit tre bokstäver av kortordet, och med Ctrl+J.")
    dialog = Fragedialog(
        parent, sammanhang, rubrik, stod, FRAS.falt, _("Spara fras"), gor, klart=lambda _v: klart,
        av="fras", varden={**varden, "falt": varden["falt"] or None}, bredd=640,
    )  # fmt: skip
    dialog.open()


def _fras(varden: Varden) -> dict[str, Any]:
    return {**varden, "falt": varden.get("falt") or ""}


def _var(bild: Bild) -> str:
    return _(FALT[bild.varden["falt"]]) if bild.varden["falt"] in FALT else _("I alla fält")


FRAS = RegisterSkarm(
    register="fras",
    rubrik=N_("Egna fraser"),
    ikon="edit",
    ny=N_("Ny fras"),
    bestamd=N_("frasen"),
    filterhjalp=N_("Filtrera på kortord eller fras"),
    kolumner=(
        KolumnVisning("text", stod=lambda r: _("Skriv {kortord}").format(kortord=r["kortord"])),
        KolumnVisning("kortord", 140),
    ),
    falt=(
        FaltVisning("kortord", hjalp=N_("Minst tre bokstäver. Frasen visas när du har skrivit dem.")),
        FaltVisning("falt", falt=Falt(N_("Var frasen visas"), "val", val=FALT,
                                      hjalp=N_("Utan val visas den i alla fält."))),
        FaltVisning("text", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(N_("Uppgifter"),
                   ("kortord", Faktum(rubrik=N_("Var frasen visas"), text=_var), "text")),
    ),
    registrera=_ny_fras,
    andra=_andra_fras,
    tomt=Tomt(
        N_("Inga egna fraser ännu"),
        N_("Lägg in meningar som du skriver ofta. De vanliga fraserna finns ändå."),
    ),
)  # fmt: skip

# -- packs -----------------------------------------------------------------------------------------------


def prov_pdf(store: Store, mall: Mall) -> bytes:
    """The two paragraphs of the worked example, printed with a pack and the municipality's look."""
    with store.las() as s:
        k = kommunprofil(s)
    profil = Profil(k.kommun, k.organ, k.vapen, k.accent or ACCENT)
    return protokoll_pdf(mallprov(mall), profil, framstallt=store.klocka.idag())


def _ny_mall(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return ny_mall(store, varden["namn"], MEDFOLJANDE[varden["grund"]])


def _andra_namn(store: Store, id: int, version: int, varden: Varden, avsandare: object) -> Ref:
    namn = {"namn": varden["namn"]}
    return motor.andra(store, REGISTRET, id, version, namn, avsandare=avsandare)


def _mall(bild: Bild) -> Mall:
    return las_mall(bild.varden["namn"], bild.varden["innehall"]).mall


def _ordning(bild: Bild) -> str:
    mall = _mall(bild)
    return ", ".join(mall.kallas(del_) for del_ in mall.ordning)


def _exempel(store: Store, bild: Bild) -> bytes:
    return prov_pdf(store, _mall(bild))


def _redigera(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("mallarbete", bild.id)


def _steg(store: Store, id: int) -> NastaSteg | None:
    """Only a pack that cannot be used needs anything."""
    bild = motor.visa(store, REGISTRET, id)
    besked = las_mall(bild.varden["namn"], bild.varden["innehall"]).besked
    return NastaSteg(besked, "fel", atgard="redigera") if besked else None


MALL = RegisterSkarm(
    register="dokumentmall",
    rubrik=N_("Mallar för dokument"),
    ikon="document_text",
    ny=N_("Ny mall"),
    bestamd=N_("mallen"),
    filterhjalp=N_("Filtrera på namn"),
    kolumner=(KolumnVisning("namn"),),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("grund", bredd=HEL, bara_ny=True, forval=lambda _store: next(iter(MEDFOLJANDE)),
                    falt=Falt(N_("Börja från"), "val", krav=True,
                              val={namn: namn for namn in MEDFOLJANDE})),
    ),
    steg=_steg,
    fakta=(
        Faktagrupp(
            N_("Protokollet"),
            (
                Faktum(rubrik=N_("Rubrikernas ordning"), text=_ordning),
                Faktum(rubrik=N_("Närvaro"), text=lambda b: _(NARVAROSATT[_mall(b).narvaro])),
                Faktum(rubrik=N_("Ny sida"),
                       text=lambda b: _("För varje paragraf") if _mall(b).ny_sida else ""),
            ),
        ),
    ),
    registrera=_ny_mall,
    andra=_andra_namn,
    atgarder=(
        Atgard("redigera", N_("Ändra mallen"), "edit", visa=_redigera, primar=lambda _b: True),
        Atgard("exempel", N_("Visa exempel"), "document_pdf", pdf=_exempel),
    ),
    tomt=Tomt(
        N_("Inga egna mallar"),
        N_("Dokumenten har den vanliga formen. Gör en mall om din kommun skriver på ett annat sätt."),
    ),
)  # fmt: skip
