import type { LogicalTable, Meaning } from '../../model/table.js'
import { formsOf, strengthOf } from '../../vocabulary/forms/forms.js'
import { ordinalFormOf } from '../../vocabulary/forms/ordinals-of-cell.js'
import { LONGEST_NAME } from '../../vocabulary/forms/prose.js'
import { CERTAIN, type Form, LIKELY, POSSIBLE } from '../../vocabulary/forms/reading.js'
import { wholeTime } from '../../vocabulary/times/index.js'

/** What a text is to a column: it looks like what stands there, like nothing in particular, perhaps or surely like something else. */
export type Verdict = 'fits' | 'unclear' | 'doubtful' | 'against'

interface Expected {
  fits: readonly Form[]
  /** What never stands there; other forms are unclear. */
  against: readonly Form[]
}

const DAYS: Expected = { fits: ['time', 'state'], against: ['organs', 'persons', 'telephone', 'money'] }
const UNITS: Expected = { fits: ['organs', 'persons'], against: ['time', 'telephone', 'money', 'percent'] }

/** The columns whose texts have a form; any text may stand in the others. */
const EXPECTED: Partial<Record<Meaning, Expected>> = {
  number: { fits: ['ordinal', 'figure'], against: ['time', 'organs', 'persons', 'money'] },
  task: { fits: ['name', 'prose'], against: [] },
  measure: { fits: ['name', 'prose'], against: ['time'] },
  deadline: DAYS,
  start: DAYS,
  finish: DAYS,
  lead: UNITS,
  support: UNITS,
  upper_lead: UNITS,
  leader: { fits: ['persons', 'organs'], against: ['time', 'money', 'percent'] },
  person: { fits: ['persons', 'organs'], against: ['time', 'money', 'percent'] },
  contact: { fits: ['telephone', 'persons'], against: ['time', 'money', 'percent'] },
  investment: { fits: ['money', 'figure', 'quantity'], against: ['time', 'organs'] },
}

/** So many different texts show what a column is like. */
const MOST_SEEN = 40
/** A form that at least so many other cells of a column have, and so large a share of them, is at home there. */
const USUAL_CELLS = 2
const USUAL_SHARE = 0.5
/** A name that is so many times as long as the longest other name of its column is none of them. */
const OVERLONG = 2

/** What the columns of a table hold, by their meanings and by what stands in them. */
export class ColumnForms {
  private readonly texts = new Map<number, readonly string[]>()

  constructor(private readonly table: LogicalTable) {}

  /** @param strictly whether names of organs, too, are no work: asked of a reading that another may be better than */
  verdict(at: number, text: string, strictly = false): Verdict {
    const expected = EXPECTED[this.meaning(at) ?? 'other']
    if (expected === undefined || text === '') return 'fits'
    if (this.isOfWork(at)) return this.verdictOfWork(at, text, strictly)
    const forms = formsOf(text)
    if (SILENT.has(forms[0]!.form)) return 'fits'
    if (forms.some(({ form, strength }) => strength >= POSSIBLE && expected.fits.includes(form))) return 'fits'
    const alien = forms.find(({ form, strength }) => strength >= POSSIBLE && expected.against.includes(form))
    if (alien === undefined) return this.isNameAmongNumbers(at, text) ? 'doubtful' : 'unclear'
    if (alien.strength < LIKELY) return 'doubtful'
    return this.isUsual(at, alien.form, text) ? 'fits' : 'against'
  }

  /** Whether a text has a form that is that of its column. */
  isAtHome(at: number, text: string): boolean {
    const isFormed = EXPECTED[this.meaning(at) ?? 'other'] !== undefined && !this.isOfWork(at)
    return isFormed && text !== '' && this.verdict(at, text) === 'fits'
  }

  meaning(at: number): Meaning | null {
    return this.table.columns[at]!.meaning
  }

  isOfWork(at: number): boolean {
    const meaning = this.table.columns[at]!.meaning
    return meaning === 'task' || meaning === 'measure'
  }

  /** Whether a text is far longer than all other names of its column of work; a column of sentences has no such bound. */
  isOverlong(at: number, text: string): boolean {
    if (!this.isOfWork(at)) return false
    const others = this.textsOf(at).filter((other) => other !== text)
    const longest = Math.max(0, ...others.map(({ length }) => length))
    return others.length > 0 && longest <= LONGEST_NAME && text.length > longest * OVERLONG
  }

  /** Whether nearly all rows say something in a column. */
  isFilled(at: number): boolean {
    const cells = this.table.rows.map((row) => row.cells[at] ?? null)
    return cells.filter((cell) => cell !== null && cell.text !== '').length * 2 > cells.length
  }

  /** Any words may say what is to be done; a day alone, a bare number, or names of organs alone do not. A project is called as its organ is. */
  private verdictOfWork(at: number, text: string, strictly: boolean): Verdict {
    if (text.length > LONGEST_ODD) return 'fits'
    const isDay = text.length <= LONGEST_NAME && (wholeTime(text, ANY_YEAR)?.days.end ?? null) !== null
    const isNumber = ordinalFormOf(text) !== null
    const isOrgan = strictly && this.meaning(at) === 'measure' && strengthOf(text, 'organs') === CERTAIN
    if (!isDay && !isNumber && !isOrgan) return 'fits'
    if (this.isUsual(at, formsOf(text)[0]!.form, text)) return 'fits'
    return isDay && this.meaning(at) === 'measure' ? 'against' : 'unclear'
  }

  /** A name stands where its number was dropped, and all behind it one to the left. */
  private isNameAmongNumbers(at: number, text: string): boolean {
    if (this.meaning(at) !== 'number' || !NAMES.has(formsOf(text)[0]!.form)) return false
    const others = this.textsOf(at).filter((other) => !NAMES.has(formsOf(other)[0]!.form))
    return others.length >= USUAL_CELLS && others.every((other) => ordinalFormOf(other) !== null)
  }

  private isUsual(at: number, form: Form, text: string): boolean {
    const others = this.textsOf(at).filter((other) => other !== text)
    const same = others.filter((other) => formsOf(other)[0]!.form === form).length
    return same >= USUAL_CELLS && same >= others.length * USUAL_SHARE
  }

  private textsOf(at: number): readonly string[] {
    const known = this.texts.get(at)
    if (known) return known
    const texts = new Set<string>()
    for (const { cells } of this.table.rows) {
      if (texts.size === MOST_SEEN) break
      if (cells[at]?.text) texts.add(cells[at].text)
    }
    this.texts.set(at, [...texts])
    return this.texts.get(at)!
  }
}

/** A longer text, in characters, tells what is to be done. */
const LONGEST_ODD = 60
/** The day itself does not matter. */
const ANY_YEAR = 2000

const NAMES: ReadonlySet<Form> = new Set<Form>(['name', 'prose'])
const SILENT: ReadonlySet<Form> = new Set<Form>(['blank', 'none', 'ditto'])
