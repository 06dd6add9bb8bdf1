"""Stories of a long stream: documents per CPU-second, how cost grows with the number of articles, and what stays open.

The stream is made by chance: words by a law of Zipf, a thousand articles a day, stories of one to twenty articles over one to
three days, each story with names and words of its own. It says what the stream costs, not how well it groups.
"""

import math
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

from twosource.copies.order import known
from twosource.model import Article
from twosource.stories import group
from twosource.stories.stream import Stream
from twosource.stories.weights import content

FILES: tuple[str, ...] = ()
GUARDED: tuple[str, ...] = ()  # it takes minutes, and its speed is that of the machine
A_DAY = 1000
SIZES = (10_000, 100_000)
START = datetime(2021, 3, 1, tzinfo=UTC)


def measure(data: Path) -> dict[str, float]:
    """Return the figures; ``data`` is not read."""
    group(list(islice(made(), 2000)), (), ())  # fills the caches of stems
    seconds = {}
    for size in SIZES:
        articles = list(islice(made(), size))
        start = time.process_time()
        group(articles, (), ())
        seconds[size] = time.process_time() - start
    small, large = SIZES
    exponent = math.log(seconds[large] / seconds[small]) / math.log(large / small)
    early, late = _open(30 * A_DAY)
    undated = [Article(id=article.id, title=article.title, text=article.text) for article in islice(made(), small)]
    start = time.process_time()
    group(undated, (), ())
    without_time = time.process_time() - start
    return {
        "documents per CPU-second, of 100,000": large / seconds[large],
        "exponent, 10,000 to 100,000": exponent,
        "entries of the index after 10 days": early,
        "entries of the index after 30 days": late,
        "undated, 10,000: documents per CPU-second": small / without_time,
    }


def made() -> Iterator[Article]:
    """Yield articles by time, without end."""
    chance = random.Random(1)
    vocabulary = [_word(chance) for _ in range(30_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    running: list[tuple[int, list[str], str]] = []
    for number in range(10**9):
        day, minute = divmod(number, A_DAY)
        running = [entry for entry in running if entry[0] >= day]
        if not running or chance.random() < 0.3:
            names = " ".join(f"{_word(chance).title()}{chance.randrange(1000)}" for _ in range(3))
            words = chance.choices(vocabulary[200:], k=30)
            running.append((day + chance.randrange(3), words, names))
        _, words, names = running[-1 - min(int(chance.expovariate(0.02)), len(running) - 1)]
        common = chance.choices(vocabulary, cum_weights=weights, k=180)
        body = " ".join(chance.sample(common + chance.choices(words, k=60), 240))
        title = f"{names} {' '.join(chance.sample(words, 5))}"
        when = START + timedelta(days=day, seconds=minute * 86)
        yield Article(id=f"{number:07d}", title=title, text=f"The {names} {body}", known_at=when.isoformat())


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))


def _open(size: int) -> tuple[int, int]:
    """Return the entries of the index after a third of the stream and after all of it."""
    stream = Stream({})
    entries = []
    for number, article in enumerate(islice(made(), size), start=1):
        stream.take([(article, content(article, article.text))], known(article))
        if number in (size // 3, size):
            entries.append(stream.index.entries())
    return entries[0], entries[1]
