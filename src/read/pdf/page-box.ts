import type { Box } from './geometry.js'

/** Left, top, right, bottom in points from the top left of the page as it is shown. */
export type PageBox = [number, number, number, number]

/** To a hundredth of a point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function roundBox({ left, top, right, bottom }: Box): PageBox {
  return [round(left), round(top), round(right), round(bottom)]
}
