import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'
import type { Recording } from '../../../recorder/recording.ts'
import type { Behaviour, Effect } from './behaviour.ts'
import { effectOf } from './effect.ts'
import type { Site } from './site.ts'

/** Milliseconds in which nothing more may come of it before it is taken for all. */
const REST = 400
const BETWEEN_LOOKS = 100
/** A page that never rests is taken as it is after so many. */
const LONGEST_UNREST = 3000

/** Does it by hand, without a recorder: what comes of it is what each recording is to give again. */
export async function doBehaviour(browser: Browser, site: Site, behaviour: Behaviour): Promise<Effect> {
  return await inContext(browser, wantedBy(behaviour), (context) => doIn(context, site, behaviour))
}

/** As `doBehaviour`, in a context that is there, and perhaps watched by a recorder; in its page, where it has one. */
export async function doIn(
  context: BrowserContext,
  site: Site,
  behaviour: Behaviour,
  recording?: Recording,
): Promise<Effect> {
  site.show(behaviour)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${site.url}/`)
  await behaviour.act(page, { files: filesToUpload(), ...(recording && { recording }) })
  return await restingEffect(context, site)
}

/** What came of it once the pages are at rest; where something is known to be still to come, that is waited for. */
export async function restingEffect(context: BrowserContext, site: Site, wanted?: Effect): Promise<Effect> {
  const end = performance.now() + LONGEST_UNREST
  // A page that goes on to the next one cannot be looked at.
  const look = () => effectOf(context, site).catch(() => undefined)
  let effect = await look()
  let since = performance.now()
  const isMissing = () => wanted !== undefined && !isDeepStrictEqual(effect, wanted)
  while ((performance.now() - since < REST || isMissing()) && performance.now() < end) {
    await pause(BETWEEN_LOOKS)
    const now = await look()
    if (!now || !isDeepStrictEqual(now, effect)) since = performance.now()
    effect = now
  }
  return effect ?? (await effectOf(context, site))
}

/** What the behaviour wants its pages to be opened with. */
export function wantedBy({ context }: Behaviour): BrowserContextOptions | undefined {
  return context && { ...context, permissions: [...(context.permissions ?? [])] }
}

/** Opens a context for as long as it is used. */
export async function inContext<T>(
  browser: Browser,
  options: BrowserContextOptions | undefined,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}

let files: string | undefined

function filesToUpload(): string {
  if (files !== undefined) return files
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-files-'))
  for (const name of ['note.txt', 'second.txt', 'photo.png'])
    writeFileSync(join(folder, name), `This is ${name}`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  files = folder
  return folder
}
