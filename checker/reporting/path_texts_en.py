"""The fixed English texts about ways; ``one|many`` where a number decides."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "m_months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "m_row": "leads to {level}",
    "m_row_": "Goals",
    "m_row_beruf": "school|and work",
    "m_row_schrift": "script|reading, writing",
    "m_row_ohne": "no|level",
    "m_row_begleitend": "alongside",
    "m_empty": "No offer in this picture leads here.",
    "m_dead": "dead end",
    "m_no_way": "no way leads here",
    "m_pause": "pause of {n} week|pause of {n} weeks",
    "m_weeks": "{n} wk.",
    "m_until": "until {month}",
    "l_own": "own measure",
    "l_near": "neighbours, Kreis, regular offer",
    "l_federal": "regular federal offer",
    "l_pause": "pause of over {n} weeks (set by this project, no norm)",
    "w_title": "Ways through the package",
    "w_ladder": "The ladder",
    "w_answers": "Who gets where",
    "w_details": "The ways one by one",
    "w_nobody": (
        "The package names nobody. Looked at is the neutral mix of the shipped profiles: set "
        "by this project, no norm. It says nothing about who lives there."
    ),
    "w_asked": "Asked for: {names}.",
    "w_goals": "Asked for the goal: {names}.",
    "w_context": "Read beside it: {n} package ({names}).|Read beside it: {n} packages ({names}).",
    "w_no_context": (
        "Only this package was looked at. --context reads what neighbours and the Kreis offer."
    ),
    "w_start": (
        "Counted from {day}, up to {n} months ahead. That span is set by this project, no norm."
    ),
    "w_K": "way",
    "w_B": "no way",
    "w_T": "only without dates",
    "w_U": "not checkable",
    "w_persons": "{n} person|{n} persons",
    "w_uncounted": "no number",
    "w_reached": "at the goal",
    "w_months": "after {n} month|after {n} months",
    "w_day": "from {day}",
    "w_at_once": "met from the beginning",
    "w_no_day": "no day can be named",
    "w_undated": "Dates are missing for: {names}.",
    "w_horizon": (
        "Without looking at dates there is a way. With the dates of the package it does not work "
        "out within {n} months."
    ),
    "w_timeless": (
        "For {n} person with a way it exists only without dates: with the dates it does not work "
        "out.|For {n} persons with a way it exists only without dates: with the dates it does not "
        "work out."
    ),
    "w_goal_needs": "What a goal requires",
    "w_goal_why": "Goal '{goal}': {why}",
    "w_source": "Source: {source}.",
    "w_missing": "Missing: {what}.",
    "w_nearest": "Closest: {offer}.",
    "w_because": "{needs} At hand: {has}.",
    "w_needs": "Asked for: {needs}. At hand: {has}.",
    "w_why": "Why",
    "w_so_far": "The way leads this far",
    "w_way": "Earliest way",
    "w_way_undated": "Way without looking at dates",
    "w_robust": "Way for those who miss the target of a course",
    "w_same": "Those who miss the target of a course reach the goal on this way, too.",
    "w_robust_none": "Those who miss the target of a course find no way to the goal afterwards.",
    "w_chain_open": (
        "The explanation ends after sentence {n}: it goes back six steps at most. The table of "
        "transitions shows what is missing before that."
    ),
    "w_assumed": "Assumed because the package says nothing: {what}. Set by this project, no norm.",
    "w_wait": "after a pause of {n} week|after a pause of {n} weeks",
    "w_wait_days": "after a pause of {n} day|after a pause of {n} days",
    "w_ue": "{n} UE",
    "w_usual": "usual date, not stated in the package",
    "w_then": "afterwards: {what}",
    "w_sum": "{n} week of waiting in all|{n} weeks of waiting in all",
    "w_all_places": "{n} place|{n} places",
    "w_open": "Whether there is a way depends on values that are missing.",
    "w_repairs": "Proposals, each checked again completely",
    "w_repairs_none": "No proposal: there is no gap, or no change in the list closes it.",
    "w_scope_gap": "Closes one gap",
    "w_scope_first": "Helps most",
    "w_scope_together": "Closes every gap for which there is a change",
    "w_effort": "effort {n} (set by this project, no norm)",
    "w_least": "With these changes it cannot be done for less.",
    "w_bound": "Not proved that it cannot be done for less; at least {n}.",
    "w_closes": "Closes: {names}",
    "w_side": "New findings because of it: {names}",
    "w_open_gaps": "No change in the list helps with: {names}",
    "w_transitions": "Transitions in the picture",
    "t_nothing": "nothing",
    "t_begin": "reached when it begins",
    "t_levels": "{has} → {needs}",
    "t_stated": "stated",
    "t_unstated": "missing",
    "t_own": "follows from the type",
    "t_open": "not checkable",
    "t_confirmed": "fits",
    "t_broken": "does not fit",
    "t_circle": "leads in a circle",
    "t_possible": "possible",
    "t_none": "–",
    "t_before": "no later begin",
    "t_days": "{n} day|{n} days",
    "t_weeks": "{n} week|{n} weeks",
    "m_month": "month {n}",
    "m_row_start": "start",
    "b_wait": "{n} week of waiting|{n} weeks of waiting",
    "b_start": "start",
    "b_missing": "A step is missing here",
    "b_unknown": "A value is missing here",
    "b_proposal": "proposal",
    "b_title": "Way: {who}, goal {goal}",
    "b_about_K": (
        "The steps lead one after another to the goal “{goal}”. The table under the picture "
        "holds all values."
    ),
    "b_about_B": (
        "The way breaks off before the goal “{goal}”; a box with a dashed border shows the "
        "missing step. All values stand under the picture."
    ),
    "b_about_U": (
        "Whether the way leads to the goal “{goal}” cannot be checked. All values stand "
        "under the picture."
    ),
    "m_not_sure": "not checkable",
    "d_title": "Map of transitions: {name}",
    "d_about": (
        "Time runs from left to right, the level reached rises upwards. A box is one run. "
        "The table under the picture holds all values."
    ),
    "d_broken": "{name} does not lead on as stated",
    "d_circle": "{name} leads in a circle",
    "d_dead": "After “{name}” nothing leads on.",
    "d_only_timeless": "The way to this goal does not work out with the dates.",
    "d_reached": "At least one way leads to this goal.",
    "d_hint": "The picture can be moved sideways.",
    "d_region": "Map of transitions, can be moved sideways: {name}",
    "d_legend": "Legend",
    "l_confirmed": "stated and confirmed",
    "l_broken": "stated, does not fit",
    "l_circle": "stated, leads in a circle",
    "l_possible": "possible, not stated",
    "l_wait": "pause over {n} weeks",
    "d_caption": "{n} weeks are set by this project, no norm.",
    "d_undated": "Without dates and therefore not in the picture: {names}.",
    "d_no_picture": (
        "With so many packages only the table stands here. `paktcheck pathways` shows the "
        "picture of one package."
    ),
    "d_no": "No.",
    "d_from": "from (end)",
    "d_to": "to (start)",
    "d_pause": "pause",
    "d_levels": "has → needs",
    "d_entry": "entry",
    "d_verdict": "verdict",
    "d_persons": "Persons",
    "d_term": "time",
    "d_step": "step",
    "d_after": "afterwards",
    "d_note": "note",
    "d_goal": "goal",
    "t_running": "running",
    "t_share": "fits for {fit} of {of} persons",
    "d_ways": "Who reaches the goal?",
    "d_ways_lead": (
        "Every stated group was looked at, with the own package and those read beside it."
    ),
    "d_map": "The map of transitions",
    "d_map_lead": (
        "Time runs from left to right, the level reached rises upwards. A box is one run. "
        "The numbers lead into the table."
    ),
    "d_way": "way",
    "d_sum": "{K} with a way · {B} without one · {U} not checkable",
    "d_group": "group",
    "l_on": "step on the way",
    "l_missing": "missing step",
    "l_way": "way",
    "l_fix": "way if the step is added",
    "l_barred": "not open",
    "l_begin": "waiting",
    "l_slot": "places",
    "l_fill": "persons with a place",
    "l_over": "persons without a place",
    "w_holds": "At the start: {what}.",
    "w_example": "example profile",
}
