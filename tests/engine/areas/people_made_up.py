"""People as a made-up taxonomy names them: five columns of the board, one of them without ages."""

from __future__ import annotations

import json

from signpost.model import Ages, People

YOUNG = [{"to": 4}, {"from": 5, "to": 10}, {"from": 11, "to": 15}, {"from": 16, "to": 17}]
GROWN = [{"from": 18, "to": 25}, {"from": 26}]

WRITTEN = [
    {
        "id": "child",
        "name": "Children",
        "board": {"ages": YOUNG, "with": [{"id": "young-person", "from": 11}]},
    },
    {"id": "parent-or-carer", "name": "Parents and carers", "board": {"note": "they vary."}},
    {"id": "sibling", "name": "Brothers and sisters", "board": {"ages": YOUNG}},
    {"id": "child-who-has-harmed", "name": "Children who have harmed", "board": {"ages": YOUNG}},
    {"id": "adult-survivor", "name": "Adult survivors", "board": {"ages": GROWN}},
    {"id": "young-person", "name": "Young people"},
    {"id": "professional", "name": "Professionals"},
]
AS_YAML = json.dumps(WRITTEN)
"""The same as a catalogue may have it: YAML takes JSON."""

PEOPLE = tuple(People.model_validate(people) for people in WRITTEN)
COLUMNS = tuple(people for people in PEOPLE if people.board)
CHILDHOOD, ADULTHOOD = (tuple(map(Ages.model_validate, ages)) for ages in (YOUNG, GROWN))
