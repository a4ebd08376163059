// `quantoscope.js`, one script that defines `<quanto-scope>` and leaves nothing else behind.

import './element.ts'
