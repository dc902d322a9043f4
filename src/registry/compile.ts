import { writeFileSync } from 'node:fs'
import { HASH_FILE } from './built-in-hash.js'
import { COMPILED } from './built-in.js'
import { loadRegistry, parseBuiltIn } from './load.js'

/** Run by the build: checks what is built in, and keeps it in a form that loads at once. */
writeFileSync(COMPILED, JSON.stringify(parseBuiltIn()))
writeFileSync(HASH_FILE, loadRegistry().hash)
