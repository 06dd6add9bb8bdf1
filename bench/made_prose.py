"""Sentences and headlines in four languages, put together by chance from parts written for this project."""

import random

_PARTS = {
    "en": {
        "who": [
            "The town council",
            "The harbour office",
            "A spokeswoman for the mill",
            "The teachers’ union",
            "The regional court",
            "Mayor Orla Venn",
            "The railway",
            "Analysts at Calder Reach",
        ],
        "said": [
            "said on {day} that",
            "announced on {day} that",
            "confirmed that",
            "told reporters that",
            "wrote in a letter that",
        ],
        "what": [
            "the bridge over the Ister would stay closed until the autumn",
            "the new tariff would add about {n} crowns to a monthly bill",
            "{n} people had signed the petition against the quarry",
            "talks about the night shift had ended without a result",
            "the flood wall had held, although the water rose by {n} centimetres",
            "the contract for the ferries had been given to a yard in Marlow",
            "wheat stocks had fallen for the {n}th week in a row",
        ],
        "tail": [
            ", two months later than planned.",
            ", which surprised most of those in the hall.",
            ", and asked residents to keep away from the site.",
            ", a figure that opponents call far too low.",
            ".",
            ", although nobody expects a decision before the holidays.",
        ],
        "noun": [
            "Bridge",
            "Quarry",
            "Ferry line",
            "Wheat",
            "Night shift",
            "Flood wall",
            "Hospital wing",
            "Tram depot",
            "School meals",
            "Museum roof",
        ],
        "verb": [
            "stays closed",
            "divides the valley",
            "to cost more than thought",
            "faces a new delay",
            "wins over critics",
            "back before the court",
            "opens after years of waiting",
            "runs short of staff",
        ],
        "days": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    },
    "de": {
        "who": [
            "Der Stadtrat",
            "Die Hafenbehörde",
            "Eine Sprecherin der Mühle",
            "Die Lehrergewerkschaft",
            "Das Landgericht",
            "Bürgermeisterin Orla Venn",
        ],
        "said": ["teilte am {day} mit, dass", "erklärte, dass", "bestätigte am {day}, dass", "sagte vor Journalisten, dass"],
        "what": [
            "die Brücke über den Ister bis zum Herbst gesperrt bleibt",
            "der neue Tarif die Rechnung um etwa {n} Kronen erhöht",
            "{n} Menschen die Petition gegen den Steinbruch unterschrieben haben",
            "die Gespräche über die Nachtschicht ohne Ergebnis geblieben sind",
        ],
        "tail": [
            ", zwei Monate später als geplant.",
            ", was im Saal für Unruhe sorgte.",
            ".",
            ", obwohl vor den Ferien niemand mit einer Entscheidung rechnet.",
        ],
        "noun": ["Brücke", "Steinbruch", "Fährlinie", "Nachtschicht", "Deich", "Klinik", "Museumsdach"],
        "verb": [
            "bleibt gesperrt",
            "spaltet das Tal",
            "wird teurer als gedacht",
            "wieder vor Gericht",
            "öffnet nach langem Warten",
            "fehlt das Personal",
        ],
        "days": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"],
    },
    "fr": {
        "who": [
            "Le conseil municipal",
            "La capitainerie",
            "Une porte-parole du moulin",
            "Le syndicat des enseignants",
            "La maire Orla Venn",
        ],
        "said": ["a annoncé {day} que", "a confirmé que", "a déclaré {day} que", "a écrit dans une lettre que"],
        "what": [
            "le pont sur l’Ister resterait fermé jusqu’à l’automne",
            "le nouveau tarif ajouterait environ {n} couronnes à la facture",
            "{n} personnes avaient signé la pétition contre la carrière",
            "les discussions sur le travail de nuit n’avaient rien donné",
        ],
        "tail": [
            ", deux mois plus tard que prévu.",
            ", ce qui a surpris presque toute la salle.",
            ".",
            ", même si personne n’attend de décision avant les vacances.",
        ],
        "noun": ["Le pont", "La carrière", "Le ferry", "Le travail de nuit", "La digue", "L’hôpital"],
        "verb": [
            "reste fermé",
            "divise la vallée",
            "coûtera plus cher que prévu",
            "de retour au tribunal",
            "manque de personnel",
        ],
        "days": ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
    },
    "es": {
        "who": [
            "El ayuntamiento",
            "La autoridad portuaria",
            "Una portavoz del molino",
            "El sindicato de maestros",
            "La alcaldesa Orla Venn",
        ],
        "said": ["anunció el {day} que", "confirmó que", "dijo el {day} que", "escribió en una carta que"],
        "what": [
            "el puente sobre el Ister seguirá cerrado hasta el otoño",
            "la nueva tarifa sumará unas {n} coronas a la factura",
            "{n} personas han firmado la petición contra la cantera",
            "las conversaciones sobre el turno de noche no han dado resultado",
        ],
        "tail": [
            ", dos meses más tarde de lo previsto.",
            ", lo que sorprendió a casi toda la sala.",
            ".",
            ", aunque nadie espera una decisión antes de las fiestas.",
        ],
        "noun": ["El puente", "La cantera", "El ferry", "El turno de noche", "El dique", "El hospital"],
        "verb": ["sigue cerrado", "divide el valle", "costará más de lo previsto", "vuelve al tribunal", "se queda sin personal"],
        "days": ["lunes", "martes", "miércoles", "jueves", "viernes"],
    },
}
LANGUAGES = tuple(_PARTS)


class Prose:
    """Sentences, paragraphs and headlines of one language; the same for the same source of chance."""

    def __init__(self, chance: random.Random, language: str) -> None:
        self.chance, self.language, self._parts = chance, language, _PARTS[language]

    def _pick(self, part: str) -> str:
        return self.chance.choice(self._parts[part]).format(day=self.chance.choice(self._parts["days"]), n=self.number(12, 480))

    def number(self, low: int, high: int) -> int:
        """Return a whole number between the two, both included."""
        return self.chance.randint(low, high)

    def sentence(self) -> str:
        """Return one sentence of 12 to 35 words."""
        return f"{self._pick('who')} {self._pick('said')} {self._pick('what')}{self._pick('tail')}"

    def paragraph(self, sentences: int = 2) -> str:
        """Return a paragraph of running text."""
        return " ".join(self.sentence() for _ in range(sentences))

    def paragraphs(self, number: int) -> list[str]:
        """Return paragraphs of one to three sentences."""
        return [self.paragraph(self.number(1, 3)) for _ in range(number)]

    def headline(self) -> str:
        """Return a headline without a full stop."""
        return f"{self._pick('noun')} {self._pick('verb')}" + self.chance.choice(["", f": {self._pick('noun')}", ""])

    def clipped(self) -> str:
        """Return the beginning of a sentence that breaks off."""
        words = self.paragraph().split()
        return " ".join(words[: self.number(9, max(10, len(words) - 4))]) + self.chance.choice(["…", "...", " […]"])

    def name(self) -> str:
        """Return a person's name."""
        first = self.chance.choice(["Mira", "Jonas", "Ines", "Pavel", "Aoife", "Luc"])
        return f"{first} {self.chance.choice(['Straker', 'Kroll', 'Vantongeren', 'Oduya', 'Ferro'])}"
