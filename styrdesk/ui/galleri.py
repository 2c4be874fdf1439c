"""A sheet with every component, for whoever builds screens: ``python -m styrdesk.ui.galleri``.

``--bild fil.png`` draws it without a display; ``--tema`` ljust, morkt or kontrast, ``--text`` 100–200.
"""

from __future__ import annotations

import argparse
import os
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from styrdesk.ui.grund.components import (
    Angrabar,
    Avdelare,
    Fakta,
    Flikar,
    Knapp,
    Kort,
    Meddelande,
    Pillerrad,
    Sidhuvud,
    Slag,
    Statusmarke,
    Steg,
    Steglista,
    Text,
    TomtLage,
    avsnitt,
)
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.tokens import TYPE

SWATCHES = (
    ("fönster", "bg"),
    ("yta", "surface"),
    ("nedsänkt", "sunken"),
    ("avdelare", "border"),
    ("kontrollkant", "control"),
    ("text", "text"),
    ("text, svag", "text2"),
    ("accent", "accent"),
    ("markerad", "selected"),
    ("fokus", "focus"),
    ("försenat", "bad"),
    ("snart", "warn"),
    ("klart", "ok"),
    ("information", "info"),
    ("diagram, fel", "badfill"),
)


class _Swatch(QWidget):
    """A colour with its name and value."""

    def __init__(self, namn: str, token: str) -> None:
        super().__init__()
        self._token = token
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 34, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(namn, "kolumn"))
        column.addWidget(Text(getattr(theme().colors, token), "stod", "text2"))

    def paintEvent(self, event: object) -> None:
        from PySide6.QtGui import QPainter

        t = theme()
        place = self.rect()
        place.setHeight(30)
        box(QPainter(self), place, t.color(self._token), t.colors.border)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _colors_and_text() -> Kort:
    card = Kort()
    card.rader.addWidget(avsnitt("Färger"))
    grid = QGridLayout()
    for number, (name, token) in enumerate(SWATCHES):
        grid.addWidget(_Swatch(name, token), number // 5, number % 5)
    card.rader.addLayout(grid)
    card.rader.addWidget(Avdelare())
    card.rader.addWidget(avsnitt("Text"))
    for grad, words in (
        ("sida", "Översikt"),
        ("panel", "Årshjul 2026"),
        ("grupp", "Dagordning"),
        ("namn", "Boka årets verksamhetsbesök"),
        ("stod", "senaste besök 24 september 2025"),
    ):
        spec = TYPE[grad]
        note = Text(f"{spec.size}/{spec.line} · {spec.weight}", "stod", "text2")
        row = _row(Text(words, grad))
        row.addWidget(note)
        card.rader.addLayout(row)
    return card


def _buttons_and_status() -> Kort:
    card = Kort()
    card.rader.addWidget(
        avsnitt("Knappar", "En fylld knapp per vy. Verb först. Fokusring 2 px, 3 px luft.")
    )
    disabled = Knapp("Spara avtal")
    disabled.stang_av("Avtalet saknar startdatum")
    focused = Knapp("Spara avtal", slag=Slag.PRIMAR)
    focused.setObjectName("fokus")
    card.rader.addLayout(_row(Knapp("Spara avtal", slag=Slag.PRIMAR), focused, disabled))
    card.rader.addLayout(
        _row(
            Knapp("Skriv ut", ikon="print"),
            Knapp("Skriv ut", slag=Slag.TYST, ikon="print"),
            Knapp("Öppna årsplanen", slag=Slag.LANK),
            Knapp(slag=Slag.TYST, ikon="edit", namn="Redigera"),
        )
    )
    pills = Pillerrad(
        [("a", "Aktuella"), ("k", "Kräver åtgärd"), ("s", "Avslutade")], "Urval av avtal"
    )
    for key, number in (("a", 11), ("k", 4), ("s", 23)):
        pills.satt_antal(key, number)
    card.rader.addWidget(pills)
    card.rader.addWidget(
        Flikar([("o", "Översikt"), ("k", "Krav"), ("u", "Uppföljning"), ("h", "Historik")], "Avtal")
    )
    card.rader.addWidget(avsnitt("Status", "Ikon + ord. Det normala läget har ingen bakgrund."))
    card.rader.addLayout(
        _row(Statusmarke("Försenad"), Statusmarke("Löper ut"), Statusmarke("Ej undertecknat"))
    )
    card.rader.addLayout(
        _row(Statusmarke("Gäller"), Statusmarke("Utkast"), Statusmarke("Godkänd", "2026-10-05"))
    )
    card.rader.addStretch(1)
    return card


def _field(etikett: str, text: str, stod: str, *, fel: bool = False) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    edit = QLineEdit(text)
    edit.setAccessibleName(etikett)
    edit.setProperty("fel", fel)
    column.addWidget(Text(etikett, "etikett", "text2"))
    column.addWidget(edit)
    column.addWidget(Text(stod, "etikett" if fel else "stod", "bad" if fel else "text2"))
    return block


def _form() -> Kort:
    card = Kort()
    card.rader.addWidget(
        avsnitt(
            "Formulär", "Etikett ovanför fältet. Felet står under fältet och säger vad du kan göra."
        )
    )
    fields = QHBoxLayout()
    wrong = "Månaden 13 finns inte. Skriv till exempel 2026-12-04."
    fields.addWidget(_field("Gäller från och med", "2026-13-04", wrong, fel=True))
    fields.addWidget(_field("Organisationsnummer", "212000-1850", "10 siffror"))
    card.rader.addLayout(fields)
    combo = QComboBox()
    combo.addItems(["Hela nämnden", "Bara mina"])
    combo.setAccessibleName("Vems uppgifter")
    spin = QSpinBox()
    spin.setValue(17)
    spin.setAccessibleName("Antal exemplar")
    box_ = QCheckBox("Bokmärken i PDF-filen")
    box_.setChecked(True)
    radio = QRadioButton("LOV, kundval")
    radio.setChecked(True)
    choices = _row(combo, spin, box_, QCheckBox("Utan sidor"), radio, QRadioButton("LOU"))
    card.rader.addLayout(choices)
    for widget in (*_long_fields(), *_messages()):
        card.rader.addWidget(widget)
    return card


def _long_fields() -> list[QWidget]:
    text = QTextEdit("Vård- och omsorgsnämnden beslutar att …")
    text.setAccessibleName("Beslut")
    text.setTabChangesFocus(True)
    text.setFixedHeight(64)
    progress = QProgressBar()
    progress.setValue(43)
    progress.setTextVisible(False)
    progress.setFixedHeight(8)
    return [text, progress]


def _messages() -> list[QWidget]:
    undo = Angrabar()
    undo.visa("Besöket på Åkerbo flyttades till 29 oktober.", lambda: None)
    return [
        Meddelande(
            "fel",
            "Två uppgifter behöver rättas innan avtalet kan sparas",
            "Gäller från och med · Verksamhetsområde",
            atgarder=[("Gå till första", lambda: None)],
        ),
        Meddelande(
            "info",
            "Beslutet innehåller tre datum",
            "Åtgärdsplan 30 okt · Återrapport 9 dec · Nytt besök 31 jan",
            atgarder=[("Lägg i årsplanen", lambda: None)],
            knapp=True,
            stang=lambda: None,
        ),
        Meddelande("varning", "Senaste säkerhetskopian är 9 dagar gammal."),
        undo,
    ]


def _surfaces() -> Kort:
    card = Kort()
    card.rader.addWidget(avsnitt("Steg för direktbeställning"))
    card.rader.addWidget(
        Steglista(
            [
                Steg("Skriftlig överenskommelse upprättad", "Utkast 3 · 28 augusti", klart=True),
                Steg("Godkänd i vård- och omsorgsnämnden", "16 september, § 52", klart=True),
                Steg("Undertecknad av vård- och omsorgschefen", "Skickad 7 oktober"),
            ]
        )
    )
    card.rader.addWidget(Avdelare())
    card.rader.addWidget(avsnitt("Uppgifter"))
    facts = Fakta()
    facts.rad("Beställare", "Vård- och omsorgsnämnden")
    facts.rad("Utförare", "Måltidsenheten", "Egen regi", vid=lambda: None)
    facts.rad("Ersättning", "14 620 000 kr per år", "Indexeras med prisindex")
    card.rader.addWidget(facts)
    card.rader.addWidget(Avdelare())
    card.rader.addWidget(
        TomtLage(
            "task_list_square_ltr",
            "Inga åtgärdsplaner ännu",
            "En åtgärdsplan skapas när ett besök visar att krav inte uppfylls.",
            handling=Knapp("Ny åtgärdsplan", ikon="add"),
            handbok=lambda: None,
        )
    )
    return card


def galleri() -> QWidget:
    """The whole sheet."""
    sheet = QWidget()
    outer = QVBoxLayout(sheet)
    outer.setContentsMargins(24, 16, 24, 24)
    outer.setSpacing(16)
    new = Knapp("Ny", slag=Slag.PRIMAR, ikon="add")
    outer.addWidget(
        Sidhuvud(
            "Galleri",
            "Alla byggstenar, för den som bygger skärmar.",
            sok=lambda: None,
            atgarder=[new],
        )
    )
    grid = QGridLayout()
    grid.setSpacing(16)
    grid.addWidget(_colors_and_text(), 0, 0)
    grid.addWidget(_form(), 0, 1)
    grid.addWidget(_buttons_and_status(), 1, 0)
    grid.addWidget(_surfaces(), 1, 1)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    outer.addLayout(grid, 1)
    return sheet


def main() -> int:
    """Show the sheet, or save it as a picture."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bild")
    parser.add_argument("--tema", choices=[one.value for one in Scheme], default="ljust")
    parser.add_argument("--text", type=int, default=100)
    choice = parser.parse_args()
    if choice.bild:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    prepare(application, Look(Scheme(choice.tema), text=choice.text))
    sheet = galleri()
    if not choice.bild:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.resize(1440, 900)
        area.show()
        return application.exec()
    sheet.resize(1440, 1180)
    sheet.show()
    QTimer.singleShot(100, lambda: application.exit(_draw(sheet, choice.bild)))
    return application.exec()


def _draw(sheet: QWidget, path: str) -> int:
    """Save the sheet with one button focused as by the keyboard."""
    button = sheet.findChild(Knapp, "fokus")
    if button is not None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
    return 0 if sheet.grab().save(path) else 1


if __name__ == "__main__":
    sys.exit(main())
