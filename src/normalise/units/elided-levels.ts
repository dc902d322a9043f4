import type { RegionalUnits } from '../../registry/registry.js'

/** A name in a list, with the separator before it. */
interface Listed {
  name: string
  after: string
}

/**
 * The names of a list with the levels that they leave out: 省发展改革委、交通运输厅、水利厅 are all organs of the province. A level
 * reaches as far as `、` does, and only over names of organs that the lexicon knows.
 */
export function restoreLevels(names: readonly Listed[], units: RegionalUnits): string[] {
  let level = ''
  return names.map(({ name, after }) => {
    if (after !== '、') level = ''
    const own = units.nationally(name)
    if (own === null || own.level !== '') {
      level = own?.level ?? ''
      return name
    }
    return level !== '' && units.find(level + name) ? level + name : name
  })
}
