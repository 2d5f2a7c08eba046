"""The names of the menu's sections: seven, in the order of how soon they are needed.

A section's name leads to the first of its pages, so it is what that page is about.
"""

from __future__ import annotations

WHO_TO_CALL = "Who to call now"
WHAT_TO_DO = "What to do"
COUNCILS = "Councils"
TEAMS = "Teams and numbers"
HOW_WE_WORK = "Who does what"
EVIDENCE = "Evidence"
CHECKS = "Dates and checks"
