import { writeFileSync } from 'node:fs'
import { COMPILED, parseBuiltIn } from './load.js'

/** Run by the build: checks what is built in, and keeps it in a form that loads at once. */
writeFileSync(COMPILED, JSON.stringify(parseBuiltIn()))
