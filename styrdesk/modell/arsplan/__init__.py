"""The year plan: what stands in it, what collides, what must stand in it, and a proposal for all of it.

handelser.py      events and the calendar around them, as values; ramlasning.py reads them
kollisioner.py    what is in the way of a day, with names (pure)
behovslista.py    what a year must hold by the rules; underlagslasning.py asks the registers
planerare.py      proposes half days for all of it (pure, seeded), on planering.py and skal.py
steg.py           accept, move, create a committee's year, decide a plan
"""
