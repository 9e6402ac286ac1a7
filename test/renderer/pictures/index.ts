/**
 * `npm run pictures`: takes a picture of every page in both themes, as `renderer/pictures/<page>-<theme>.png`; with names
 * of pages behind it only of these.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { navigation } from '../../../renderer/app/navigation.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { type Stage, setStage } from './stage.ts'

const FOLDER = fileURLToPath(new URL('../../../renderer/pictures', import.meta.url))
/** The longest that a page may take until all of it is shown; milliseconds. */
const PATIENCE = 30_000

const wanted = process.argv.slice(2)
let stage: Stage | undefined
const studio = await openStudio({
  prepare: async (home) => {
    stage = await setStage(home)
  },
})
try {
  if (stage) await takeAll(studio, stage)
} finally {
  await studio.close()
  await stage?.close()
}
// All is closed, but the database in memory, which is kept for another test, would not let the process end.
process.exit()

async function takeAll(open: OpenStudio, { bot, run, rehearsal, task }: Stage): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const pages = new Map([
    ...navigation.flat().map(({ name, to }) => [name, to] as const),
    ['editor', `/bots/${bot}?step=post`],
    ['rehearsal', `/bots/${bot}/rehearse?run=${rehearsal}`],
    ['task', `/inbox/${task}`],
    ['run', `/runs/${run}`],
  ])
  for (const [name, path] of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await open.goTo(path)
    await settled(open)
    for (const theme of ['light', 'dark'] as const) await take(open, name, theme)
    console.log(name)
  }
}

/** Waits until nothing on the page says that it still loads, and all of its pictures are there. */
async function settled({ page }: OpenStudio): Promise<void> {
  await page.getByRole('heading').first().waitFor({ timeout: PATIENCE })
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-label="Loading"]') === null &&
      [...document.images].every(({ complete }) => complete),
    undefined,
    { timeout: PATIENCE },
  )
}

/** Few colours are enough for a page, and make a picture a fifth as large. */
async function take({ page }: OpenStudio, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(FOLDER, `${name}-${theme}.png`))
}
