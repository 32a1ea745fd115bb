"""What tells who somebody is, put together by hand: all of it is invented."""

from __future__ import annotations

HITS = {
    "person-described": """
J. aged 9 from Hartcliffe primary told us.
Child J, 9
Child J, 9, was seen on Monday.
Child J (9) was seen.
Child B is 14.
A girl of 9 in Year 4 at Hartcliffe Primary School told a friend.
A boy of six at St Brendan's School has stopped eating.
The boy, who is in Year 6 at Northfield Academy, was absent.
Our pupil, aged 11, moved to Eastwick Community School.
One child in Year 2 at Brookside Infants told a dinner lady.
Her brother is 7 and goes to Oakfield Junior School.
A 15-year-old girl from Elmtree High School ran away.
Ella in Year 4 told us.
Ella (Year 4) told us.
Ella is now in Y4.
Year 4 pupil Ella told us.
AB, Year 9, told us.
J. in Yr 5 told us.
Pupil X in Year 10 told us.
Ella attends Hartcliffe Primary School.
Child J attends Hartcliffe Primary.
Ella, from Hartcliffe primary, told us.
Reece goes to Northfield Academy.
Aisha left Elmtree High School in May.
Her mum, Sarah, rang us.
Ella's mum Sarah rang us.
J's stepdad, Dave, came too.
His foster carer Joanne came too.
The daughter of Jane Smith told us.
The siblings Ella and Tom were seen.
Twins called Ella and Tom were seen.
Ella, 9, and her brother were seen.
We saw Ella, 9.
Ella is 9.
Ella turned 9.
Ella, a girl of 9, told us.
A girl of 9 called Ella told us.
Aged 9, Ella told us.
It was Ella's 9th birthday.
9-year-old J told us.
J aged 9 told us.
We met with J (aged 9) and mum.
K is 9 years old.
Child 2, aged 9, told us.
YP1, Ella, aged 15, told us.
Mae Siân ym Mlwyddyn 4.
Roedd Siân, 8 oed, yno.
Mae Siân yn 8 oed.
Baby P1 and Kacper, 3, were seen.
J, 9, Hartcliffe primary
J - aged 9 - from Hartcliffe
J (9 yrs)
girl, 9, Hartcliffe Primary School
A girl (9) in Year 4 at Hartcliffe Primary School was seen.
The child, who is nine and attends St Brendan's, said so.
ELLA, aged 9, told us
Ella, who turned 9 last week, told us.
Ella's 9 now.
Tom from Year 6 told us.
Priya (Elmtree High) told us.
Jack Smith of Elmtree High School told us.
Her daughter Kayleigh told us.
The mum, Sarah, and the dad, Dave, came.
Sarah (mum) told us.
A 12yo male pupil at Hengrove Park School disclosed.
A 12 y/o at Hengrove Park School disclosed.
A 7 y.o. at Elmtree High School was seen.
A 12yr old at Hengrove Park School disclosed.
A 12yrs girl at Hengrove Park School disclosed.
A 12-year-old at Hengrove Park School disclosed.
A pupil, aged12, at Hengrove Park School disclosed.
Ella 12yo disclosed.
Ella, 12yrs, disclosed.
Ella aged12 disclosed.
Twins of six in our nursery, Little Acorns.
The twins (6) at Little Acorns nursery told us.
Two sisters, 6 and 8, at Hengrove Park School told us.
Siblings aged 6 and 8 at Little Acorns Nursery told us.
Two pupils, 9 and 10, at Hengrove Park School told us.
A boy of 6 at a school called Oakfield told us.
""",
    "named-person": """
Please contact Jane Smith on 020 7946 0018.
Ask for Sarah.
Ask for Sarah in the front office.
Ring Mohammed Khan in the team.
Email Joanne if you cannot come.
To book, speak to Claire Jones, who runs it.
Contact Mrs Okonkwo at the school.
Contact PC Blythe on 101.
My name is Rebecca and I am your contact.
Social worker: Ngozi Okafor
Allocated worker: Xanthia Blythe
Team manager: Sarah Jones
Name: Ella Smith
- **Contact:** Jane Smith
Sarah Jones, Team Manager
Sarah Jones (practice lead) can help.
Talk it through with our practice lead Sarah Jones.
Our school nurse, Fiona, can help.
Written by Jane Smith
Let Claire know if you can come.
Book via Claire Jones.
Bookings: Claire Jones
Claire Jones | Team Manager | Bristol City Council
Dr A Patel, paediatrician
Headteacher Mr Jones
The LADO is Nicola Laird.
Ask for Jo in the front office.
Nicola Laird is the LADO.
Our DSL, Fiona Jones, can help.
SENCO: Mrs Jones
Kind regards,
Jane
|||
Come along on Friday.

Best wishes,
Ngozi Okafor
|||
Many thanks, Sarah
|||
---
title: News
authors: [Jane Smith]
---
|||
---
title: News
author: Sarah Jones
---
|||
---
title: News
authors:
  - Practice team
  - Mr Jones
---
""",
    "home-address": """
She lives at 12 Acacia Road.
The family at 12 Acacia Road, Bristol, were visited.
He lives on Acacia Road with his nan.
12 Acacia Road, Bristol BS3 2XX
12 Acacia Rd Bristol bs3 2xx
Seen at 12 Acacia Road, Bristol, BS3 2XX.
Flat 3, 12 Acacia Court, Lincoln LN1 3ZZ
Flat 3, 22 High Street, Bristol
Flat B, 12 Acacia Road
Apartment 4, Elm Court, Lincoln
Home address: 12 Acacia Road
The child's postcode is BS3 2XX.
They live in BS3 2XX.
She lives near ///filled.count.soap
His home is at 51.45451, -2.58791.
Her Snapchat is ella_b09.
His Instagram account, @tom.b2012, was open.
username: ella2012
""",
    "pasted-email": """
Sent from my iPhone
Our logo: [cid:image001.png@01DA.ABC]
A plan [cid:image003.jpg@01DA2B3C.4D5E6F70] of it
[image: plan.png] shows it.
Get Outlook for iOS
-----Original Message-----
On Mon, 3 Nov 2025 at 10:04, somebody in the team wrote:
From: the duty desk
Sent: 3 November 2025 10:04
|||
This email and any attachments are confidential.
""",
    "case-number": """
His NI number is AB 12 34 56 C.
National Insurance number: AB123456C
UPN: A123456789012
Unique learner number 1234567890
Passport number 123456789
Her car, AB12 CDE, was outside.
The registration of the van is AB12CDE.
CHI number 0102030405
""",
}
"""What must be refused, by the rule that refuses it; one on a line, or parted by lines of |||."""

