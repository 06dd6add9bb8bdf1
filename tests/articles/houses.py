"""Heads and tails of made pages in the styles of many houses, around stories written for these tests."""
# ruff: noqa: E501

from typing import NamedTuple

_BRIDGE = (
    "The Tolvane bridge closed to lorries on Thursday",
    (
        "The road agency of Tolvane closed the river bridge to lorries on Thursday after an inspection found two of its bearings "
        "worn through.",
        "About 900 lorries a day will have to take the old coast road, which adds 40 minutes to the trip between the port and the "
        "sugar mill at Ansmere.",
        "“Nobody will be put at risk for a timetable,” said Marit Oyelaran, the agency's chief engineer, who expects the bearings "
        "to arrive by ship in three weeks.",
        "The mill said it had enough cane for nine days and would slow its second line if the bridge stayed shut for longer than "
        "that.",
    ),
)
_TIN = (
    "Sarawe lifts tin royalty to 6 percent from April",
    (
        "Sarawe will raise its royalty on tin to 6 percent from 4 percent in April, the mines ministry said, in a move that miners "
        "called too quick.",
        "The country shipped 21,000 tonnes of the metal last year, nearly all of it through the port of Lukembe, where 3,400 tonnes "
        "are waiting for a vessel.",
        "Two of the five companies that dig there, Corvane Metals and Northshaft, said they would ask a court to put the change off "
        "until the end of the year.",
        "Traders in the capital said the price on the quay had gone up by 180 dollars a tonne since the weekend, and that buyers "
        "had begun to look elsewhere.",
    ),
)
_RATE = (
    "Central bank of Halden holds rate at 3.75% for a fifth time",
    (
        "The central bank of Halden left its main rate at 3.75 percent on Wednesday, as all but one of the fourteen economists "
        "asked by this paper had expected.",
        "Inflation slowed to 2.9 percent in the last month for which there are figures, still above the 2 percent that the bank "
        "aims at.",
        "Governor Pilar Anstruther told reporters that the next step would more likely be down than up, but that wages would have "
        "to grow less quickly first.",
        "The krone lost 0.4 percent against the euro within the hour, and the yield on ten-year bonds fell by six basis points.",
    ),
)
_STRIKE = (
    "Crane drivers at Port Ellery vote for a strike of three days",
    (
        "Crane drivers at Port Ellery voted by 412 to 37 to stop work for three days from Monday in a quarrel over night shifts, "
        "their union said.",
        "The terminal handles one in five of the country's containers, and two lines have already sent ships to Wexcombe instead.",
        "“We have offered to talk every day of this month,” said the terminal's director, Abel Njoroge, who called the vote a "
        "disappointment for the town.",
        "Shippers of fruit asked the labour minister to step in before the first of the season's oranges are due on the quay next "
        "Friday.",
    ),
)
_TAKEOVER = (
    "Pump maker Dravik agrees to 2.1 billion crown offer from Ostlund",
    (
        "Pump maker Dravik has agreed to a takeover by its larger rival Ostlund in a deal that values it at 2.1 billion crowns, "
        "both companies said.",
        "Holders of Dravik shares will get 84 crowns in cash for each, a third more than they cost on the day before the talks "
        "became known.",
        "Ostlund plans to keep the works at Sundhamn, where 640 people build pumps for ships, and to move its own marine business "
        "there within two years.",
        "The deal still needs a yes from the competition office, which had stopped a smaller purchase by Ostlund four years ago.",
    ),
)
_FLOOD = (
    "Three dead as river Masindra breaks its banks",
    (
        "Three people died and some 2,200 lost their homes when the river Masindra broke its banks in the night, the governor of "
        "the province said.",
        "Soldiers brought families out of eleven villages by boat; in two of them the water stood as high as the roofs of the "
        "schools.",
        "The water had risen by four metres in a day after rain that the weather office called the heaviest in the valley since "
        "records began in 1958.",
        "A second crest is due at the town of Belgarra early in the morning, and the hospital there has begun to move its patients "
        "uphill.",
    ),
)
STORIES = (_BRIDGE, _TIN, _RATE, _STRIKE, _TAKEOVER, _FLOOD)


