"""More that is rightly said, each close to something that is refused."""

from __future__ import annotations

NEIGHBOURS = """
Contact <team name> for the form.
Contact <Duty Desk> for the form.
Ask <name of your lead> first.
Write <b>Contact the desk</b> above it.
Contact <team@example.org> for the form.
See <https://example.org/contact/jane-smith>.
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
A 12yo can ring Childline.
12yo pupils see more of it.
A 12 y/o may not know the word.
A pupil of 12yrs may not know it.
A 14yo at any school can be told.
Under 12yrs and over 12yrs
The form is for 12yrs and above.
The course of 12yrs at Hengrove Park School ended.
Hengrove Park School is 12yrs old.
Little Acorns nursery, 12yrs of care
The 2yr course at Elmtree High School is new.
Twins of six may share a class.
Twins in our nursery share a peg.
The twins are in one class at any school.
Twin towns, Year 6
Two sisters founded Elmtree High School.
Two sisters, Ann and Bea, or brothers
Brothers, 9 in 10 of whom had been told, answered at school.
Siblings aged 6 to 8 are seen together.
Two pupils at Hengrove Park School won a prize.
Two pupils, 9 in all, at Hengrove Park School
Our school, Year 6 and Year 7, has a child lead.
Our nursery, Monday to Friday, is for a child of 3.
The school, Barnardo's and the council meet for each child of 9.
A child of 9 can ask their school, and Childline
A school called upon a child of 9.
Managed 12 teams, aged well
The course is at 10 Queen Street, London SW1A 2AA.
Venue: 4 Colston Street, Bristol BS1 4DD.
The next session: 12 Acacia Road, Bristol BS3 2XX.
We are at 12 Acacia Road, Bristol BS3 2XX.
We are now at 12 Acacia Road, Bristol BS3 2XX.
Come to 12 Acacia Road, Bristol BS3 2XX, at ten.
Post it to 12 Acacia Road, Bristol BS3 2XX.
Send the form to 12 Acacia Road, Bristol BS3 2XX.
The drop-in is at 12 Acacia Road, Bristol BS3 2XX.
Our workshop is held at 12 Acacia Road, Bristol BS3 2XX.
The launch will take place at 12 Acacia Road, Bristol BS3 2XX.
Parking: 12 Acacia Road, Bristol BS3 2XX.
Find us at 12 Acacia Road, Bristol BS3 2XX.
Two workshops: 12 Acacia Road, Bristol BS3 2XX.
The clinic is in Flat 3, 22 High Street, Bristol.
The charity's office: Flat 3, 22 High Street, Bristol
Flat 3 on the plan
Flat rate, 22 High Street
Flat 10 Market Street
A flat screen, 22 High Street
Apartment blocks in Elm Court
Write to first.response@bristol.gov.uk.
[team](mailto:first.response@bristol.gov.uk)
Write to childrens.socialcare@council.gov.uk.
Write to mash@council.gov.uk.
Write to early.help@council.gov.uk.
Write to safeguarding.concerns@council.gov.uk.
Write to youth.justice@council.gov.uk.
Write to school.nursing@trust.nhs.uk.
[image of a plan]
[image: plan](plan.png)
Save it as image001.png, at 2x.
The image 001.png@2x is sharp.
Ask for Joining instructions.
Ask for Becks.
https://teams.microsoft.com/ has a help page.
Book at https://events.teams.microsoft.com/event/abc.
Book at https://us02web.zoom.us/webinar/register/WN_abc.
Book at https://zoom.us/meeting/register/abc.
How to use https://zoom.us/download and https://meet.google.com/ well
https://click.example.org/about tells more.
https://www.example.org/find?qs=frost
https://www.example.org/c/frost
https://www.example.org/r/?id=12
https://email.example.org/c/frost-guide
https://go.example.org/frost
https://links.example.org/frost/2026
Sent from Bristol
Forwarded by post
"""
"""One on a line."""
