import type { Annex, Heading, Measure, Section, Task } from '../model/plan.js'
import { told, type Told } from '../text/told.js'
import type { Counted } from '../vocabulary/targets/totals.js'

/** A record with its task, as far as a total counts it. */
export interface CountedRecord {
  task: Task
  record: Measure
}

/** How many tasks and records stand in a part of a plan. */
export class Count {
  readonly tasks: number
  readonly records: number

  constructor(records: readonly { task: Task }[]) {
    this.tasks = new Set(records.map(({ task }) => task)).size
    this.records = records.length
  }

  agreesWith(count: number, counts: Counted): boolean {
    return (counts !== 'tasks' && count === this.records) || (counts !== 'records' && count === this.tasks)
  }

  get words(): Told {
    const { tasks, records } = this
    return told`${{ tasks }} task${tasks === 1 ? '' : 's'} with ${{ records }} record${records === 1 ? ' was' : 's were'}`
  }
}

/** The records below some sections. */
export function recordsBelow(sections: readonly Section[]): CountedRecord[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.measures.map((record) => ({ task, record }))))
}

export interface Headed {
  heading: Heading
  /** Its own section and those below it. */
  sections: Section[]
  /** How many headings stand right below it. */
  parts: number
}

/** The headings of an annex, broad and narrow, each with all sections that stand under it. */
export function headedSections({ sections }: Annex): Headed[] {
  const headed: Headed[] = []
  const open: Headed[] = []
  for (const section of sections) {
    const goOn = section.path.findIndex((heading, depth) => !isSame(heading, open[depth]?.heading))
    open.splice(goOn < 0 ? section.path.length : goOn)
    for (const heading of section.path.slice(open.length)) {
      const above = open.at(-1)
      if (above) above.parts++
      open.push({ heading, sections: [], parts: 0 })
      headed.push(open.at(-1)!)
    }
    for (const { sections: parts } of open) parts.push(section)
  }
  return headed
}

function isSame(heading: Heading, other: Heading | undefined): boolean {
  return heading.no === other?.no && heading.title === other.title
}
