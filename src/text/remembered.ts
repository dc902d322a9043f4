/** Texts remembered; what is read of more begins afresh. A document has some thousand cells that differ. */
const MOST = 4_000

/** A reading of a text by its characters alone, made once a text: columns, rows and cells ask for it in turn. */
export function remembered<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const readings = new Map<string, Reading>()
  return (text) => {
    const known = readings.get(text)
    if (known !== undefined) return known
    if (readings.size === MOST) readings.clear()
    const reading = read(text)
    readings.set(text, reading)
    return reading
  }
}
