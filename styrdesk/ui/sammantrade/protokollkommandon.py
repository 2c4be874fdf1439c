"""The commands of the page where minutes are written: menus, palette and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from styrdesk.texter import N_
from styrdesk.ui.grund.actions import Kommando

if TYPE_CHECKING:
    from styrdesk.ui.sammantrade.sida import Sammantradessida


def protokollkommandon(sida: Sammantradessida) -> Sequence[Kommando]:
    """Everything that can be done while the page is shown."""
    f = sida.fragor

    def lydelser() -> None:
        sida.vakt.nu()  # what is being typed is a wording too
        f.lydelser()

    return [
        Kommando("protokoll.klar", N_("Klart, nästa ärende"), sida.klar, "mote", "Ctrl+Return"),
        Kommando("protokoll.nasta", N_("Nästa ärende"), lambda: sida.stega(1), "mote",
                 "Ctrl+PgDown"),
        Kommando("protokoll.forra", N_("Föregående ärende"), lambda: sida.stega(-1), "mote",
                 "Ctrl+PgUp"),
        Kommando("protokoll.narvaro", N_("Närvaro…"), f.narvaro, "mote", "F8",
                 "people_checkmark", 1),
        Kommando("protokoll.upprop", N_("Upprop…"), f.upprop, "mote", "", "", 1),
        Kommando("protokoll.ovrig", N_("Övrig närvarande…"), f.ovrig, "mote", "", "", 1),
        Kommando("protokoll.justerare", N_("Välj justerare…"), f.justerare, "mote", "", "", 1),
        Kommando("protokoll.yrkande", N_("Nytt yrkande…"), lambda: f.yrkande(None), "mote",
                 "Ctrl+Shift+Y", "", 2),
        Kommando("protokoll.omrostning", N_("Omröstning…"), lambda: f.omrostning(None), "mote",
                 "Ctrl+Shift+O", "", 2),
        Kommando("protokoll.reservation", N_("Reservation…"), lambda: f.reservation(None),
                 "mote", "Ctrl+Shift+R", "", 2),
        Kommando("protokoll.yttrande", N_("Yttrande…"), lambda: f.yttrande(None), "mote", "",
                 "", 2),
        Kommando("protokoll.skjut_upp", N_("Bordlägg eller återremittera…"), f.skjut_upp,
                 "mote", "", "", 2),
        Kommando("protokoll.ny", N_("Ny paragraf…"), f.ny_paragraf, "mote", "", "add", 2),
        Kommando("protokoll.ny_fras", N_("Ny fras av det markerade…"), f.ny_fras_har, "mote",
                 "Ctrl+Shift+J", "", 3),
        Kommando("protokoll.fraser", N_("Egna fraser…"), f.egna_fraser, "mote", "", "", 3),
        Kommando("protokoll.lydelser", N_("Tidigare lydelser…"), lydelser, "mote",
                 "Ctrl+Shift+H", "history", 3),
        Kommando("protokoll.ajournera", N_("Ajournera eller återuppta"), f.ajournera,
                 "mote", "", "clock", 4),
        Kommando("protokoll.avsluta", N_("Avsluta sammanträdet…"), f.avsluta_sammantradet,
                 "mote", "", "gavel", 4),
        Kommando("protokoll.pdf", N_("Visa hela protokollet"), sida.visa_protokollet, "mote",
                 "Ctrl+P", "document_pdf", 5),
        Kommando("protokoll.forhandsvisning", N_("Visa eller dölj förhandsvisning"),
                 sida.forhandsvisning, "visa", "F9"),
    ]  # fmt: skip
