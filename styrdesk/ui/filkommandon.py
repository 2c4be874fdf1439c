"""The commands about the file: new, open, copy, restore, exchange, undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QFileDialog

from styrdesk.svensk_form import datum_lang, tid
from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import Kommando

if TYPE_CHECKING:
    from styrdesk.modell.grund.errors import StyrdeskFel
    from styrdesk.modell.grund.store import StegRad, Store
    from styrdesk.ui.filvard import Filvard
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.worker import Arbetare


class Program(Protocol):
    """What these commands need of the running program (``styrdesk.app.Program``)."""

    fonster: HuvudFonster
    arbetare: Arbetare | None
    filvard: Filvard

    @property
    def oppen(self) -> bool: ...
    @property
    def store(self) -> Store | None: ...
    def oppna(self, vag: Path, *, ovning: bool = False, skrivbar: bool = True) -> None: ...
    def skapa(self, vag: Path, kommun: str) -> None: ...
    def prova(self) -> None: ...
    def aterstall(self, kopia: Path, mal: Path) -> None: ...
    def kopiemapp(self) -> Path: ...
    def fonster_stangs(self) -> None: ...
    def visa_fel(self, fel: StyrdeskFel) -> None: ...


_FILTER = N_("Styrdesk-filer (*.styrdesk)")
_JSON = N_("Utbytesfiler (*.json)")


def filkommandon(program: Program) -> list[Kommando]:
    """Everything in Arkiv, what Verktyg does with the whole file, and undo in Redigera."""

    def oppen() -> bool:
        return program.oppen

    def skrivbar() -> bool:
        return program.store is not None and program.store.skrivbar

    return [
        Kommando("arkiv.ny", N_("Ny kommun…"), lambda: _ny(program), "arkiv", ikon="add"),
        Kommando("arkiv.oppna", N_("Öppna…"), lambda: _oppna(program), "arkiv", "Ctrl+O", "open"),
        Kommando("arkiv.ovning", N_("Prova med Älvsunda"), program.prova, "arkiv", ikon="home"),
        Kommando("arkiv.kopiera", N_("Säkerhetskopiera nu"), lambda: program.filvard.kopiera(),
                 "arkiv", ikon="shield_checkmark", grupp=1, kan=oppen),
        Kommando("arkiv.aterstall", N_("Återställ säkerhetskopia…"), lambda: _aterstall(program),
                 "arkiv", grupp=1),
        Kommando("verktyg.exportera", N_("Exportera alla register…"), lambda: _exportera(program),
                 "verktyg", ikon="arrow_export", grupp=1, kan=oppen, sokord="json utbyte"),
        Kommando("verktyg.importera", N_("Importera register…"), lambda: _importera(program),
                 "verktyg", ikon="arrow_import", grupp=1, kan=skrivbar, sokord="json utbyte"),
        Kommando("arkiv.avsluta", N_("Avsluta"), program.fonster_stangs, "arkiv", "Ctrl+Q", grupp=9),
        Kommando("verktyg.kontrollera", N_("Kontrollera filen"), lambda: program.filvard.kontrollera(),
                 "verktyg", ikon="shield_checkmark", kan=oppen),
        Kommando("redigera.angra", N_("Ångra"), lambda: _angra(program), "redigera", "Ctrl+Z",
                 "arrow_undo", kan=skrivbar),
        Kommando("redigera.gor_om", N_("Gör om"), lambda: _gor_om(program), "redigera", "Ctrl+Y",
                 kan=skrivbar),
    ]  # fmt: skip


def _ny(program: Program) -> None:
    program.fonster.ga_till("ny_kommun")


def valj_ny_fil(program: Program, kommun: str) -> None:
    """Ask where the new municipality's file is to lie, and make it."""
    forslag = str(Path.home() / f"{kommun}.styrdesk")
    vald, _slag = QFileDialog.getSaveFileName(
        program.fonster, _("Var ska filen ligga?"), forslag, _(_FILTER)
    )
    if vald:
        program.skapa(Path(vald).with_suffix(".styrdesk"), kommun)