class House(NamedTuple):
    """A made page of plain text, and what a careful reader takes from it.

    ``head`` and ``tail`` stand around the story; ``TITLE`` in the head is its headline. ``lead`` opens the first paragraph and
    ``end`` closes the last one. ``day`` is that of publication: ``None`` too where only a change is dated, or where figures leave
    open which is the month.
    """

    name: str
    story: int
    head: str
    tail: str
    byline: tuple[str, ...] = ()
    credit: str | None = None
    day: str | None = None
    lead: str = ""
    end: str = ""
    gap: str = "\n\n"

    @property
    def title(self) -> str:
        """The headline."""
        return STORIES[self.story][0]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The story as the house prints it."""
        first, *middle, last = STORIES[self.story][1]
        return (self.lead + first, *middle, last + self.end)

    @property
    def text(self) -> str:
        """The page."""
        head = self.head.strip().replace("TITLE", self.title)
        return f"{head}{self.gap}{self.gap.join(self.paragraphs)}{self.gap}{self.tail.strip()}\n"


HOUSES = (
    House(
        "daily paper, By A and B, staff line below",
        0,
        """
The Ansmere Gazette
News  Sport  Business  Opinion  Obituaries  Classifieds

TITLE

By Harriet Vale and Tom Brisco
Gazette staff writers

Friday 8 March 2024, 6:12 AM
""",
        """
Harriet Vale covers transport for the Gazette. Reach her at hvale@ansmeregazette.example.

Read more
Sugar mill to hire 40 for the harvest
Ansmere's buses to run later on Fridays

© 2024 Ansmere Gazette Ltd
""",
        byline=("Harriet Vale", "Tom Brisco"),
        day="2024-03-08",
    ),
    House(
        "wire copy with slug and sign-off",
        1,
        """
UPDATE 2-TITLE

By Dominic Asante

LUKEMBE, Feb 19 2025 (Reuters)
""",
        """
(Reporting by Dominic Asante; Additional reporting by Lea Brandt in London; Editing by Paul Simm)

((dominic.asante@wire.example; +44 20 5555 0117))
""",
        byline=("Dominic Asante",),
        credit="Reuters",
        day="2025-02-19",
    ),
    House(
        "wire dateline in the first paragraph",
        1,
        """
Mining Desk Online
Metals | Energy | Prices | Companies | About
TITLE
February 19, 2025 | 4:05 pm Intelligence Africa Tin
""",
        """
(By Dominic Asante; Editing by Paul Simm)

Comments
Your email address will not be published. Required fields are marked *
More news
Corvane finds copper below its old pit
Northshaft chairman to leave in June
""",
        byline=("Dominic Asante",),
        credit="Reuters",
        day="2025-02-19",
        lead="LUKEMBE, Feb 19 (Reuters) – ",
    ),
    House(
        "newspaper, correspondent in capitals above place",
        2,
        """
HALDEN MORNING POST
Thursday, 12 September 2024

TITLE

ELIN MAARTENS
ECONOMICS CORRESPONDENT
Published 12 Sep 2024, 00:05
""",
        """
Share
Save
Sign up to our Morning Briefing
Related
How a rate cut would reach your mortgage
""",
        byline=("Elin Maartens",),
        day="2024-09-12",
    ),
    House(
        "A, our correspondent in place",
        5,
        """
The Belgarra Observer
TITLE
Fatima Reyes, our correspondent in Belgarra
Monday 3 June 2024
""",
        """
Subscribe to the Observer for Rs 99 a month
Tags: floods, Masindra, weather
""",
        byline=("Fatima Reyes",),
        day="2024-06-03",
    ),
    House(
        "From our correspondent, unnamed",
        5,
        """
THE VALLEY TIMES
TITLE
From Our Correspondent
BELGARRA, June 3, 2024
""",
        """
