"""``python -m styrdesk`` and the installed ``styrdesk`` command."""

from __future__ import annotations

import sys


def start() -> int:
    """Run the command line and return its exit code; imported late so that start-up stays short."""
    from styrdesk.kommandorad import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
