"""The committee's own meeting: matters, agenda, minutes, adjustment, notice and appeal (protokoll §1-§4).

A meeting is an event of the calendar (`mote` of the kind nämndsammanträde: day, time, place) and, once it
is prepared, a `sammantrade` with an agenda. When it opens, each item of the agenda becomes a paragraph;
what is decided, who served and how they voted hangs on the paragraph. Paragraphs are adjusted,
posted and become final in batches (`justeringsomgang`), never as a whole meeting.
"""