Published in The Valley Times, June 4, 2024
""",
        byline=(),
        day="2024-06-03",
    ),
    House(
        "Words: A, pictures: B",
        3,
        """
QUAYSIDE magazine

TITLE

Words: Nora Whitlock
Pictures: Ian Pell

21 May 2023
""",
        """
This story appeared in issue 41 of Quayside. Subscribe from £4 a month.

Filed under: work, ports
""",
        byline=("Nora Whitlock",),
        day="2023-05-21",
    ),
    House(
        "name line alone above a date",
        4,
        """
Nordic Deals
Markets
M&A
Funds

TITLE

Karin Lindqvist
14 November 2023 09:41 CET
""",
        """
Contact the newsroom: news@nordicdeals.example

Most read
1. Bank of Sund cuts 300 jobs
2. Fund of funds, of funds
""",
        byline=("Karin Lindqvist",),
        day="2023-11-14",
    ),
    House(
        "Posted on by",
        1,
        """
Metals Between the Lines
A weblog on small metals

TITLE
Posted on February 20, 2025 by Gerald Amory
""",
        """
Posted in Tin, Royalties | Tagged Sarawe, tin | 3 Comments

3 thoughts on “Sarawe lifts tin royalty to 6 percent from April”
Bob says:
February 21, 2025 at 8:14 am
About time. They have been giving it away for years.
""",
        byline=("Gerald Amory",),
        day="2025-02-20",
    ),
    House(
        "portal, source and stamp in one line, IST",
        2,
        """
Home » Markets » World
MoneyPlank
TITLE
PTI | Updated: September 11, 2024 18:45 IST
""",
        """
(This story has not been edited by MoneyPlank staff and is auto-generated from a syndicated feed.)

Download the MoneyPlank app
Also read: Gold loses its shine before the festival
""",
        credit="PTI",
        day=None,
    ),
    House(
        "With inputs from agency",
        5,
        """
Eastern Herald Online
India
World
Sports
TITLE
Written by Sanjana Rao
Edited by Dev Menon
New Belgarra | June 3, 2024 22:10 IST
""",
        """
(With inputs from PTI)

First uploaded on: 03-06-2024 at 22:10 IST
""",
        byline=("Sanjana Rao",),
        credit="PTI",
        day="2024-06-03",
    ),
    House(
        "Source: agency above the text",
        1,
        """
Commodity Courier
TITLE
Source: Harrow Press Agency
Date: 19.02.2025
""",
        """
Back to news list
Print this page
""",
        credit="Harrow Press Agency",
        day="2025-02-19",
    ),
    House(
        "Source: agency under the text",
        1,
        """
SHIPPING NEWS OF THE STRAIT

TITLE

in Commodity News 20/02/2025
""",
        """
Source: Reuters (Reporting by Dominic Asante)

PREVIOUS POST
Grain rates firm as lakes open
NEXT POST
Two tankers turned away from Lukembe
""",
        credit="Reuters",
        byline=("Dominic Asante",),
        day="2025-02-20",
    ),
    House(
        "agency in brackets as the last word",
        4,
        """
FINANZBOTE international
TITLE
14.11.2023 | 10:32
""",
        """
FINANZBOTE is not liable for the correctness of the information given.
Imprint  Data protection  Advertise
""",
        credit="dpa-AFX",
        day="2023-11-14",
        end=" (dpa-AFX)",
    ),
    House(
        "copyright of the agency under the text",
        5,
        """
Channel Seven Valley
WATCH LIVE
TITLE
by: The Associated Press
Posted: Jun 3, 2024 / 05:41 AM EDT
Updated: Jun 3, 2024 / 09:02 AM EDT
SHARE
""",
        """
Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.

Sign Up for the Morning Newsletter
Close
Thanks for signing up!
""",
        credit="AP",
        day="2024-06-03",
    ),
    House(
        "© agency, bare",
        5,
        """
Zonal News
TITLE
03/06/2024 - 04:12
""",
        """
© 2024 AFP
""",
        credit="AFP",
        day=None,
    ),
    House(
        "broadcaster, by and job, ago",
        3,
        """
