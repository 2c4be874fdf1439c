"""The rules that run: one pure function per rule over frozen facts (R1-R64, L1-L29, and our own checks).

A rule gets ``(fakta, parametrar, idag)`` and yields :class:`~styrdesk.modell.regler.fynd.Fynd`. It reads
no clock, no file and no database. A new rule is a row in katalog.py and a function in the file of its
theme; a new register is a row type in fakta.py and a line in inlasning.py.
"""
