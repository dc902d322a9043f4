/** What stops a whole document or run: says what, where and what to do. Carries the exit code of the command. */
export abstract class GongwenError extends Error {
  abstract readonly exitCode: number

  constructor(
    readonly where: string,
    what: string,
    readonly remedy: string,
  ) {
    super(what)
    this.name = new.target.name
  }
}

/** What LibreOffice can make of a format that is not read. */
export type Conversion = 'docx' | 'xlsx' | 'pdf'

/** An input that could not be read at all. */
export class UnreadableInput extends GongwenError {
  readonly exitCode = 3

  /** @param convertTo what the remedy says to convert it to: who knows its path can name the command */
  constructor(
    where: string,
    what: string,
    remedy: string,
    readonly convertTo: Conversion | null = null,
  ) {
    super(where, what, remedy)
  }
}

/** An input whose reading took more time or memory than it may. */
export class ExhaustedInput extends UnreadableInput {}

/** A data package that is damaged, incomplete, or of another version. */
export class DamagedPackage extends GongwenError {
  readonly exitCode = 3
}

/** A wrong argument, registry file or output folder. */
export class UsageError extends GongwenError {
  readonly exitCode = 2
}

/** What the machine refuses: room on a disk, open files, processes. It is no document's, and stops the run before anything is replaced. */
export class EnvironmentFault extends GongwenError {
  readonly exitCode = 2
}

/** A run that was told to end. */
export class Interrupted extends GongwenError {
  constructor(
    where: string,
    what: string,
    remedy: string,
    readonly exitCode: number,
  ) {
    super(where, what, remedy)
  }
}

/** A comparison that would mislead: a side may lack records. */
export class RefusedComparison extends GongwenError {
  readonly exitCode = 4
}
