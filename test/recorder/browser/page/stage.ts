import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import { captureScript } from '../../../../recorder/browser/capture-script.ts'
import {
  BINDING,
  type Message,
  NAME,
  type PageFact,
  WORLD,
} from '../../../../recorder/browser/page/protocol.ts'
import { type RawFact, ToldElements } from '../../../../recorder/browser/told-elements.ts'
import { type Fact, facts } from '../../../../recorder/facts/index.ts'
import { type PageServer, servePages } from '../../../fixtures/pages/serve.ts'

type FactOf<K extends Fact['fact']> = Extract<PageFact, { fact: K }>
type SecretMessage = Extract<Message, { tell: 'secret' }>

/** A page with the capture script in it, as the recorder puts it there, and a real mouse and keyboard. */
export interface Stage {
  readonly page: Page
  readonly server: PageServer
  readonly session: CDPSession
  /** All that was told since the page was shown. */
  readonly secrets: SecretMessage[]
  /** Every word that came over the binding. */
  readonly raw: string[]
  suspected: number
  /** Shows this HTML, with nothing told yet. */
  show(html: string): Promise<void>
  /** The facts told so far, when the page has come to rest; only those of a kind where one is given. */
  told(): Promise<PageFact[]>
  told<K extends Fact['fact']>(kind: K): Promise<FactOf<K>[]>
  /** Evaluates an expression in the isolated world of the page; `api` is the script. */
  inside(expression: string): Promise<unknown>
  /** The id of the isolated world of the page. */
  world(): number
  close(): Promise<void>
}

export async function openStage(args: readonly string[] = []): Promise<Stage> {
  const server = await servePages({})
  const browser: Browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: ['--no-sandbox', ...args],
  })
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const worlds = new Map<string, number>()
  const all: PageFact[] = []
  const { frameTree } = await session.send('Page.getFrameTree')
  session.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.name === WORLD && made.auxData?.frameId === frameTree.frame.id) worlds.set('main', made.id)
  })
  const stage: Stage = {
    page,
    server,
    session,
    secrets: [],
    raw: [],
    suspected: 0,
    show: async (html) => {
      server.set('/', html)
      await page.goto(`${server.url}/`)
      await rest(page)
      all.length = 0
      stage.secrets.length = 0
      stage.raw.length = 0
      stage.suspected = 0
    },
    told: async (kind?: Fact['fact']) => {
      await rest(page)
      return all.filter(({ fact }) => kind === undefined || fact === kind) as never
    },
    inside: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(async (api) => (${expression}))(globalThis.${NAME})`,
        contextId: worlds.get('main') ?? 0,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    world: () => worlds.get('main') ?? 0,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
  const elements = new Map<number, ToldElements>()
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId: world }) => {
    if (name !== BINDING) return
    stage.raw.push(payload)
    const message: Message = JSON.parse(payload)
    if (message.tell === 'secret') stage.secrets.push(message)
    else if (message.tell === 'suspects') stage.suspected += 1
    else {
      const told = elements.get(world) ?? new ToldElements()
      elements.set(world, told)
      all.push(...message.facts.map((fact) => checked(told.complete({ ...fact }))))
    }
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: await captureScript(),
    worldName: WORLD,
  })
  return stage
}

/** Frames, tasks, and the messages of the protocol have gone by. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 130))).catch(() => undefined)
}

/** What the recorder would refuse must not be told. */
function checked(fact: RawFact): PageFact {
  return facts.parse({ ...fact, seq: 0, tab: 1, document: 'd' })
}

/** A fact in a few words: `click left "Save"`, `input "x" "Name"`. */
export function inWords(fact: PageFact): string {
  const element = 'element' in fact && fact.element ? nameOf(fact.element.description) : ''
  switch (fact.fact) {
    case 'press':
      return `press ${fact.button} ${element}`
    case 'release':
      return `release ${fact.button} ${element}`.trim()
    case 'click':
      return `click ${fact.by} ${fact.button} ${element}`
    case 'input':
      return `input ${fact.checked ?? fact.options?.join('+') ?? fact.value ?? '-'} ${element}`
    case 'key':
      return `key ${[...fact.modifiers, fact.key].join('+')}${fact.prevented ? ' prevented' : ''} ${element}`.trim()
    default:
      return `${fact.fact} ${element}`.trim()
  }
}

/** What the element is called in its description, or its css. */
export function nameOf(description: {
  name?: string | undefined
  by?: object | undefined
  further?: unknown
}): string {
  return description.name ?? JSON.stringify(description.by ?? {})
}
