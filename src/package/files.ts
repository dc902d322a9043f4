import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a package, wherever they are: in a folder, in a tree of git. */
export interface PackageFiles {
  /** The bytes of a file by its path in the package, or null where there is none. */
  read(path: string): Buffer | null
}

export const DESCRIPTOR = 'datapackage.json'

export function folderFiles(folder: string): PackageFiles {
  return {
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
  }
}

/** Whether files are those of a package, whole or not. */
export function isPackage(files: PackageFiles): boolean {
  return files.read(DESCRIPTOR) !== null
}
