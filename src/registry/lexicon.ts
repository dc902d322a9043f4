import { latin } from '../text/latin.js'
import { COMPANY_ENDINGS, isCompanyAlone, withShortEnding } from '../vocabulary/organs/companies.js'
import { fullEnding, isBodyEnding, isLastingEnding, withShorterEndings } from '../vocabulary/organs/endings.js'
import type { Rank } from '../vocabulary/organs/levels.js'
import { namesBehindLevel } from '../vocabulary/organs/organs.js'
import { hasConjunction, withoutConjunction } from '../vocabulary/organs/open-ends.js'
import {
  DEPARTMENT_ENDINGS,
  kindOfOrdinaryEnding,
  ORDINARY_ENDINGS,
  ranksWithEnding,
} from '../vocabulary/organs/ordinary-endings.js'
import { COMPOSED, type FunctionReading, type ReadFor } from './function-reading.js'
import { formOfTheDay, latestForm, meantOnDay, ofTheDay, sourceOf } from './names-of-day.js'
import { FunctionEntry, type FunctionForm, type LexiconFile } from './schema.js'

/** An organ may have several functions: 教育体育局, 科技和工业信息化局, 文体广旅局. */
const MOST_FUNCTIONS = 5
const SHORTEST_WORD = 2
/** No name of an organ without its level is longer. */
const LONGEST_NAME = 40
/** Where an entry says nothing else; below them there are offices, not departments. */
const DEFAULT_RANKS: readonly Rank[] = ['province', 'city', 'county']
/** What a port or an airport is called. */
const OWN_NAME = /^\p{Script=Han}{2,5}$/u

/** A form of a function, with the word that is printed for it. */
interface Word {
  entry: FunctionEntry
  form: FunctionForm
  /** Whether it is cut to one character. */
  isShort?: true
}

/** The functions that organs of all governments have, by the words for them. */
export class Lexicon {
  /** Words that an ending follows. */
  private readonly stems = new Map<string, Word[]>()
  /** Whole names. */
  private readonly names = new Map<string, Word[]>()
  private readonly shorts = new Map<string, Word>()
  private readonly byId: ReadonlyMap<string, FunctionEntry>
  private readonly byFunctions = new Map<string, FunctionEntry>()
  /** By its last character what a name ends with, as printed and as functions have it, the longest first: 委员会 is 委. */
  private readonly endings: ReadonlyMap<string, readonly [printed: string, kept: string][]>
  private readonly longest: number

  readonly functions: readonly FunctionEntry[]

  constructor(private readonly file: LexiconFile) {
    this.functions = [...file.functions, ...file.companies.map(companyOf)]
    this.endings = endingsOf(this.functions)
    this.byId = new Map(this.functions.map((entry) => [entry.id, entry]))
    for (const entry of this.functions) {
      if (entry.unites.length > 0) this.byFunctions.set(keyOf(entry.unites), entry)
      for (const short of entry.short) this.shorts.set(short, { entry, form: entry.forms[0]!, isShort: true })
      for (const form of entry.forms) {
        const words = [form.name, ...(form.full ? [form.full, ...namesBehindLevel(form.full)] : []), ...form.aliases]
        const keys =
          entry.endings.length > 0 ? words : new Set(words.flatMap((word) => [word, withShorterEndings(word)]))
        for (const word of keys) add(entry.endings.length > 0 ? this.stems : this.names, word, { entry, form })
        for (const word of form.words) add(this.names, word, { entry, form })
      }
    }
    this.longest = Math.max(...[...this.stems.keys()].map((word) => word.length))
  }

  /** The names that organs have now, without their levels; what companies are called is too various. */
  get current(): string[] {
    return this.functions.flatMap(({ kind, endings, forms }) =>
      forms
        .filter(({ until }) => until === undefined && kind !== 'enterprise')
        .flatMap(({ name }) => (endings.length > 0 ? endings.map((ending) => name + ending) : [name])),
    )
  }

  /** Reads a name without its level. */
  read(printed: string, read: ReadFor): FunctionReading | null {
    if (printed.length > LONGEST_NAME) return null
    const name = withShortEnding(printed)
    const whole = this.chosen(this.names.get(name) ?? this.names.get(withShorterEndings(name)), read)
    if (whole) return this.readingOf(whole, endingOf(name, whole), name, read)
    for (const [ending, kept] of this.endings.get(name.at(-1) ?? '') ?? []) {
      if (!name.endsWith(ending)) continue
      const stem = name.slice(0, -ending.length)
      const found = this.chosen(this.stems.get(stem), read, kept)
      if (found) return this.readingOf(found, kept, name, read)
      const several = this.severalIn(stem, kept, read)
      if (several) return this.combined(several, kept, stem)
    }
    return null
  }

