r"""Let a trained teacher mark what it finds in news texts, for a smaller tagger to learn from.

    python training/tagger/teach.py DATA --encoder mpnet --model M/model.safetensors \
        --trained teacher.pt --head attribution --out attribution.jsonl

A line of the file is the list of one text's marks, each [start, end, label] with offsets in code points; the texts are those
of ``taught_texts``, in its order.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from training.tagger.examples import Text, examples, taught_texts
from training.tagger.network import HEADS, Tagger, loaded
from training.tagger.train import predicted

from twosource.language.marks import ATTRIBUTION, NAMES, spans

_AT_ONCE = 64
"""Texts whose windows are sorted by length together."""

_LABELS = {"attribution": ATTRIBUTION, "names": NAMES}


def teach(tagger: Tagger, texts: Sequence[Text], head: str) -> Iterator[list[tuple[int, int, str]]]:
    """Yield the spans that a head finds in each text."""
    cut = [examples([text]) for text in texts]
    labels = iter(predicted(tagger, [one for some in cut for one in some], head))
    for some in cut:
        yield [
            (int(one.window.starts[mark.start]), int(one.window.ends[mark.end - 1]), mark.label)
            for one in some
            for mark in spans(next(labels), _LABELS[head])
        ]


def main() -> None:
    """Write what the teacher finds in all texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", choices=("minilm", "mpnet"), required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--head", choices=tuple(HEADS), required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    tagger = loaded(options.encoder, options.model)
    tagger.load_state_dict(torch.load(options.trained, weights_only=True), strict=False)
    texts = taught_texts(options.data, options.head)
    with options.out.open("w", encoding="utf-8") as file:
        for begin in range(0, len(texts), _AT_ONCE):
            some = texts[begin : begin + _AT_ONCE]
            file.writelines(json.dumps(found) + "\n" for found in teach(tagger, some, options.head))
            print(f"{begin + len(some)} of {len(texts)} texts", flush=True)


if __name__ == "__main__":
    main()
