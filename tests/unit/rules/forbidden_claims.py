"""The twelve claims of which no source is known: how they would read, and how they may not fire."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NONE = r"(?!)"


@dataclass(frozen=True, slots=True)
class Claim:
    """One anti-rule: a sentence that matches ``said`` and not ``unless`` claims it.

    ``seeds`` are bad sentences that must be found, ``fine`` are true ones that must not.
    """

    number: int
    name: str
    said: str
    unless: str
    seeds: tuple[str, ...]
    fine: tuple[str, ...]

    def claims(self, sentence: str) -> bool:
        """Say whether the sentence makes the claim."""
        found = re.search(self.said, sentence, re.IGNORECASE)
        return found is not None and not re.search(self.unless, sentence, re.IGNORECASE)


_KEY = (
    r"personalschlüssel|betreuungsschlüssel|personen je (?:vollzeit)?stelle|caseload|staffing ratio"
)
_NO_LAW = (
    r"kein\w*\s+(?:\w+\s+)?(?:vorschrift|norm|regel|pflicht)|kein\w*\s+gesetzlich"
    r"|nicht (?:vorgeschrieben|gefunden)|not? a? ?(?:legal )?(?:rule|norm)|no norm"
    r"|not (?:required|prescribed|found)"
)
_LAND = r"vwv deutsch|landesprogramm|land course|landessprachförder"
_MINIMUM = r"mindest(?:gruppe|teilnehm|stunden|zahl|umfang)\w*|minimum (?:group|participants|hours)"

CLAIMS = (
    Claim(
        1,
        "Personalschlüssel",
        rf"(?:{_KEY}).{{0,80}}(?:vorgeschrieben|vorschrift|verlangt|zulässig|muss|pflicht"
        r"|prescribed|required|must|by law)",
        _NO_LAW,
        (
            "Der Personalschlüssel 1:80 ist vorgeschrieben.",
            "Ein Betreuungsschlüssel von höchstens 110 wird verlangt.",
            "A caseload of 80 persons is required.",
        ),
        (
            "Der Betreuungsschlüssel 60 bis 110 ist ein Praxiswert, keine Vorschrift.",
            "A caseload of 60 to 110 is usual; this is not a legal rule.",
        ),
    ),
    Claim(
        2,
        "Mindestgröße, Mindeststunden oder Euro je UE nach VwV Deutsch",
        rf"(?:{_LAND}).{{0,80}}(?:{_MINIMUM}|je (?:ue|unterrichtseinheit)|per ue).{{0,40}}\d"
        rf"|(?:{_MINIMUM}|\d+ ?(?:€|eur|euro) (?:je|per) (?:ue|unterrichtseinheit))"
        rf".{{0,80}}(?:{_LAND})",
        r"nicht (?:gesehen|gefunden|bekannt)|not (?:seen|found|known)|\d+ bis \d+|\d+ to \d+",
        (
            "Nach VwV Deutsch beträgt die Mindestgruppengröße 10 Personen.",
            "Eine Mindeststundenzahl von 100 gilt nach der VwV Deutsch.",
            "40 Euro je UE zahlt die VwV Deutsch.",
        ),
        (
            "Die Mindestgruppengröße der VwV Deutsch wurde nicht gefunden.",
            "Gefördert wird nach VwV Deutsch mit einem Festbetrag je Unterrichtseinheit.",
        ),
    ),
    Claim(
        3,
        "Pflicht zu Integrationsbeauftragten oder Integrationsrat",
        r"(?:gemeinde|stadt|kommune|municipalit)\w*\b.{0,40}\b(?:muss|müssen|verpflichtet|must|oblig)"
        r"\w*\b.{0,60}(?:integrationsbeauftragt|integrationsrat|integrationsräte|integrationsauss"
        r"|integration (?:officer|council))",
        r"freiwillig|optional|nicht|kann\b|not\b",
        (
            "Jede Gemeinde muss eine Integrationsbeauftragte haben.",
            "Die Stadt ist verpflichtet, einen Integrationsrat zu bilden.",
            "A municipality must have an integration officer.",
        ),
        ("Eine Gemeinde kann einen Integrationsrat bilden.", "Integrationsräte sind freiwillig."),
    ),
    Claim(
        4,
        "Eigene Bedingungen der Schulsozialarbeit aus dem Pakt",
        r"(?:schulsozialarbeit.{0,60}pakt|pakt.{0,60}schulsozialarbeit).{0,80}"
        r"(?:bedingung|voraussetzung|verlangt|condition|requires)",
        r"kein\w*|no\b",
        ("Schulsozialarbeit aus dem Pakt hat eigene Bedingungen.",),
        ("Für die Schulsozialarbeit aus dem Pakt gelten keine besonderen Bedingungen.",),
    ),
    Claim(
        5,
        "Der Pakt verpflichtet zu Evaluation oder Bericht",
        r"\b(?:pakt|pact)\w*\b.{0,60}(?:verpflichtet|verlangt|schreibt|fordert|oblig|requires)"
        r".{0,60}(?:evaluation|evaluierung|bericht|report)",
        r"nicht (?:gesehen|gefunden|bekannt)|not (?:seen|found|known)",
        (
            "Der Pakt verpflichtet zur Evaluation bis Ende 2018.",
            "Der Pakt verlangt einen jährlichen Bericht.",
            "The Pact requires a yearly report.",
        ),
        ("Ob der Pakt einen Bericht verlangt, ist nicht bekannt.",),
    ),
    Claim(
        6,
        "Anschlussfähig nach Norm",
        r"(?:anschlussfähig|\bconnected)\w*.{0,40}(?:nach norm|laut gesetz|gesetzlich|by law"
        r"|vorgeschrieben)|(?:vorschrift|gesetz|norm|law)\b.{0,40}(?:verlangt|requires|schreibt)"
        r".{0,40}(?:anschlussfähig|connected)",
        _NO_LAW,
        (
            "Das Paket ist anschlussfähig nach Norm.",
            "Die Vorschrift verlangt, dass Maßnahmen anschlussfähig sind.",
            "The package is connected as prescribed by law.",
        ),
        ("Was anschlussfähig heißt, legt keine Vorschrift fest, es ist nicht vorgeschrieben.",),
    ),
    Claim(
        7,
        "Vorbereitungsklasse ab zehn Schülern",
        r"(?:\bvkl\b|vorbereitungsklasse)\w*.{0,60}\b(?:ab|mindestens|from|at least)\b.{0,6}"
        r"(?:10|zehn|ten)\b",
        r"früher|ältere|ausgesetzt|older|suspended|outdated",
        ("Eine VKL gibt es ab 10 Schülern.", "Eine Vorbereitungsklasse braucht mindestens zehn."),
        ("Frühere Regel: VKL ab 10 Schülern, 2014 ausgesetzt.",),
    ),
    Claim(
        8,
        "Zwei Millionen Personen beraten",
        r"(?:zwei|two|\b2) ?(?:millionen|mio\.?|million)\b.{0,30}(?:personen|menschen|geflüchtete"
        r"|people|persons)?.{0,20}(?:beraten|counselled)",
        r"unplausibel|implausible|pressebericht|press report|kontakte|contacts",
        (
            "Seit 2017 wurden zwei Millionen Personen beraten.",
            "Two million people were counselled.",
        ),
        ("Zwei Millionen Beratene nennt ein Pressebericht, als Personenzahl unplausibel.",),
    ),
    Claim(
        9,
        "Alleinantrag oder lange Beratung verboten",
        r"(?:alleinantrag|allein).{0,80}51[.,]?000.{0,60}(?:unzulässig|verboten|nicht zulässig|not "
        r"allowed|forbidden)|(?:beratung|counselling).{0,60}(?:vier jahre|four years|48 monate|48 "
        r"months).{0,60}(?:unzulässig|verboten|nicht zulässig|forbidden|not allowed)",
        _NONE,
        (
            "Ein Alleinantrag unter 51.000 EUR ist unzulässig.",
            "Beratung länger als vier Jahre ist verboten.",
            "Counselling for more than four years is forbidden.",
        ),
        ("Allein beantragen soll, wer 51.000 € erreicht (Presseangabe, nicht bestätigt).",),
    ),
    Claim(
        10,
        "Schulpflicht für alle erst nach sechs Monaten",
        r"(?:schulpflicht|compulsory school)\w*.{0,80}(?:nach|after) (?:sechs|six|6) (?:mon)",
        r"asyl|duldung|gestattung|asylum",
        ("Die Schulpflicht beginnt erst nach sechs Monaten.",),
        ("Mit Asylantrag oder Duldung beginnt die Schulpflicht nach sechs Monaten.",),
    ),
    Claim(
        11,
        "Betriebliche Teile nach § 45 immer höchstens sechs Wochen",
        r"(?:§ ?45|betrieblich|arbeitgeber|employer).{0,80}(?:höchstens|maximal|at most|up to) "
        r"(?:sechs|six|6) (?:wochen|weeks)",
        r"zwölf|twelve|\b12\b|langzeit|long-term",
        ("Betriebliche Teile einer Maßnahme nach § 45 SGB III dauern höchstens sechs Wochen.",),
        ("Teile bei einem Arbeitgeber dauern höchstens sechs Wochen, sonst höchstens zwölf.",),
    ),
    Claim(
        12,
        "Unbekannte Gemeinde als Fehler",
        r"(?:unbekannt\w*|nicht gelistet\w*|unknown) (?:gemeinde|schlüssel|municipalit|key)"
        r"\w*.{0,40}(?:fehler|error)",
        r"\bnie\b|kein\b|never|\bno\b",
        ("Eine unbekannte Gemeinde ist ein Fehler.", "An unknown municipality is an error."),
        ("Ein unbekannter Schlüssel ist nie ein Fehler.",),
    ),
)
