import type { ViteUserConfig } from 'vitest/config'
import { withBuiltModules } from './built-modules.js'
import base, { LONG, PROCESS, PURE } from './vitest.config.js'

/** `npm run test:long`: what takes minutes, more random examples and all inputs of what `npm test` tries. */
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    projects: [LONG, PURE, PROCESS].map(withBuiltModules),
    env: { ...base.test?.env, GONGWEN_RUNS: '20' },
    testTimeout: 1_800_000,
  },
}
export default config
