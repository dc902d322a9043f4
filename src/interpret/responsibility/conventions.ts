import type { Declaration, DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { orderOf, type Place } from '../../model/place.js'
import type { TextBlock } from '../../model/source.js'
import { isNone } from '../../vocabulary/remarks.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'
import { defaultUnitsIn } from '../../vocabulary/roles/defaults.js'
import { derived, fieldOfBlocks } from '../fields.js'

/** A default that a paragraph states, and where it stands. */
export type DefaultAt = Extract<Declaration, { kind: 'default' }> & { place: Place }

/** The defaults that paragraphs state. */
export function defaultsIn(blocks: readonly TextBlock[]): DefaultAt[] {
  return blocks.flatMap((block) =>
    sentencesOf(block.text).flatMap((sentence): DefaultAt[] => {
      const said = defaultUnitsIn(sentence)
      if (said === null) return []
      const units = fieldOfBlocks([block], sentence.slice(said.start, said.end))
      return [{ kind: 'default', units, reach: said.reach, place: block.place }]
    }),
  )
}

function sentencesOf(text: string): string[] {
  return text.split(/[。；;\n]/).filter((sentence) => sentence.trim() !== '')
}

/** The conventions that headers, titles or notes state: they hold for all records below them. */
export function conventionsIn(texts: readonly string[]): ConventionKinds {
  return new Set(texts.flatMap((text) => conventionIn(text) ?? []))
}

type ConventionKinds = ReadonlySet<'first leads' | 'responsible leads'>

/**
 * Gives the records of some sections what is declared for them, in printed order: conventions that hold for all, defaults
 * of paragraphs from their place on, and what a record declares, for itself or from there on.
 */
export function applyDeclarations(
  sections: readonly DraftSection[],
  overAll: ConventionKinds,
  defaults: readonly DefaultAt[],
): void {
  const inForce = new Set(overAll)
  const ofDocument: Field[] = []
  const waiting = [...defaults]
  for (const section of sections) {
    const ofSection: Field[] = []
    for (const record of section.tasks.flatMap(({ measures }) => measures)) {
      while (waiting.length > 0 && orderOf(waiting[0]!.place, record.places[0]!) < 0) {
        const { reach, units, place } = waiting.shift()!
        ;(reach === 'section' && opensBefore(section, place) ? ofSection : ofDocument).push(units)
      }
      const own = new Set(inForce)
      for (const declared of record.declares) {
        if (declared.kind === 'default')
          (declared.reach === 'section' && section.fragments.length > 0 ? ofSection : ofDocument).push(declared.units)
        else own.add(declared.kind)
        if (declared.reach === 'onwards') inForce.add(declared.kind)
      }
      applyConventions(record, own)
      record.by_default = [...ofDocument, ...ofSection]
    }
  }
}

/** Whether a section is one with a heading, and a place is below that. */
function opensBefore({ fragments }: DraftSection, place: Place): boolean {
  return fragments.length > 0 && orderOf(fragments[0]!.place, place) < 0
}

/** Reads a record by what its notice says elsewhere. */
function applyConventions(record: DraftMeasure, said: ConventionKinds): void {
  if (said.has('first leads') && record.division === 'unsaid') record.division = 'first leads'
  const blank = !record.lead?.text || isNone(record.lead.text) || record.lead.rule === 'cell/blank-is-merged'
  if (!said.has('responsible leads') || !blank || record.support === null || isNone(record.support.text)) return
  record.lead = promoted(record.support, record.lead)
  record.support = null
}

/** The units of the support cell as leading ones; a dash in the cell of leads stays with the record. */
function promoted(support: Field, lead: Field | null): Field {
  const dash = lead !== null && isNone(lead.text) ? lead.fragments : []
  const field = derived(support, 'inferred', 'responsibility/no-lead-so-responsible')
  return { ...field, fragments: [...dash, ...support.fragments] }
}
