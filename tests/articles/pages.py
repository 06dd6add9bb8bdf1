"""Pages written for these tests, in words of their own."""

PARAGRAPHS = (
    "The harbour authority of Bergen said on Monday that the new ferry line to the islands would open in June, two months "
    "later than planned, because the quay still had to be strengthened.",
    "Engineers found cracks in four of the eleven pillars when divers looked at them in the winter, and the city council has "
    "since set aside nearly 40 million kroner for repairs.",
    "“We would rather lose a season than a pier,” said Ingrid Solheim, who leads the authority. She said the contract with the "
    "shipyard would not be touched by the delay.",
    "The ferries themselves, three electric vessels for 120 passengers each, have been lying ready since March and will carry "
    "visitors on short trips around the bay until then.",
    "Shop owners on the largest island said they had already hired staff for the summer and asked the city to pay part of the "
    "wages that they will now have to find themselves.",
)

FURNITURE_ABOVE = ("Home", "News", "Sport", "Weather", "Log In", "Subscribe", "Harbour Herald", "You are here: HomeNewsRegion")
FURNITURE_BELOW = (
    "Share on Facebook",
    "Tags: #ferries #Bergen",
    "Leave a Reply",
    "Your email address will not be published.",
    "Most popular",
    "Ten cafés to visit before the summer ends",
    "Why the old lighthouse keeper came back",
    "Copyright © 2021 Herald Media AS. All rights reserved.",
)
TITLE = "Cracked pillars delay Bergen’s new island ferry line"


def text_page(*, stamp: str = "Last Updated : May 3, 2021 08:00 AM IST | Source: Reuters", gap: str = "\n\n") -> str:
    """A plain-text page with the site's furniture around the article and inside it."""
    body = (
        PARAGRAPHS[0],
        "related news",
        PARAGRAPHS[1],
        "REPAIRS FIRST",
        PARAGRAPHS[2],
        "Never miss a sailing - open your Herald account now!",
        PARAGRAPHS[3],
        PARAGRAPHS[4],
    )
    return (
        "\n".join(FURNITURE_ABOVE) + f"\n{stamp}\n\n{TITLE}\n\n0 1,423\n\n" + gap.join(body) + "\n\n" + "\n".join(FURNITURE_BELOW)
    )


def html_page(head: str = "", body: str = "", language: str = "en") -> str:
    """An HTML page with the same article."""
    paragraphs = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS[2:])
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{TITLE} | Harbour Herald</title>{head}</head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<article><h1>{TITLE}</h1>{body}<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><h2>Repairs first</h2>{paragraphs}</article>"
        "<script>var hidden = '<p>no</p>';</script><footer><p>Copyright © 2021 Herald Media AS</p></footer></body></html>"
    )
