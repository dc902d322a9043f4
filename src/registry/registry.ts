import { createHash } from 'node:crypto'
import { distance } from 'fastest-levenshtein'
import { CentralOrgans } from './central.js'
import { DatedNames } from './dated-names.js'
import { Lexicon } from './lexicon.js'
import { isInUse } from './names-of-day.js'
import { NationalUnits, type Country, type NationalUnit } from './national.js'
import { registered, type FoundUnit, type RegisteredUnit } from './registered-unit.js'
import { Regions, type Region } from './regions.js'
import type { Alias, CentreFile, LexiconFile, Register } from './schema.js'
import { Towns } from './towns.js'
import { Zones } from './zones.js'
import { STATE } from '../vocabulary/organs/central-names.js'
import { levelAtStart, levelOfRegion, shortNameOf } from '../vocabulary/organs/levels.js'
import { organFormOf, withoutPlate, type OrganForm } from '../vocabulary/organs/organs.js'

/** What serves all regions. */
export interface CountryData {
  lexicon: LexiconFile
  centre: CentreFile
  /** The table of divisions. */
  regions: string
  /** Divisions as they were called before a reform. */
  formerPlaces: string
  /** Reads the table of their towns. */
  towns: () => string
}

/** A near name differs in no more than this share of its characters. */
const NEAR_SHARE = 0.5
const NEAREST = 3

/** As many regions and days as are remembered; what is asked of more begins afresh. */
const MOST_REGIONAL = 64

/** All registers. Ask it for the units of one region. */
export class Registry {
  private knownCountry: Country | null = null
  /** By region and day. Those of one region are asked for by each of its notices, and twice by a comparison. */
  private readonly regional = new Map<string, RegionalUnits>()

  /** @param knownHash the hash, where it is known without a look at all of it */
  constructor(
    private readonly registers: readonly Register[],
    readonly data: CountryData,
    private knownHash: string | null = null,
  ) {}

  /** Made when a name is first looked up: who only asks for the hash needs none of it. */
  get country(): Country {
    return (this.knownCountry ??= countryOf(this.data))
  }

  get regions(): Regions {
    return this.country.regions
  }

  get lexicon(): Lexicon {
    return this.country.lexicon
  }

  /** What took over what, and when, by the ids of functions. */
  get successions(): { id: string; succeeded_by: { id: string; on: string } }[] {
    const { lexicon, central } = this.country
    return [
      ...lexicon.functions.flatMap(({ id, succeeded_by }) => (succeeded_by ? [{ id, succeeded_by }] : [])),
      ...central.successions,
    ]
  }

  /** What gave a part of its work to others, and when, by the ids of functions. */
  get passings(): { id: string; to: string[]; on: string }[] {
    return this.country.lexicon.functions.flatMap(({ id, passes_to }) =>
      passes_to ? [{ id, to: passes_to.ids, on: passes_to.on }] : [],
    )
  }

  /** Whose branches in the capitals were those of the provinces, and until when, by the ids of functions. */
  get capitalBranches(): { id: string; until: string }[] {
    return this.country.lexicon.functions.flatMap(({ id, capital_until: until }) => (until ? [{ id, until }] : []))
  }

  /** The region of a notice whose issuer or title begins so: 国家 where that is an organ of the centre. Null for any other. */
  regionOfCentre(text: string): Region | null {
    const { central } = this.country
    const found = central.headOf(`${text}。`)
    if (!found || central.find(found.head, null) === null) return null
    const rest = text.slice(found.head.length)
    return this.regions.startOf(rest) ?? { code: null, name: STATE }
  }

  /**
   * The units and places that a notice of this region may name; later registers win over earlier ones, and any of them
   * over the national lexicon.
   * @param on day of the notice (ISO), or null
   */
  of(region: Region | null, on: string | null = null): RegionalUnits {
    const key = JSON.stringify([region?.code, region?.name, on])
    const known = this.regional.get(key)
    if (known) return known
    const serving = this.registers.filter(
      (register) => !register.region || (region !== null && isRegion(register.region, region)),
    )
    const made = new RegionalUnits(serving, region, this.country, on)
    if (this.regional.size === MOST_REGIONAL) this.regional.clear()
    this.regional.set(key, made)
    return made
  }

