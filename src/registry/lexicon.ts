import type { UnitKind } from '../model/plan.js'
import { latin } from '../text/latin.js'
import { fullEnding, isBodyEnding, isLastingEnding } from '../vocabulary/organs/endings.js'
import { hasConjunction, withoutConjunction } from '../vocabulary/organs/open-ends.js'
import type { Form, FunctionEntry } from './schema.js'

/** What a name without its level says. */
export interface FunctionReading {
  /** Lasting; of several functions of one organ their ids, parted by `-`. */
  id: string
  /** Ids of the functions that the organ has; of none where it is a body beside the department that has one. */
  functions: string[]
  /** The entry that the word is of; null where the name has the words of several. */
  entry: FunctionEntry | null
  /** The last day (ISO) on which an organ was called so; null where the name is one of today. */
  until: string | null
  kind: UnitKind
  /** Canonical name without the level: 发展改革委. */
  name: string
  /** Official name without the level: 发展和改革委员会; null where it is not known. */
  fullName: string | null
}

/** An organ may have several functions: 教育体育局, 科技和工业信息化局. */
const MOST_FUNCTIONS = 4
const SHORTEST_WORD = 2
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
  /** What names end with, as printed and as functions have it, the longest first: 委员会 is 委. */
  private readonly endings: readonly [printed: string, kept: string][]
  private readonly longest: number

  constructor(readonly functions: readonly FunctionEntry[]) {
    this.endings = endingsOf(functions)
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
    for (const [printed, kept] of this.endings) {
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
        const word = before && inForce(this.stems.get(withoutConjunction(stem.slice(start, end))) ?? [], on)
        if (word && (best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, word]
      }
    const found = best[stem.length]
    return found && found.length > 1 && found.length <= MOST_FUNCTIONS ? found : null
  }
}

function add(words: Map<string, Word[]>, word: string, meaning: Word): void {
  words.set(word, [...(words.get(word) ?? []), meaning])
}

function endingsOf(functions: readonly FunctionEntry[]): [printed: string, kept: string][] {
  return [...new Set(functions.flatMap(({ endings }) => endings))]
    .flatMap((kept) => [...new Set([kept, fullEnding(kept)])].map((printed): [string, string] => [printed, kept]))
    .sort(([a], [b]) => b.length - a.length)
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
function isBodyBeside({ endings }: FunctionEntry, ending: string): boolean {
  return isBodyEnding(ending) && !isBodyEnding(endings[0] ?? '')
}

function functionsOf({ id, unites }: FunctionEntry): string[] {
  return unites.length > 0 ? unites : [id]
}

/** The name of the form that is printed, or of the one that succeeded it. */
function readingOf({ entry, form }: Word, ending: string, printed: string): FunctionReading {
  const current = form.until === undefined ? form : entry.forms[0]!
  const kept = form.until === undefined || isLastingEnding(ending) ? ending : (entry.endings[0] ?? '')
  const name = form.words.includes(printed) ? printed : current.name + kept
  const isBody = isBodyBeside(entry, kept)
  return {
    id: isBody ? `${entry.id}-${latin(kept)}` : entry.id,
    functions: isBody ? [] : functionsOf(entry),
    entry,
    until: form.until ?? null,
    kind: entry.kind,
    name,
    fullName: (current.full ?? current.name) + fullEnding(kept),
  }
}

/** Of an organ of several functions the lexicon knows no short name: it keeps the one that is printed. */
function combined(words: readonly Word[], ending: string, stem: string): FunctionReading {
  return {
    id: words.map(({ entry }) => entry.id).join('-'),
    functions: words.flatMap(({ entry }) => functionsOf(entry)),
    entry: null,
    until: null,
    kind: words[0]!.entry.kind,
    name: stem + ending,
    fullName: hasConjunction(stem) ? stem + fullEnding(ending) : null,
  }
}
