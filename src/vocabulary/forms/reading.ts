/** blank, none (—, 无) and ditto (同上) say nothing of their own. name: a short text without a sentence. prose: any other. */
export const FORMS = [
  'blank',
  'none',
  'ditto',
  'ordinal',
  'time',
  'organs',
  'persons',
  'telephone',
  'money',
  'percent',
  'quantity',
  'figure',
  'state',
  'name',
  'prose',
] as const
export type Form = (typeof FORMS)[number]

export interface FormReading {
  form: Form
  /** From 0 to 1: how little else a text of this form can be. */
  strength: number
  /** What tells it, as a person is told. */
  reason: string
}

/** Nothing else looks so. */
export const CERTAIN = 1
/** Something else looks so, rarely. */
export const LIKELY = 0.8
/** Several forms look so, or a part of the text does. */
export const POSSIBLE = 0.5
/** What any text may be that has no stronger form. */
export const REST = 0.3
