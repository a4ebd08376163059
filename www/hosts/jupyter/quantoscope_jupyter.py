"""Jupyter and other notebooks, by anywidget: the picture in a cell.

    from quantoscope_jupyter import QuantoScope
    scope = QuantoScope("quantoscope.js", value=3452.3194, scheme="integer", bits=8)
    scope                                # shows it
    scope.state["value"]                 # what the reader made of it
    scope.set(bits=4)                    # what the author makes of it
"""

from pathlib import Path

import anywidget
import traitlets

BESIDE = Path(__file__).parent


def named(attributes):
    """``group_size=32`` is the attribute ``group-size="32"``; ``None`` is one that is not there."""
    texts = {True: "true", False: "false"}
    return {
        name.replace("_", "-"): texts[value] if isinstance(value, bool) else str(value)
        for name, value in attributes.items()
        if value is not None
    }


class QuantoScope(anywidget.AnyWidget):
    """``<quanto-scope>``: ``attributes`` are the author's, ``state`` is what is shown once a reader has changed it."""

    attributes = traitlets.Dict(key_trait=traitlets.Unicode(), value_trait=traitlets.Unicode()).tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, script, **attributes):
        # The script is a part of the widget's own: a notebook that is opened elsewhere needs no other file.
        self._esm = f"{Path(script).read_text('utf-8')}\n;{(BESIDE / 'quantoscope_jupyter.js').read_text('utf-8')}"
        super().__init__(attributes=named(attributes))

    def set(self, **attributes):
        """Changes some attributes; ``None`` takes one away."""
        gone = {name.replace("_", "-") for name in attributes}
        self.attributes = {name: value for name, value in self.attributes.items() if name not in gone} | named(attributes)
