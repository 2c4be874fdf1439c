"""Swedish organisation numbers: read as people type them, check, write as 212000-2890."""

from __future__ import annotations

import re

from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _

_SKILJE = re.compile(r"[\s\-‐‑‒–−+]")


def siffror(text: str) -> str:
    """The ten digits, without spaces, dashes, century "16" or the frame of a VAT number.

    Whatever cannot be read is returned as it stands, so that the check can name it.
    """
    rena = _SKILJE.sub("", text).upper()
    if re.fullmatch(r"SE[0-9]{10}01", rena):
        return rena[2:12]
    return rena[2:] if re.fullmatch(r"16[0-9]{10}", rena) else rena


def normalisera(text: str) -> str:
    """``text`` as 212000-2890 if it has ten digits, otherwise only trimmed."""
    tio = siffror(text)
    return f"{tio[:6]}-{tio[6:]}" if re.fullmatch(r"[0-9]{10}", tio) else text.strip()


def kontrollsiffra(nio: str) -> int:
    """The check digit (Luhn, modulus 10) that belongs after nine digits."""
    dubbla = (int(siffra) * (2 - plats % 2) for plats, siffra in enumerate(nio))
    return -sum(tal // 10 + tal % 10 for tal in dubbla) % 10


def granska_orgnr(text: str, falt: str = "orgnr") -> list[Brist]:
    """What is wrong with an organisation number, as sentences that say what to do."""
    tio = siffror(text)
    if not tio:
        return [Brist(falt, _("Organisationsnumret saknas. Skriv tio siffror: 212000-2890."))]
    if not re.fullmatch(r"[0-9]+", tio):
        mening = _("Organisationsnumret har annat än siffror. Skriv till exempel 212000-2890.")
        return [Brist(falt, mening)]
    if len(tio) != 10:
        mening = _("Organisationsnumret har {antal} siffror. Det ska ha tio: 212000-2890.")
        return [Brist(falt, mening.format(antal=len(tio)))]
    if tio[2] in "01":  # months 01-12: a personal number, which must not be stored (GDPR)
        mening = _(
            "Numret ser ut som ett personnummer. Styrdesk lagrar inte personnummer; "
            "skriv organisationsnumret eller lämna fältet tomt för en enskild firma."
        )
        return [Brist(falt, mening)]
    if int(tio[9]) != kontrollsiffra(tio[:9]):
        mening = _("Kontrollsiffran stämmer inte. Jämför {nr} med avtalet eller registerutdraget.")
        return [Brist(falt, mening.format(nr=normalisera(tio)))]
    return []
