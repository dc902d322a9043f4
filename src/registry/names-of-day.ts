import type { Period } from './dated-names.js'
import type { Reform } from './schema.js'

/** What a form of a name says of itself. */
interface Dated extends Period {
  source?: string | undefined
}

/** Whether a name was in use on a day; on a day that is not known, whether it is now. */
export function isInUse({ from, until }: Period, on: string | null): boolean {
  return on === null ? until === undefined : (from ?? '') <= on && on <= (until ?? '9999')
}

/** Of several meanings of a name the one of the day; else that of today, else the first. */
export function ofTheDay<Meaning>(
  meanings: readonly Meaning[],
  periodOf: (meaning: Meaning) => Period,
  on: string | null,
): Meaning | undefined {
  return (
    meanings.find((one) => isInUse(periodOf(one), on)) ??
    meanings.find((one) => isInUse(periodOf(one), null)) ??
    meanings[0]
  )
}

/**
 * What an organ was called on a day of which a notice prints it under some name of its: that one, where it was in use; the
 * one of the day, where it was in use no more. A name printed before its first day stays: the day of a reform differs.
 * @param forms names of the organ, today’s first
 */
export function formOfTheDay<Form extends Period>(printed: Form, forms: readonly Form[], on: string | null): Form {
  if (isInUse(printed, on) || (on !== null && on < (printed.from ?? ''))) return printed
  return forms.find((form) => isInUse(form, on)) ?? printed
}

/** An organ or a function with the names that it has had, today’s first. */
interface Renamed {
  id: string
  forms: readonly Period[]
  succeeded_by?: { id: string; on: string } | undefined
}

/**
 * Who is meant by a name that was in use no more: what took over from its organ where that had no name left on the day.
 * @param of finds an organ by its id
 */
export function meantOnDay<Organ extends Renamed>(
  organ: Organ,
  printed: Period,
  on: string | null,
  of: (id: string) => Organ | undefined,
): Organ {
  const isPast = printed.until !== undefined && (on === null || on > printed.until)
  if (!isPast || organ.forms.some((form) => isInUse(form, on))) return organ
  const heir = organ.succeeded_by && of(organ.succeeded_by.id)
  return heir ? meantOnDay(heir, heir.forms[0]!, on, of) : organ
}

/** What an organ is called now; of one that is no more the name stays that it had at its end. */
export function latestForm<Form extends Period>(printed: Form, forms: readonly Form[]): Form {
  const latest = forms[0]!
  return printed.until === latest.until ? printed : latest
}

export const GENERAL_KNOWLEDGE = 'general knowledge'

/** Where it is known from: the form’s own source, or the document that a reform of its first or last day rests on. */
export function sourceOf({ from, until, source }: Dated, reforms: readonly Reform[]): string {
  const found = reforms.find(({ on }) => on === from || on === until || (until !== undefined && on === dayAfter(until)))
  return source ?? found?.source ?? GENERAL_KNOWLEDGE
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
