import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import type { Talk } from '../../../../../../bots/drivers/desktop/tree/automation/helper.ts'

/** What was asked, but for its number, and what was said to it. */
export interface Exchange {
  readonly ask: Readonly<Record<string, unknown>>
  readonly say: Readonly<Record<string, unknown>>
}

/** Plays a helper: what it is asked has to come in this order, and in these words. Lines of other programs come between. */
export function helperThatSays(...exchanges: readonly Exchange[]): {
  talk: Talk
  asked: unknown[]
  die(): void
} {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const events = new EventEmitter()
  const asked: unknown[] = []
  const left = [...exchanges]
  createInterface({ input: stdin }).on('line', (line) => {
    const { id, ...ask } = JSON.parse(line)
    asked.push(ask)
    const next = left.shift()
    if (next) stdout.write(`WARNING: a profile says something\r\n${JSON.stringify({ id, ...next.say })}\r\n`)
  })
  const die = () => void events.emit('exit', 1)
  return { talk: Object.assign(events, { stdin, stdout, kill: () => true }), asked, die }
}

const SHOWN = ['visible', 'enabled']

/** An element as the helper tells it. */
export function told(id: string, parent: number, type: string, name: string, more: object = {}) {
  const about = { pid: 42, program: 'notepad', framework: 'Win32', help: '' }
  return { id, parent, type, name, ...about, box: [10, 10, 80, 20], states: SHOWN, patterns: [], ...more }
}