BAY RADIO News
Menu
TITLE
By Owen Trask
Business reporter, Bay Radio News
Published
21 May 2023
""",
        """
Related Topics
Port Ellery
Strikes

More on this story
Port Ellery cranes: what the drivers want
20 May 2023

Around the Bay
Top Stories
""",
        byline=("Owen Trask",),
        day="2023-05-21",
    ),
    House(
        "last updated on only",
        0,
        """
Tolvane Today
TITLE
Last updated on 7 March 2024 at 17:20
""",
        """
Comments are closed.
""",
        byline=(),
        day=None,
    ),
    House(
        "press release over a wire service",
        4,
        """
NEWSDIRECT
News | Products | Contact | Sign In
TITLE
Nov 14, 2023, 07:00 ET
News provided by
Ostlund AB
Share this article
""",
        """
About Ostlund
Ostlund makes pumps and valves for ships, mines and waterworks and has 7,300 employees in 22 countries.

Media contact
Eva Strand, +46 8 555 01 17, press@ostlund.example

SOURCE Ostlund AB
""",
        credit="Ostlund AB",
        day="2023-11-14",
    ),
    House(
        "newsletter e-mail",
        2,
        """
From: Halden Macro Daily <daily@haldenmacro.example>
To: Undisclosed recipients
Date: Wed, 11 Sep 2024 16:02:11 +0200
Subject: TITLE

View this e-mail in your browser
""",
        """
Yours,
Ruben Okafor

You are receiving this because you signed up at haldenmacro.example. Unsubscribe here.
Halden Macro Daily, 4 Mint Lane, Halden
""",
        byline=("Ruben Okafor",),
        day="2024-09-11",
    ),
    House(
        "essay site with reading time",
        2,
        """
TITLE
Ruben Okafor
Sep 11, 2024
4 min read
12
3
Share
""",
        """
Thanks for reading Slow Money! Subscribe for free to receive new posts and support my work.

12 Likes
3 Comments
Discussion about this post
""",
        byline=("Ruben Okafor",),
        day="2024-09-11",
    ),
    House(
        "By A in place and B in place",
        3,
        """
The Strait Financial Review
TITLE
By Imogen Park in Port Ellery and Luis Acosta in Wexcombe
MAY 21 2023
""",
        """
Copyright The Strait Financial Review Limited 2023. All rights reserved.
Reuse this content (opens in new window)
""",
        byline=("Imogen Park", "Luis Acosta"),
        day="2023-05-21",
    ),
    House(
        "BY A, B, C in capitals with stamp in the line",
        3,
        """
Wexcombe Standard
TITLE
BY IMOGEN PARK, LUIS ACOSTA AND WEI CHEN | MAY 21, 2023 5:00 AM
""",
        """
Support local journalism. Become a member today.
""",
        byline=("Imogen Park", "Luis Acosta", "Wei Chen"),
        day="2023-05-21",
    ),
    House(
        "Reporting by ... under the text without brackets",
        1,
        """
Tin and Tungsten Weekly
TITLE
20 February 2025
""",
        """
Reporting by Dominic Asante and Lea Brandt

The Tin and Tungsten Weekly newsletter goes to 4,000 readers every Thursday. Sign up here.
""",
        byline=("Dominic Asante", "Lea Brandt"),
        day="2025-02-20",
    ),
    House(
        "signature with a dash",
        2,
        """
Kroner & Øre
Notes on the economy of Halden
TITLE
Wednesday, September 11, 2024
""",
        """
— Ruben Okafor

Older post: Why nobody hedges sugar
""",
        byline=("Ruben Okafor",),
        day="2024-09-11",
    ),
    House(
        "initials only at the end",
        0,
        """
Road Haulier Weekly
TITLE
7/3/24
""",
        """
MO

Road Haulier Weekly, PO Box 12, Ansmere
""",
        day=None,
    ),
    House(
        "agency translated, day in another language",
        2,
        """
