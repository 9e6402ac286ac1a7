import { rmSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../behaviours/open-browser.ts'
import { applications } from './index.ts'
import { installApplications } from './install.ts'
import { tryApplication } from './try.ts'

let browser: Browser

beforeAll(async () => {
  installApplications()
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each(applications.filter(({ isSteady }) => isSteady))(
  "a person's task in $name is recorded and replayed",
  async (application) => {
    const { bot, recorded, rounds } = await tryApplication(browser, application, 1)
    expect(rounds).toEqual([{ failure: undefined, outcome: recorded }])
    expect(bot.steps.length).toBeGreaterThanOrEqual(20)
    expect(bot.steps.some(({ effect }) => effect === 'commit')).toBe(true)
    rmSync(bot.folder, { recursive: true })
  },
)
