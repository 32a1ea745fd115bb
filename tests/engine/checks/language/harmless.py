"""What a hub about child protection rightly says, and what no rule on persons may take amiss."""

from __future__ import annotations

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
"""One on a line, or parted by lines of |||."""
