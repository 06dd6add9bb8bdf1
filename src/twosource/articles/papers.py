"""Newspapers, magazines and the like, told by the word that their names end or begin with."""

import re

_OWN = (
    "Journal|Herald|Tribune|Gazette|Chronicle|Telegraph|Examiner|Courier|Sentinel|Inquirer|Enquirer|Ledger|Mercury|Argus|"
    "Advertiser|Newswire|Intelligencer|Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Tagblatt|Kurier|Dagblad|Tidning|"
    "Tidende|Avis"
)
_SHARED = (
    "Times|Post|Observer|Guardian|Dispatch|News|Press|Register|Review|Magazine|Standard|Independent|Mirror|Bulletin|Monitor|"
    "Packet|Daily|Weekly|Globe|Messenger"
)
_FIRST = (
    "Gazeta|Dziennik|Kurier|Diario|Diário|Periódico|Noticias|Jornal|Correio|Correo|Dépêche|Voix|Journal|Courrier|Gazette|Gazzetta|Corriere|Giornale|"
    "Gazet|Gazete|Ziarul|Daily|Radio"
)
_LEADING = rf"(?:(?:El|La|Le|Il|O|A|Die|Der|De)\s)?(?:{_FIRST})\s\S.*"
_PAPER = re.compile(rf"(?:{_LEADING}|.*\S\s(?:{_OWN}|{_SHARED}))\Z")
_SURE = re.compile(rf"(?:{_LEADING}|.*\S\s(?:{_OWN}))\Z")


def is_paper(name: str) -> bool:
    """Tell whether a name of two words or more is one that papers have; one in capitals is read like any other."""
    return _PAPER.match(_cased(name)) is not None


def is_surely_paper(name: str) -> bool:
    """Tell whether such a name has a word that next to nothing but papers have: "Ledger", but neither "News" nor "Standard"."""
    return _SURE.match(_cased(name)) is not None


def _cased(name: str) -> str:
    return name.title() if name.isupper() else name
