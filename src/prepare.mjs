// Builds what is installed from a clone, unless it is built already of the same sources: `npm install` from git runs this.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = 'dist/.built'

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const hash = createHash('sha256')
for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', ...sources].sort())
  if (existsSync(path)) hash.update(`${path}\n`).update(readFileSync(path))
const built = hash.digest('hex')

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== built) {
  execSync('npm run --silent build:unchecked', { stdio: 'inherit' })
  writeFileSync(STAMP, built)
}
