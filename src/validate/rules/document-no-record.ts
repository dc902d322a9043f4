import { LEFT_OUT, type LeftOut, type LeftOutCounts } from '../../model/characters.js'
import type { Observation, RuleId } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import { told, type Told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

/** What says where the tasks may be instead. */
const ELSEWHERE: ReadonlySet<RuleId> = new Set<RuleId>([
  'table/unread',
  'annex/elsewhere',
  'part/unread',
  'picture/unread',
])
/** Where more of the text than this share was left out, that is why nothing was found. */
const MUCH = 0.5
/** Left out, and yet no reason to miss anything: what is around the notice, and what stands there a second time. */
const HARMLESS: ReadonlySet<LeftOut> = new Set(['furniture', 'drawn twice', 'not text'])

export const documentNoRecord: Rule<'document/no-record'> = {
  id: 'document/no-record',
  severity: 'error',
  summary: 'A document gives no record and no indicator.',
  advice:
    'It counts as not read, and the exit code says so; its text and its cells are written all the same. The message says which it is: nothing in it is legible; most of its text was left out; no table has known columns; or no paragraph says who is responsible (责任单位：…, …牵头).',
  example: {
    notice: `
# 某县关于加强绿化工作的意见

各单位要做好绿化工作。
`,
    message:
      '24 characters of text were read, but there is no table, and no paragraph says who is responsible for its task (责任单位：…, …牵头).',
  },
  check: ({ plan, source }) => {
    const read = plan.annexes.some(
      (annex) => annex.indicators.length > 0 || annex.sections.some((section) => section.tasks.length > 0),
    )
    if (read) return []
    const tables = source.blocks.filter((block) => block.kind === 'table').length
    return [{ ...told`${reasonOf(plan, tables)}${elsewhereIn(source.observations)}`, place: null }]
  },
}

function reasonOf({ ledger: { characters } }: Plan, tables: number): Told {
  const { seen, made, in_text, in_structure, in_quarantine } = characters
  const missed = Object.entries(characters.left_out).filter(([reason]) => !HARMLESS.has(reason as LeftOut))
  const left = missed.reduce((sum, [, count]) => sum + count, 0)
  if (left > (seen + made) * MUCH)
    return told`Most of the text is left out, ${{ left_out: left }} of ${{ characters: seen + made }} characters: ${saidOf(Object.fromEntries(missed))}.`
  const legible = in_text + in_structure + in_quarantine
  if (legible === 0) return worded({ legible }, 'Nothing in the document can be read as text.')
  if (tables > 0)
    return told`None of the ${{ tables }} tables of the document has known columns with rows below them; ${{ in_quarantine }} characters are in quarantine.`
  return told`${{ legible }} characters of text were read, but there is no table, and no paragraph says who is responsible for its task (责任单位：…, …牵头).`
}

function saidOf(left: LeftOutCounts): Told {
  const said = (Object.entries(left) as [LeftOut, number][]).map(
    ([reason, count]) => `${count} ${reason} (${LEFT_OUT[reason].replace(/\.$/, '').toLowerCase()})`,
  )
  return worded(left, said.join('; '))
}

/** What the observations say is behind the reason; by their rules another language finds them. */
function elsewhereIn(observations: readonly Observation[]): Told {
  const elsewhere = observations.filter(({ rule }) => ELSEWHERE.has(rule))
  const rules = elsewhere.map(({ rule }) => rule)
  return worded({ elsewhere: rules }, elsewhere.map(({ message }) => ` ${message}`).join(''))
}
