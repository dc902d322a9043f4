import type { ViteUserConfig } from 'vitest/config'
import { withBuiltModules } from './built-modules.js'
import base, { PROJECTS } from './vitest.config.js'

/** `npm test`: what stands in dist/, which it built before. */
const config: ViteUserConfig = { ...base, test: { ...base.test, projects: PROJECTS.map(withBuiltModules) } }
export default config
