import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type Journal,
  openJournal,
  type RunEvent,
  type RunOptions,
  type RunOutcome,
  runBot,
} from '../../../bots/engine/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { type Bot, parseBot } from '../../../bots/format/index.ts'
import type {
  DocumentText,
  HttpRequest,
  PageAction,
  PersonTask,
  Ports,
} from '../../../bots/steps/ports/index.ts'

/** A bot from the text of its bot.yaml and further files. */
export function bot(text: string, others: Readonly<Record<string, string>> = {}): Bot {
  const texts = new Map(Object.entries({ 'bot.yaml': `bot: test\nformat: 1\n${text}`, ...others }))
  return parseBot({ folder: '/bot', texts })
}

/** Steps that post an item to the world, with a way to find out. */
export const posting = (extra = '') => `
    - http.request: http://world/post
      id: post
      method: POST
      body: =item
${extra}`

export const verify = `      timeout: 5s
      verify:
        - http.request: '="http://world/find/" & item'
          save: answer
        - data.set: =answer.body
`

/** A bot that posts each of the items `a`, `b`, `c`. */
export const threeItems = (extra = verify, items = "['a', 'b', 'c']", after = '') => `
open:
  - http.request: http://world/open
transactions:
  each: =${items}
  as: item
  reference: =item
  retries: 2
  steps:
    - data.set: =item & "!"
      save: loud
${posting(extra)}
${after}
`

/** What the bots of these tests work on: it counts what is done to it and fails where it is told to. */
export class World {
  readonly posted: string[] = []
  readonly undone: string[] = []
  opened = 0
  readonly requests: string[] = []
  readonly performed: PageAction[][] = []
  readonly asked: PersonTask[] = []
  answers: (task: PersonTask) => Record<string, unknown> | undefined = () => undefined
  /** May throw before or after it takes hold of a request. */
  before: (request: HttpRequest) => void | Promise<void> = () => {}
  after: (request: HttpRequest) => void | Promise<void> = () => {}
  reads = 0
  time = Date.UTC(2026, 0, 1)

  readonly ports = {
    http: { request: (request: HttpRequest) => this.#request(request) },
    clock: {
      now: () => new Date(this.time++),
      sleep: async (milliseconds: number, signal: AbortSignal) => {
        signal.throwIfAborted()
        this.time += milliseconds
      },
    },
    random: { next: () => 0.5 },
    reset: async () => {},
    people: {
      ask: async (task: PersonTask) => {
        this.asked.push(task)
        return this.answers(task)
      },
    },
    documents: {
      read: async (path: string): Promise<DocumentText> => {
        this.reads++
        return { path, sha256: path, text: path, confidence: 1, pages: [] }
      },
    },
    browser: {
      perform: async (actions: readonly PageAction[]) => {
        this.performed.push([...actions])
        return actions.map((action) => ({
          ok: true,
          value: action.do === 'read' ? action.target.ref : undefined,
        }))
      },
    },
  } as unknown as Ports

  async #request(request: HttpRequest) {
    const { pathname } = new URL(request.url)
    this.requests.push(`${request.method} ${pathname}`)
    await this.before(request)
    const body = this.#answer(pathname, request.body)
    await this.after(request)
    return { status: 200, headers: {}, body }
  }

  #answer(path: string, body: string | undefined): unknown {
    if (path === '/open') this.opened++
    if (path === '/post') this.posted.push(String(body))
    if (path === '/undo') this.undone.push(String(body))
    return path.startsWith('/find/') ? this.posted.includes(path.slice('/find/'.length)) : null
  }
}

/** A journal in a folder of its own that goes with the test. */
export function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'journal.sqlite')
}

export function freshJournal(file = journalFile()): Journal {
  const journal = openJournal(file)
  onTestFinished(() => journal.close())
  return journal
}

/** Runs the bot in the world; the events come with the outcome. */
export async function run(
  theBot: Bot,
  world: World,
  options: Partial<RunOptions> = {},
): Promise<RunOutcome & { events: RunEvent[]; journal: Journal }> {
  const journal = options.journal ?? freshJournal()
  const events: RunEvent[] = []
  const outcome = await runBot(theBot, {
    ports: world.ports,
    inputs: {},
    asset: (name) => {
      throw new BotError('asset-missing', name)
    },
    observer: { event: (event) => events.push(event) },
    ...options,
    journal,
  })
  return { ...outcome, events, journal }
}

/** An error of a kind worth a retry, before or after anything happened. */
export function broken(acted?: boolean): BotError {
  return new BotError('http-failed', 'the line is dead', acted === undefined ? {} : { acted })
}
