import { annexesOf, type Annex } from './annexes.js'
import { Random } from './random.js'
import type { Region } from './regions.js'
import { TOPICS } from './vocabulary.js'

/** A made-up notice, before it is written in a format. */
export interface Notice {
  issuer: string
  number: string
  title: string
  addressees: string
  opening: string
  day: string
  annexes: Annex[]
  /** Whether sections are rows of the table, or headings that part tables. */
  sectionsInTable: boolean
  /** Whether the header is printed again on each page. */
  repeatsHeader: boolean
}

const FIRST_YEAR = 2019
const YEARS = 6
/** Of pages across, in letters of the size that offices print. */
const ROWS_A_PAGE = 6

/** The notice of an index; year and serial number together are its own. */
export function noticeOf(seed: number, index: number, region: Region, pages: number): Notice {
  const random = new Random(seed, index)
  const { full, name, level } = region
  const year = FIRST_YEAR + (index % YEARS)
  const topic = random.pick(TOPICS)
  const issuer = `${full}人民政府办公室`
  const plan = `${name}${year}年${topic}`
  return {
    issuer,
    number: `${name[0]}政办发〔${year}〕${Math.floor(index / YEARS) + 1}号`,
    title: `${issuer}关于印发《${plan}工作计划》的通知`,
    addressees: `各乡镇人民政府、街道办事处，${level}政府各部门：`,
    opening: `经${level}政府同意，现将《${plan}工作计划》印发给你们，请认真贯彻落实。`,
    day: `${year}年${random.whole(1, 5)}月${random.whole(1, 28)}日`,
    annexes: annexesOf(random, { rows: Math.round(pages * (ROWS_A_PAGE - 0.5 + random.next())), year, level, plan }),
    sectionsInTable: random.chance(0.7),
    repeatsHeader: random.chance(0.5),
  }
}

/** Records that a notice has: one a measure. */
export function recordsIn({ annexes }: Notice): number {
  const tasks = annexes.flatMap(({ sections }) => sections.flatMap((section) => section.tasks))
  return tasks.reduce((count, { measures }) => count + measures.length, 0)
}
