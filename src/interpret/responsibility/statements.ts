import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { TextBlock } from '../../model/source.js'
import { told } from '../../text/told.js'
import type { DefaultColumn } from '../../vocabulary/roles/column-defaults.js'
import { fragmentOfBlock } from '../fields.js'
import { conventionsIn, type ConventionKinds } from './conventions.js'
import { type DefaultAt, defaultsIn, filledColumnsIn, type Said, unreadDefaultsIn } from './defaults.js'

/** What a text beside the records says of many of them at once. */
export interface Statement {
  said: Said
  defaults: readonly DefaultAt[]
  conventions: ConventionKinds
  /** The columns whose blank cells it fills. */
  fills: readonly DefaultColumn[]
  unread: readonly Observation[]
}

export function statementIn(said: Said): Statement {
  return {
    said,
    defaults: defaultsIn(said),
    conventions: conventionsIn([said.text]),
    fills: filledColumnsIn(said.text),
    unread: unreadIn(said),
  }
}

/** Those of paragraphs: a letter speaks to each of its annexes, and is read once for all of them. */
export function statementsIn(blocks: readonly TextBlock[]): Statement[] {
  return blocks.map((block) => statementIn({ text: block.text, fragments: [fragmentOfBlock(block)] }))
}

/** What speaks of many tasks and is not applied to them. */
export function unreadIn({ text, fragments }: Said): Observation[] {
  return unreadDefaultsIn(text).map((sentence) => unapplied({ sentence, place: fragments[0]?.place ?? null }))
}

export function unapplied({ sentence, place }: { sentence: string; place: Place | null }): Observation {
  const words = told`“${{ text: sentence.trim() }}” speaks of many tasks at once, and is not applied to them.`
  return { rule: 'responsibility/unapplied', ...words, place }
}
