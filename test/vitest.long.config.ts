import config, { LONG } from './vitest.config.js'

/** `npm run test:long`: what takes minutes, and is of a kind with what `npm test` runs. */
export default { ...config, test: { ...config.test, projects: [LONG] } }
