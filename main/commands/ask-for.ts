import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { BotError } from '../../bots/errors/index.ts'

/**
 * One text from the person at the terminal, unseen where it is hidden; where standard input is no terminal, all of
 * it without its last line end. Throws `stopped` on Ctrl-C and `input-missing` where there is nothing.
 */
export async function askFor(question: string, { hidden }: { hidden: boolean }): Promise<string> {
  const answer = process.stdin.isTTY ? await typed(question, hidden) : await text(process.stdin)
  const value = answer.replace(/\r?\n$/, '')
  if (value !== '') return value
  throw new BotError('input-missing', 'Nothing was given', { next: 'Type it, or pipe it into the command.' })
}

async function typed(question: string, hidden: boolean): Promise<string> {
  if (hidden) process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stderr,
    terminal: true,
  })
  const stopped = new AbortController()
  for (const event of ['SIGINT', 'close']) terminal.once(event, () => stopped.abort())
  try {
    return await terminal.question(hidden ? '' : question, { signal: stopped.signal })
  } catch (cause) {
    throw new BotError('stopped', 'Nothing was changed', {
      next: 'Call the command again when you are ready.',
      cause,
    })
  } finally {
    terminal.close()
    if (hidden) process.stderr.write('\n')
  }
}
