import type { HeaderLine } from './header-line.js'
import { WORDS_OF_THE_REST } from './words-of-the-rest.js'
import { WORDS_OF_TIMES } from './words-of-times.js'
import { WORDS_OF_WORK } from './words-of-work.js'

/**
 * The words that notices print over their columns. To teach gongwen a word, add it to its line with an example, or its modifier
 * to those of its kind. A header has the meaning of the word it equals, or else of the longest that it ends with: 西城区工作措施.
 * The words for who has a role, and for persons, have tables of their own.
 */
export const HEADER_LINES: readonly HeaderLine[] = [...WORDS_OF_WORK, ...WORDS_OF_TIMES, ...WORDS_OF_THE_REST]
