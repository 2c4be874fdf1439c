"""The one gettext door. Msgids are Swedish, so the program is complete without a catalogue."""

from __future__ import annotations

import gettext

from styrdesk import resurser

_katalog: gettext.NullTranslations = gettext.NullTranslations()


def valj_sprak(sprak: str) -> None:
    """Use the compiled catalogue ``resources/sprak/<sprak>/LC_MESSAGES/styrdesk.mo`` if there is one."""
    global _katalog
    _katalog = gettext.translation(
        "styrdesk", localedir=str(resurser.rot() / "sprak"), languages=[sprak], fallback=True
    )


def _(text: str) -> str:
    """Translate a user-facing text; Swedish in, Swedish out unless another catalogue is chosen."""
    return _katalog.gettext(text)


def ngettext(ental: str, flertal: str, antal: int) -> str:
    """Choose between the singular and plural text for ``antal``."""
    return _katalog.ngettext(ental, flertal, antal)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "mark, translate later"
    """Mark a text in a record that is built before the language is chosen."""
    return text
