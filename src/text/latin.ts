import { createRequire } from 'node:module'

/** Its dictionary takes longer to load than all of gongwen: it is loaded when a text is first told in Latin letters. */
const loaded = (): typeof import('pinyin-pro') => createRequire(import.meta.url)('pinyin-pro')

/** A text in lower-case Latin letters and digits, Chinese by its pinyin: 西政办发 is xizhengbanfa. Empty where nothing is left. */
export function latin(text: string): string {
  const syllables = loaded().pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
