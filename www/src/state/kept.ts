// A page that was downloaded has the state of that moment in it, and the file of values if there was one.

const ADDRESS = 'quantoscope-state'
const FILE = 'quantoscope-file'

/** What was kept, if the page's own address says nothing. */
export function keptAddress(): string | undefined {
  if (location.hash || location.href.includes('?')) return
  return addressIn(document) || undefined
}

const addressIn = (page: Document) => page.querySelector<HTMLMetaElement>(`meta[name=${ADDRESS}]`)?.content

/** The file of values that belongs to the address, as long as that is what is looked at. */
export function keptFile(): File | undefined {
  const element = document.getElementById(FILE)
  if (!element || addressIn(document) !== location.search + location.hash) return
  const bytes = Uint8Array.from(atob(element.textContent ?? ''), (letter) => letter.charCodeAt(0))
  return new File([bytes], element.dataset.name ?? 'values')
}

/** A page with a state, in place of the one that it may have. Of its text: a policy would have its say on a document. */
export async function keep(html: string, address: string, file: File | undefined): Promise<string> {
  const bare = html.replace(new RegExp(`<meta name="${ADDRESS}"[^>]*>|<script [^>]*id="${FILE}"[^>]*>[^<]*</script>`, 'g'), '')
  const state = bare.replace('</head>', () => `<meta name="${ADDRESS}" content="${escaped(address)}"></head>`)
  if (!file) return state
  const end = state.lastIndexOf('</body>')
  // its type says that it is data: no browser runs it
  const data = `<script type="application/octet-stream" id="${FILE}" data-name="${escaped(file.name)}">${await base64(file)}</script>`
  return state.slice(0, end) + data + state.slice(end)
}

const escaped = (text: string) => text.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
