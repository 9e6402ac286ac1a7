import type { BrowserContext, Page } from 'playwright'

interface Sink {
  actionAdded(page: Page, action: unknown, code: string): void
  actionUpdated(page: Page, action: unknown, code: string): void
  signalAdded(page: Page, signal: unknown, code: string): void
}

/** Milliseconds that a step of a generated script may wait. */
const PATIENCE = 3000

/**
 * Records with Playwright's own recorder, as its tools do, by private methods: only good for comparing.
 * Gives the body of a script over `page` and `context`.
 */
export async function recordByCodegen(context: BrowserContext, act: () => Promise<void>): Promise<string> {
  const lines: string[] = []
  const update = (_page: Page, _what: unknown, code: string) => {
    if (code) lines[Math.max(0, lines.length - 1)] = code
  }
  const sink: Sink = {
    actionAdded: (_page, _action, code) => lines.push(code),
    actionUpdated: update,
    signalAdded: update,
  }
  await call(context, '_startRecording', { language: 'playwright-test' }, sink)
  await act()
  await call(context, '_stopRecording')
  return lines.filter((line) => line.trim()).join('\n')
}

/** Runs the body of a generated script; gives what went wrong. */
export async function runScript(context: BrowserContext, body: string): Promise<string | undefined> {
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  try {
    const script = new Function('page', 'context', 'expect', `return (async () => {\n${body}\n})()`)
    await script(page, context)
    return undefined
  } catch (error) {
    return String(error).split('\n')[0]
  }
}

async function call(context: BrowserContext, name: string, ...given: unknown[]): Promise<void> {
  const method: unknown = Reflect.get(context, name)
  if (typeof method !== 'function') throw new Error(`This Playwright has no ${name}`)
  await Reflect.apply(method, context, given)
}
