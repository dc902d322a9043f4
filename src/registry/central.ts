import { contracted, STATE, withoutAnybodysFront, withoutFront } from '../vocabulary/organs/central-names.js'
import { organEndingOf } from '../vocabulary/organs/endings.js'
import type { FunctionReading } from './function-reading.js'
import { formOfTheDay, latestForm, meantOnDay, ofTheDay, sourceOf } from './names-of-day.js'
import type { CentralForm, CentralOrgan, CentreFile } from './schema.js'

/** A name of an organ of the centre. */
interface Meaning {
  organ: CentralOrgan
  form: CentralForm
}

/** The organs of the centre by their names. */
export class CentralOrgans {
  private readonly names = new Map<string, Meaning[]>()
  /** Names without 国家, 中国 or the like in front. */
  private readonly bare = new Map<string, Meaning[]>()
  private readonly byPrinted = new Map<string, CentralOrgan>()
  private readonly byId: ReadonlyMap<string, CentralOrgan>
  private readonly longest: number

  constructor(private readonly centre: CentreFile) {
    this.byId = new Map(centre.organs.map((organ) => [organ.id, organ]))
    for (const organ of centre.organs) {
      for (const form of organ.forms)
        for (const name of [form.name, ...(form.full ? [form.full] : []), ...form.aliases]) {
          add(this.names, contracted(name), { organ, form })
          this.byPrinted.set(name, organ)
          const bare = bareNameOf(name, organ)
          if (bare === null) continue
          add(this.bare, contracted(bare), { organ, form })
          if (organ.kind === 'department') this.byPrinted.set(bare, organ)
        }
      for (const head of organ.heads) this.byPrinted.set(head, organ)
    }
    this.longest = Math.max(0, ...[...this.byPrinted.keys()].map((name) => name.length))
  }

  /** What took over what, by the ids of functions. */
  get successions(): { id: string; succeeded_by: { id: string; on: string } }[] {
    return this.centre.organs.flatMap(({ id, succeeded_by }) =>
      succeeded_by ? [{ id: functionOf(id), succeeded_by: { ...succeeded_by, id: functionOf(succeeded_by.id) } }] : [],
    )
  }

  /** What may be meant by a name that is near one of these. */
  get current(): string[] {
    return this.centre.organs.map(({ forms }) => forms[0]!.name)
  }

  /** The organ of a name that says whose it is: 国家能源局, 财政部. */
  find(name: string, on: string | null): FunctionReading | null {
    const own = this.names.get(contracted(name)) ?? this.names.get(contracted(withoutAnybodysFront(name))) ?? []
    return this.reading(own, on)
  }

  /** The organ of a name that may be that of a government’s organ, too: 能源局, 发展改革委. */
  findBare(name: string, on: string | null): FunctionReading | null {
    return this.reading(this.bare.get(contracted(name)) ?? [], on)
  }

  /** The organ whose name a text starts with, the longest first: 国家税务总局 of 国家税务总局南京市税务局. */
  headOf(text: string): { organ: CentralOrgan; head: string } | null {
    for (let length = Math.min(this.longest, text.length - 1); length > 1; length--) {
      const head = text.slice(0, length)
      const organ = this.byPrinted.get(head)
      if (organ) return { organ, head }
    }
    return null
  }

  private reading(meanings: readonly Meaning[], on: string | null): FunctionReading | null {
    const meaning = ofTheDay(meanings, ({ form }) => form, on)
    if (!meaning) return null
    const { form } = meaning
    const organ = meantOnDay(meaning.organ, form, on, (id) => this.byId.get(id))
    const [ofThen, latest] = [formOfTheDay(form, organ.forms, on), latestForm(form, organ.forms)]
    return {
      id: organ.id,
      functions: [functionOf(organ.id)],
      entry: organ.id,
      form: form.name,
      until: form.until ?? null,
      from: form.from ?? null,
      kind: organ.kind,
      name: latest.name,
      nameThen: ofThen.name,
      fullName: latest.full ?? latest.name,
      isBranch: false,
      byPlace: false,
      evidence: `lexicon: ${sourceOf(form, this.centre.reforms)}`,
    }
  }
}

/** Organs of the centre have functions of their own: a 财政部 is taken over by no 财政局. */
function functionOf(organ: string): string {
  return `${STATE}-${organ}`
}

/** Null where it has none: a company is called 中国移动. */
function bareNameOf(name: string, { kind }: CentralOrgan): string | null {
  const bare = kind === 'enterprise' ? null : withoutFront(name)
  return bare === null || organEndingOf(bare, 'beside a role') === null ? null : bare
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value])
}