Haldener Zeitung in English
TITLE
Von Elin Maartens
11. September 2024, 15:04 Uhr
""",
        """
Mit Material von Reuters

Lesen Sie auch
Warum die Krone fällt
""",
        byline=("Elin Maartens",),
        credit="Reuters",
        day="2024-09-11",
    ),
    House(
        "Spanish house, por and agency",
        5,
        """
La Tribuna del Valle
TITLE
Por Lucía Arenas
3 de junio de 2024 - 08:15
""",
        """
Con información de EFE

Te puede interesar
El puente viejo vuelve a abrir
""",
        byline=("Lucía Arenas",),
        credit="EFE",
        day="2024-06-03",
    ),
    House(
        "French house, publié le",
        4,
        """
Le Courrier des Affaires
TITLE
Par Hélène Marchetti avec AFP
Publié le 14 novembre 2023 à 10h41, mis à jour à 12h05
""",
        """
Sur le même sujet
Ostlund cherche un nouveau patron
""",
        byline=("Hélène Marchetti",),
        credit="AFP",
        day="2023-11-14",
    ),
    House(
        "agency as author with portal",
        1,
        """
Metalboard
Prices
Forum
TITLE
Reuters
Wed, 19 Feb 2025 at 2:41 pm GMT
2 min read
""",
        """
View comments
Up next
The mine that would not close
""",
        credit="Reuters",
        day="2025-02-19",
    ),
    House(
        "By A, agency",
        1,
        """
The Lukembe Star
TITLE
By Dominic Asante, Reuters
Feb. 19, 2025 | 2:41 PM
""",
        """
Today's crossword
Puzzles
""",
        byline=("Dominic Asante",),
        credit="Reuters",
        day="2025-02-19",
    ),
    House(
        "By A | agency",
        5,
        """
St. Orla Dispatch
TITLE
By MIRIAM TOLL | Associated Press
PUBLISHED: June 3, 2024 at 6:02 a.m. | UPDATED: June 3, 2024 at 1:15 p.m.
""",
        """
More in Nation & World
Two towns share one mayor
Originally Published: June 3, 2024 at 6:02 a.m.
""",
        byline=("Miriam Toll",),
        credit="AP",
        day="2024-06-03",
    ),
    House(
        "first published on",
        0,
        """
Bridges & Tunnels Review
TITLE
Annika Forsberg
""",
        """
First published on Friday 8 March 2024 at 11:30am
""",
        byline=("Annika Forsberg",),
        day="2024-03-08",
    ),
    House(
        "this article first appeared on",
        0,
        """
Freight Aggregate
TITLE
Mar 9, 2024
""",
        """
This article first appeared on Haulage Insider and is republished with permission.

Trending
""",
        credit="Haulage Insider",
        day="2024-03-09",
    ),
    House(
        "Author: and Date: fields",
        0,
        """
CIVIL WORKS BULLETIN
Title: TITLE
Author: Annika Forsberg
Date: 2024-03-08
Section: Bridges
""",
        """
End of bulletin
""",
        byline=("Annika Forsberg",),
        day="2024-03-08",
    ),
    House(
        "ISO time with zone",
        4,
        """
dealfeed
TITLE
2023-11-14T09:41:00+01:00
karin lindqvist
""",
        """
terms  privacy  api  status
""",
        byline=("Karin Lindqvist",),
        day="2023-11-14",
    ),
    House(
        "kyodo-like stamp",
        3,
        """
KAIGAN NEWS
TITLE
KAIGAN NEWS - May 21, 2023 - 18:20 | World, All
""",
        """
==Kaigan

Related coverage:
Crane drivers in second vote over night shifts
""",
        day="2023-05-21",
    ),
    House(
        "Gulf time, staff reporter",
        1,
        """
Gulf Ledger
TITLE
By A Staff Reporter
Last updated: February 19, 2025 | 14:27 GST
""",
        """
Get Latest News Alerts
""",
        byline=(),
        day=None,
    ),
    House(
        "agencies in the byline, plural",
        5,
        """