UNSEEN = """
a first name alone | Ella told us what had happened.
a first name that we do not know | Ask for Xanthia.
a first name that is also a word or a place | Ask for Grace. Or ring Lincoln on 01632 960018.
an adult named in a sentence | Jane Smith came to the meeting and spoke.
what happened, if only one child can be meant | The boy whose father is the vicar of this village.
a place or an illness beside an age | A girl of 9 with a rare illness, from a small village.
a street without a postcode or a word for living there, numbered or not | Seen at 12 Acacia Road.
a house behind the name of an organisation | Growers, 12 Acacia Road, Bristol BS3 2XX
a date without a word for birth | Anniversary: 12 March 2012.
a number of a case without a word for it | Please use AB/12345.
most of what is written in Welsh and other languages | Mae Siân yn naw oed.
the words of a link to a page of the web | [Ella, aged 9, in Year 4](https://www.example.org/review)
what is encrypted in an address | https://www.example.org/x?d=bl0WkjofOe8esEHMXNQ6mkfdkdiDo7tH
a wrapped link of a maker that we do not know | https://filter.example.org/go/AbCdEfGhIjKl
"""
"""What a machine cannot see, as docs/about/words.md says it, and an example of each."""


def split(block: str) -> list[str]:
    """The texts of a list: one on a line, and those of several lines between lines of |||."""
    texts: list[str] = []
    for part in block.strip("\n").split("|||\n"):
        lines = part.strip("\n").split("\n")
        texts += _own(lines)
    return texts


def _own(lines: list[str]) -> list[str]:
    """The lines as texts of their own, but for what begins with a --- or ends a letter."""
    for start, line in enumerate(lines):
        opens = line.rstrip(",") in ("Kind regards", "Best wishes") and line.endswith(",")
        if line == "---" or opens or line.startswith(("From: the", "Come along")):
            return [*lines[:start], "\n".join(lines[start:])]
    return lines
