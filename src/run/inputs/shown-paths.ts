import { resolve, sep } from 'node:path'
import type { InputFile } from './index.js'

type Named = Pick<InputFile, 'path' | 'within' | 'from'>

/**
 * What each input is called in the dataset, by its path: its path from the folder that was named, or its base name where the
 * file itself was. Where two would be called the same, folders above them stand before both, until they differ.
 * @returns paths with `/` on every system
 */
export function shownPaths(files: readonly Named[]): Map<string, string> {
  const inputs = files.map((file) => ({ path: file.path, parts: partsOf(file), shown: file.within.split('/').length }))
  for (let clash = true; clash;) {
    const short = groupsOf(inputs)
      .filter((namesakes) => namesakes.length > 1)
      .flatMap((namesakes) => namesakes.filter(({ parts, shown }) => shown < parts.length))
    for (const input of short) input.shown++
    clash = short.length > 0
  }
  return new Map(inputs.map((input) => [input.path, nameOf(input)]))
}

interface Input {
  path: string
  parts: string[]
  /** How many of its parts, from the last on, are shown. */
  shown: number
}

function partsOf({ path, from }: Named): string[] {
  return from === 'file' ? resolve(path).split(sep) : path.split('/')
}

function nameOf({ parts, shown }: Input): string {
  return parts.slice(-shown).join('/')
}

function groupsOf(inputs: readonly Input[]): Input[][] {
  const groups = new Map<string, Input[]>()
  for (const input of inputs) {
    const namesakes = groups.get(nameOf(input))
    if (namesakes) namesakes.push(input)
    else groups.set(nameOf(input), [input])
  }
  return [...groups.values()]
}
