import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { botLibrary } from '../../../main/host/bots/library.ts'
import { LINES, putBot } from '../../main/host/runs/bots.ts'
import { cutTexts } from '../cut-texts.ts'
import { expectPage } from '../expect-page.ts'
import { ranBefore } from '../runs/prepared.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

/** What pages of a window of 1024x640 have at 200 %. */
const viewport = { width: 512, height: 320 }

let studio: OpenStudio
afterEach(() => studio.close())

async function widthOf(box: Locator): Promise<number> {
  return (await box.boundingBox())?.width ?? 0
}

test('at 200 % nothing is cut: what stands side by side in a large window stands below each other', async () => {
  let run: string | undefined
  studio = await openStudio({
    viewport,
    prepare: async (home) => {
      ;[run] = await ranBefore(home, { bot: putBot(home, 'lines', LINES).id, inputs: {} })
    },
  })
  const { page, home } = studio
  await studio.goTo(`/runs/${run}`)
  await expectPage(page.getByRole('heading', { level: 2 })).toBeVisible()
  expect(await cutTexts(page)).toEqual([])
  expect(await widthOf(page.getByRole('region', { name: 'Step by step' }).first())).toBeGreaterThan(400)
  await studio.goTo(`/bots/${botLibrary(home).idOf(join(home.bots, 'lines'))}`)
  await expectPage(page.getByRole('tree')).toBeVisible()
  expect(await cutTexts(page)).toEqual([])
  expect(await widthOf(page.getByRole('tree'))).toBeGreaterThan(400)
})
