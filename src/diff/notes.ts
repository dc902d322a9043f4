import type { DocumentPair } from './documents.js'
import { staleness, type SettledMatch } from './match/settled.js'
import type { Side } from './side.js'

/** What a reader of the comparison must know beside the changes. */
export function notesOn(
  old: Side,
  fresh: Side,
  documents: readonly DocumentPair[],
  settled: readonly SettledMatch[],
): string[] {
  return [...orderNote(documents), ...makingNotes(old, fresh, documents), ...settledNotes(old, fresh, settled)]
}

/** Later and earlier, weaker and stronger are told from the first side to the second. */
function orderNote(documents: readonly DocumentPair[]): string[] {
  const isBackwards = documents.some(
    ({ old, fresh }) => (old?.document.plan_year ?? 0) > (fresh?.document.plan_year ?? Infinity),
  )
  return isBackwards ? ['The first side is the later year: changes are told from it to the earlier one.'] : []
}

/**
 * Of one file that was read twice nothing differs by the notice. Of two that were read by different versions none can tell
 * what the notices and what the versions changed.
 */
function makingNotes(old: Side, fresh: Side, documents: readonly DocumentPair[]): string[] {
  const pairs = documents.filter((pair) => pair.old && pair.fresh)
  const sameSources = pairs.filter((pair) => pair.old!.document.source_sha256 === pair.fresh!.document.source_sha256)
  if (pairs.length === 0) return []
  if (sameSources.length === pairs.length)
    return old.version === fresh.version && old.registry === fresh.registry
      ? []
      : [
          `Both sides were read from the same files, by gongwen ${versionsOf(old, fresh)}: no change comes from the notices.`,
        ]
  const remedy = 'Some changes may come from that; extract both again to rule it out.'
  return [
    ...(old.version === fresh.version
      ? []
      : [`The sides were extracted by different versions of gongwen (${old.version}, ${fresh.version}). ${remedy}`]),
    ...(old.registry === fresh.registry
      ? []
      : [`The sides were resolved over different registries of units. ${remedy}`]),
  ]
}

function versionsOf(old: Side, fresh: Side): string {
  if (old.version !== fresh.version) return `${old.version} and ${fresh.version}`
  return `${old.version} over different registries of units`
}

function settledNotes(old: Side, fresh: Side, settled: readonly SettledMatch[]): string[] {
  const [oldMeasures, newMeasures] = [old, fresh].map(
    ({ tables }) => new Map(tables.tasks.map(({ id, measure }) => [id, measure])),
  )
  return settled.flatMap((one) => {
    const why = staleness(one, oldMeasures!, newMeasures!)
    return why === null ? [] : [`The settled pair at ${one.where} was left aside: ${why}.`]
  })
}
