import type { Meaning } from '../../model/table.js'
import { ROLES } from '../../model/roles.js'
import type { Choice } from './choice.js'

/** Of these a record has one value. */
const SINGLE: ReadonlySet<Meaning | null> = new Set<Meaning>([
  'number',
  'task',
  'measure',
  'deadline',
  'region',
  'indicator',
  'measuring_unit',
])
/** What a table loses that names who does a thing and nothing that is to be done: an indicator with a unit is a task. */
const OWNED_NOTHING = 3.5
/** What a header says alone weighs as much, or more. */
const SAID = 10
/** Assignments carried on from one column to the next; of those that allow the same behind them the best is. */
const CARRIED = 64

/** One way to read the columns so far. */
interface Path {
  score: number
  choice: Choice | null
  before: Path | null
  /** The meanings of the columns so far, each once, in the order of the alphabet. */
  used: readonly Meaning[]
  owner: string | null
  /** Who must lead, since a column of those who lead has been read as standing over them. */
  under: string | null
  targets: number
  /** Whether the header of a task has become a category: another column must be the task then. */
  demoted: boolean
}

/** The reading of all columns with the most evidence, one choice a column; of two that weigh the same the one that comes first. */
export function bestAssignment(columns: readonly (readonly Choice[])[]): Choice[] {
  let paths: Path[] = [
    { score: 0, choice: null, before: null, used: [], owner: null, under: null, targets: 0, demoted: false },
  ]
  for (const choices of columns)
    paths = bestOf(paths.flatMap((path) => choices.flatMap((choice) => step(path, choice) ?? [])))
  const [best] = paths.toSorted((a, b) => totalOf(b) - totalOf(a))
  return best ? choicesOn(best) : []
}

/** A path one column longer; null where the choice does not go with those before it. */
function step(path: Path, choice: Choice): Path | null {
  const { meaning } = choice
  const has = (other: Meaning): boolean => path.used.includes(other)
  if (meaning !== null && SINGLE.has(meaning) && has(meaning)) return null
  if (meaning === 'category' && has('task') && (has('category') || choice.weight < SAID)) return null
  if (meaning === 'task' && has('measure') && (choice.weight < SAID || path.demoted)) return null
  if (meaning === 'lead' && path.owner !== null && path.owner !== choice.owner) return null
  if (meaning === 'lead' && choice.by === 'cells' && has('lead')) return null
  if (meaning === 'support' && choice.by === 'cells' && !has('lead')) return null
  return {
    score: path.score + choice.weight,
    choice,
    before: path,
    used: meaning === null || has(meaning) ? path.used : [...path.used, meaning].toSorted(),
    owner: meaning === 'lead' ? (choice.owner ?? null) : path.owner,
    under: choice.under ?? path.under,
    targets: path.targets + (meaning === 'target' ? 1 : 0),
    demoted: path.demoted || (meaning === 'category' && choice.by === 'header' && choice.weight < SAID),
  }
}

/** Of paths that allow the same behind them the best one, and no more than a few. */
function bestOf(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>()
  for (const path of paths) {
    const key = `${path.used.join()} ${path.owner} ${path.under} ${Math.min(path.targets, 2)} ${path.demoted}`
    const known = best.get(key)
    if (known === undefined || path.score > known.score) best.set(key, path)
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, CARRIED)
}

/** The evidence for a reading, less what it leaves unsaid. Where no column holds measures the first target does, and alone. */
function totalOf({ score, used, targets, demoted, owner, under }: Path): number {
  const owned = ROLES.some((role) => used.includes(role))
  if ((targets > 1 && !used.includes('measure')) || (demoted && !used.includes('task'))) return -Infinity
  if (under !== null && owner !== under) return -Infinity
  return owned && !used.includes('task') ? score - OWNED_NOTHING : score
}

function choicesOn(path: Path): Choice[] {
  const choices: Choice[] = []
  for (let at: Path | null = path; at?.choice; at = at.before) choices.push(at.choice)
  return choices.toReversed()
}
