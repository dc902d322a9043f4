/** Where a notice is from: the division whose government issues it, and the zone or the town in that. */
import type { DraftLetter } from '../model/draft.js'
import type { Region } from '../registry/regions.js'
import type { Registry } from '../registry/registry.js'
import { compact } from '../text/blanks.js'
import { beforeYear, placeBeforeYear, startsOfPlaces } from '../vocabulary/frame/titles.js'
import { levelOfRegion } from '../vocabulary/organs/levels.js'
import { placeOfIssuer, withoutParty } from '../vocabulary/organs/organs.js'
import { townAtStart } from '../vocabulary/organs/towns.js'
import { zoneAtStart } from '../vocabulary/organs/zones.js'

interface Where {
  region: Region | null
  place: string | null
}

/** What one name says: a division, the zone or the town in it; one of them may be missing. */
interface Said {
  region: Region | null
  part: string
}

/** A name of two characters stands in a title by chance, too. */
const SHORTEST_REGION = 3
const LONGEST_REGION = 12
/** 县 of 县政府办公室 names none. */
const SHORTEST_NAME = 2

/**
 * The most specific region that the names of its publishers say: 蔡甸区 by the signature below a title that says 区; else the
 * one that its title names. A name that several places have is told apart by the province or city that the letter names.
 */
export function whereOf({ publishers, title, addressees, text }: DraftLetter, registry: Registry): Where {
  const { regions } = registry
  const around = [...publishers, title?.text, addressees?.text, ...text.map((block) => block.text)].join('\n')
  const said = publishers.map((name) => saidByOrgan(compact(name), registry))
  const places = said
    .map(({ region }) => region)
    .filter((region) => region !== null)
    .map((region) => (region.code === null ? (regions.among(region.name, around) ?? region) : region))
  const [first, ...others] = places
  const byTitle = saidByTitle(title?.text ?? '', registry)
  const region =
    first === undefined
      ? byTitle.region
      : others.reduce((region, other) => (isWithin(other, region) ? other : region), first)
  const part = said.find((one) => one.part !== '' && isOf(one.region, region))?.part ?? ''
  return { region, place: named(region, part || (first === undefined ? byTitle.part : '')) }
}

function named(region: Region | null, part: string): string | null {
  if (part === '') return region?.name ?? null
  return region === null || region.name.endsWith(part) ? (region?.name ?? part) : region.name + part
}

/** Whether what names a region, or none, may be in another. */
function isOf(own: Region | null, region: Region | null): boolean {
  return own === null || own.code === region?.code || own.name === region?.name
}

/** Whether one region is a part of another, or the same by its whole name. */
function isWithin({ code, name }: Region, outer: Region): boolean {
  if (code === null) return false
  if (outer.code === null) return name.endsWith(outer.name)
  return code !== outer.code && code.startsWith(outer.code.replace(/(?:00)+$/, ''))
}

/** 国家 where an organ of the centre issues it. */
function saidByOrgan(organ: string, registry: Registry): Said {
  const name = withoutParty(organ)
  const known = saidAtStart(name, registry)
  if (known) return known
  const centre = registry.regionOfCentre(organ)
  if (centre) return { region: centre, part: '' }
  const place = placeOfIssuer(organ)
  const isPlace = place.length >= SHORTEST_NAME && place.length <= LONGEST_REGION && levelOfRegion(place) !== ''
  const region = isPlace ? { code: null, name: place } : null
  return { region, part: partAtStart(region === null ? name : name.slice(place.length)) }
}

/** 钟祥市石牌镇人民政府, and 襄阳东津新区管理委员会 by the short name of its city, which the zone has in its own. */
function saidAtStart(name: string, { regions }: Registry): Said | null {
  const found = regions.nameAtStartOf(name)
  if (found) return { region: found.region, part: partAtStart(name.slice(found.name.length)) }
  const city = regions.onlyCityAtStartOf(name)
  const zone = city === null ? '' : zoneAtStart(name)
  return zone === '' ? null : { region: city, part: zone }
}

function partAtStart(name: string): string {
  return townAtStart(name) || zoneAtStart(name)
}

/** 关于印发泉山区2022年…, 《2025年南岗区…》: the region that a title names before or behind its year. */
function saidByTitle(title: string, registry: Registry): Said {
  const { regions } = registry
  const line = compact(title)
  for (const start of startsOfPlaces(line)) {
    const found = regions.nameAtStartOf(line.slice(start))
    if (found && found.name.length >= SHORTEST_REGION) {
      const behind = beforeYear(line.slice(start + found.name.length))
      return {
        region: found.region,
        part: [townAtStart(behind), zoneAtStart(behind)].find((part) => part === behind) ?? '',
      }
    }
  }
  const name = placeBeforeYear(line)
  if (name === null) return { region: null, part: '' }
  return saidAtStart(name, registry) ?? { region: { code: null, name }, part: '' }
}
