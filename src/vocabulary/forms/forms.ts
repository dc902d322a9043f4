/**
 * What the text of a cell can be, by its form alone: a running number, a time, names of organs or persons, money, a
 * quantity, a percentage, a state, a name or prose. One text may have several forms, each with a strength and a reason.
 */
import { compact } from '../../text/blanks.js'
import { remembered } from '../../text/remembered.js'
import { isDitto, isNone, isSameAsLeft } from '../remarks.js'
import { figuresOf } from './figures.js'
import { organsOfCell } from './organs-of-cell.js'
import { ordinalFormOf } from './ordinals-of-cell.js'
import { personsOfCell } from './persons-of-cell.js'
import { proseOf } from './prose.js'
import { CERTAIN, type FormReading, type Form } from './reading.js'
import { stateFormOf } from './states.js'
import { timeOfCell } from './times-of-cell.js'

/** A longer cell, in characters, is prose whatever it says; no form reads more of it. */
const LONGEST_READ = 240
/** So is what a sentence follows. */
const SENTENCES = /。\s*\p{Script=Han}{4}/u

/** Every form that a text may have, the strongest first; never empty. Forms of one strength stand in the order of FORMS. */
export const formsOf: (text: string) => readonly FormReading[] = remembered((text) => {
  const alone = formAlone(text)
  if (alone) return [alone]
  if (compact(text).length > LONGEST_READ || SENTENCES.test(text)) return [proseOf(text)]
  const readings = [
    ordinalFormOf(text),
    stateFormOf(text),
    timeOfCell(text),
    organsOfCell(text),
    personsOfCell(text),
    ...figuresOf(text),
    proseOf(text),
  ]
  return readings.filter((reading) => reading !== null).sort((a, b) => b.strength - a.strength)
})

/** How well a text has a form, from 0 to 1. */
export function strengthOf(text: string, form: Form): number {
  return formsOf(text).find((reading) => reading.form === form)?.strength ?? 0
}

/** A cell that says nothing of its own fits any column. */
function formAlone(text: string): FormReading | null {
  if (compact(text) === '') return { form: 'blank', strength: CERTAIN, reason: 'nothing is printed' }
  if (isNone(text)) return { form: 'none', strength: CERTAIN, reason: 'a dash or a word for nothing' }
  if (isDitto(text) || isSameAsLeft(text))
    return { form: 'ditto', strength: CERTAIN, reason: 'it stands for another cell' }
  return null
}
