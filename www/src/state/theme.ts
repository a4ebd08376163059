export const THEMES = ['auto', 'light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(text: unknown): text is Theme {
  return THEMES.some((theme) => theme === text)
}

/** `auto` is the absence of a theme: then the style sheet asks the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** The theme that an address asks for, read without the engine's help. */
export function themeIn(hash: string): Theme | undefined {
  const theme = /[#&]theme=(\w+)/.exec(hash)?.[1]
  return isTheme(theme) ? theme : undefined
}

const KEY = 'quantoscope.theme'
let chosen: Theme | undefined

export function rememberedTheme(): Theme {
  try {
    const theme = chosen ?? localStorage.getItem(KEY)
    return isTheme(theme) ? theme : 'auto'
  } catch {
    return 'auto' // sandboxes have no storage, and say so by throwing
  }
}

export function rememberTheme(theme: Theme): void {
  chosen = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // then it holds for this page alone
  }
}
