"""A page allows its own scripts and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib

from goldenthread.emit.site.policy import policy

PAGE = """<script>first()</script><script src="a.js"></script>
<script id="c" type="application/json">{"a": 1}</script><script>first()</script>"""


def test_each_inline_script_is_allowed_by_its_hash_once() -> None:
    digest = base64.b64encode(hashlib.sha256(b"first()").digest()).decode()
    assert policy(PAGE).endswith(f"script-src 'self' 'sha256-{digest}'\">")


def test_no_other_host_and_no_form_is_allowed() -> None:
    directives = policy(PAGE).split('content="')[1]
    assert directives.startswith("default-src 'self';")
    assert "form-action 'none'" in directives
    assert "http" not in directives
