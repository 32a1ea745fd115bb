"""Whether a mailbox is a team's or a role's, or a person's, as its name tells."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

OFFICES = frozenset(
    re.findall(
        r"\w+",
        """access accessibility accounts admin administrator advice adviser advisers advisor
        advisors agency alert alerts assistance audit benefits board booking bookings comms
        commissioning communications community complaints concern concerns consultation
        consultations contact contacts contactus contracts coordinator courses customer
        customerservice customerservices data dataprotection desk development digital donate
        donations donotreply door dpo duty editorial editors email emergency enquiries enquiry
        estates events facilities feedback finance foi forum front frontdoor fundraising gateway
        general giving governance hello help helpdesk helpline hr hub inbox info information
        inquiries invoices involvement jobs lead leadership leads learning library
        licensing line mail mailbox manager managers marketing media meetings membership mentor
        network news newsletter noreply office officer officers orders participation partners
        partnership partnerships payroll pensions people performance planning policy press privacy
        procurement professional professionals programme project publications quality reception
        records recruitment referral referrals register registrations reply report reporting
        reports research response sales secretary service servicedesk services session sessions
        shop staff strategy submissions subscribe support supporters survey team teams training
        transport unsubscribe volunteering web webmaster wellbeing work workforce""",
    )
)
"""What mailboxes are called in any office. A name that is such a word (Young, West, Field, Law) is
left out, so that its owner's mailbox is noticed. A hub adds words of its subject."""


def looks_personal(email: str, words: AbstractSet[str] = frozenset()) -> bool:
    """Whether an email has the form of a person's name, such as `a.person@` or `first.last@`.

    `words` are those of a hub's own teams, in small letters. One without a dot, `aperson@`, cannot
    be told from a role's.
    """
    local = re.sub(r"[0-9]+$", "", email.split("@")[0].split("+")[0]).lower()
    parts = [part for part in re.split(r"[._-]", local) if part]
    named = len(parts) in (2, 3) and all(part.replace("'", "").isalpha() for part in parts)
    return named and not (OFFICES | words) & set(parts)


def is_a_role(local: str, words: AbstractSet[str]) -> bool:
    """Whether what stands before the @ names a team or office; `words` are a hub's own, in small
    letters. Also one that is written as one word, such as `trainingteam`."""
    known = OFFICES | words
    if any(part in known for part in re.findall(r"[a-z]+", local)):
        return True
    return any(word in local for word in known if len(word) > 5)
