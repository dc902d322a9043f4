import { readFileSync } from 'node:fs'
import { diff, extract, loadRegistry, tablesOf, type Side, type Tables } from '../dist/index.js'

/**
 * Measures the comparison: how well records are paired on random plans whose true pairs are known, by how heavily they are
 * reworded, and how its time grows. Plans are put together from the clauses of the fixtures’ notices, so that every clause
 * stands in many records: harder than real plans, where few do.
 */
const registry = loadRegistry()
const NOTICES = [
  'notices/xicheng-2022.md',
  'years/boilerplate/new.md',
  'years/reform/new.md',
  'years/prose/new.md',
  'cases/huairou-2019-quirks/input.md',
]
const sides = await Promise.all(NOTICES.map(sideOf))
const pool = sides.flatMap(({ tables }) => tables.tasks)
const clauses = [
  ...new Set(pool.flatMap(({ measure }) => measure.split(/[，,。；;\n]/)).filter((clause) => clause.length > 3)),
]

process.stdout.write('pairing 500 records of random clauses (15 % removed, 15 % added, all shuffled)\n')
for (const changed of [0.1, 0.3, 0.5]) {
  const { precision, recall, uncertain, lost } = quality(500, changed)
  process.stdout.write(
    `${String(changed * 100).padStart(3)} % of the clauses replaced: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${uncertain} right pairs left uncertain, ${lost} lost\n`,
  )
}

let before: { records: number; time: number } | null = null
for (const records of [1250, 2500, 5000]) {
  const random = generator(records)
  const [old, fresh] = plans(records, 0.3, random)
  const start = process.cpuUsage()
  diff(old, fresh, { registry })
  const { user, system } = process.cpuUsage(start)
  const time = (user + system) / 1e6
  const growth = before ? `, ${(time / before.time / (records / before.records)).toFixed(2)} times linear growth` : ''
  process.stdout.write(`${records} against ${records} records: ${time.toFixed(1)} s of CPU${growth}\n`)
  before = { records, time }
}
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)

async function sideOf(path: string): Promise<Side> {
  const bytes = readFileSync(new URL(`../fixtures/${path}`, import.meta.url))
  const extraction = await extract({ file: path.replaceAll('/', '-'), bytes }, { registry })
  return { label: path, version: '', registry: '', tables: tablesOf([extraction]) }
}

function quality(records: number, changed: number) {
  const [old, fresh] = plans(records, changed, generator(records))
  const matches = diff(old, fresh, { registry }).documents.flatMap((document) => document.matches)
  const pairs = matches.flatMap((match) =>
    match.old.flatMap((one) => match.new.map((other) => ({ one, other, kind: match.kind }))),
  )
  const isRight = ({ one, other }: (typeof pairs)[number]): boolean => one.id === other.id
  const sure = pairs.filter(({ kind }) => kind !== 'uncertain')
  const right = sure.filter(isRight).length
  const uncertain = pairs.filter((pair) => pair.kind === 'uncertain' && isRight(pair)).length
  const kept = new Set(old.tables.tasks.map(({ id }) => id))
  const truth = fresh.tables.tasks.filter(({ id }) => kept.has(id)).length
  return { precision: right / sure.length, recall: right / truth, uncertain, lost: truth - right - uncertain }
}

/** A plan of random records, and the same after random edits; records keep their ids, which the comparison does not read. */
function plans(count: number, changed: number, random: () => number): [Side, Side] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const model = pool.filter(({ document_id }) => document_id === sides[0]!.tables.documents[0]!.id)
  const record = (at: number): Tables['tasks'][number] => {
    const like = pick(model)
    const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(clauses))
    return {
      ...like,
      id: `plan/1/${at}/1`,
      task_no: String(at),
      task_title: pick(pool).task_title,
      measure: `${parts.join('，')}。`,
    }
  }
  const old = Array.from({ length: count }, (_, at) => record(at))
  const edited = old
    .filter(() => random() > 0.15)
    .map((one) => ({
      ...one,
      measure: `${one.measure
        .slice(0, -1)
        .split('，')
        .map((clause) => (random() < changed ? pick(clauses) : clause))
        .join('，')}。`,
      deadline_text: pick(model).deadline_text,
    }))
  const added = Array.from({ length: Math.round(count * 0.15) }, (_, at) => record(count + at))
  const fresh = [...edited, ...added].map((one) => ({ one, order: random() })).sort((a, b) => a.order - b.order)
  return [withTasks(old), withTasks(fresh.map(({ one }, at) => ({ ...one, task_no: String(at) })))]
}

function withTasks(tasks: Tables['tasks']): Side {
  const side = sides[0]!
  return { ...side, tables: { ...side.tables, tasks } }
}

/** The same numbers from 0 to 1 on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
