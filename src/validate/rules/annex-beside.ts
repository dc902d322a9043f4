import type { Rule } from '../rule.js'

export const annexJoined: Rule<'annex/joined'> = {
  id: 'annex/joined',
  severity: 'info',
  summary: 'An annex was read from a file of its own, which stands in the folder of the notice.',
  advice:
    'The message says by what the file was told. Where it is another notice’s, move it to another folder, or give the two to runs of their own.',
}

export const annexBeside: Rule<'annex/beside'> = {
  id: 'annex/beside',
  severity: 'warning',
  summary: 'A file in the folder of a notice looks like an annex of it, and is not read with it.',
  advice:
    'The message says why. Name the file by the number and the title of the list (附件1：重点任务分解表.xlsx), put each notice into a folder of its own, or mend the file that cannot be read.',
}
