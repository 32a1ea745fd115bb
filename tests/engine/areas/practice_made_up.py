"""What a made-up area does for its own people, and a page that shows it, for real builds."""

from __future__ import annotations

OFFERS = """\
offers:
  - id: clinic
    shape: meetings
    name: The bench
    unknown: We have not found a bench in {area}.
    elsewhere: Some areas have a bench.
  - id: practice_leads
    shape: leads
    name: Leads
    anchor: leads
    unknown: We have not found leads in {area}.
    elsewhere: Some areas have leads.
  - id: reflective_sessions
    shape: meetings
    name: Sessions
    anchor: sessions
    unknown: We have not found sessions in {area}.
    elsewhere: Some areas have sessions.
  - id: staff_support
    shape: support
    name: Tea
    unknown: We have not found tea in {area}.
    elsewhere: Some areas have tea.
"""

PRACTICE = """\
clinic:
  name: The Thursday bench
  what: Bring one plant; leave with a plan.
  who: Everybody with a plot.
  when: Every other Thursday.
  dates:
    - {starts: 2026-11-21 10:00, ends: 11:30}
    - {starts: 2026-12-10 10:00, ends: 11:30, where: The shed & the lane}
    - {starts: 2026-11-26 10:00, ends: 11:30, url: https://example.org/bench, note: Newcomers.}
  book: Write by Monday noon.
  email: bench@example.org
  assurance: {confidence: unconfirmed}
practice_leads:
  what: They know about frost.
  leads:
    - {agency: The sheds, role: Shed lead, email: shed.leads@example.org}
    - agency: The gate
      role: Gate lead
      ask: Knock twice.
      name: Ann Gardener
      email: ann.gardener@example.org
      basis: She agreed in writing.
      review_by: 2026-11-22
    - {agency: The sheds, role: Hose lead, url: 'https://example.org/hose'}
  assurance: {confidence: unconfirmed}
reflective_sessions:
  name: A look back
  what: To look back at the year.
  dates: [2026-10-01]
  assurance: {confidence: unconfirmed}
staff_support:
  - hours: Any afternoon.
    name: A cup of tea
    what: Somebody listens.
    who: For everybody with a key.
    phones:
      - {number: 020 7946 0777, label: The kettle, assurance: {confidence: unconfirmed}}
    assurance: {confidence: unconfirmed}
"""

ASK = """\
---
title: Ask
description: Whom to ask.
---

# Ask

## Talk it through

{{ offer("clinic") }}

{{ offer("practice_leads") }}

{{ offer("reflective_sessions") }}

{{ offer("staff_support") }}

{{ care_note() }}

{{ wellbeing() }}

{{ ask_for_more() }}

{{ next_dates() }}

{{ recommendations() }}
"""
