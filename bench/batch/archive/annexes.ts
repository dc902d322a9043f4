import type { Random } from './random.js'
import { taskOf, type Task } from './tasks.js'
import { SECTIONS } from './vocabulary.js'

export interface Annex {
  title: string
  sections: Section[]
}
export interface Section {
  title: string
  tasks: Task[]
}
export interface Scope {
  rows: number
  year: number
  level: string
  plan: string
}

const ROWS_OF_AN_ANNEX = 150
const MOST_ANNEXES = 9
const ORDINALS = '一二三四五六七八九十'

export function annexesOf(random: Random, scope: Scope): Annex[] {
  const count = Math.min(MOST_ANNEXES, Math.ceil(scope.rows / ROWS_OF_AN_ANNEX))
  const parts = count === 1 ? [''] : random.several(SECTIONS, count)
  return parts.map((part) => ({
    title: `${scope.plan}${part}任务清单`,
    sections: sectionsOf(random, { ...scope, rows: Math.ceil(scope.rows / count) }),
  }))
}

/** Tasks are numbered through the annex. */
function sectionsOf(random: Random, scope: Scope): Section[] {
  const count = Math.min(ORDINALS.length, Math.ceil(scope.rows / 12))
  const titles = random.several(SECTIONS, count)
  let number = 0
  return titles.map((title, at) => {
    const tasks: Task[] = []
    const rows = Math.floor((scope.rows * (at + 1)) / count) - Math.floor((scope.rows * at) / count)
    for (let left = rows; left > 0; left -= tasks.at(-1)!.measures.length)
      tasks.push(taskOf(random, scope, ++number, left))
    return { title: `${ORDINALS[at]}、${title}`, tasks }
  })
}
