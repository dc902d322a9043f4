import type { Params, ParamValue } from '../model/finding.js'

/** A message, and its values by their names. */
export interface Told {
  message: string
  params: Params
}

/** A part of a message that has values of its own, or words that only its English has. */
export type Part = Told | string

/** A value under its name, or a part. */
type Value = Record<string, ParamValue> | Part

/**
 * A message with its values by name, of which both are made, so that they cannot differ: told`Task ${{ number }} follows
 * task ${{ before }}.` Another language needs the id of the rule and the values alone. Lists are printed as Chinese has them.
 */
export function told(words: TemplateStringsArray, ...values: readonly Value[]): Told {
  const parts = values.map(partOf)
  return {
    message: words.map((word, at) => (at === 0 ? '' : parts[at - 1]!.message) + word).join(''),
    params: Object.assign({}, ...parts.map(({ params }) => params)) as Params,
  }
}

/** Values that are told in other words than they are: worded({ count: 1 }, 'a picture'). Another language has its own. */
export function worded(params: Params, words: Part): Told {
  const { message, params: own } = partOf(words)
  return { message, params: { ...params, ...own } }
}

function partOf(value: Value): Told {
  if (typeof value === 'string') return { message: value, params: {} }
  if (isTold(value)) return value
  return { message: Object.values(value).map(printed).join(''), params: value }
}

/** No value of a message has values of its own. */
function isTold(value: Record<string, ParamValue> | Told): value is Told {
  return typeof value.params === 'object' && value.params !== null && !Array.isArray(value.params)
}

function printed(value: ParamValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.join('、') : String(value)
}
