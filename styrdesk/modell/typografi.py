"""T01: how Swedish office text is set, as rules that point out and can put right (protokoll §7).

Pure functions of text. No-break spaces are no business of the writer: they are put in when the text
is printed. A rule only speaks when it is sure; a number that could be a paragraph, a dnr, a phone
number or an ISO date is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from styrdesk.svensk_form import STRECK
from styrdesk.texter import N_, _

_MANADER = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_ENHETER = "procent|kr|tkr|mnkr|miljoner|miljarder|timmar|kilo|meter"
_FORKORTNINGAR = {
    "t ex": "t.ex.", "tex": "t.ex.", "bl a": "bl.a.", "m m": "m.m.", "m fl": "m.fl.",
    "fr o m": "fr.o.m.", "t o m": "t.o.m.", "d v s": "dvs.", "s k": "s.k.", "p g a": "p.g.a.",
    "dvs": "dvs.", "osv": "osv.", "o s v": "osv.", "ca": "cirka",
}  # fmt: skip
_FORKORTNING = "|".join(re.escape(f) for f in sorted(_FORKORTNINGAR, key=len, reverse=True))

Ratta = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Skrivregel:
    """What is found, what should stand there, and the sentence that says so."""

    monster: re.Pattern[str]
    ratt: Ratta
    mening: str


@dataclass(frozen=True, slots=True)
class Skrivfel:
    """A place in a text that breaks a rule: where, what stands, what should, and why."""

    start: int
    slut: int
    fel: str
    ratt: str
    regel: str

    @property
    def mening(self) -> str:
        """Klockslag skrivs med punkt. Skriv 18.00 i stället för 18:00."""
        mall = _("{regel} Skriv {ratt} i stället för {fel}.")
        return mall.format(regel=self.regel, ratt=_synlig(self.ratt), fel=_synlig(self.fel))


def _synlig(text: str) -> str:
    """A text of only spaces cannot be shown; it is named."""
    return text.strip() or _("mellanslag")


def _regel(monster: str, ratt: Ratta, mening: str, flaggor: int = 0) -> Skrivregel:
    return Skrivregel(re.compile(monster, flaggor), ratt, mening)


def _klocka(traff: re.Match[str]) -> str:
    return traff[0].replace(":", ".")


def _streck(traff: re.Match[str]) -> str:
    return re.sub(r"\s*[-–]\s*", STRECK, traff[0])


REGLER: tuple[Skrivregel, ...] = (
    _regel(
        rf"\b(\d{{1,2}}):e (?={_MANADER})",
        r"\1 ",
        N_("Datum skrivs utan :e."),
    ),
    _regel(
        r"(?<![§\d:./–-])(?<!§[ \u00a0])(?<!KL[ \u00a0])\b(?:[01]\d|2[0-3]):[0-5]\d\b(?![:\d])",
        _klocka,
        N_("Klockslag skrivs med punkt."),
    ),
    _regel(r"\b[Kk]l (?=\d)", "kl. ", N_("Efter kl står en punkt.")),
    _regel(r"§(?=\d)", "§ ", N_("Efter paragraftecknet står ett mellanslag.")),
    _regel(
        r"(?<!§)§ ?(\d[\d:/]*) ?[-–] ?(?=\d)",
        rf"§§ \1{STRECK}",
        N_("Flera paragrafer skrivs med två tecken och tankstreck."),
    ),
    _regel(
        r"§§ ?\d[\d:/]*(?:-| - | – )\d[\d:/]*",
        _streck,
        N_("Intervall skrivs med tankstreck utan mellanslag."),
    ),
    _regel(
        r"\bkl\. ?\d{1,2}(?:\.\d\d)?(?:-| - | – )\d{1,2}(?:\.\d\d)?",
        _streck,
        N_("Intervall skrivs med tankstreck utan mellanslag."),
    ),
    _regel(
        r"(?<![\d/-])(?:19|20)\d\d(?:-| - | – )(?:19|20)\d\d(?![\d-])",
        _streck,
        N_("Intervall skrivs med tankstreck utan mellanslag."),
    ),
    _regel(
        r"\b(\d+[a-z]?) ?§ (\d+) kap\.?", r"\2 kap. \1 §", N_("Kapitlet skrivs före paragrafen.")
    ),
    _regel(r"(?<=[^\s-]) -{1,2} (?=[^\s-])", f" {STRECK} ", N_("Mellan satser står tankstreck.")),
    _regel(r"(?<=\w)--(?=\w)", STRECK, N_("Två bindestreck är ett tankstreck.")),
    _regel(r"[\"“„]", "”", N_("Svenska citattecken ser likadana ut före och efter.")),
    _regel(
        r"(?<![\d.,])(\d{1,3}),(\d{3})(?![\d,])(?= (?:kr|kronor|personer|invånare|timmar)\b)",
        r"\1 \2",
        N_("Tusental skiljs med mellanslag."),
    ),
    _regel(
        rf"(?<![\d.])(\d+)\.(\d+)(?= ?(?:%|(?:{_ENHETER})\b))",
        r"\1,\2",
        N_("Decimaler skrivs med komma."),
    ),
    _regel(r"(?<=\d)%", " %", N_("Före procenttecknet står ett mellanslag.")),
    _regel(r"\bmkr\b|\bMSEK\b|\bmilj\. ?kr\b", "mnkr", N_("Miljoner kronor förkortas mnkr.")),
    _regel(r"\bKSEK\b|\bkSEK\b|\btSEK\b", "tkr", N_("Tusen kronor förkortas tkr.")),
    _regel(
        rf"(?<![\w.])(?:{_FORKORTNING})(?![\w.])",
        lambda t: _FORKORTNINGAR[t[0]],
        N_("Förkortningar skrivs med punkter, eller ut."),
    ),
    _regel(
        r"\b[Pp]age (\d+) of (\d+)\b", r"Sida \1 (\2)", N_("Sidor skrivs Sida 3 (14).")
    ),
    _regel(r"\bAttachment (?=\d)", "Bilaga ", N_("En bilaga heter bilaga.")),
    _regel(r"(?<=\S) {2,}(?=\S)", " ", N_("Mellan orden står ett mellanslag.")),
    _regel(r"(?<=\w) +(?=[,.;:!?](?:\s|$))", "", N_("Före skiljetecken står inget mellanslag.")),
)  # fmt: skip
"""In the order of protokoll §7. No rule touches what another has put right."""

_KORTA_DATUM = re.compile(r"(?<![\d/-])(?:\d{1,2}/\d{1,2}(?![\d/])|\d\d-\d\d-\d\d(?![\d-]))")


def skrivfel(text: str) -> tuple[Skrivfel, ...]:
    """Every place that breaks a rule, in the order of the text; no place is told twice."""
    alla = sorted(_alla(text), key=lambda f: (f.start, -f.slut))
    svar: list[Skrivfel] = []
    for fel in alla:
        if not svar or fel.start >= svar[-1].slut:
            svar.append(fel)
    return tuple(svar)


def _alla(text: str) -> Iterator[Skrivfel]:
    for regel in REGLER:
        for traff in regel.monster.finditer(text):
            ratt = traff.expand(regel.ratt) if isinstance(regel.ratt, str) else regel.ratt(traff)
            if ratt != traff[0]:
                yield Skrivfel(traff.start(), traff.end(), traff[0], ratt, _(regel.mening))


def korta_datum(text: str) -> tuple[str, ...]:
    """Dates that stand short in running text, where day and month are to be written out."""
    return tuple(dict.fromkeys(_KORTA_DATUM.findall(text)))


def rattad(text: str) -> str:
    """The text with every mistake put right; the same text when there is none."""
    for fel in reversed(skrivfel(text)):
        text = text[: fel.start] + fel.ratt + text[fel.slut :]
    return text


def meningar(text: str) -> tuple[str, ...]:
    """The sentences to show about a text, each once."""
    kort = _(
        "Datum skrivs ut i löpande text, till exempel 19 november 2026, i stället för {datum}."
    )
    return tuple(
        dict.fromkeys(
            [
                *(fel.mening for fel in skrivfel(text)),
                *(kort.format(datum=datum) for datum in korta_datum(text)),
            ]
        )
    )
