import os

project = "Storage types"
extensions = ["myst_parser", "quantoscope_sphinx"]
html_static_path = [os.environ["QUANTOSCOPE_SCRIPT"]]
quantoscope_command = os.environ["QUANTOSCOPE_COMMAND"]
nitpicky = True
