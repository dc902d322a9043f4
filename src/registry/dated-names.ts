/** Days in use (ISO); open where they are missing. */
export interface Period {
  from?: string | undefined
  until?: string | undefined
}

interface Dated<Meaning> extends Period {
  meaning: Meaning
}

/** Names that may have meant one thing and, after a reform, another. */
export class DatedNames<Meaning> {
  private readonly names = new Map<string, Dated<Meaning>[]>()

  /** A later meaning wins over earlier ones of the same days. */
  add(name: string, meaning: Meaning, period: Period = {}): void {
    const others = (this.names.get(name) ?? []).filter((other) => !overlap(other, period))
    this.names.set(name, [...others, { ...period, meaning }])
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  /** What a name means on a day; where it was not in use then, or the day is not known, its latest meaning. */
  find(name: string, on: string | null): Meaning | null {
    const dated = this.names.get(name) ?? []
    const then = on === null ? undefined : dated.find((one) => overlap(one, { from: on, until: on }))
    return (then ?? latestOf(dated))?.meaning ?? null
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.names.keys()
  }
}

/** Whether two periods share a day. */
export function overlap(a: Period, b: Period): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

function latestOf<Meaning>(dated: readonly Dated<Meaning>[]): Dated<Meaning> | undefined {
  return dated.toSorted((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? 1 : -1))[0]
}
