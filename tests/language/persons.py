"""Two lists put together by hand: what tells who somebody is, and twice as much that does not.

The first are invented. The second are what a hub about child protection rightly says.
"""

from __future__ import annotations

HITS = {
    "child-named": """
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
Seen at 12 Acacia Road, Bristol, BS3 2XX.
Flat 3, 12 Acacia Court, Lincoln LN1 3ZZ
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

HARMLESS = """
Children aged 9 to 11 in primary schools took part.
Girls aged 13 to 15 were asked most often.
A child at primary school told her teacher.
A girl of 9 may not have the words for it.
A child of 14 cannot consent.
A 14-year-old can be seen without a parent.
A 13-year-old in Year 9 sees it differently.
Boys in Year 6 and Year 7 were asked.
Year 9 pupils see more of it online.
Pupils in Years 7 to 9 answered.
Key Stage 2 lessons begin in Year 3.
Relationships education in Year 4.
RE in Year 9 and PE in Year 10.
English in Year 4 has a lesson on it.
Speak Out Stay Safe in Year 2 and Year 6.
The lesson for Year 5, Keeping Safe, takes an hour.
Pupils at Hartcliffe Primary School made a film.
Hartcliffe Primary School has a school nurse.
The training is at Northfield Academy.
Ring the school nurse at Elmtree High School.
Five schools, among them Oakfield Junior School, took part.
The headteacher of a primary school wrote to parents.
A primary school in Year 1 of the programme.
St Mary's Sexual Assault Referral Centre sees children.
A child is seen at St Mary's Hospital in Manchester.
Great Ormond Street Hospital wrote the guide.
Researchers at King's College London asked 12 schools.
The Royal College of Paediatrics and Child Health.
University College London, 2019.
London School of Economics, Year 3 report.
Operation Hydrant
Operation Encompass tells schools by the next morning.
The Jay report, 2014
The Bell report
The Laming review of 2003.
Alexis Jay's report of 2014 found 1,400 children.
Child Q
The review of Child Q, 2022.
The Child Q review asked why nobody said stop.
The Star Hobson review
The national review of Arthur Labinjo-Hughes and Star Hobson.
[Arthur Labinjo-Hughes and Star Hobson, aged 6 and 1](https://www.example.org/review)
[Child Q, 15, in Hackney](https://www.example.org/child-q)
Sarah's Law
Clare's Law tells a partner.
The mother of Sarah Payne asked for a law, and Sarah's Law came.
Gillick and Fraser.
Mrs Gillick went to court in 1985.
Victoria Climbié died in 2000.
Baby P
The Lucy Faithfull Foundation
Contact the Lucy Faithfull Foundation on 0808 157 0018.
Ring Lucy Faithfull Foundation.
Ring Barnardo's on 020 7946 0018.
Contact Barnardo's
Ring Childline on 0800 1111.
Ring Samaritans on 116 123.
Contact Victim Support on 0808 157 0018.
Contact Stop It Now on 0808 157 0018.
Ask for Stop It Now.
Call Mary Seacole House on 020 7946 0018.
Ring Elizabeth House and ask for the duty desk.
Contact St Andrew's Healthcare.
Contact Andrews Trust.
Ring Lincoln on 01632 960018.
Contact Bristol on 020 7946 0018.
Ring Chelsea and Westminster Hospital.
Ask for the duty social worker.
Ask for Bristol City Council's front door.
Email the team, and ask for a call back.
Text SHOUT to 85258.
Ask Chester Council.
Ask the Designated Officer.
Ask Social Care.
Contact Adult Social Care if the person is 18.
Talk to Mum and Dad first.
Ring Mermaids.
Ask for Easter dates.
See Working Together, chapter 3.
Speak to Health first.
Write to Her Majesty's Courts.
Social worker: who to ask
Team manager: Practice Lead
Lead: Barnardo's
Author: NSPCC
Authors: Welsh Government
Contact: Victim Support
From: 1 April 2026
To: all staff
Subject: Clinic dates
By: London Borough of Hackney
Name: say the name of the service
Your name: not needed
Practice lead Lincolnshire
The practice lead Bristol has chosen.
The officer Bristol sent was not trained.
Sexual Abuse Team, social workers and managers
Rachel de Souza, Children's Commissioner for England
Professor Alexis Jay, chair of the inquiry
Helen Beckett and Camille Warrington, 2015
Beckett, H. and Warrington, C. (2015)
Allnock, D. and Miller, P. (2013) No one noticed
Kind regards are no use without action.
Kind regards,
Practice Development Team
|||
Many thanks to everybody who came.
Thank you, Bristol.
Best wishes,
The practice development team
|||
Thanks, everyone
Yours, the editors.
---
title: News
authors: [Practice development team]
---
|||
---
title: News
authors: [Catalogue editors, Comms team]
---
|||
---
title: News
author: Barnardo's
---
|||
---
title: News
authors: [Welsh Government, Lucy Faithfull Foundation]
---
|||
NSPCC, 42 Curtain Road, London EC2A 3NH
The Lighthouse, a child house at 7 Acacia Road, London NW1 2XX
Bristol City Council, City Hall, College Green, Bristol BS1 5TR
Address: The Clinic, 12 Acacia Road, Bristol BS3 2XX
Visit us at 12 Acacia Road, Bristol BS3 2XX.
Meet at 12 Acacia Road, Bristol BS3 2XX.
The family centre is at 12 Acacia Road.
The clinic moved to 12 Acacia Road in May.
For people who live in Bristol or Bath.
Children who live in care
Families living in poverty
The child's home is searched.
Her home is no longer safe.
A family in Lincoln
Where a child lives matters.
They live at home.
Postcodes beginning with BS are ours.
The office, BS1 5TR
Grid of 12 questions
His Instagram account was closed.
Her Snapchat is not private.
Their Facebook page
Follow @example on Instagram.
Username: your email address
An account in 2023.
She was 2 years in care.
Ella told us.
A child called Ella.
A teacher asked Ella how she was.
Ella's teacher rang.
Her mother is a nurse.
His mother, who was 17, agreed.
The child's mother and father.
A brother and a sister of the child.
Brothers and sisters
Children and Families Act 2014
Mothers and Fathers Together
Girls and Women Ltd
The Children Act 1989, section 17.
Section 47 and Section 17
Step 4 of 12.
Group B (9 children)
Table B, 9
Annex C, aged 9 to 11
Hepatitis B is 9 in 10 preventable.
Part D is 4 pages long.
Plan B is 5.
Type C (12)
Figure E, 12
Vitamin D (10)
Option B, 14, is best.
Question J. 9 people answered.
Tier B (3)
Working Together, 2026
Article 3, 9 and 12
Luke 9:42 and Matthew 18
Lincolnshire, 9 of 12 teams
Emma is 9 minutes away.
James, 9 March 2023
Interviews with 9 children, 4 mothers
Wave 2 was 14 months later.
Chapter 9, page 12.
Age 9: what children know
Born in 2009
Year 2020 and Year 2021
Class A drugs
Form B of the court
Y7 to Y9
DfE, DHSC and WG (2015)
AB InBev
The car was outside.
It was filled. Count. Soap.
Registered charity AB12 345
The NI government wrote it.
UPN is the unique pupil number.
No passport number is asked for.
The email and any attachments are encrypted.
Sent from my desk to yours
"I told my mum when I was nine," one young woman said.
"Nobody asked me," said a boy who was in care.
A participant, 17, said that nobody had asked.
One survivor, now 43, was nine at the time.
Practitioners aged 25 to 60 answered.
Wales (9), Scotland (3)
Monday (9) and Friday (14)
Meic, 9 to 5
The mother of a child in Year 4.
A boy at secondary school, aged 12, told a teacher.
A pupil at a school in Bristol.
One child in nine.
Ask for Woman's Trust.
The teacher Bristol trained left.
Regards to all.
A former pupil of Ampleforth College told the inquiry that he was 10.
The psychologist Simon Baron-Cohen wrote it.
Ask David Finkelhor's four questions.
Grade B, 9 of them
The film is for pupils of 11 to 16.
Mae plant 9 oed yn yr ysgol.
Disgyblion ym Mlwyddyn 6
Pobl ifanc 11 i 16 oed
"""


UNSEEN = """
a first name alone | Ella told us what had happened.
a first name that we do not know | Ask for Xanthia.
a first name that is also a word or a place | Ask for Grace. Or ring Lincoln on 01632 960018.
an adult named in a sentence | Jane Smith came to the meeting and spoke.
what happened, if only one child can be meant | The boy whose father is the vicar of this village.
a place or an illness beside an age | A girl of 9 with a rare illness, from a small village.
a street without a number of a house, a postcode or a word for living there | Seen in Acacia Road.
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
