import type { Plugin } from 'vite'

/** All pages in the HTML of one: the script that chooses among them, and the styles of all. */
export function allPages(): Plugin {
  return {
    name: 'quantoscope:all-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('/src/entry/app.ts', '/src/entry/single.ts')
          .replace('</head>', '  <link rel="stylesheet" href="/src/theme/workbench/index.css" />\n  </head>'),
    },
  }
}
