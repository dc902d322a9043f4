import { defineConfig } from 'vite'

/** One script and one style, which report/index.ts writes into each page. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  logLevel: 'warn',
  /** A library build leaves this to whoever builds with it; here that is the page. */
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../../../dist/report',
    emptyOutDir: false,
    target: 'es2022',
    /** Vite leaves the blanks of modules that others may bundle; nobody bundles this one. */
    rolldownOptions: { output: { minify: true } },
    lib: { entry: 'main.tsx', formats: ['es'], fileName: () => 'page.js', cssFileName: 'page' },
  },
})
