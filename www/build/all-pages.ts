import type { Plugin } from 'vite'

/** All pages in the HTML of one: the script that chooses among them. */
export function allPages(): Plugin {
  return {
    name: 'quantoscope:all-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/entry/app.ts', '/src/entry/single.ts'),
    },
  }
}
