import { createInterface, type Interface } from 'node:readline/promises'
import { asBotError } from '../../../bots/errors/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import { checkedAnswer } from '../../../bots/steps/answers.ts'
import type { FormField, PeoplePort, PersonTask } from '../../../bots/steps/ports/index.ts'
import { answerIn, filePeople } from './files.ts'

interface TerminalOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** The folder of tasks: answers in files come first, and what is put off goes there. */
  readonly tasks: string
  /** Called before a question, so that nothing else stands in its line. */
  readonly clear: () => void
}

/** What a person types to say that there is no such value. */
const NONE = '-'

/**
 * A person at the terminal, asked field by field: Enter keeps what is proposed, `-` says that there is none,
 * Ctrl-C puts the whole task off, and it then waits as a file.
 */
export function terminalPeople(options: TerminalOptions): PeoplePort {
  const later = filePeople(options.tasks)
  return {
    async ask(task, call) {
      const known = answerIn(options.tasks, task)
      if (known) return known
      options.clear()
      return (await askAll(task, options, call.signal)) ?? later.ask(task, call)
    },
  }
}

async function askAll(task: PersonTask, { input, output }: TerminalOptions, signal: AbortSignal) {
  const lines = createInterface({ input, output, terminal: true })
  const putOff = new AbortController()
  lines.on('SIGINT', () => putOff.abort())
  lines.on('close', () => putOff.abort())
  const say = (text: string) => output.write(`${maskSecrets(text)}\n`)
  try {
    say(`\n? ${task.title}`)
    if (task.document) say(`  document: ${task.document.path}`)
    say('  Enter keeps what stands in brackets, - means there is none, Ctrl-C puts it off.')
    const answer: Record<string, unknown> = {}
    for (const field of task.fields) {
      answer[field.name] = await askField(field, lines, say, AbortSignal.any([signal, putOff.signal]))
    }
    return answer
  } catch (error) {
    if (!putOff.signal.aborted) throw signal.aborted ? signal.reason : error
    say('\n  Put off.')
    return undefined
  } finally {
    lines.close()
  }
}

async function askField(
  field: FormField,
  lines: Interface,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<unknown> {
  if (field.doubt) say(`  ! ${field.title}: ${field.doubt}`)
  for (;;) {
    const typed = (await lines.question(prompt(field), { signal })).trim()
    try {
      return checkedAnswer(field, typed === '' ? field.value : typed === NONE ? null : typed)
    } catch (error) {
      say(`    ${asBotError(error).details.expected} is expected`)
    }
  }
}

function prompt({ title, choices, value }: FormField): string {
  const among = choices ? ` (${choices.join(' | ')})` : ''
  const proposed = value === undefined ? '' : ` [${valueWords(value)}]`
  return maskSecrets(`  ${title}${among}${proposed}: `)
}

function valueWords(value: unknown): string {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
