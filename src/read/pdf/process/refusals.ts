import { UnreadableInput } from '../../../model/errors.js'
import type { Answer } from './messages.js'

/** pdf.js's codes of a PasswordException. */
const WRONG_PASSWORD = 2

/** What to tell a person where pdf.js refuses to open a file. */
export function refusalOf(
  file: string,
  { name, code, message }: Extract<Answer, { kind: 'refused' }>,
  hadPassword: boolean,
): UnreadableInput {
  if (name === 'PasswordException') {
    return code === WRONG_PASSWORD || hadPassword
      ? new UnreadableInput(file, 'The password is wrong.', 'Give the right one with --password.')
      : new UnreadableInput(file, 'The PDF asks for a password.', 'Give it with --password.')
  }
  return new UnreadableInput(
    file,
    `The PDF is damaged beyond repair (${message.replace(/\.$/, '')}).`,
    'Get the file again from its source; it may have been cut off on the way.',
  )
}
