/** How many random examples a test tries; `npm run test:long` tries twenty times as many. */
export const runs = (count: number): { numRuns: number } => ({
  numRuns: count * Number(process.env.GONGWEN_RUNS ?? 1),
})
