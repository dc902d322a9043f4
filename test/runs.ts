const isLong = process.env.GONGWEN_RUNS !== undefined

/** The first of several inputs of one kind, each of which takes seconds; `npm run test:long` takes all of them. */
export const first = <Input>(count: number, inputs: readonly Input[]): Input[] =>
  isLong ? [...inputs] : inputs.slice(0, count)

/**
 * How many random examples a test tries; `npm run test:long` tries twenty times as many.
 * @param usual of examples that take long: how many a twentieth of those of the long run would be
 */
export const runs = (count: number, usual = count): { numRuns: number } => ({
  numRuns: isLong ? usual * Number(process.env.GONGWEN_RUNS) : count,
})
