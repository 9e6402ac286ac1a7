import type { PeoplePort } from '../../../bots/steps/ports/index.ts'
import { filePeople } from './files.ts'
import { terminalPeople } from './terminal.ts'

interface HereOptions {
  /** The folder of tasks. */
  readonly tasks: string
  /** Takes away what stands in the terminal's last line. */
  readonly clear: () => void
  /** Nobody is to be asked here, though there may be a terminal. */
  readonly quiet: boolean
}

/** Whoever can be asked here: the person at the terminal where there is one, else people who answer by files. */
export function peopleHere({ tasks, clear, quiet }: HereOptions): PeoplePort {
  const { stdin, stdout } = process
  if (quiet || !stdin.isTTY || !stdout.isTTY) return filePeople(tasks)
  return terminalPeople({ input: stdin, output: stdout, tasks, clear })
}
