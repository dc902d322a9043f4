import type { Observation } from '../../model/finding.js'
import { told } from '../../text/told.js'
import type { Digest } from '../documents/digest.js'
import { type BatchInput, type BatchOptions, type BatchOutcome, readDocuments } from '../documents/index.js'
import type { Group } from './letter-group.js'

/** What came of an input. */
export interface InputOutcome extends BatchOutcome {
  /** The document that took it up, where it is no document of its own, and its place among that one’s files; 0 for a copy of one. */
  within: { digest: Digest; position: number } | null
}

/** A document that was read, and the paths of its files, the letter’s first. */
export interface GroupedDocument {
  outcome: BatchOutcome
  files: [string, ...string[]]
}

export interface Reading {
  /** Of all inputs that are there, in their order; less where the run was ended early. */
  outcomes: InputOutcome[]
  documents: GroupedDocument[]
}

export interface GroupListener {
  /** A letter was read once more, with its annexes beside it. */
  onJoined?(document: GroupedDocument): void
}

/** Reads every input by itself, and then, as one document, each letter whose annexes stand beside it. */
export async function readInGroups(
  inputs: readonly BatchInput[],
  options: BatchOptions,
  { onJoined }: GroupListener,
): Promise<Reading> {
  const alone = await readDocuments(inputs, options)
  const groups = await groupsAmong(inputs, alone)
  const read = await readGroups(groups, inputs, alone, options)
  for (const { group, document } of read) if (group.annexes.length > 0) onJoined?.(document)
  return {
    outcomes: alone.map((outcome, at) => ({ ...outcome, ...letterAt(at, read), within: withinAt(at, read) })),
    documents: alone.flatMap((outcome, at) => documentAt(at, outcome, read)),
  }
}

/** None where the run was ended early, or of one file: what tells groups is loaded where there may be some. */
async function groupsAmong(inputs: readonly BatchInput[], alone: readonly BatchOutcome[]): Promise<Group[]> {
  if (inputs.length < 2 || alone.length < inputs.length) return []
  return (await import('./of-inputs.js')).groupsOfInputs(inputs, alone)
}

/** A group as it was read in the end: without its annexes where they could not be read with the letter. */
interface ReadGroup {
  group: Group
  document: GroupedDocument
}

async function readGroups(
  groups: readonly Group[],
  inputs: readonly BatchInput[],
  alone: readonly BatchOutcome[],
  options: BatchOptions,
): Promise<ReadGroup[]> {
  const read = await readOnce(groups, inputs, alone, options)
  const failed = read.flatMap(({ group, document: { outcome } }) =>
    'refusal' in outcome.outcome && group.annexes.length > 0
      ? [apart(group, inputs, outcome.outcome.refusal.message)]
      : [],
  )
  const again = await readOnce(failed, inputs, alone, options)
  return [...read, ...again].filter(({ document }) => 'digest' in document.outcome.outcome)
}

async function readOnce(
  groups: readonly Group[],
  inputs: readonly BatchInput[],
  alone: readonly BatchOutcome[],
  options: BatchOptions,
): Promise<ReadGroup[]> {
  const grouped = groups.map((group) => groupInput(group, inputs, alone))
  const outcomes = await readDocuments(grouped, { ...options, onDone: () => {} })
  if (outcomes.length < groups.length) return []
  return outcomes.map((outcome, at) => {
    const group = groups[at]!
    return {
      group,
      document: { outcome, files: [outcome.path, ...group.annexes.map((annex) => inputs[annex.at]!.path)] },
    }
  })
}

function groupInput(
  { letter, annexes, noticed }: Group,
  inputs: readonly BatchInput[],
  alone: readonly BatchOutcome[],
): BatchInput {
  const sha256 = (at: number): string => alone[at]!.source!.sha256
  const beside = annexes.map(({ at, holds }) => {
    const { path, file, load } = inputs[at]!
    return { path, file, load, holds, sha256: sha256(at) }
  })
  return { ...inputs[letter]!, group: { sha256: sha256(letter), annexes: beside, noticed } }
}

/** What is left of a group that cannot be read as one: its letter, which says so. */
function apart({ letter, annexes, noticed }: Group, inputs: readonly BatchInput[], cause: string): Group {
  const files = annexes.map(({ at }) => inputs[at]!.file)
  const words = told`${{ files }} stand beside the notice and are not read with it: read as one they fail. ${{ cause }}`
  const failed: Observation = { rule: 'annex/beside', ...words, place: null }
  return {
    letter,
    annexes: [],
    copies: [],
    noticed: [...noticed.filter(({ rule }) => rule !== 'annex/joined'), failed],
  }
}

/** What came of a letter with its annexes takes the place of what came of it alone. */
function letterAt(at: number, read: readonly ReadGroup[]): Pick<BatchOutcome, 'outcome' | 'key'> | null {
  const found = read.find(({ group }) => group.letter === at)
  if (!found) return null
  const { outcome, key } = found.document.outcome
  return { outcome, key }
}

function withinAt(at: number, read: readonly ReadGroup[]): InputOutcome['within'] {
  for (const { group, document } of read) {
    const position = group.annexes.findIndex((annex) => annex.at === at)
    const { outcome } = document.outcome
    if ((position >= 0 || group.copies.includes(at)) && 'digest' in outcome)
      return { digest: outcome.digest, position: position < 0 ? 0 : position + 2 }
  }
  return null
}

function documentAt(at: number, outcome: BatchOutcome, read: readonly ReadGroup[]): GroupedDocument[] {
  if (withinAt(at, read) !== null) return []
  return [read.find(({ group }) => group.letter === at)?.document ?? { outcome, files: [outcome.path] }]
}
