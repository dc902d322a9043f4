/**
 * What decides whether two records are one, all as shares of 1. Held against the pairs under fixtures/years, whose every change
 * was listed by hand: there PAIR may lie anywhere from 0.57 to 0.64 and GREY from 0.38 to 0.43 without a test failing; below
 * that tasks that differ in one noun become one. bench/diff.ts measures them on harder, random plans. The tests of match/
 * have a case on each side of every one of them.
 */

/** From here on two records are one. */
export const PAIR = 0.6
/** From here on they may be one: a person decides. */
export const GREY = 0.4

/** What the title counts beside the measure, where no other record of its document has it. */
export const TITLE = 0.35
/** A title that others have counts as no more alike than so many times the measure is. */
export const SHARED_TITLE = 2
/** Of a text's likeness: what both say, against what the shorter one says of the longer. A text that grew is the same text. */
export const CONTAINED = 0.3

/** How far units in common, and a common place, close what the texts leave open. */
export const UNITS = 0.2
export const PLACE = 0.12
/** A word that stands in any task weighs so much of what a gram of its frequency does. */
export const COMMON_WORD = 0.15

/** A part of a split says nearly only what the whole said. */
export const PART_CONTAINED = 0.7
/** So much of what it says none of the other parts says. */
export const PART_OWN = 0.5
/** Two clauses so alike are one. */
export const SAME_CLAUSE = 0.6
/** A part under the lead of the whole may say much besides: so much of it are clauses that the whole said. */
export const CLAUSES_TAKEN = 0.35
/** The parts together say so much of the whole. */
export const PARTS_COVER = 0.6

/** Records that a record is held against: those that share most with it. */
export const CANDIDATES = 16
/** A gram that more records have leads to too many; a record is found by its rarer ones. */
export const FREQUENT = 400
/** Of a record whose grams are all frequent so many are looked up. */
export const RAREST = 8
