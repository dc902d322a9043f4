import { en, type Texts } from './en.js'
import { zh } from './zh.js'

export type Language = 'zh' | 'en'

export const TEXTS: Record<Language, Texts> = { zh, en }

const KEPT = 'gongwen-language'

/** The language that was chosen before, else that of the browser. */
export function startLanguage(): Language {
  const kept = remembered()
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.languages.find((one) => /^(?:zh|en)\b/.test(one))?.startsWith('zh') ? 'zh' : 'en'
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    /* A page from disk may have no storage: then the choice lasts until it is closed. */
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}
