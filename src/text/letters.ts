/** Counts in letters: 2 is b, 3 is c … 26 is z, 27 is aa. */
export function letterOf(times: number): string {
  const letter = String.fromCharCode(97 + ((times - 1) % 26))
  return times <= 26 ? letter : letterOf(Math.floor((times - 1) / 26)) + letter
}
