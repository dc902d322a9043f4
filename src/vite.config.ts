import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, relative } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { installedVersion } from './run/store/installed.js'
import { BUNDLE_CONTENTS, type BundleContents } from './run/store/pipeline-version.js'

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>
}
const DIST = new URL('../dist/', import.meta.url).pathname
const ENTRIES = {
  cli: 'cli.js',
  'bundle/document-process': 'run/documents/worker.js',
  'bundle/pdf-process': 'read/pdf/process/main.js',
}
/** They look for files of their own beside them, or are loaded where they are asked for. */
const APART = ['pdfjs-dist', 'node-sqlite3-wasm', 'pinyin-pro', 'chokidar']

/**
 * The command and its processes in few files: without, a process loads some four hundred, which takes longer than a short
 * notice. Made of what the compiler wrote; that stays, for those who import the library.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  logLevel: 'warn',
  plugins: [placesOfModules(), contents()],
  build: {
    outDir: DIST,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    ssr: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, DIST + path])),
      external: [...builtinModules, /^node:/, new RegExp(`^(?:${APART.join('|')})(?:/|$)`)],
      output: { entryFileNames: '[name].js', chunkFileNames: 'bundle/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: APART },
})

/** A module of ours that asks where it stands is told where the compiler put it: the data beside it are there. */
function placesOfModules(): Plugin {
  return {
    name: 'places-of-modules',
    transform(code, id) {
      if (!id.startsWith(DIST) || !code.includes('import.meta.url')) return null
      return {
        code: code.replaceAll('import.meta.url', `import.meta.place[${JSON.stringify(relative(DIST, id))}]`),
        map: null,
      }
    },
    renderChunk(code, { fileName }) {
      const up = relative(dirname(fileName), '.') || '.'
      return {
        code: code.replace(
          /import\.meta\.place\["([^"]+)"\]/g,
          (_, place) => `new URL("${up}/${place}", import.meta.url).href`,
        ),
        map: null,
      }
    },
  }
}

/** What the pipeline’s version rests on is prepared: to ask all code and all packages for it takes longer than much of a notice. */
function contents(): Plugin {
  return {
    name: 'contents-of-bundle',
    generateBundle(_, bundle) {
      const code = createHash('sha256')
      for (const file of Object.values(bundle).sort((one, other) => (one.fileName < other.fileName ? -1 : 1)))
        if (file.type === 'chunk') code.update(file.code)
      const packages = Object.keys(dependencies).map(
        (name) => [name, APART.includes(name) ? null : installedVersion(name)] as const,
      )
      const told: BundleContents = { code: code.digest('hex'), packages: Object.fromEntries(packages) }
      this.emitFile({ type: 'asset', fileName: `bundle/${BUNDLE_CONTENTS}`, source: JSON.stringify(told) })
    },
  }
}
