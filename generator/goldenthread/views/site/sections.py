"""The names of the menu's sections: seven, in the order of how soon they are needed."""

from __future__ import annotations

WHO_TO_CALL = "Who to call now"
WHAT_TO_DO = "What to do"
COUNCILS = "Councils"
TEAMS = "Teams and services"
HOW_WE_WORK = "How we work"
EVIDENCE = "Evidence"
CHECKS = "Dates and checks"
