"""Whose package it is, for which period and for which people."""

from __future__ import annotations

from checker.model.fields import Day, Many, Part, about


class Member(Part):
    """A municipality of a group (Zusammenschluss)."""

    ags: str | int | None = about(
        "Gemeindeschlüssel | AGS",
        "Gemeindeschlüssel des Mitglieds, acht Ziffern | "
        "Municipality key of the member, eight digits",
    )
    name: str | None = about(
        "Name | Name", "Name der Mitgliedsgemeinde | Name of the member municipality"
    )
    persons_au: int | None = about(
        "Personen in AU | Persons in AU",
        "Personen in Anschlussunterbringung in dieser Gemeinde | "
        "Persons in follow-up accommodation in this municipality",
        unit="persons",
    )


class Municipality(Part):
    """Whose package it is."""

    name: str | None = about(
        "Name | Name",
        "Name der Gemeinde, des Kreises oder des Zusammenschlusses | "
        "Name of the municipality, Kreis or group",
    )
    ags: str | int | None = about(
        "Gemeindeschlüssel | AGS",
        "Amtlicher Gemeindeschlüssel, acht Ziffern, als Text | "
        "Official municipality key, eight digits, as text",
    )
    ars: str | int | None = about(
        "Regionalschlüssel | ARS",
        "Amtlicher Regionalschlüssel, zwölf Ziffern, als Text | "
        "Official regional key, twelve digits, as text",
    )
    kreis: str | int | None = about(
        "Kreisschlüssel | Kreis key",
        "Schlüssel des Stadt- oder Landkreises, fünf Ziffern, als Text | "
        "Key of the Kreis, five digits, as text",
    )
    population: int | None = about(
        "Einwohner | Inhabitants",
        "Zahl der Einwohner | Number of inhabitants",
        unit="persons",
    )
    kind: str | None = about(
        "Gebietsart | Kind",
        "Gemeinde, Stadtkreis, Landkreis oder Zusammenschluss | "
        "Gemeinde, Stadtkreis, Landkreis or group",
        codes="municipality-kinds",
    )
    short_name: str | None = about(
        "Kurzname | Short name", "Kurzname eines Zusammenschlusses | Short name of a group"
    )
    members: Many[Member] | None = about(
        "Mitglieder | Members", "Mitglieder eines Zusammenschlusses | Members of a group"
    )


class Period(Part):
    """The funding period."""

    start: Day | None = about(
        "Zeitraum von | Period from",
        "Erster Tag des Förderzeitraums | First day of the funding period",
    )
    end: Day | None = about(
        "Zeitraum bis | Period to",
        "Letzter Tag des Förderzeitraums | Last day of the funding period",
    )


class PersonsAu(Part):
    """Persons in Anschlussunterbringung on a key day."""

    count: int | None = about(
        "Personen in AU | Persons in AU",
        "Personen in Anschlussunterbringung am Zähltag | "
        "Persons in follow-up accommodation on the key day",
        unit="persons",
    )
    key_day: Day | None = about("Zähltag | Key day", "Tag, an dem gezählt wurde | Day of the count")


class TargetGroup(Part):
    """A group of people the package is meant for."""

    code: str | None = about(
        "Zielgruppe | Target group",
        "Schlüssel der Zielgruppe | Code of the target group",
        codes="target-groups",
        rule="FEL008",
    )
    count: int | None = about(
        "Anzahl | Count", "Zahl der Personen | Number of persons", unit="persons"
    )
    residence_status: str | None = about(
        "Aufenthaltsstatus | Residence status",
        "Schlüssel des Aufenthaltsstatus | Code of the residence status",
        codes="residence-status",
    )
    language: str | None = about(
        "Sprachniveau | Language level",
        "Sprachniveau der Gruppe | Language level of the group",
        codes="language-levels",
        rule="FEL011",
    )
    literacy: str | None = about(
        "Schriftkenntnis | Literacy",
        "Schriftkenntnis der Gruppe | Literacy of the group",
        codes="literacy",
    )
    age_min: int | None = about(
        "Alter von | Age from",
        "Jüngstes Alter der Gruppe | Youngest age of the group",
        unit="years",
    )
    age_max: int | None = about(
        "Alter bis | Age to",
        "Höchstes Alter der Gruppe | Oldest age of the group",
        unit="years",
    )
    care_duty: bool | None = about(
        "Betreut Kinder | Care duty",
        "Betreuen die Personen Kinder | Whether the persons care for children",
    )
    goal: str | None = about("Ziel | Goal", "Schlüssel des Ziels | Code of the goal", codes="goals")


class ProfileCount(Part):
    """How many persons fit a profile."""

    profile: str | None = about(
        "Profil | Profile", "Nummer des Teilnehmendenprofils | Id of the participant profile"
    )
    count: int | None = about(
        "Anzahl | Count", "Zahl der Personen | Number of persons", unit="persons"
    )
