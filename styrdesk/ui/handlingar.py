"""The screen of papers (handlingar): every attached file, whatever it belongs to."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.handlingar import AGARE, las_fil
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.context import Sammanhang
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
)
from styrdesk.ui.grund.worker import Kontroll


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} handling.", "{antal} handlingar.", antal).format(antal=antal)
    hemliga = urval.get("sekretess", 0)
    if not hemliga:
        return alla
    text = ngettext("{antal} med sekretess.", "{antal} med sekretess.", hemliga)
    return f"{alla} {text.format(antal=hemliga)}"


def _kontrollsumma(bild: Bild) -> str:
    """The SHA-256 in groups, so that it wraps and can be compared by eye."""
    summa = str(bild.varden["sha256"])
    return " ".join(summa[i : i + 8] for i in range(0, len(summa), 8))


def oppna(sammanhang: Sammanhang, bild: Bild) -> None:
    """Open a copy of the file in the program that the system uses for it."""
    store, id = sammanhang.store, bild.id

    def kopia(_k: Kontroll) -> str:
        filnamn, data = las_fil(store, id)
        vag = Path(tempfile.mkdtemp(prefix="styrdesk-")) / filnamn
        vag.write_bytes(data)
        return str(vag)

    sammanhang.arbetare.bygg(
        kopia,
        mottagare=sammanhang.arbetare,
        klar=lambda vag: QDesktopServices.openUrl(QUrl.fromLocalFile(vag)),
        fel=sammanhang.fel,
    )


def spara_som(sammanhang: Sammanhang, bild: Bild) -> None:
    """Ask where, and save the file byte by byte as it came."""
    dialog = QFileDialog(
        QApplication.activeWindow(), _("Spara handling"), str(bild.varden["filnamn"])
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.fileSelected.connect(lambda vag: skriv_till(sammanhang, bild, Path(vag)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def skriv_till(sammanhang: Sammanhang, bild: Bild, vag: Path) -> None:
    """Save the file at ``vag``, and tell."""
    store, id = sammanhang.store, bild.id

    def skriv(_k: Kontroll) -> None:
        data = las_fil(store, id)[1]
        try:
            vag.write_bytes(data)
        except OSError as fel:
            raise LagringsFel(
                _("Filen kunde inte sparas."), _("Välj en annan mapp."), teknik=str(fel)
            ) from fel

    text = _("Handlingen är sparad som {fil}.").format(fil=vag.name)
    sammanhang.arbetare.bygg(
        skriv,
        mottagare=sammanhang.arbetare,
        klar=lambda _svar: sammanhang.klart(text, None),
        fel=sammanhang.fel,
    )


HANDLING = RegisterSkarm(
    register="handling",
    rubrik=N_("Handlingar"),
    ikon="document_multiple",
    bestamd=N_("handlingen"),
    mening=_mening,
    filterhjalp=N_("Filtrera på namn, filnamn eller diarienummer"),
    urval=(("", N_("Alla")), ("sekretess", N_("Sekretess"))),
    filter=(FilterVisning("typ", N_("Alla slag")),),
    kolumner=(
        KolumnVisning("namn", stod="filnamn"),
        KolumnVisning("typ", 170),
        KolumnVisning("datum", 112, tomt=""),
        KolumnVisning("storlek", 90),
        KolumnVisning("diarienr", 130, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("datum"),
        FaltVisning("riktning"),
        FaltVisning("diarienr"),
        FaltVisning("sekretess", grupp=N_("Sekretess och arkiv")),
        FaltVisning("sekretess_grund", nar=lambda v: bool(v["sekretess"])),
        FaltVisning("offentlig_titel", bredd=HEL, nar=lambda v: bool(v["sekretess"])),
        FaltVisning("klassning"),
        FaltVisning("gallras", nar=lambda v: v["klassning"] == "gallra"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("typ", "datum", "riktning", "filnamn", "storlek", "anteckning"),
        ),
        Faktagrupp(
            N_("Hör till"),
            AGARE,
        ),
        Faktagrupp(
            N_("Sekretess och arkiv"),
            (
                "sekretess",
                "sekretess_grund",
                "offentlig_titel",
                "klassning",
                "gallras",
                Faktum(rubrik=N_("Kontrollsumma"), text=_kontrollsumma),
            ),
        ),
    ),
    atgarder=(
        Atgard("oppna", N_("Öppna filen"), "open", visa=oppna, primar=lambda _b: True),
        Atgard("spara_som", N_("Spara en kopia"), "save", visa=spara_som),
    ),
    tomt=Tomt(
        N_("Inga handlingar ännu"),
        N_("Släpp filer under fliken Handlingar på ett avtal, ett möte, ett besök eller en plan."),
    ),
)
