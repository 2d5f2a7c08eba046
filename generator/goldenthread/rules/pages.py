"""A rule's page in Markdown: the same words in the terminal and in the reference."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.rules.rule import Rule


def rule_page(rule: Rule) -> str:
    """Return one rule's page."""
    return f"""\
# {rule.code} {rule.name}

{rule.summary}

**Severity:** {rule.severity.word}

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
    return "\n".join(lines) + "\n"