  /** An organ that is called by its place, and bears the name of one that no table has: 金陵 of 金陵海关. */
  ownNameOf(name: string, on: string | null): { own: string; reading: FunctionReading } | null {
    for (const { by_place, endings, forms } of this.functions) {
      if (!by_place || endings.length > 0) continue
      const word = [forms[0]!.full ?? '', forms[0]!.name].find((one) => one !== '' && name.endsWith(one))
      const own = word === undefined ? '' : name.slice(0, -word.length)
      const reading = OWN_NAME.test(own) ? this.read(word!, { rank: null, on }) : null
      if (reading) return { own, reading }
    }
    return null
  }

  /** The function whose organs are the branches of an organ of the centre. */
  functionOf(central: string, on: string | null): FunctionEntry | null {
    const entries = this.functions.filter(({ of }) => of === central)
    return ofTheDay(entries, ({ forms }) => forms[0]!, on) ?? null
  }

  /** Of several meanings the one of the day, among those that a government of the rank has and that end so. */
  private chosen(words: readonly Word[] | undefined, { rank, on }: ReadFor, ending?: string): Word | undefined {
    if (!words) return undefined
    const possible = words.filter((word) => isAt(word, rank, ending))
    const listed = possible.filter(({ entry }) => ending === undefined || entry.endings.includes(ending))
    return ofTheDay(listed.length > 0 ? listed : possible, ({ form }) => form, on)
  }

