import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DamagedPackage } from '../model/errors.js'
import { DESCRIPTOR } from '../model/dataset.js'

/** The files of a package, wherever they are: in a folder, in a tree of git. */
export interface PackageFiles {
  /** The bytes of a file by its path in the package, or null where there is none. */
  read(path: string): Buffer | null
}

/** The files of a folder on disk. @throws DamagedPackage where one is there and cannot be read */
export function folderFiles(folder: string): PackageFiles {
  return { read: (path) => readIfThere(join(folder, path)) }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    const cause = code === 'EISDIR' ? 'it is a folder' : (code ?? String(error))
    throw new DamagedPackage(
      file,
      `The file cannot be read: ${cause}.`,
      'Check what stands there, and its permissions.',
    )
  }
}

/** Whether files are those of a package, whole or not. */
export function isPackage(files: PackageFiles): boolean {
  return files.read(DESCRIPTOR) !== null
}
