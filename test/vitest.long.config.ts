import type { ViteUserConfig } from 'vitest/config'
import base, { LONG, PURE } from './vitest.config.js'

/** `npm run test:long`: what takes minutes, and more random examples of what `npm test` tries. */
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    projects: [LONG, PURE],
    env: { ...base.test?.env, GONGWEN_RUNS: '20' },
    testTimeout: 1_800_000,
  },
}
export default config
