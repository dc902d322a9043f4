import fc from 'fast-check'

/**
 * The same random examples each time, so that a run that fails tells of the change and not of the dice;
 * `npm run test:long` throws them afresh.
 */
fc.configureGlobal(process.env.GONGWEN_RUNS === undefined ? { seed: 2026 } : {})
