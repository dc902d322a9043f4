import type { UnitKind } from '../model/plan.js'
import type { Form, FunctionEntry } from './lexicon-schema.js'

/** What a name without its level says. */
export interface FunctionReading {
  /** Id of the function; of several functions of one organ their ids, parted by `-`. */
  id: string
  kind: UnitKind
  /** Canonical name without the level: 发展改革委. */
  name: string
  /** Official name without the level: 发展和改革委员会; null where it is not known. */
  fullName: string | null
  /** Why: the form that fits, and what it is called now. */
  reason: string
}

/** Endings as printed and as they are kept: 委员会 is 委, 办公室 is 办. */
const ENDINGS: [printed: string, kept: string][] = [
  ...['分公司', '公司', '分局', '支局', '支队', '大队', '总队', '中心'].map((ending): [string, string] => [
    ending,
    ending,
  ]),
  ['委员会', '委'],
  ['办公室', '办'],
  ...[...'委办局厅处所馆室段站'].map((ending): [string, string] => [ending, ending]),
]
const LAST_CHARACTERS = new Set(ENDINGS.map(([printed]) => printed.at(-1)!))
const IN_FULL: Record<string, string> = { 委: '委员会', 办: '办公室' }
/** An organ may have several functions: 教育体育局, 科技和工业信息化局. */
const MOST_FUNCTIONS = 4
const SHORTEST_WORD = 2
/** Endings that an organ kept when it was renamed: 扶贫办 became a 局. */
const LASTING_ENDINGS = new Set(['局', '委', '厅', '支队', '大队', '总队'])

/** Bodies beside the department that has the function: 政务服务中心 is not 政务服务局. */
const BODIES: Record<string, string> = {
  中心: 'zhongxin',
  处: 'chu',
  所: 'suo',
  馆: 'guan',
  室: 'shi',
  站: 'zhan',
  段: 'duan',
  支队: 'zhidui',
  大队: 'dadui',
  总队: 'zongdui',
}

/** A form of a function, with the word that is printed for it. */
interface Word {
  entry: FunctionEntry
  form: Form
}

/** The functions that organs of all governments have, by the words for them. */
export class Lexicon {
  /** Words that an ending follows. */
  private readonly stems = new Map<string, Word[]>()
  /** Whole names. */
  private readonly names = new Map<string, Word[]>()
  private readonly longest: number

  constructor(readonly functions: readonly FunctionEntry[]) {
    for (const entry of functions)
      for (const form of entry.forms) {
        const words = [form.name, ...(form.full ? [form.full] : []), ...form.aliases]
        for (const word of words) add(entry.endings.length > 0 ? this.stems : this.names, word, { entry, form })
        for (const word of form.words) add(this.names, word, { entry, form })
      }
    this.longest = Math.max(...[...this.stems.keys()].map((word) => word.length))
  }

  /** The names that organs have now, without their levels. */
  get current(): string[] {
    return this.functions.flatMap(({ endings, forms }) =>
      forms
        .filter(({ until }) => until === undefined)
        .flatMap(({ name }) => (endings.length > 0 ? endings.map((ending) => name + ending) : [name])),
    )
  }

  /**
   * Reads a name without its level.
   * @param on day of the notice (ISO), for names that meant another organ before a reform; null where it is not known
   */
  read(name: string, on: string | null): FunctionReading | null {
    const whole = inForce(this.names.get(name) ?? [], on)
    if (whole) return readingOf(whole, endingOf(name, whole), name)
    if (!LAST_CHARACTERS.has(name.at(-1)!)) return null
    for (const [printed, kept] of ENDINGS) {
      if (!name.endsWith(printed)) continue
      const stem = name.slice(0, -printed.length)
      const word = inForce(this.stems.get(stem)?.filter(({ entry }) => entry.endings.includes(kept)) ?? [], on)
      if (word) return readingOf(word, kept, name)
      const several = this.severalIn(stem, on)
      if (several) return combined(several, kept, stem)
    }
    return null
  }

  /** The functions that a stem names one after the other, as few as possible; null where it names others or one alone. */
  private severalIn(stem: string, on: string | null): Word[] | null {
    if (stem.length < 2 * SHORTEST_WORD) return null
    const best: (Word[] | undefined)[] = [[]]
    for (let end = SHORTEST_WORD; end <= stem.length; end++)
      for (let start = Math.max(0, end - this.longest); start <= end - SHORTEST_WORD; start++) {
        const before = best[start]
        const word = before && inForce(this.stems.get(stem.slice(start, end).replace(/^[和与]/, '')) ?? [], on)
        if (word && (best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, word]
      }
    const found = best[stem.length]
    return found && found.length > 1 && found.length <= MOST_FUNCTIONS ? found : null
  }
}

function add(words: Map<string, Word[]>, word: string, meaning: Word): void {
  words.set(word, [...(words.get(word) ?? []), meaning])
}

/** Of several meanings the one in force on a day, or else the first. */
function inForce(words: readonly Word[], on: string | null): Word | undefined {
  const valid = words.find(({ form }) => on !== null && (form.from ?? '') <= on && on <= (form.until ?? '9999'))
  return valid ?? words[0]
}

/** The ending that a whole name has where its function has endings: 教委 is 教育委. */
function endingOf(name: string, { entry }: Word): string {
  return entry.endings.find((ending) => name.endsWith(ending)) ?? ''
}

/** A function whose organs are departments has bodies beside them; one whose organs are bodies has no others. */
function idOf({ id, endings }: FunctionEntry, ending: string): string {
  const body = BODIES[ending]
  return body === undefined || BODIES[endings[0] ?? ''] !== undefined ? id : `${id}-${body}`
}

/** The name of the form that is printed, or of the one that succeeded it. */
function readingOf({ entry, form }: Word, ending: string, printed: string): FunctionReading {
  const current = form.until === undefined ? form : entry.forms[0]!
  const kept = form.until === undefined || LASTING_ENDINGS.has(ending) ? ending : (entry.endings[0] ?? '')
  const name = form.words.includes(printed) ? printed : current.name + kept
  const changed = form.until === undefined ? '' : `, until ${form.until}, now ${name}`
  return {
    id: idOf(entry, kept),
    kind: entry.kind,
    name,
    fullName: (current.full ?? current.name) + (IN_FULL[kept] ?? kept),
    reason: `${printed} is a name of the function ${entry.id}${changed}`,
  }
}

/** Of an organ of several functions the lexicon knows no short name: it keeps the one that is printed. */
function combined(words: readonly Word[], ending: string, stem: string): FunctionReading {
  const id = words.map(({ entry }) => entry.id).join('-')
  const reason = `one organ of the functions ${words.map(({ entry }) => entry.id).join(', ')}`
  const fullName = /[和与]/.test(stem) ? stem + (IN_FULL[ending] ?? ending) : null
  return { id, kind: words[0]!.entry.kind, name: stem + ending, fullName, reason }
}
