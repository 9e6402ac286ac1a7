import { rmSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Step } from '../../../bots/format/model.ts'
import { openBrowser } from './open-browser.ts'
import { openSite, type Site } from './site.ts'
import { suite } from './suite/index.ts'
import { tryBehaviour } from './try.ts'

/** A test for each behaviour of these families: recorded, replayed in a fresh browser, the same effect there. */
export function behaves(families: readonly (keyof typeof suite)[]): void {
  let browser: Browser
  let site: Site
  beforeAll(async () => {
    browser = await openBrowser()
    site = await openSite()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  describe.each(families)('%s', (family) => {
    test.each(suite[family])('$name', async (behaviour) => {
      const { bot, recorded, replayed, failure } = await tryBehaviour(browser, site, behaviour)
      expect(failure).toBeUndefined()
      expect(replayed).toEqual(recorded)
      const [first, ...steps] = bot.steps
      expect(first?.kind).toBe('browser.open')
      if (behaviour.steps) expect(kindsOf(steps, behaviour.steps)).toEqual(behaviour.steps)
      expect(bot.steps.filter(isCommit)).toHaveLength(behaviour.commits ?? 0)
      rmSync(bot.folder, { recursive: true })
    })
  })
}

/** Where the machine is slow, a person who goes on at once has waited all the same: only waits that are looked for count. */
function kindsOf(steps: readonly Step[], wanted: readonly string[]): string[] {
  const all = steps.map(({ kind }) => kind)
  return wanted.includes('browser.wait') ? all : all.filter((kind) => kind !== 'browser.wait')
}

function isCommit({ effect }: Step): boolean {
  return effect === 'commit'
}
