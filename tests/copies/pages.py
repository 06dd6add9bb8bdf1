"""Pages written for these tests: a report of a dam, a re-telling of it, and another outlet's own report of the same day."""

from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Claim, Span, Speaker

WIRE = """\
Engineers began lowering the Marrow Dam reservoir on Tuesday after cracks were found in the spillway, forcing the evacuation \
of 4,300 people from the villages of Oster and Lunn below it.

"The concrete is tired, and we would rather be embarrassed than sorry," said Petra Halloway, who heads the regional water \
board.

The board said the level would fall by eleven metres within a week. Farmers who depend on irrigation from the lake were told \
that deliveries would stop at midnight.

"Nobody will plant rice this spring, and the mills will stand idle until autumn," said Aron Meikle, a grower with 260 \
hectares near Lunn.

According to the energy ministry, the dam's turbines produce 640 megawatts, about a tenth of the province's supply. A ministry \
official said imports from the neighbouring grid could replace 410 megawatts of that.

"Insurers will refuse to cover the valley without an independent inspection of every gate," said Lidia Voss, an analyst at \
Brackwater Risk.

The spillway was rebuilt in 2003 at a cost of $78 million. An audit obtained by the agency warned in 2016 that drainage \
pipes behind the slabs were blocked.
"""

RETELLING = """\
The Marrow Dam story is moving power prices, so here is what traders need to know.

Cracks in the spillway mean that the reservoir is coming down, and Oster and Lunn have been emptied of their people.

The concrete there is simply tired, and the authorities prefer to be embarrassed rather than sorry.

Rice will not be planted this spring and the mills stay idle, which squeezes the growers of the valley.

The turbines make 640 megawatts, a tenth of what the province uses, and the grid next door can replace 410 megawatts.

Cover for the valley is gone until insurers see an independent inspection of each gate.

Remember that drainage pipes behind the slabs were blocked years ago, as an audit warned.

We stay short.
"""

OWN_REPORT = """\
Buses carried families out of the Marrow valley through the night as the provincial government ordered an evacuation.

Governor Inez Tallow said 4,300 residents had been moved to schools and a sports hall in Carrick. "Please do not go back for \
animals or furniture," she told reporters.

At the sports hall, Jonas Pell, a retired postman, was playing cards with two neighbours. He had left with a radio and a cat.

Opposition councillors demanded to know why sirens sounded only at dusk. The fire service said a test in January had failed.

Schools in four districts will remain closed until Monday. The railway has suspended services between Carrick and the coast.

Meteorologists expect light rain at the weekend, not enough to refill the lake.
"""


def article(id: str, text: str, **fields: object) -> Article:
    """Return an article known when it was published, unless the test says otherwise."""
    fields.setdefault("known_at", fields.get("published"))
    return Article(id=id, text=text.strip(), **fields)  # type: ignore[arg-type]


def annotation(page: Article) -> Annotation:
    """Return the sentences of a page, each that says who said it as a claim of that speaker."""
    found = sentences(page.text)
    spoken = [one for one in found if _names_a_speaker(page.text[one.start : one.end])]
    claims = tuple(
        Claim(
            id=f"{page.id}-{one.start}",
            article=page.id,
            kind="indirect",
            sentence=Span(one.start, one.end),
            content=(Span(one.start, one.end),),
            speaker=Speaker(one.start, one.end, "someone"),
        )
        for one in spoken
    )
    return Annotation(id=page.id, sentences=found, claims=claims)


def _names_a_speaker(sentence: str) -> bool:
    return any(cue in sentence for cue in (" said", "According to", " told "))
