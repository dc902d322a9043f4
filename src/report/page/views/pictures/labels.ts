/** Pixels of a character of Chinese in the type of pictures, and beside a name. */
const CHARACTER = 12
const BESIDE = 12

/** How names stand beside a picture: as wide as the longest, within a width; what does not fit is cut with a mark. */
export function labelsOf(names: readonly string[], most: number): { width: number; of(name: string): string } {
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const width = Math.min(most, longest * CHARACTER + BESIDE)
  const fits = Math.max(2, Math.floor((width - BESIDE) / CHARACTER))
  return { width, of: (name) => (name.length <= fits ? name : `${name.slice(0, fits - 1)}…`) }
}
