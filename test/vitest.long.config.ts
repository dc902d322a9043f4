import type { ViteUserConfig } from 'vitest/config'
import base, { LONG } from './vitest.config.js'

/** `npm run test:long`: what takes minutes, and is of a kind with what `npm test` runs. */
const config: ViteUserConfig = { ...base, test: { ...base.test, projects: [LONG] } }
export default config
