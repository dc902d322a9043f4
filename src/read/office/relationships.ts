import { posix } from 'node:path'
import type { Element } from 'xast'
import { elementsOf } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'
import type { Package } from '../zip/index.js'

/** A part that a part of an Office package refers to. */
export interface Relationship {
  id: string
  /** Last word of the type, which the standards and Microsoft put behind addresses of their own: `styles`, `worksheet`. */
  type: string
  /** Name of the part in the package. */
  target: string
}

/**
 * The relationships of a part to others of its package; what leads out of the file is not followed.
 * @param part name of the part; empty for the package itself
 * @throws LimitExceeded, MalformedXml
 */
export async function relationshipsOf(pack: Package, part: string): Promise<Relationship[]> {
  return (await readRelationships(pack, part))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: posix.basename(attributes['Type'] ?? ''),
      target: resolve(posix.dirname(part), attributes['Target'] ?? ''),
    }))
}

/** The addresses outside of the file to which a part refers, by their ids. @throws LimitExceeded, MalformedXml */
export async function addressesOf(pack: Package, part: string): Promise<Map<string, string>> {
  return new Map(
    (await readRelationships(pack, part))
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  )
}

async function readRelationships(pack: Package, part: string): Promise<Element[]> {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  return pack.has(name) ? elementsOf(parseXml(await pack.read(name), name), 'rel:Relationship') : []
}

/** A target is relative to the folder of its part, or to the package where it begins with a slash. */
function resolve(folder: string, target: string): string {
  return posix.resolve('/', folder, target.replaceAll('\\', '/')).slice(1)
}
