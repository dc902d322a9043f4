/** Names that run together with nothing printed between, and no level to tell where the next begins: 卫健局财政局. */
import type { RegionalUnits } from '../registry/registry.js'
import { type Ended, endsInsideWord, organEndingOf } from '../vocabulary/organs/endings.js'
import { governmentAtStart } from '../vocabulary/organs/levels.js'
import { hasOrgansBehind, placeAtStart } from '../vocabulary/organs/next-names.js'
import { leavesLevelOut } from '../vocabulary/organs/organs.js'

/** No name without its level has so many characters. */
const LONGEST_NAME = 16

/** Where a name begins behind another: surely, where registers know both, or by their forms alone. */
export interface Joints {
  sure: number[]
  doubtful: number[]
}

type Standing = 'department' | 'party' | 'organisation'

export function jointsIn(text: string, units: RegionalUnits): Joints {
  const joints: Joints = { sure: [], doubtful: [] }
  const ends = [...text].flatMap((_, at) => (endsName(text, at + 1) ? [at + 1] : []))
  let start = 0
  ends.forEach((at, next) => {
    const left = text.slice(start, at)
    const standing = standingOf(withoutLevel(left))
    if (standing === null) return
    const behind = ends.slice(next + 1).filter((end) => end - at <= LONGEST_NAME)
    if (behind.some((end) => units.find(text.slice(start, end)) !== null)) return
    const rights = behind.map((end) => text.slice(at, end)).filter((right) => standingOf(right) !== null)
    const apart = hasOrgansBehind(left) ? [] : rights.filter((right) => areApart(standing, standingOf(right)!))
    const isSure = units.find(left) !== null && apart.some((right) => units.find(right) !== null)
    if (isSure || rights.length > 0) joints[isSure ? 'sure' : 'doubtful'].push(at)
    if (isSure) start = at
  })
  return joints
}

function endsName(text: string, end: number): boolean {
  const line = organEndingOf(text.slice(Math.max(0, end - LONGEST_NAME), end))
  return line !== null && (line.runsOn ?? false) && !endsInsideWord(text, end)
}

/** What stands in a list by itself, its level left out: a department, or one that is called by its ending alone. */
function standingOf(name: string): Standing | null {
  if (leavesLevelOut(name)) return organEndingOf(name)!.ending === name ? null : 'department'
  const line: Ended | null = organEndingOf(name)
  return line?.ending === name && (line.kind === 'party' || line.kind === 'organisation') ? line.kind : null
}

/** A department has a union and a youth league of its own. */
function areApart(left: Standing, right: Standing): boolean {
  return left !== 'department' || right !== 'organisation'
}

function withoutLevel(name: string): string {
  return name.slice((governmentAtStart(name) || placeAtStart(name)).length)
}
