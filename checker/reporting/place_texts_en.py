"""The fixed English texts about places, and those of the page; ``one|many`` by a number."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "p_title": "Places and bottleneck: {goal}",
    "p_about": (
        "For every offer on the way to the goal “{goal}” a bar shows places, persons with "
        "and without one. The table under the picture holds all numbers."
    ),
    "p_offer": "Offer",
    "p_bar": "Persons and places",
    "p_out": "pass",
    "p_in": "{n} in the course",
    "p_left": "{n} without a place",
    "p_of": "of {n}",
    "p_unstated": "places not stated",
    "p_narrow": "bottleneck: {places} places for {wanted} persons",
    "p_free": "{n} place, {free} free|{n} places, {free} free",
    "p_goal": "Goal: {goal}",
    "p_sum": "{n} of {of}",
    "p_month": "up to month {n}",
    "p_fifo": "one after another {n}",
    "p_best": "best planning {n}",
    "p_cut": "narrowest cut {n}",
    "h_sub": (
        "Who reaches which goal, by which way and when? What is missing where a way breaks off?"
    ),
    "h_details_lead": (
        "Months count from the beginning. The table under each picture holds the same values."
    ),
    "h_region": "Picture of way no. {number}, can be moved sideways",
    "h_places_region": "Picture of places no. {number}, can be moved sideways",
    "h_places": "Places and bottleneck",
    "h_places_lead": "Counted with the stated places and the share that passes an exam.",
    "h_rate": "Where none is stated the share of the project counts: set by this project, no norm",
    "h_three": (
        "One after another: so many arrive with a simple queue. Best planning: no plan does "
        "better. Narrowest cut: the limit set by the bottleneck if everybody passes. This way of "
        "counting is set by this project, no norm."
    ),
    "h_stages": "Demand and places",
    "h_wanted": "demand",
    "h_seats": "places",
    "h_left": "without a place",
    "h_bottleneck": "bottleneck",
    "h_more": "What more places bring",
    "h_plus": "places per run",
    "h_gain": "more at the goal",
    "h_none": "More places bring nobody else to the goal.",
    "h_gains": "+{more}: {gain}",
    "p_usual": "With the usual share",
    "p_all_pass": "If everybody passes",
    "p_not_known": "not known",
    "p_if": "Under the assumptions named here: {n} of {of}.",
    "p_assumed": "assumed: {said}",
    "h_not_stated": (
        "Places are not stated for: {names}. There no limit is counted with. So it is not known "
        "how many arrive."
    ),
    "h_full": (
        "Some groups state no number of persons. Each counts as one person here, and courses count "
        "as full at their entry. So it is not known how many arrive."
    ),
    "h_neighbours": (
        "The neighbours' own people are not counted. Of the places there only those are taken off "
        "that are entered as taken."
    ),
    "h_change": "change",
    "h_closes": "closes",
    "h_effort": "effort",
    "h_effort_note": (
        "The effort is set by this project, no norm. It says nothing about money or staff."
    ),
}