Dawnside
TITLE
AFP | Reuters Published June 3, 2024 Updated June 3, 2024 10:11am
""",
        """
Published in Dawnside, June 4th, 2024
Join our WhatsApp channel
""",
        credit="AFP",
        day="2024-06-03",
    ),
    House(
        "by A for house",
        3,
        """
Crane Talk
TITLE
by Nora Whitlock for Crane Talk
Sunday 21st May 2023
""",
        """
Have you worked nights at Port Ellery? Tell us: tips@cranetalk.example
""",
        byline=("Nora Whitlock",),
        day="2023-05-21",
    ),
    House(
        "risk disclaimer under a broker's note",
        2,
        """
FX Lighthouse
Trade  Learn  Analysis  Calendar  Log in
TITLE
Analysis by Ruben Okafor, Senior Market Analyst
11 Sep 2024 15:30 GMT+2
""",
        """
Information on these pages contains forward-looking statements that involve risks and uncertainties. Markets and instruments profiled on this page are for informational purposes only.

74% of retail investor accounts lose money when trading CFDs with this provider.
""",
        byline=("Ruben Okafor",),
        day="2024-09-11",
    ),
    House(
        "affiliate note above, comments below",
        3,
        """
HarbourWatch
Some links on this page pay us a commission.
TITLE
Jun Takeda · 21 May 2023, 07:44 BST
""",
        """
COMMENTS (2)
dockside_dan 3 hours ago
The night shift has been a joke since the new rota.
Reply
ellery_gull 2 hours ago
Good luck to them I say.
Reply
""",
        byline=("Jun Takeda",),
        day="2023-05-21",
    ),
    House(
        "share bar between headline and byline",
        4,
        """
Sundhamn Nytt
TITLE
Facebook Twitter LinkedIn E-mail
Text: Karin Lindqvist
Photo: Olof Berg
Publicerad 14 november 2023
""",
        """
Dela artikeln
Läs också
Kajen får nytt namn
""",
        byline=("Karin Lindqvist",),
        day="2023-11-14",
    ),
    House(
        "story by, additional reporting",
        3,
        """
THE ELLERY LOG
TITLE
Story by Nora Whitlock. Additional reporting by Ben Asher.
05/21/2023 06:00 AM EDT
""",
        """
FILED UNDER: UNIONS, PORTS
""",
        byline=("Nora Whitlock",),
        day="2023-05-21",
    ),
    House(
        "dateline with place, date and own agency",
        5,
        """
CENTRAL NEWS SERVICE
English service
TITLE
""",
        """
CNS/lm/kt
""",
        lead="BELGARRA, June 3, 2024 (CNS) -- ",
        day="2024-06-03",
    ),
    House(
        "author box under the text",
        0,
        """
Haulage Insider
TITLE
Mar 8, 2024
""",
        """
Annika Forsberg
Annika Forsberg is the bridges editor of Haulage Insider. She has written about roads since 2009.

Latest from Annika Forsberg
The tunnel nobody wanted
""",
        byline=("Annika Forsberg",),
        day="2024-03-08",
    ),
    House(
        "hyphen dateline, reporter's name first",
        1,
        """
COPPERBELT CHRONICLE
Wednesday 19th February, 2025
TITLE
DOMINIC ASANTE, Lukembe
""",
        """
For more stories visit our Facebook page.
""",
        byline=("Dominic Asante",),
        day="2025-02-19",
    ),
    House(
        "photo caption and credit under the headline",
        5,
        """
The Uplands Reporter
TITLE
A boat crosses the main street of Belgarra on Monday. Photograph: Joel Amin/Reuters
Miriam Toll
Mon 3 Jun 2024 11.03 BST
Last modified on Mon 3 Jun 2024 19.20 BST
""",
        """
Explore more on these topics
Flooding
news
Share
Reuse this content
""",
        byline=("Miriam Toll",),
        day="2024-06-03",
    ),
    House(
        "compiled by desk from agencies",
        5,
        """