  /** SHA-256 of all that names are resolved over, wherever it was loaded from. */
  get hash(): string {
    return (this.knownHash ??= this.hashed())
  }

  private hashed(): string {
    const known = JSON.stringify([this.registers, { ...this.data, towns: this.data.towns() }])
    return `sha256:${createHash('sha256').update(known).digest('hex')}`
  }

  /** The division of a name, or the state. */
  regionOf(name: string): Region | null {
    return name === STATE ? { code: null, name } : this.regions.startOf(name)
  }

  /** Every unit of every register, and every organ of the centre, for listing. */
  get all(): RegisteredUnit[] {
    return [
      ...this.registers.flatMap((register) => register.units.map((unit) => registered(unit, register))),
      ...this.data.centre.organs.map(({ id, kind, forms }) => ({
        id: `${STATE}-${id}`,
        name: forms[0]!.name,
        fullName: forms[0]!.full ?? null,
        kind,
        region: STATE,
        names: forms.flatMap(({ name, full, aliases }) => [name, ...(full ? [full] : []), ...aliases]),
        aliases: [],
        source: null,
      })),
    ]
  }
}

function countryOf({ lexicon, centre, regions, formerPlaces, towns }: CountryData): Country {
  return {
    lexicon: new Lexicon(lexicon),
    central: new CentralOrgans(centre),
    zones: new Zones(lexicon.zones),
    regions: new Regions(regions, formerPlaces),
    towns: new Towns(towns),
  }
}

/** The names in force for one region. */
export class RegionalUnits {
  private readonly byName = new DatedNames<RegisteredUnit>()
  private readonly byId = new Map<string, RegisteredUnit>()
  private readonly national: NationalUnits
  private readonly inLexicon = new Map<string, NationalUnit | null>()
  private readonly notUnits: ReadonlySet<string>
  private readonly places = new Map<string, string>()
  /** Own names of the region: 西城区, 西城. */
  readonly ownNames: string[]
  /** Whether any register has units for the region. */
  readonly hasRegister: boolean

  constructor(
    registers: readonly Register[],
    readonly region: Region | null,
    private readonly country: Country,
    private readonly on: string | null,
  ) {
    this.hasRegister = registers.length > 0
    const aliases = registers.flatMap((register) => register.region?.aliases ?? [])
    this.ownNames = [...new Set([...aliases, ...ownNamesOf(region === null ? '' : country.regions.ownNameOf(region))])]
    this.national = new NationalUnits(country, region, this.ownNames, on)
    this.notUnits = new Set(registers.flatMap((register) => register.not_units.map(({ name }) => name)))
    for (const register of registers) {
      for (const entry of register.units) this.addUnit(registered(entry, register))
      for (const place of register.places)
        for (const name of [place.name, ...place.aliases.map((alias) => alias.name)]) this.places.set(name, place.name)
    }
  }

  /** The unit of a name: as a register has it, or else as the national lexicon reads it. */
  find(printed: string): FoundUnit | null {
    const name = this.byName.has(printed) ? printed : withoutPlate(printed)
    const registered = this.byName.find(name, this.on)
    if (registered) return this.foundInRegister(registered, name)
    const national = this.nationally(name)
    if (national === null) return null
    const own = this.byId.get(national.id)
    if (own) return { ...this.foundInRegister(own, name), form: national.reading.form }
    const { nameThen, reading } = national
    return {
      ...national,
      names: [national.name],
      aliases: [],
      source: null,
      nameThen,
      evidence: reading.evidence,
      form: reading.form,
    }
  }

  /** A former name that is printed while it was in use is the name of the day, in the lexicon’s form of it. */
  private foundInRegister(unit: RegisteredUnit, printed: string): FoundUnit {
    const alias = unit.aliases.find(({ name }) => name === printed)
    const source = alias?.source ?? unit.source
    const evidence = source ? `register: ${source}` : 'register'
    return { ...unit, nameThen: this.nameOfDay(unit, alias, printed), evidence, form: null }
  }

