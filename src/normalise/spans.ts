/** Stretches of a text by their offsets. */
import type { Span } from './unit-pieces.js'

/** Where an open end ends that would run into what goes on behind it: 等 of 等各县（市、区）人民政府. */
export function startOfNext(whole: readonly Span[], start: number, end: number): number {
  return whole.find((span) => span.start > start && span.start < end && span.end > end)?.start ?? end
}

/** For each character whether one of the spans has it. */
export function coverOf(spans: readonly Span[], length: number): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  return covered
}

/** Places inside a stretch, counted from its start; the places are in order. */
export function within(places: readonly number[], start: number, end: number): number[] {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= start) low = middle + 1
    else high = middle
  }
  const inside: number[] = []
  for (; low < places.length && places[low]! < end; low++) inside.push(places[low]! - start)
  return inside
}
