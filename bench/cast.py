"""Whether the names of many articles that mean one person, body or place come under one name.

MEANTIME's English articles on a topic, with the gold spans of their names (mentions whose words are capitalised) and the gold
chains over all documents; B-cubed F1. Errors were looked at on the topic Airbus; the stock market was not looked at. Beside
it, names with the very same words as one.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any

from twosource import language
from twosource.model import Annotation, Article, Entity

FILES = ("language/meantime.jsonl.gz",)
TOPICS = {"corpus_airbus": "Airbus (looked at)", "corpus_stock": "stock market"}
GUARDED = tuple(f"{topic}: B-cubed F1" for topic in TOPICS.values())
_LABELS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}
_SMALL = frozenset(("of", "and", "for", "the", "de"))
_PRONOUNS = frozenset("he she it they his her its i we who".split())

Place = tuple[str, int]


def measure(data: Path) -> dict[str, float]:
    """Return B-cubed F1 in per cent; ``data`` is the folder of the development data."""
    lines = gzip.decompress((data / FILES[0]).read_bytes()).decode("utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    answer = {}
    for topic, name in TOPICS.items():
        read = [_article(row) for row in rows if row["topic"] == topic]
        articles = [article for article, _, _ in read]
        annotations = {article.id: annotation for article, annotation, _ in read}
        gold = {place: chain for _, _, chains in read for place, chain in chains.items()}
        answer[f"{name}: B-cubed F1"] = _b_cubed(gold, _found(articles, language.cast(articles, annotations).annotations))
        answer[f"{name}: same words"] = _b_cubed(gold, _found(articles, annotations))
    return answer


def _article(row: dict[str, Any]) -> tuple[Article, Annotation, dict[Place, str]]:
    text, places = "", {}
    for sentence in row["sentences"]:
        for at, token in enumerate(sentence["tokens"]):
            places[sentence["sent_id"], at] = (len(text), len(text) + len(token))
            text += f"{token} "
    entities: list[Entity] = []
    chains: dict[Place, str] = {}
    end = 0
    for first, last, mention in sorted(
        (places[one["sent_id"], one["tokens"][0]][0], places[one["sent_id"], one["tokens"][-1]][1], one["chain"])
        for one in row["mentions"]
        if one["type"] in _LABELS and _is_name(one["text"].split())
    ):
        start = first + 4 * text[first:last].lower().startswith("the ")
        if start >= end:
            label = next(_LABELS[one["type"]] for one in row["mentions"] if one["chain"] == mention and one["type"] in _LABELS)
            entities.append(Entity(start, last, label, text[start:last]))
            chains[row["id"], start] = mention.replace("cross_", "").replace("intra_", "")
            end = last
    return Article(id=row["id"], text=text), Annotation(id=row["id"], entities=tuple(entities)), chains


def _is_name(words: list[str]) -> bool:
    capitals = all(word[0].isupper() or word in _SMALL for word in words) and any(word[0].isupper() for word in words)
    return capitals and not any(word.lower() in _PRONOUNS for word in words)


def _found(articles: list[Article], annotations: Mapping[str, Annotation]) -> dict[Place, str]:
    return {(article.id, one.start): one.name for article in articles for one in annotations[article.id].entities}


def _b_cubed(gold: Mapping[Place, str], found: Mapping[Place, str]) -> float:
    """Return B-cubed F1 (Bagga and Baldwin, 1998) of a grouping, in per cent."""
    sides: list[dict[Hashable, set[Place]]] = []
    for grouping in (gold, found):
        groups: dict[Hashable, set[Place]] = defaultdict(set)
        for place, group in grouping.items():
            groups[group].add(place)
        sides.append(groups)
    shared = {place: len(sides[0][gold[place]] & sides[1][found[place]]) for place in gold}
    precision = sum(shared[place] / len(sides[1][found[place]]) for place in gold) / len(gold)
    recall = sum(shared[place] / len(sides[0][gold[place]]) for place in gold) / len(gold)
    return 200 * precision * recall / (precision + recall)


def main() -> None:
    """Print the figures; the only argument is the folder of the development data."""
    for name, value in measure(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name:40}{value:10.1f}")


if __name__ == "__main__":
    main()