  private nameOfDay(unit: RegisteredUnit, alias: Alias | undefined, printed: string): string {
    if (this.on === null || (alias && alias.kind !== 'former')) return unit.name
    const national = this.nationally(printed)
    const isDated = alias?.until !== undefined || alias?.from !== undefined
    const wasRenamed =
      national !== null && national.reading.until !== null && isInUse({ until: national.reading.until }, this.on)
    if (isDated ? isInUse(alias, this.on) : wasRenamed) return national?.nameThen ?? printed
    return unit.name
  }

  /** What the national lexicon reads in a name, whatever the registers say. */
  nationally(name: string): NationalUnit | null {
    let known = this.inLexicon.get(name)
    if (known === undefined) this.inLexicon.set(name, (known = this.national.find(name)))
    return known
  }

  /** Whether a name is that of a branch, and a text what it begins with: the organ that it is of. */
  isBranchOf(name: string, head: string): boolean {
    const unit = this.nationally(name)
    return (unit?.reading.isBranch ?? false) && this.country.central.headOf(name)?.head === head
  }

  /** Whether a register says that a text is no unit. */
  isNoUnit(name: string): boolean {
    return this.notUnits.has(name)
  }

  /** What the form of a name says where units are expected, whether or not it is registered. */
  form(name: string): OrganForm | null {
    return organFormOf(name, this.ownNames, 'beside a role')
  }

  /**
   * The place of the region that a text names: by name or alias, or as the one place whose name was cut short
   * (`金融街街` is 金融街街道). Null where none or several fit.
   */
  place(text: string): string | null {
    const known = this.places.get(text)
    if (known) return known
    if (this.region !== null && (text === this.region.name || this.ownNames.includes(text)))
      return this.country.regions.ownNameOf(this.region)
    const cut = new Set(
      [...this.places].filter(([name]) => text.length >= 2 && name.startsWith(text)).map(([, place]) => place),
    )
    return cut.size === 1 ? [...cut][0]! : null
  }

  /** Known names that differ least from this one, nearest first; of equally near ones those of the registers. */
  nearest(name: string): string[] {
    const level = levelAtStart(name)
    const { lexicon, central } = this.country
    const national = lexicon.current.map((organ) => level + organ)
    return [...new Set([...this.byName, ...national, ...central.current])]
      .map((known) => ({ known, differs: distance(name, known), rank: this.byName.has(known) ? 0 : 1 }))
      .filter(({ known, differs }) => differs <= Math.max(name.length, known.length) * NEAR_SHARE)
      .sort((a, b) => a.differs - b.differs || a.rank - b.rank || (a.known < b.known ? -1 : 1))
      .slice(0, NEAREST)
      .map(({ known }) => known)
  }

  /** A register’s unit answers for its function, under whatever name the lexicon knows that. */
  private addUnit(unit: RegisteredUnit): void {
    for (const name of unit.names) {
      const national = this.nationally(name)
      if (national) this.byId.set(national.id, unit)
    }
    this.byId.set(unit.id, unit)
    for (const name of unit.names) {
      const period = unit.aliases.find((alias) => alias.name === name) ?? {}
      this.byName.add(name, unit, period)
      for (const own of this.ownNames) {
        const level = levelOfRegion(own)
        const longer = own + name.slice(level.length)
        if (level !== '' && name.startsWith(level) && !this.byName.has(longer)) this.byName.add(longer, unit, period)
      }
    }
  }
}

function isRegion(own: NonNullable<Register['region']>, region: Region): boolean {
  return own.code !== undefined && region.code !== null ? own.code === region.code : own.name === region.name
}

/** 西城区 and, where it tells more than a level, 西城; 新区 is one word: 湖滨 of 湖滨新区. */
function ownNamesOf(own: string): string[] {
  const level = levelOfRegion(own)
  const plain = shortNameOf(own)
  const short = own.length - plain.length === level.length + 1 ? plain : own.slice(0, own.length - level.length)
  return own === '' ? [] : short.length > 1 && short !== own ? [own, short] : [own]
}
