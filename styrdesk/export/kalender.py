"""Calendar files: iCalendar by RFC 5545 and 5546, read by Outlook, Thunderbird and everything else.

Same UID and a higher SEQUENCE update an event, STATUS:CANCELLED takes it away. Times are local with
Europe/Stockholm described in the file. Same values in, same bytes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from styrdesk.modell.arsplan.kalenderfil import Kalenderfil, Kalenderpost

TIDSZON: Final = "Europe/Stockholm"
PUBLICERA, STALL_IN = "PUBLISH", "CANCEL"
"""Methods: a calendar to show or update from, and a message that takes events away."""

_RADLANGD: Final = 75
_SLUT: Final = "\r\n"
_TIDSZONEN: Final = (
    "BEGIN:VTIMEZONE", f"TZID:{TIDSZON}", f"X-LIC-LOCATION:{TIDSZON}",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
    "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


def kalender_ics(fil: Kalenderfil, metod: str = PUBLICERA) -> bytes:
    """The file as UTF-8 with CRLF. ``metod`` CANCEL holds the cancelled events only."""
    poster = [p for p in fil.poster if metod == PUBLICERA or p.installd]
    rader = [*_huvud(fil, metod)]
    for post in poster:
        rader += _handelse(post, fil.avsandare)
    rader.append("END:VCALENDAR")
    return "".join(_vikt(rad) + _SLUT for rad in rader).encode("utf-8")


def _huvud(fil: Kalenderfil, metod: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Styrdesk//Arsplan//SV")
    yield from ("CALSCALE:GREGORIAN", f"METHOD:{metod}")
    yield f"NAME:{_text(fil.namn)}"
    yield f"X-WR-CALNAME:{_text(fil.namn)}"
    yield f"X-WR-TIMEZONE:{TIDSZON}"
    yield from _TIDSZONEN


def _handelse(p: Kalenderpost, avsandare: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(p.uid)}@styrdesk"
    yield f"DTSTAMP:{_utc(p.andrad)}"
    yield f"LAST-MODIFIED:{_utc(p.andrad)}"
    yield f"SEQUENCE:{p.sekvens}"
    yield from _nar(p)
    yield f"SUMMARY:{_text(p.rubrik)}"
    if p.plats:
        yield f"LOCATION:{_text(p.plats)}"
    if p.beskrivning:
        yield f"DESCRIPTION:{_text(p.beskrivning)}"
    if p.kategori:
        yield f"CATEGORIES:{_text(p.kategori)}"
    yield f"ORGANIZER;CN={_parameter(avsandare)}:invalid:nomail"
    yield f"STATUS:{_status(p)}"
    yield f"CLASS:{'PRIVATE' if p.privat else 'PUBLIC'}"
    upptar = p.upptar and not p.installd
    yield f"TRANSP:{'OPAQUE' if upptar else 'TRANSPARENT'}"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{_upptagen(p) if upptar else 'FREE'}"
    yield "END:VEVENT"


def _nar(p: Kalenderpost) -> Iterator[str]:
    if p.start is None or p.slut is None:
        yield f"DTSTART;VALUE=DATE:{_dag(p.dag)}"
        yield f"DTEND;VALUE=DATE:{_dag((p.tom or p.dag) + timedelta(days=1))}"
        yield "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    else:
        yield f"DTSTART;TZID={TIDSZON}:{_lokal(p.dag, p.start)}"
        yield f"DTEND;TZID={TIDSZON}:{_lokal(p.dag, p.slut)}"


def _status(p: Kalenderpost) -> str:
    return "CANCELLED" if p.installd else "TENTATIVE" if p.preliminar else "CONFIRMED"


def _upptagen(p: Kalenderpost) -> str:
    return "TENTATIVE" if p.preliminar else "BUSY"


# -- the format ------------------------------------------------------------------------------------------


def _dag(dag: date) -> str:
    return dag.strftime("%Y%m%d")


def _lokal(dag: date, tid: time) -> str:
    return f"{_dag(dag)}T{tid:%H%M%S}"


def _utc(nar: datetime) -> str:
    return nar.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """A TEXT value: backslash, semicolon, comma and line breaks escaped, other controls left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    text = text.replace(";", "\\;").replace(",", "\\,")
    return "".join(
        t if t == "\n" or t.isprintable() or t == "\u00a0" else "" for t in text
    ).replace("\n", "\\n")


def _parameter(text: str) -> str:
    """A quoted parameter value; it can hold no quotation marks and no controls."""
    return '"' + "".join(t for t in text if t.isprintable() and t != '"') + '"'


def _vikt(rad: str) -> str:
    """A content line folded at 75 octets, never inside a character (RFC 5545 3.1)."""
    delar, nu, langd = [], "", 0
    for tecken in rad:
        octetter = len(tecken.encode("utf-8"))
        if langd + octetter > _RADLANGD:
            delar.append(nu)
            nu, langd = "", 1  # the space that begins a continuation counts
        nu += tecken
        langd += octetter
    return f"{_SLUT} ".join([*delar, nu])
