import { setFlagsFromString } from 'node:v8'

/**
 * Bytes of code that a function runs before V8 asks whether to optimise it; the default is a tenth of it. Most processes
 * read one notice, and optimising at once took them longer than all that it saved: with this a notice of 60 KB takes 0.7,
 * and 25 of them in one process 0.85 of the processor time.
 */
const INTERRUPT_BUDGET = 1_200_000

/**
 * A pattern is made machine code when it is first used. By default V8 makes its own code of it first, which takes five times
 * as long, and machine code at the second use: for the hundred patterns of times 400 ms beside 70.
 */
const PATTERNS_AT_ONCE = '--no-regexp-tier-up'

/** The releases of Node in which each flag is known: V8 prints an error where one is not. */
const FLAGS: Record<string, readonly number[]> = {
  [`--interrupt-budget=${INTERRUPT_BUDGET}`]: [20],
  [PATTERNS_AT_ONCE]: [20, 22, 24],
}

/** Imported before all else where a process begins. */
const release = Number.parseInt(process.versions.node)
for (const [flag, releases] of Object.entries(FLAGS)) if (releases.includes(release)) setFlagsFromString(flag)
