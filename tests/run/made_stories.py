"""Small stories made at random: agencies, copies, re-tellings, later figures, changes of plan, pages without a date."""

from datetime import UTC, datetime, timedelta
from random import Random

from twosource.model import Article, Dating

START = datetime(2024, 3, 4, 6, tzinfo=UTC)
HOURS = 240
"""The time over which the pages of a set appear."""
_PEOPLE = ("Marta Silva", "Jonas Okafor", "Lena Brandt", "Pavel Ivanov")
_PLACES = ("Oslo", "Lisbon", "Nairobi", "Lima")
_GOODS = ("wheat", "copper", "oil", "coffee")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def pages(random: Random) -> list[Article]:
    """Return the pages of one to three stories, in random order."""
    found: list[Article] = []
    for number in range(random.randint(1, 2)):
        found += _story(random, f"s{number}")
    random.shuffle(found)
    return found


def _story(random: Random, name: str) -> list[Article]:
    who, other = random.sample(_PEOPLE, 2)
    place, good = random.choice(_PLACES), random.choice(_GOODS)
    lines = _lines(random, who, other, place, good)
    found: list[Article] = []
    for number in range(random.randint(2, 6)):
        if found and random.random() < 0.3:
            text = random.choice(found).text
        else:
            text = "\n\n".join(random.sample(lines, random.randint(3, 6)))
        found.append(_page(random, f"{name}-{number}", f"{who} and {other} argue over {good} in {place}", text))
    return found


def _lines(random: Random, who: str, other: str, place: str, good: str) -> list[str]:
    first, second = random.sample(_DAYS, 2)
    talks = f"talks between {who} and {other} on {good}"
    short = other.split()[-1]
    return [
        f"{who} will meet {other} in {place} on {first} for talks on {good} exports.",
        f"The {talks} in {place} will be held this week, the ministry said.",
        f"The {talks} in {place} have been postponed to {second}, the ministry said.",
        f"The {talks} in {place} were called off on Saturday, {who} said.",
        f"The {talks} in {place} have been moved from {first} to {second}, {other} told reporters.",
        f"{who} met {other} in {place} yesterday and signed nothing, a spokesman said.",
        f"About {random.randint(2, 9) * 100} workers at the {place} docks have stopped loading {good}, {who} said.",
        f"The union said {random.randint(10, 19) * 100} workers had stopped loading {good} in {place}.",
        f"“We have lost {random.randint(2, 9)} million dollars in a week,” said {short}, who runs the port of {place}.",
        f"{short} said that tomorrow, {first}, the harbour would be closed to {good} ships.",
        f"Exporters of {good} must register with the ministry in {place} by the end of this year.",
        f"The price of {good} rose {random.randint(2, 9)} percent in {place} last week, traders said.",
        f"{who} has promised to publish the figures for {good} on March {random.randint(12, 28)}.",
    ]


def _page(random: Random, id: str, title: str, text: str) -> Article:
    """Return a page with a time of its own, a day alone, a time of fetching alone, or nothing."""
    time = START + timedelta(minutes=random.randrange(HOURS * 60))
    stamp, day = time.isoformat().replace("+00:00", "Z"), time.date().isoformat()
    kind = random.choices(("minute", "day", "fetched", "none"), (10, 3, 2, 1))[0]
    own = {"minute": stamp, "day": day}.get(kind)
    return Article(
        id=id,
        publisher=f"{random.choice(('Coast', 'River', 'Hill', 'Lake'))} {random.choice(('Post', 'Wire', 'Times'))}",
        title=title,
        text=text,
        published=own,
        fetched=stamp if kind == "fetched" else None,
        known_at=own or (stamp if kind == "fetched" else None),
        dated=Dating(start=day, end=day, basis="published stamp on the page") if own else Dating(),
        language="en",
    )
