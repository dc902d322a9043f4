import { existsSync, readFileSync } from 'node:fs'
import { builtInHash } from './built-in-hash.js'
import { Registry } from './registry.js'
import type { CentreFile, LexiconFile, Register } from './schema.js'

export const DATA = new URL('data/', import.meta.url)
/** What is built in as the build has checked it; missing where the sources run as they are. */
export const COMPILED = new URL('compiled.json', DATA)

/** What is built in: registers of regions, the lexicon of functions and the organs of the centre. */
export interface BuiltIn {
  registers: Register[]
  lexicon: LexiconFile
  centre: CentreFile
}

/** Null where the sources run as they are. */
export function compiled(): BuiltIn | null {
  return existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, 'utf8')) as BuiltIn) : null
}

/** @param own a person’s registers over those that are built in */
export function registryOf({ registers, ...builtIn }: BuiltIn, own: readonly Register[]): Registry {
  const data = {
    ...builtIn,
    regions: readFileSync(new URL('regions.tsv', DATA), 'utf8'),
    formerPlaces: readFileSync(new URL('former-places.tsv', DATA), 'utf8'),
    towns: () => readFileSync(new URL('towns.tsv', DATA), 'utf8'),
  }
  return new Registry([...registers, ...own], data, own.length === 0 ? builtInHash() : null)
}
