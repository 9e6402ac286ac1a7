import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { botLibrary } from '../../../main/host/bots/library.ts'
import type { Home } from '../../../main/host/home.ts'
import { changeSettings } from '../../../main/host/settings.ts'
import { LINES, putBot } from '../../main/host/runs/bots.ts'
import { cutTexts } from '../cut-texts.ts'
import { expectPage } from '../expect-page.ts'
import { ranBefore } from '../runs/prepared.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

/** A name as German makes them, without a space in it. */
const NAME = 'Buchungsbelegverarbeitungsvorgangsprotokollierungseinrichtungsnummernverzeichnis'

let studio: OpenStudio
afterEach(() => studio.close())

/** A bot that lacks an asset, and one that ran; all that has a name has a long one. */
async function prepare(home: Home): Promise<void> {
  const folder = join(home.bots, 'long')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'bot.yaml'),
    `bot: long
format: 1
title: ${NAME}
inputs:
  folder: { type: text, title: ${NAME} }
assets:
  ${NAME.toLowerCase()}: { type: url, title: ${NAME} }
steps:
  - data.set: =inputs.folder
    name: ${NAME}
`,
  )
  changeSettings(home, (before) => ({ ...before, assets: { [`other_${NAME.toLowerCase()}`]: NAME } }))
  await ranBefore(home, { bot: putBot(home, 'lines', LINES.replace('Write lines', NAME)).id, inputs: {} })
}

test('names of eighty letters stay in their places on a small window, in German, or have a tooltip', async () => {
  studio = await openStudio({ prepare, locale: 'de', viewport: { width: 1024, height: 640 } })
  const { page, home } = studio
  const bot = `/bots/${botLibrary(home).idOf(join(home.bots, 'long'))}`
  for (const path of ['/', '/runs', '/vault', bot, `${bot}/rehearse`]) {
    await studio.goTo(path)
    await expectPage(page.getByText(NAME).first()).toBeVisible()
    expect(await cutTexts(page), path).toEqual([])
  }
})