def _oppna(program: Program) -> None:
    vald, _slag = QFileDialog.getOpenFileName(
        program.fonster, _("Öppna fil"), str(Path.home()), _(_FILTER)
    )
    if vald:
        program.oppna(Path(vald))


def _skriv(program: Program, arbete: Callable[[Store], Any], klar: Callable[[Any], object]) -> None:
    assert program.arbetare is not None
    store = program.arbetare.store
    program.arbetare.skriv(
        lambda _k: arbete(store), mottagare=program.fonster, klar=lambda v: _gor(klar, v),
        fel=program.visa_fel,
    )  # fmt: skip


def _gor(klar: Callable[[Any], object], varde: Any) -> None:
    klar(varde)


def _angra(program: Program) -> None:
    def klar(steg: StegRad) -> None:
        text = _("Ångrat: {vad}.").format(vad=steg.benamning)
        program.fonster.angrabar.visa(text, lambda: _gor_om(program))

    _skriv(program, lambda store: store.angra(), klar)


def _gor_om(program: Program) -> None:
    def klar(steg: StegRad) -> None:
        text = _("Gjort om: {vad}.").format(vad=steg.benamning)
        program.fonster.angrabar.visa(text, lambda: _angra(program))

    _skriv(program, lambda store: store.gor_om(), klar)


def _aterstall(program: Program) -> None:
    mapp = str(program.kopiemapp())
    vald, _slag = QFileDialog.getOpenFileName(
        program.fonster, _("Välj säkerhetskopia"), mapp, _(_FILTER)
    )
    if not vald:
        return
    store = program.store
    if store is not None and store.vag is not None:
        fraga_aterstall(program, Path(vald), store.vag)
        return
    mal, _slag = QFileDialog.getSaveFileName(
        program.fonster, _("Var ska den återställda filen ligga?"), str(Path.home()), _(_FILTER)
    )
    if mal:
        program.aterstall(Path(vald), Path(mal))


def fraga_aterstall(program: Program, kopia: Path, mal: Path) -> None:
    """Ask before the open file is replaced; the file that is replaced is kept beside it."""
    from styrdesk.ui.grund import messages  # dialogs are loaded when one is shown

    text = _(
        "{fil} byts mot kopian {kopia}. Filen som byts ut sparas bredvid under ett nytt namn, så "
        "ingenting går förlorat."
    )
    messages.fraga(
        program.fonster,
        _("Återställa säkerhetskopian?"),
        text.format(fil=mal.name, kopia=kopia.stem),
        _("Återställ kopian"),
        lambda: program.aterstall(kopia, mal),
        oaterkallelig=True,
    )


def _exportera(program: Program) -> None:
    vald, _slag = QFileDialog.getSaveFileName(
        program.fonster, _("Exportera alla register"), str(Path.home() / "styrdesk.json"), _(_JSON)
    )
    if not vald:
        return

    def arbete(store: Store) -> None:
        from styrdesk.modell.utbyte.utforsel import exportera

        exportera(store, Path(vald))

    text = _("Registren är exporterade till {fil}.").format(fil=Path(vald).name)
    _skriv(program, arbete, lambda _v: program.fonster.angrabar.visa(text, None))


def _importera(program: Program) -> None:
    vald, _slag = QFileDialog.getOpenFileName(
        program.fonster, _("Importera register"), str(Path.home()), _(_JSON)
    )
    if not vald:
        return

    def arbete(store: Store) -> Any:
        from styrdesk.modell.utbyte.inforsel import importera

        return importera(store, Path(vald))

    text = _("Registren är importerade från {fil}.").format(fil=Path(vald).name)
    _skriv(program, arbete, lambda _v: program.fonster.angrabar.visa(text, lambda: _angra(program)))


def kopietext(kopia: Any) -> str:
    """A copy in a list: "23 november 2026 kl. 7.52"."""
    return _("{dag} kl. {tid}").format(dag=datum_lang(kopia.tid.date()), tid=tid(kopia.tid))
