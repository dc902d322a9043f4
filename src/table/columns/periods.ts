import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import { DUE, meaningOf } from '../../vocabulary/headers/header-meaning.js'
import { namesPeriodInBracket, namesPhase, withoutYear } from '../../vocabulary/headers/periods.js'

const LAST_DAYS: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>(['deadline', 'finish'])

export interface Headed {
  header: string
  path?: readonly string[] | undefined
}

/**
 * What each header says, with periods that only their siblings show: columns that differ by a year alone, several phases,
 * and the parts of one header of times (时间安排 over 启动 | 推进 | 完成), but not its one beginning and its one end.
 */
export function headersSaid(columns: readonly Headed[]): (HeaderMeaning | null)[] {
  const said = columns.map(({ header }) => meaningOf(header))
  const yearless = columns.map(({ header }) => withoutYear(header))
  const due = new Map<string, number>()
  yearless.forEach((text, at) => due.set(text, (due.get(text) ?? 0) + (DUE.has(said[at]!) ? 1 : 0)))
  const isOneOfYears = (at: number): boolean => yearless[at] !== columns[at]!.header && due.get(yearless[at]!)! > 1
  const isPhase = ({ header }: Headed): boolean => namesPhase(header) || namesPeriodInBracket(header)
  const phases = columns.filter((column, at) => said[at] === 'period' || isPhase(column)).length
  return said.map((meaning, at) => {
    if (meaning === 'category' || meaning === null) return phases > 1 && isPhase(columns[at]!) ? 'period' : meaning
    if (!DUE.has(meaning)) return meaning
    return isOneOfYears(at) || isPartOfTimes(columns, said, at) ? 'period' : meaning
  })
}

function isPartOfTimes(columns: readonly Headed[], said: readonly (HeaderMeaning | null)[], at: number): boolean {
  const parent = columns[at]!.path?.at(-2)
  if (parent === undefined || meaningOf(parent) !== 'deadline') return false
  const ends = columns.filter(({ path }, other) => path?.at(-2) === parent && LAST_DAYS.has(said[other]!))
  return ends.length > 1
}
