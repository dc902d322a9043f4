import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../model/errors.js'

/** Writes a file as a whole: under its name stands the old content or the new one, never a part. @throws UsageError */
export function writeOutputFile(path: string, content: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.gongwen-${process.pid}`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh)
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(path, `The file cannot be written: ${code ?? String(error)}.`, 'Choose another with -o.')
  }
}
