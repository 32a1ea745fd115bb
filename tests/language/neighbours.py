"""More that is rightly said, each close to something that is refused."""

from __future__ import annotations

NEIGHBOURS = """
The girl who is nine may not know the word.
A girl (see page 9) may not know it.
A boy, 1 in 20, is harmed.
Girls (9) and boys (4) took part.
The children, 9 of whom were boys, took part.
One child (Year 9 group) is enough to ask.
It is for a child in Year 6 or above.
The Year 6 transition is hard for a child.
A pupil who moves from Year 6 to Year 7
A child at Key Stage 2 in any school
A pupil at a special school may need longer.
Every primary school in Bristol has a lead.
Oakfield Junior School teaches it in Year 4.
Elmtree High School and Northfield Academy took part.
The High Court said so. The child was not named.
High Street clinics see children of 9.
Primary care sees a child aged 9 first.
Academy trusts with a child protection lead
Hartcliffe, where a child is 9 in 10 times heard
School nurses see each child of 11.
The Lighthouse (Camden) sees children.
Royal Holloway College, where Year 2 students study it
Parents of a child at Eton College, 1975
J. Smith, aged 45
R. v J. (2015)
Re B (2009), a child
Re J (A Child), 2014
A and B v Council, 2003
Act 1 and Act 2
Plan A (9 steps)
Question B, page 9
The letter K is 9 points.
K is for kindness.
Year 4 and Year 5 pupils told us more.
NSPCC, aged 140 this year
CSA, aged 0 to 25
LADO, who is 9 miles away
PANTS is 9 years old.
The hub, who is nine times visited
Sarah's Law is 15 years old.
Ella's rule
Emma's 9 steps
James Street, 9
Thomas Coram Research Unit, 9 reports
Anna Freud Centre
Ask the Anna Freud Centre for Year 6 materials.
Marie Collins Foundation, which is 14
Contact the Marie Collins Foundation.
Let children know that they are believed.
Let Mum know first.
Book via Eventbrite.
Book through Learning Bristol.
Bookings: Barnardo's Training
Enquiries: Bristol City Council
Questions: ask your manager
Best practice, Year 6
Best, safest, soonest
Take care of yourself, Bristol.
Regards the child as truthful
Diolch, bawb
The LADO is the officer for allegations.
The LADO is Bristol's.
The NSPCC is Britain's oldest charity.
Barnardo's is the UK's largest.
Sarah's Law is the CSODS.
Helen Beckett (NSPCC) wrote it.
Lincolnshire is the lead.
The manager is told, and the officer writes.
Team Manager | Practice Lead | Social Worker
Mr and Mrs are titles.
Miss nothing.
Dr, Mr or Ms
Headteacher, teacher or nurse
Mum and Dad are told.
mum, dad or carer
Dad's Army
Grandparents Plus
Nan Goldin's book
Carer (foster)
A parent (mum)
Her mother told a nurse.
His father, a teacher, agreed.
The child's mother, father or carer
Mother Teresa House
St Mary's, Year 9 and the Church of England
attends St John's Ambulance courses
attends hospital for a child of 9
They live on the High Street of any town.
Living on benefits
People who live in Street, Somerset
Lives in the Balance
She lives in a hostel.
12 Days of Christmas
100 Women Road Show
10 Downing Street
NHS England, 7&8 Wellington Place, Leeds LS1 4AP
Room 4, City Hall, Bristol BS1 5TR
Conference venue: 25 Park Lane, London W1K 1AA
9 am to 5 pm, BS1 5TR
A1 to B2
Their Facebook account
Her TikTok videos
Snapchat: what parents need to know
Roblox: a guide
Username: choose one without your name
Instagram: @example
The driver was trained.
Form AB12CDE is for referrals.
CP12 ABC is a course.
Passport to safety
Driving licence checks
The UPN stays with a pupil.
National Insurance
From: Bristol
To: anybody
Subject: a child in Year 6
On Monday the team wrote:
This email is checked each day.
Is this email confidential?
Sent from Bristol
Forwarded by post
"""
"""One on a line."""
