"""The records that a register's screen is made of; one file per screen writes them by hand.

A screen file is a description, not code::

    AVTAL = RegisterSkarm(
        register="avtal", rubrik=N_("Avtal och godkännanden"), ikon="handshake",
        ny=N_("Nytt avtal"), bestamd=N_("avtalet"), neutrum=True,
        filterhjalp=N_("Filtrera på namn eller diarienummer"),
        urval=(("aktuella", N_("Aktuella")), ("atgard", N_("Kräver åtgärd")), ("", N_("Alla"))),
        filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
        kolumner=(
            KolumnVisning("rubrik", stod="utforare"),
            KolumnVisning("slut", 150, tomt=N_("Tills vidare"), stod=lambda r: fran_text(r["start"])),
            KolumnVisning("lage", 140),
        ),
        falt=(
            FaltVisning("typ", N_("Form")),
            FaltVisning("utforare_id"),
            FaltVisning("slut", nar=lambda v: v["typ"] != "lov"),
            FaltVisning("villkor", bredd=HEL),
        ),
        flikar=(Flik(N_("Underskrifter"), delar=(Delregister(UNDERSKRIFT, "avtal_id"),)),),
        atgarder=(Atgard("skriv_under", N_("Registrera underskrift"), "signature", utfor=...),),
        handlingar="avtal_id",
    )

Labels, help, limits and choices are **not** written here: they come from the register's fields
(``columns.Falt``). Texts are written with ``N_`` and translated when they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Steg

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.grund.context import Sammanhang

HALV, HEL = "halv", "hel"

Rad = Mapping[str, Any]
Varden = Mapping[str, Any]
RadText = Callable[[Rad], str]
BildText = Callable[[Bild], str]

__all__ = [
    "HALV",
    "HEL",
    "Atgard",
    "Delregister",
    "Faktagrupp",
    "Faktum",
    "FaltVisning",
    "FilterVisning",
    "Flik",
    "KolumnVisning",
    "Marke",
    "NastaSteg",
    "RegisterSkarm",
    "Steg",
    "Tomt",
]


@dataclass(frozen=True)
class KolumnVisning:
    """One column of the list. The first one is the post's name and takes the width that is left.

    ``namn`` is a column of the register and ``bredd`` px at 100 % text. ``stod`` is the second line:
    another column's name, or a function of the row (column name -> raw value). ``text`` replaces the
    main text in the same way; ``tomt`` is shown when there is no value. ``dold`` columns are there to
    be chosen in the heading's menu.
    """

    namn: str
    bredd: int = 120
    stod: str | RadText = ""
    text: RadText | None = None
    rubrik: str = ""
    tomt: str = "–"
    dold: bool = False


@dataclass(frozen=True)
class FilterVisning:
    """A combo box that filters on a choice, yes/no, link or many-to-many field.

    ``alla`` is the text of "no filter" ("Alla områden"). Links to at most 300 posts: more do not fit in
    a combo box, the text finds them.
    """

    falt: str
    alla: str


@dataclass(frozen=True)
class FaltVisning:
    """One field of the form.

    ``namn`` is a field (or many-to-many) of the register. ``grupp`` starts a group with that heading.
    ``bredd`` is HALV (two beside each other where there is room) or HEL. ``nar`` decides from the
    form's values whether the field is shown. ``hjalp`` overrides the register's help. ``forval`` gives
    a new post's value from what the form knows so far. ``falt`` describes an argument of an action
    that is no field of the register. For a link, ``urval`` offers only the posts of that selection, and
    ``begransa`` gives further filters from the form's values. ``bara_ny`` fields are asked for once,
    when the post is made.
    """

    namn: str
    grupp: str = ""
    bredd: str = HALV
    nar: Callable[[Varden], bool] | None = None
    hjalp: str = ""
    forval: Callable[[Store], Any] | None = None
    falt: Falt | None = None
    urval: str = ""
    begransa: Callable[[Varden], Mapping[str, Any]] | None = None
    bara_ny: bool = False


@dataclass(frozen=True)
class Faktum:
    """One row of facts in the detail pane.

    ``falt`` gives label, format and (for a link) the way to the other post; ``text`` computes the
    value instead and ``stod`` a line below it. An empty value hides the row.
    """

    falt: str = ""
    rubrik: str = ""
    text: BildText | None = None
    stod: BildText | None = None


@dataclass(frozen=True)
class Faktagrupp:
    """Facts under a heading. A plain string stands for ``Faktum(that field)``."""

    rubrik: str
    fakta: tuple[Faktum | str, ...]


@dataclass(frozen=True)
class Marke:
    """A chip in the head of the detail pane: a status code of ``val.LAGE``, or an icon with a word."""

    lage: str = ""
    text: str = ""
    ikon: str = "document_text"


@dataclass(frozen=True)
class NastaSteg:
    """What stands first in the detail pane: a message, the steps, and the action that comes next.

    ``slag`` is info, varning, fel or klart. ``atgard`` names the :class:`Atgard` whose button is filled.
    """

    besked: str = ""
    slag: str = "info"
    rubrik: str = ""
    steg: tuple[Steg, ...] = ()
    atgard: str = ""


@dataclass(frozen=True)
class Atgard:
    """A verb that can be done with a post: a button in the detail pane and a row in the menus.

    Exactly one of these does the work: ``utfor(store, bild, varden)`` is a use case and runs on the
    writing thread; ``pdf(store, bild)`` builds a document that is shown in the preview, where
    ``word(store, bild)`` saves it as a Word file; ``visa`` runs on the GUI thread.
    ``falt`` asks for arguments first, in the detail pane; they are fields of this
    register, of ``register``, or described on the spot. ``nar`` says for which
    posts the verb exists. ``klart`` is told afterwards ("Underskriften är registrerad.").
    ``notis(store, bild, varden)`` runs on the reading thread and tells what to look at in the answers
    that stand in the form ("" for nothing); it never stops.
    ``fraga`` is asked first, for formal steps only (text, and the button repeats the verb);
    ``formell`` steps offer no undo.
    """

    namn: str
    text: str
    ikon: str = ""
    utfor: Callable[[Store, Bild, Varden], Any] | None = None
    pdf: Callable[[Store, Bild], bytes] | None = None
    word: Callable[[Store, Bild], bytes] | None = None
    visa: Callable[[Sammanhang, Bild], Any] | None = None
    falt: tuple[FaltVisning, ...] = ()
    register: str = ""
    nar: Callable[[Bild], bool] | None = None
    primar: Callable[[Bild], bool] | None = None
    klart: str = ""
    notis: Callable[[Store, Bild, Varden], str] | None = None
    fraga: str = ""
    formell: bool = False
    flera: bool = False


@dataclass(frozen=True)
class Delregister:
    """Posts that belong to the shown post, as a list with a form of its own inside the detail pane.

    ``agare`` is the link field of the part that points at its owner; ``ordning`` a column, when the
    parts stand in another order than the register's own. ``flytta(store, id, place)`` moves
    a part to a place in the list, from 1: it gives Alt+Up, Alt+Down and the same in the menu.
    """

    skarm: RegisterSkarm
    agare: str
    nar: Callable[[Bild], bool] | None = None
    flytta: Callable[[Store, int, int], Any] | None = None
    ordning: str = ""


@dataclass(frozen=True)
class Flik:
    """A tab of the detail pane: facts, parts, or a widget of your own (made when first shown)."""

    rubrik: str
    fakta: tuple[Faktagrupp, ...] = ()
    delar: tuple[Delregister, ...] = ()
    widget: Callable[[Sammanhang, Bild], QWidget] | None = None
    nar: Callable[[Bild], bool] | None = None


@dataclass(frozen=True)
class Tomt:
    """What an empty list says: why it is empty, in one sentence, below a short heading."""

    rubrik: str
    text: str


@dataclass(frozen=True)
class RegisterSkarm:
    """A register's screen: list, detail pane and form.

    ``register`` is the register's name; ``rubrik`` the page's title and ``mening`` the line below it,
    from the total and the counts of the selections. ``ny`` is the button and the form's title ("" when
    posts are not made by hand), ``bestamd`` the noun in definite form ("avtalet") and ``neutrum`` its
    gender, for "Avtalet är registrerat." ``spara`` replaces "Spara avtal" on the form's button.
    ``urval`` are the pills (name of the register's selection, text); "" is everything; the first is
    chosen at start. Those in ``stigande`` are listed from the first day on, whatever the register's own
    order ("Kommande": the next one first). ``steg`` runs on the reading thread. ``handlingar`` is the
    field of ``handling`` that points at these posts: it gives a tab where files are dropped.
    ``registrera`` and ``andra`` replace the general use cases when the register has its own.
    """

    register: str
    rubrik: str
    ikon: str
    kolumner: tuple[KolumnVisning, ...]
    falt: tuple[FaltVisning, ...]
    ny: str = ""
    bestamd: str = N_("posten")
    neutrum: bool = False
    spara: str = ""
    filterhjalp: str = N_("Filtrera")
    filter: tuple[FilterVisning, ...] = ()
    urval: tuple[tuple[str, str], ...] = ()
    stigande: tuple[str, ...] = ()
    mening: Callable[[int, Mapping[str, int]], str] | None = None
    marken: Callable[[Bild], tuple[Marke, ...]] | None = None
    diarienr: str = ""
    fakta: tuple[Faktagrupp, ...] = ()
    steg: Callable[[Store, int], NastaSteg | None] | None = None
    atgarder: tuple[Atgard, ...] = ()
    flikar: tuple[Flik, ...] = ()
    handlingar: str = ""
    tomt: Tomt = Tomt(N_("Här är det tomt"), N_("Det finns inget att visa ännu."))
    registrera: Callable[[Store, Varden, object], Ref] | None = None
    andra: Callable[[Store, int, int, Varden, object], Ref] | None = None

    def gjort(self, vad: str) -> str:
        """What was done, as a sentence: "Avtalet är registrerat." (also andra, ta_bort)."""
        utrum, neutrum = _GJORT[vad]
        mall = _("{sak} är {gjort}.")
        sak = _(self.bestamd)
        return mall.format(
            sak=sak[:1].upper() + sak[1:], gjort=_(neutrum if self.neutrum else utrum)
        )


_GJORT = {
    "registrera": (N_("registrerad"), N_("registrerat")),
    "andra": (N_("ändrad"), N_("ändrat")),
    "ta_bort": (N_("borttagen"), N_("borttaget")),
    "flytta": (N_("flyttad"), N_("flyttat")),
}
