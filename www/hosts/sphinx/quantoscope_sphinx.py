"""Sphinx: the directive ``quantoscope``, for reStructuredText and MyST.

The options are the attributes of ``<quanto-scope>``. In HTML it becomes the element with a picture inside, which is drawn when the
documentation is built and stands there without JavaScript; in all other outputs it is a sentence. In ``conf.py``::

    extensions = ["quantoscope_sphinx"]
    quantoscope_script = "quantoscope.js"    # from html_static_path
    quantoscope_command = "quantoscope"      # draws the picture; without it the sentence stands there
"""

import subprocess
from collections import defaultdict
from html import escape

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

SENTENCE = "A picture of how a number is quantized. It is drawn with JavaScript."

logger = logging.getLogger(__name__)


class quantoscope(nodes.General, nodes.Element):
    """What stands in the document: its attributes, in the order in which they were written."""


def attribute(text):
    """Any text; an option without one is switched on."""
    return text or ""


class Quantoscope(SphinxDirective):
    """Every option is an attribute: the element itself says what it has no use for."""

    option_spec = defaultdict(lambda: attribute, {"class": directives.unchanged})

    def run(self):
        node = quantoscope(attributes_of=list(self.options.items()))
        self.set_source_info(node)
        return [node]


def tag(command, attributes, node):
    """The element with its drawing, or with a sentence."""
    words = [f"{name}={value}" for name, value in attributes]
    try:
        drawn = subprocess.run([command, "element", *words], capture_output=True, text=True, encoding="utf-8")
    except OSError:
        logger.info("quantoscope: no command %r, so there are no pictures without JavaScript", command)
    else:
        if drawn.returncode == 0:
            return drawn.stdout
        logger.warning("quantoscope: %s", drawn.stderr.strip(), location=node)
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
    return f"<quanto-scope{written}><p>{SENTENCE}</p></quanto-scope>\n"


def visit_html(translator, node):
    translator.body.append(tag(translator.config.quantoscope_command, node["attributes_of"], node))
    raise nodes.SkipNode


def visit_other(translator, node):
    paragraph = nodes.paragraph(text=SENTENCE)
    paragraph.parent = node.parent
    paragraph.document = node.document
    paragraph.walkabout(translator)
    raise nodes.SkipNode


def add_script(app, page, template, context, doctree):
    """Only where there is one to bring to life."""
    if doctree is not None and next(doctree.findall(quantoscope), None) is not None:
        app.add_js_file(app.config.quantoscope_script)


def setup(app):
    app.add_config_value("quantoscope_script", "quantoscope.js", "html")
    app.add_config_value("quantoscope_command", "quantoscope", "html")
    others = {builder: (visit_other, None) for builder in ("latex", "text", "man", "texinfo")}
    app.add_node(quantoscope, html=(visit_html, None), **others)
    app.add_directive("quantoscope", Quantoscope)
    app.connect("html-page-context", add_script)
    return {"version": "0.1.0", "parallel_read_safe": True, "parallel_write_safe": True}
