"""What is found while files are read, before any rule runs."""

from __future__ import annotations

from goldenthread.rules.reading import gt001_unreadable_file
from goldenthread.rules.reading import gt002_wrong_field
from goldenthread.rules.reading import gt003_not_a_record
from goldenthread.rules.reading import gt004_id_is_not_the_file_name
from goldenthread.rules.reading import gt005_settings
from goldenthread.rules.reading import gt006_passed_over
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt001_unreadable_file.RULE,
    gt002_wrong_field.RULE,
    gt003_not_a_record.RULE,
    gt004_id_is_not_the_file_name.RULE,
    gt005_settings.RULE,
    gt006_passed_over.RULE,
)
