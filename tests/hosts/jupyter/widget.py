"""The class without a notebook: its traits, and what it would send, which the page of this example runs."""

import os
from pathlib import Path

from quantoscope_jupyter import QuantoScope

scope = QuantoScope(os.environ["QUANTOSCOPE_SCRIPT"], value=3452.3194, scheme="integer", bits=8, loading="eager", symmetric=True)
assert scope.attributes == {"value": "3452.3194", "scheme": "integer", "bits": "8", "loading": "eager", "symmetric": "true"}
sent = []
scope.observe(lambda change: sent.append(change.new), "attributes")
scope.set(group_size=32, symmetric=None)
assert sent == [{"value": "3452.3194", "scheme": "integer", "bits": "8", "loading": "eager", "group-size": "32"}], sent
assert {"attributes", "state", "_esm"} <= scope.get_state().keys()
Path(os.environ["SITE"], "widget.js").write_text(scope.get_state(["_esm"])["_esm"], "utf-8")