Delta Post
TITLE
Web Desk
June 03, 2024
""",
        """
Compiled from AFP reports

Next Story >>>
""",
        credit="AFP",
        day="2024-06-03",
    ),
    House(
        "thread of single newlines",
        2,
        """
Halden Business Wire
Home
Rates
Krone
TITLE
By: Elin Maartens - September 11, 2024, 3:12 pm
""",
        """
Next article
Oil fund sells its last coal mine
Leave a reply
Cancel reply
Please enter your comment!
""",
        byline=("Elin Maartens",),
        day="2024-09-11",
        gap="\n",
    ),
    House(
        "Published by house with date; Editor",
        0,
        """
Ansmere Council News
TITLE
Published: Friday, 8th March 2024
Editor: Paul Renn
""",
        """
Was this page helpful? Yes No
Page last reviewed: 9 March 2024
""",
        byline=(),
        day="2024-03-08",
    ),
    House(
        "two-line date in a column",
        3,
        """
Labour Lines
By Nora Whitlock
May
21
2023
TITLE
""",
        """
Like this:
Like Loading...
""",
        byline=("Nora Whitlock",),
        day="2023-05-21",
    ),
    House(
        "by line at the end: by A",
        4,
        """
Pump & Valve Digest
TITLE
Issue of 15 November 2023
""",
        """
By Karin Lindqvist

Pump & Valve Digest is published by Wellhead Media. ISSN 0000-1111. No part may be reproduced without permission.
""",
        byline=("Karin Lindqvist",),
        day="2023-11-15",
    ),
    House(
        "agency name in capitals with slash",
        2,
        """
HALDEN, September 11. /TASS/. TITLE
""",
        """
Tags
Halden
""",
        credit="TASS",
        day=None,
    ),
    House(
        "Xinhua style",
        5,
        """
TITLE
Source: Xinhua
Editor: huaxia
2024-06-03 09:41:15
""",
        """
■
""",
        credit="Xinhua",
        day="2024-06-03",
        lead="BELGARRA, June 3 (Xinhua) -- ",
    ),
    House(
        "contributed to this report",
        3,
        """
The Wexcombe Standard
TITLE
Imogen Park, Staff Writer
May 21, 2023Updated: May 22, 2023 8:10 a.m.
""",
        """
The Associated Press contributed to this report.

Imogen Park writes about ports and labour for the Standard.
""",
        byline=("Imogen Park",),
        credit="AP",
        day="2023-05-21",
    ),
    House(
        "member column",
        2,
        """
OPINION | COLUMN
TITLE
Ruben Okafor is a former deputy governor of the bank
September 12, 2024
""",
        """
The views expressed are the author's own.
""",
        byline=("Ruben Okafor",),
        day="2024-09-12",
    ),
    House(
        "all in one line with pipes",
        4,
        """
Deals | Nordic | Karin Lindqvist | 14 Nov 2023 | 09:41
TITLE
""",
        """
More Deals >
""",
        byline=("Karin Lindqvist",),
        day="2023-11-14",
    ),
    House(
        "published day with month first and 24h zone in brackets",
        1,
        """
AllTin
TITLE
Published: February 19, 2025 - 14:27 (UTC+3)
""",
        """
Follow us on X
""",
        day="2025-02-19",
    ),
    House(
        "agency with desk slug above and name below",
        3,
        """
PRESS SERVICE OF THE STRAIT
(PSS) -- PORTS/ELLERY
TITLE
By Imogen Park
Press Service of the Strait
PORT ELLERY, May 21, 2023
""",
        """
(PSS/ip)
""",
        byline=("Imogen Park",),
        credit="Press Service of the Strait",
        day="2023-05-21",
    ),
    House(
        "translator and editor named",
        2,
        """
Halden Review
TITLE
Elin Maartens
Translated by Hugh Cray
11/09/2024 4:03 pm
""",
        """
Translated from the Haldish by Hugh Cray. Edited by Ann Ode.
""",
        byline=("Elin Maartens",),
        day=None,
    ),
)
