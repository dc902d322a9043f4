const MEDIAN = 5
/** Of the logarithm of pages: one document in fifty has over 90 pages. */
const SPREAD = 1.4
const MOST = 200
/** Steps of the golden ratio lie evenly however many are taken. */
const GOLDEN = 0.6180339887498949

/** Pages of a document: log-normal as in real archives, from 1 to 200. Any run of numbers has small and large ones alike. */
export function pagesOf(number: number): number {
  const share = (0.5 + number * GOLDEN) % 1
  return Math.min(MOST, Math.max(1, Math.round(MEDIAN * Math.exp(SPREAD * normalAt(share)))))
}

/** The value below which a share of the normal distribution lies, to a thousandth (Hastings). */
function normalAt(share: number): number {
  if (share > 0.5) return -normalAt(1 - share)
  const t = Math.sqrt(-2 * Math.log(Math.max(share, 1e-6)))
  return (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) - t
}
