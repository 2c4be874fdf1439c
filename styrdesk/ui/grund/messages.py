"""The few dialogs: a question with verb buttons, a conflict, trouble with the environment, a bug.

All are window-modal and opened without a nested event loop: the answer comes to a callback. Anything
else the program has to say belongs in the surface (``components.Meddelande``) or the undo bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _
from styrdesk.ui.grund import crash
from styrdesk.ui.grund.buttons import Atgard, Knapp, Slag
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.theme import theme


class Ruta(QDialog):
    """A dialog: what it is about, one text, content if any, buttons with verbs to the right."""

    def __init__(self, parent: QWidget | None, rubrik: str, text: str, bredd: int = 460) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(rubrik)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(min(theme().px(bredd), 960))
        self.innehall = QVBoxLayout(self)
        self.innehall.setContentsMargins(24, 20, 24, 20)
        self.innehall.setSpacing(12)
        self.innehall.addWidget(Text(rubrik, "panel", bryt=True))
        if text:
            self.innehall.addWidget(Text(text, bryt=True))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)

    def knapp(
        self, text: str, vid: Callable[[], object] | None = None, slag: Slag = Slag.NORMAL
    ) -> Knapp:
        """Add a button that closes the dialog and then does ``vid``."""
        button = Knapp(text, slag=slag)
        button.clicked.connect(lambda: self._answer(vid))
        self._buttons.addWidget(button)
        return button

    def visa(self, fokus: QWidget | None = None) -> None:
        """Open above the parent window, focus on ``fokus``."""
        self.innehall.addLayout(self._buttons)
        self.open()
        if fokus is not None:
            fokus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, run: Callable[[], object] | None) -> None:
        self.accept() if run is not None else self.reject()
        if run is not None:
            run()


def fraga(
    parent: QWidget | None,
    rubrik: str,
    text: str,
    verb: str,
    vid: Callable[[], object],
    *,
    annars: Atgard | None = None,
    oaterkallelig: bool = False,
) -> Ruta:
    """Ask before a formal or outward step: «Fastställ protokollet?» [Fastställ protokoll] [Avbryt].

    ``text`` says what cannot be undone. ``annars`` is a second way ("Spara inte"). Focus stands on
    the verb, or on Avbryt when the step cannot be taken back (``oaterkallelig``).
    """
    dialog = Ruta(parent, rubrik, text)
    main = dialog.knapp(verb, vid, Slag.PRIMAR)
    if annars is not None:
        dialog.knapp(*annars)
    cancel = dialog.knapp(_("Avbryt"))
    dialog.visa(cancel if oaterkallelig else main)
    return dialog


@dataclass(frozen=True)
class Krockfalt:
    """A field that both have changed: its name, label, my value and the stored one as texts."""

    namn: str
    etikett: str
    mitt: str
    deras: str


def krock(
    parent: QWidget | None,
    text: str,
    falt: Sequence[Krockfalt],
    vid: Callable[[Mapping[str, bool]], object],
) -> Ruta:
    """Let the user choose, field by field, between an own value and the one stored meanwhile.

    ``vid`` gets field name -> True for the own value, False for the stored one.
    """
    dialog = Ruta(parent, _("Någon annan har ändrat samtidigt"), text, bredd=680)
    choice = _Krockval(falt)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(choice)
    dialog.innehall.addWidget(area, 1)
    main = dialog.knapp(_("Spara valda värden"), lambda: vid(choice.val()), Slag.PRIMAR)
    dialog.knapp(_("Avbryt"))
    dialog.visa(main)
    return dialog


class _Krockval(QWidget):
    """One row per field with two choices."""

    def __init__(self, falt: Sequence[Krockfalt]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in ((1, _("Ditt värde")), (2, _("Sparat värde"))):
            grid.addWidget(Text(words, "kolumn", "text2"), 0, column)
        self._mine: dict[str, QRadioButton] = {}
        for row, one in enumerate(falt, start=1):
            grid.addWidget(Text(one.etikett, "kontroll", "text2", bryt=True), row, 0)
            group = QButtonGroup(self)
            for column, words, value in (
                (1, _("ditt värde"), one.mitt),
                (2, _("sparat värde"), one.deras),
            ):
                button = QRadioButton(value or _("(tomt)"))
                button.setAccessibleName(f"{one.etikett}, {words}: {value or _('tomt')}")
                group.addButton(button)
                grid.addWidget(button, row, column)
                if column == 1:
                    button.setChecked(True)
                    self._mine[one.namn] = button

    def val(self) -> dict[str, bool]:
        """Field name -> True where the own value is chosen."""
        return {name: button.isChecked() for name, button in self._mine.items()}


def miljofel(parent: QWidget | None, fel: LagringsFel) -> Ruta:
    """Tell of trouble around the program: what happened, what to do, and the technical facts hidden."""
    dialog = Ruta(parent, fel.text, fel.rad)
    if fel.teknik:
        facts = _log_text(fel.teknik, _("Tekniska uppgifter"))
        facts.hide()
        show = Knapp(_("Visa tekniska uppgifter"), slag=Slag.LANK)

        def toggle() -> None:
            facts.setVisible(not facts.isVisible())
            words = (
                _("Dölj tekniska uppgifter") if facts.isVisible() else _("Visa tekniska uppgifter")
            )
            show.setText(words)

        show.clicked.connect(toggle)
        dialog.innehall.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        dialog.innehall.addWidget(facts, 1)
    dialog.visa(dialog.knapp(_("Stäng"), slag=Slag.PRIMAR))
    return dialog


def kraschruta(parent: QWidget | None, rapport: crash.Felrapport, logg: Path | None = None) -> Ruta:
    """Tell of a bug. The report is shown before it can be saved; nothing is sent."""
    text = _(
        "Styrdesk gjorde något som inte var meningen. Det du har skrivit finns kvar som utkast. "
        "Spara gärna en felrapport på den här datorn och lämna den till den som sköter programmet. "
        "Rapporten innehåller inga uppgifter ur registren, och inget skickas."
    )
    dialog = Ruta(parent, _("Något gick fel i programmet"), text, bredd=620)
    dialog.innehall.addWidget(Text(_("Det här sparas"), "etikett", "text2"))
    dialog.innehall.addWidget(_log_text(rapport.text, _("Felrapportens innehåll")), 1)
    save = Knapp(_("Spara felrapport…"), slag=Slag.NORMAL)
    save.clicked.connect(lambda: _save_report(dialog, rapport, logg))
    dialog._buttons.addWidget(save)
    dialog.visa(dialog.knapp(_("Fortsätt arbeta"), slag=Slag.PRIMAR))
    return dialog


def _save_report(parent: QWidget, rapport: crash.Felrapport, logg: Path | None) -> None:
    name = str(Path.home() / f"styrdesk-felrapport-{rapport.kod}.zip")
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Spara felrapport"), name, "ZIP (*.zip)")
    if not chosen:
        return
    try:
        crash.spara(rapport, Path(chosen), logg)
    except OSError as fel:
        what = _("Felrapporten kunde inte sparas.")
        miljofel(parent, LagringsFel(what, _("Välj en annan mapp."), teknik=str(fel)))


def _log_text(text: str, namn: str) -> QPlainTextEdit:
    view = QPlainTextEdit(text)
    view.setReadOnly(True)
    view.setAccessibleName(namn)
    view.setTabChangesFocus(True)
    view.setMinimumHeight(theme().px(120))
    return view
