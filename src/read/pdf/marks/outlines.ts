import { type Box, heightOfBox, widthOfBox } from '../../paged/geometry.js'
import type { Area } from './areas.js'

/** Sides of a letter in points, from small print to a title; the larger side counts. */
const SMALLEST = 4
const LARGEST = 40
/** A letter has more corners than a box, an arrow or a tick, curves taken in steps. */
const LEAST_CORNERS = 8
/** The next letter of a line follows within its height. */
const NEXT = 1

interface Letter {
  box: Box
  /** Shapes of one size and as many corners are alike. */
  kind: string
}

/** Rows of dots, stars and arrows have few kinds of shapes; a letterhead has some ten. */
const LEAST_KINDS = 15

/**
 * Counts the shapes on a page that look like letters: filled, of their size, one beside the other, and of many kinds. Such
 * text is a picture to a program. 0 where there are but few.
 */
export function countOutlinedLetters(areas: readonly Area[]): number {
  const letters = [...new Map(areas.flatMap(lettersOf).map((letter) => [keyOfLetter(letter), letter])).values()]
  const byPlace = new Map<string, Letter[]>()
  for (const letter of letters) {
    const key = keyOfPlace(letter.box.left, letter.box.top)
    const here = byPlace.get(key)
    if (here) here.push(letter)
    else byPlace.set(key, [letter])
  }
  const inLines = new Set<Letter>()
  for (const letter of letters) {
    const next = nearby(byPlace, letter).find((other) => follows(letter.box, other.box))
    if (next) inLines.add(letter).add(next)
  }
  return new Set([...inLines].map(({ kind }) => kind)).size >= LEAST_KINDS ? inLines.size : 0
}

/** What is painted again at its place is one letter. */
function keyOfLetter({ box, kind }: Letter): string {
  return [kind, Math.round(box.left), Math.round(box.top)].join()
}

/** A path may draw one letter, all its contours together, or a whole line. */
function lettersOf({ box, shape }: Area): Letter[] {
  if (shape === null) return []
  const parts = isOfLetterSize(box)
    ? [{ box, corners: shape.subpaths.flatMap(({ outline }) => outline).length / 2 }]
    : []
  const contours = shape.subpaths.map((one) => ({ box: one.box, corners: one.outline.length / 2 }))
  return (parts.length > 0 ? parts : contours.filter((one) => isOfLetterSize(one.box)))
    .filter(({ corners }) => corners >= LEAST_CORNERS)
    .map((one) => ({
      box: one.box,
      kind: [widthOfBox(one.box), heightOfBox(one.box), one.corners].map(Math.round).join(),
    }))
}

function isOfLetterSize(box: Box): boolean {
  const side = Math.max(widthOfBox(box), heightOfBox(box))
  return side >= SMALLEST && side <= LARGEST
}

function keyOfPlace(x: number, y: number): string {
  return `${Math.floor(x / LARGEST)},${Math.floor(y / LARGEST)}`
}

/** Letters that begin no farther to the right than the next of a line can. */
function nearby(byPlace: ReadonlyMap<string, Letter[]>, { box }: Letter): Letter[] {
  return [0, 1, 2].flatMap((x) =>
    [-1, 0, 1].flatMap((y) => byPlace.get(keyOfPlace(box.left + x * LARGEST, box.top + y * LARGEST)) ?? []),
  )
}

/** Whether a letter begins behind another, on its line. */
function follows(one: Box, other: Box): boolean {
  const size = Math.max(heightOfBox(one), heightOfBox(other), widthOfBox(one), widthOfBox(other))
  const beside = one.top < other.bottom && other.top < one.bottom
  return beside && other.left > one.left && other.left - one.right <= size * NEXT
}