  /** The functions that a stem names one after the other, as few as possible; null where it names others or one alone. */
  private severalIn(stem: string, ending: string, read: ReadFor): Word[] | null {
    const withShort = DEPARTMENT_ENDINGS.includes(ending)
    const best: (Word[] | undefined)[] = [[]]
    for (let end = 1; end <= stem.length; end++)
      for (let start = Math.max(0, end - this.longest - 1); start < end; start++) {
        const before = best[start]
        const word = before && this.wordOf(withoutConjunction(stem.slice(start, end)), withShort, read, ending)
        if (word && (best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, word]
      }
    const found = best[stem.length]
    const functions = new Set(found?.map(({ entry }) => entry.id))
    return found && found.length > 1 && found.length <= MOST_FUNCTIONS && functions.size === found.length ? found : null
  }

  private wordOf(word: string, withShort: boolean, read: ReadFor, ending: string): Word | undefined {
    if (word.length < SHORTEST_WORD) return withShort ? this.shorts.get(word) : undefined
    return this.chosen(this.stems.get(word), read, ending)
  }

  /** The name of the form that is printed, or of the one that succeeded it. */
  private readingOf(word: Word, ending: string, printed: string, read: ReadFor): FunctionReading {
    const { entry, form } = word
    const isListed = ending === '' || entry.endings.includes(ending)
    const shared = {
      form: form.name,
      evidence: isListed ? `lexicon: ${sourceOf(form, this.file.reforms)}` : COMPOSED,
      byPlace: entry.by_place,
      isBranch: entry.of !== undefined,
    }
    return isBodyBeside(entry, ending) || isOfficeBeside(entry, ending)
      ? { ...shared, ...bodyBeside(word, ending) }
      : { ...shared, ...this.organOf(word, ending, printed, read) }
  }

  private organOf({ entry, form }: Word, ending: string, printed: string, { rank, on }: ReadFor) {
    const meant = meantOnDay(entry, form, on, (id) => this.byId.get(id))
    const forms = meant.forms.filter(({ at }) => at.length === 0 || rank === null || at.includes(rank))
    const [ofThen, latest] = [formOfTheDay(form, forms, on), latestForm(form, forms)]
    const keepsEnding = meant.endings.includes(ending) || (meant === entry && isLastingEnding(ending))
    const endingOf = (one: FunctionForm): string =>
      one === form || (keepsEnding && isLastingEnding(ending)) ? ending : (meant.endings[0] ?? '')
    const nameOf = (one: FunctionForm): string =>
      one === form && form.words.includes(printed) ? printed : one.name + endingOf(one)
    return {
      id: meant.id,
      functions: functionsOf(meant),
      entry: meant.id,
      until: form.until ?? null,
      from: form.from ?? null,
      kind: meant.kind,
      name: nameOf(latest),
      nameThen: nameOf(ofThen),
      /** What a company is called officially is in no list. */
      fullName: isCompany(meant) ? null : (latest.full ?? latest.name) + fullEnding(endingOf(latest)),
    }
  }

  /** Of an organ of several functions the lexicon knows no short name: it keeps the one that is printed. */
  private combined(words: readonly Word[], ending: string, stem: string): FunctionReading {
    const functions = words.flatMap(({ entry }) => functionsOf(entry))
    const entry = this.byFunctions.get(keyOf(functions))
    return {
      id: entry?.id ?? words.map((word) => word.entry.id).join('-'),
      functions,
      entry: null,
      form: entry?.forms[0]!.name ?? stem,
      until: null,
      from: null,
      kind: words[0]!.entry.kind,
      name: stem + ending,
      nameThen: stem + ending,
      fullName: hasConjunction(stem) && !words.some(({ isShort }) => isShort) ? stem + fullEnding(ending) : null,
      isBranch: false,
      byPlace: false,
      evidence: COMPOSED,
    }
  }
}

function isCompany({ kind, of }: FunctionEntry): boolean {
  return kind === 'enterprise' && of === undefined
}

/** 城投 and other words for the same, each a name of one company. */
function companyOf(words: readonly string[]): FunctionEntry {
  const [name, ...others] = words as [string, ...string[]]
  const alone = isCompanyAlone(name) ? [name] : []
  return FunctionEntry.parse({
    id: `${latin(name)}-gongsi`,
    kind: 'enterprise',
    endings: COMPANY_ENDINGS.map(({ ending }) => ending).join(' '),
    forms: [{ name, aliases: others.join(' '), words: alone.join(' ') }],
  })
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

function keyOf(functions: readonly string[]): string {
  return functions.toSorted().join(' ')
}

function endingsOf(functions: readonly FunctionEntry[]): Map<string, [printed: string, kept: string][]> {
  const pairs = [...new Set([...functions.flatMap(({ endings }) => endings), ...ORDINARY_ENDINGS])]
    .flatMap((kept) => [...new Set([kept, fullEnding(kept)])].map((printed): [string, string] => [printed, kept]))
    .sort(([a], [b]) => b.length - a.length)
  const byLast = new Map<string, [printed: string, kept: string][]>()
  for (const pair of pairs) add(byLast, pair[0].at(-1)!, pair)
  return byLast
}

/** Whether a government of the rank has such an organ, and with such an ending. */
function isAt({ entry, form }: Word, rank: Rank | null, ending?: string): boolean {
  const isOpen = entry.kind !== 'enterprise'
  if (ending !== undefined && !entry.endings.includes(ending) && !(isOpen && ORDINARY_ENDINGS.includes(ending)))
    return false
  if (rank === null) return true
  const ranks = form.at.length > 0 ? form.at : entry.at
  const ofEnding = ending === undefined ? DEFAULT_RANKS : ranksWithEnding(ending)
  return ranks.length > 0 ? ranks.includes(rank) : (ofEnding?.includes(rank) ?? true)
}

/** The ending that a whole name has where its function has endings: 教委 is 教育委. */
function endingOf(name: string, { entry }: Word): string {
  return entry.endings.find((ending) => name.endsWith(ending)) ?? ''
}

/** A function whose organs are departments has bodies beside them; one whose organs are bodies has no others. */
function isBodyBeside({ endings }: FunctionEntry, ending: string): boolean {
  return isBodyEnding(ending) && !isBodyEnding(endings[0] ?? '')
}

/** So it has offices, where those are not what the department is called. */
function isOfficeBeside({ endings }: FunctionEntry, ending: string): boolean {
  return ending !== '' && !endings.includes(ending) && !DEPARTMENT_ENDINGS.includes(ending)
}

/** A body keeps its name: a 卫生院 was renamed to nothing when the 卫生局 was. */
function bodyBeside({ entry, form }: Word, ending: string) {
  const name = form.name + ending
  return {
    id: `${entry.id}-${latin(ending)}`,
    functions: isBodyEnding(ending) ? [] : functionsOf(entry),
    entry: entry.id,
    until: null,
    from: null,
    kind: kindOfOrdinaryEnding(ending) ?? entry.kind,
    name,
    nameThen: name,
    fullName: (form.full ?? form.name) + fullEnding(ending),
  }
}

function functionsOf({ id, unites }: FunctionEntry): string[] {
  return unites.length > 0 ? unites : [id]
}
