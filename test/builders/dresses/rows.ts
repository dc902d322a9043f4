import type { Dress } from './dress.js'
import type { KnownPlan, KnownSection, KnownTask, KnownWork } from './plan.js'

/** A work in its place among the others of an annex. */
export interface Row {
  plan: KnownPlan
  section: KnownSection
  /** The headings it stands under, as the dress prints them. */
  headings: Heading[]
  task: KnownTask
  work: KnownWork
  no: string
  firstOfTask: boolean
}

export interface Heading {
  title: string
  printed: string
}

const ORDINALS = '一二三四五六七八九'

/** @param sections those of one annex */
export function rowsOf(sections: readonly KnownSection[], plan: KnownPlan, dress: Dress): Row[] {
  let number = 0
  return sections.flatMap((section, sectionAt) => {
    if (dress.numbersRestart) number = 0
    return section.tasks.flatMap((task, taskAt) => {
      if (dress.work !== 'measure') number++
      const headings = headingsOf(section, sectionAt, taskAt, dress)
      return worksOf(task, dress).map((work, at) => ({
        plan,
        section,
        headings,
        task,
        work,
        no: dress.numbers === 'none' ? '' : String(dress.work === 'measure' ? ++number : number),
        firstOfTask: at === 0 || dress.work === 'measure',
      }))
    })
  })
}

/** Where tasks say all, each is one work. */
function worksOf({ works }: KnownTask, { work }: Dress): KnownWork[] {
  return work === 'task' ? works.slice(0, 1) : works
}

function headingsOf({ title, parts, tasks }: KnownSection, sectionAt: number, taskAt: number, dress: Dress): Heading[] {
  if (dress.sections === 'none') return []
  const ordinal = dress.ordinals ? `${ORDINALS[sectionAt]}、` : ''
  const section = { title, printed: ordinal + title }
  if (!dress.parted || parts.length === 0) return [section]
  const part = taskAt < tasks.length / 2 ? 0 : 1
  return [section, { title: parts[part]!, printed: `（${ORDINALS[part]}）${parts[part]}` }]
}
