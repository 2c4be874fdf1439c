"""Which pages of a packet are larger than A4, and which sheets cannot be printed as they are."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.paket.sidram import A4
from styrdesk.export.paket.tillaggsplan import spann
from styrdesk.texter import _, ngettext

_STORT = max(A4) + 50

Storlek = tuple[float, float]


def a3_sidor(etiketter: Sequence[str], storlekar: Sequence[Storlek]) -> tuple[str, ...]:
    """The numbers of the pages on A3."""
    par = zip(etiketter, storlekar, strict=True)
    return tuple(etikett for etikett, storlek in par if max(storlek) > _STORT)


def olika_ark(
    etiketter: Sequence[str], storlekar: Sequence[Storlek], *, dubbelsidigt: bool
) -> tuple[str, ...]:
    """The numbers on the fronts of sheets whose back is of another size: no printer has such paper."""
    if not dubbelsidigt:
        return ()
    fram = range(0, len(etiketter) - 1, 2)
    return tuple(etiketter[nr] for nr in fram if sorted(storlekar[nr]) != sorted(storlekar[nr + 1]))


def a3_mening(a3: Sequence[str]) -> str:
    """A4 och A3. Sidorna 12–14 trycks i A3 och viks."""
    if not a3:
        return _("A4")
    vilka = spann(a3)
    text = ngettext(
        "A4 och A3. {sidor} trycks i A3 och viks.", "A4 och A3. {sidor} trycks i A3 och viks.",
        len(a3),
    )  # fmt: skip
    return text.format(sidor=vilka[:1].upper() + vilka[1:])


def olika_mening(sidor: Sequence[str]) -> str:
    """What to do about sheets of two sizes, in words; nothing when there are none."""
    if not sidor:
        return ""
    text = ngettext(
        "Arket med {sidor} har A4 på ena sidan och A3 på den andra. "
        "Skriv ut enkelsidigt eller förminska A3 till A4.",
        "Arken med {sidor} har A4 på ena sidan och A3 på den andra. "
        "Skriv ut enkelsidigt eller förminska A3 till A4.",
        len(sidor),
    )
    return text.format(sidor=spann(sidor))
