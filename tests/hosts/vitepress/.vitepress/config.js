import { withQuantoscope } from 'quantoscope-hosts/vitepress/quantoscope.js'

const config = { title: 'Storage types', base: '/hosts/vitepress/', outDir: process.env.SITE }

export default withQuantoscope(config, { script: '/hosts/vitepress/quantoscope.js', command: process.env.QUANTOSCOPE_COMMAND })
