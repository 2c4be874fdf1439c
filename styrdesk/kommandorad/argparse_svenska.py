"""argparse's own sentences in Swedish. It finds them through gettext's ``_``, which is replaced here.

A test reads the running Python's argparse and demands a row for every sentence that a user can meet.
Complaints about how a parser is built, which only its author can meet, stay English.
"""

from __future__ import annotations

import argparse

TEXTER = {
    "usage: ": "användning: ",
    "positional arguments": "vad kommandot gäller",
    "options": "tillval",
    "subcommands": "kommandon",
    "show this help message and exit": "visa den här hjälpen",
    "show program's version number and exit": "visa versionen",
    " (default: %(default)s)": " (annars: %(default)s)",
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "ett värde saknas",
    "expected at most one argument": "högst ett värde får anges",
    "expected at least one argument": "minst ett värde saknas",
    "expected %s argument": "%s värde saknas",
    "expected %s arguments": "%s värden saknas",
    "ignored explicit argument %r": "värdet %r hör inte hit",
    "unexpected option string: %s": "tillvalet %s finns inte",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan betyda %(matches)s",
    "the following arguments are required: %s": "det här saknas: %s",
    "one of the arguments %s is required": "något av %s saknas",
    "not allowed with argument %s": "går inte ihop med %s",
    "unrecognized arguments: %s": "det här hör inte till kommandot: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r finns inte. Välj ett av: %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r finns inte. Menade du %(closest)r? Välj ett av: %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "kommandot %(parser_name)r finns inte. Välj ett av: %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r går inte att läsa",
    "can't open '%(filename)s': %(error)s": "%(filename)s går inte att öppna: %(error)s",
    "can't open '%s': %s": "%s går inte att öppna: %s",
    'argument "-" with mode %r': '"-" går inte att använda så (%r)',
    "argument '%(argument_name)s' is deprecated": "%(argument_name)s är på väg bort",
    "option '%(option)s' is deprecated": "%(option)s är på väg bort",
    "command '%(parser_name)s' is deprecated": "kommandot %(parser_name)s är på väg bort",
    "%(prog)s: warning: %(message)s\n": "%(message)s\n",
}


def tala_svenska() -> None:
    """Let argparse answer in Swedish in this process; an unknown sentence stays as it is."""
    vars(argparse).update(
        _=lambda text: TEXTER.get(text, text),
        ngettext=lambda en, flera, antal: TEXTER.get(text := en if antal == 1 else flera, text),
    )
