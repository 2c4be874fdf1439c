"""``python -m styrdesk`` and the installed ``styrdesk`` command."""

from __future__ import annotations

import sys


def start() -> int:
    """Run the command line and return its exit code; imported late so that start-up stays short."""
    if sys.argv[1:2] == ["--arbetsprocess"]:  # the program has started itself to read foreign files
        from styrdesk.export.paket.arbetsprocess import kor

        return kor(sys.argv[2:])
    from styrdesk.kommandorad import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
