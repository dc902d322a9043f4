import type { ViteUserConfig } from 'vitest/config'
import base from './vitest.config.js'

const room = process.env.GONGWEN_MUTATED

/** Of a room that is broken on purpose: its own tests. */
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    projects: [
      {
        extends: true,
        test: {
          name: 'mutate',
          include: [`test/${room}/**/*.test.ts`],
          exclude: ['**/*.{process,browser,long}.test.ts'],
        },
      },
    ],
    reporters: ['dot'],
  },
}
export default config
