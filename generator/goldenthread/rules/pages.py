"""A rule's page in Markdown: the same words in the terminal and in the reference."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.model.profile import Profile
from goldenthread.rules.coverage import coverage_table
from goldenthread.rules.rule import Rule


def rule_page(rule: Rule) -> str:
    """Return one rule's page."""
    return f"""\
# {rule.code} {rule.name}

{rule.summary}

**Severity:** {rule.severity.word}. **Runs in:** {_profiles(rule)}

**Why it matters.** {rule.why}

**Source.** {rule.source}

## Wrong

Each line that ends with `# <-` is found.

```yaml
{rule.bad.rstrip()}
```

## Right

```yaml
{rule.good.rstrip()}
```
"""


def _profiles(rule: Rule) -> str:
    """Return the profiles in which a rule runs, as ``publish, inspection``."""
    return ", ".join(each.word for each in Profile if each >= rule.profile)


def rule_index(rules: Iterable[Rule]) -> str:
    """Return the index of all rules."""
    lines = [
        "# The rules",
        "",
        "Generated from the code by `goldenthread docs`; do not edit.",
        "",
        "| code | severity | what is found |",
        "|---|---|---|",
    ]
    lines += [
        f"| [{rule.code} {rule.name}]({rule.code.lower()}.md) | {rule.severity.word} "
        f"| {rule.summary} |"
        for rule in rules
    ]
    lines += [
        "",
        "## Known failures, and the rules that find them",
        "",
        "Reviews and inspections describe these again and again. Open: no rule is written yet.",
        "",
        *coverage_table(),
    ]
    return "\n".join(lines) + "\n"
