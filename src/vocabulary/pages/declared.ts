/** What the `meta` elements in the head of a page say of its notice. */
import type { Metadata } from '../../model/metadata.js'

/** By the names that the standard for government sites asks for, and those of makers of sites. Capitals do not matter. */
export const META_NAMES: readonly { says: Metadata; names: readonly string[] }[] = [
  { says: 'title', names: ['ArticleTitle', 'og:title', 'DC.Title'] },
  { says: 'published', names: ['PubDate', 'PublishDate', 'FirstPublishedTime', 'article:published_time'] },
  { says: 'publisher', names: ['ContentSource', 'DC.Publisher'] },
  { says: 'topic', names: ['Keywords'] },
  { says: 'summary', names: ['Description', 'og:description'] },
]

const MEANINGS = new Map(
  META_NAMES.flatMap(({ says, names }) => names.map((name) => [name.toLowerCase(), says] as const)),
)

/** What a `meta` element of this name says; null where it says nothing of a notice. */
export function metadataOfMeta(name: string): Metadata | null {
  return MEANINGS.get(name.toLowerCase()) ?? null
}
