import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { runServices } from '../../../../main/host/runs/index.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { putBot } from './bots.ts'

const WAITS = `
bot: waits
format: 1
steps:
  - browser.open: data:text/html,<title>Meadow</title><body style="background:rgb(0,128,0)">
  - flow.wait: 10m
`

test('who looks at a run sees what its bot sees, and the run ends with its images', async () => {
  const home = temporaryHome()
  const journal = openJournal(home.journal)
  const runs = runServices(home, journal)
  onTestFinished(async () => {
    await runs.close()
    journal.close()
  })
  const { id } = putBot(home, 'waits', WAITS)
  const { run } = await runs.start({ bot: id, inputs: {}, headless: true })
  const colours: number[] = []
  let named: string | undefined
  let isEnding = false
  for await (const { image, title } of runs.watch(run, AbortSignal.timeout(50_000))) {
    const { dominant } = await sharp(Buffer.from(image, 'base64')).stats()
    named = title
    colours.push(dominant.g - dominant.r)
    // The first may be of the page that was there before.
    const isSeen = dominant.g > dominant.r + 50
    if (isSeen && !isEnding) await runs.kill(run)
    isEnding ||= isSeen
  }
  expect(colours.at(-1)).toBeGreaterThan(50)
  expect(named).toBe('Meadow')
})

test('of a run that nobody carries here there is nothing to see', async () => {
  const home = temporaryHome()
  const journal = openJournal(home.journal)
  onTestFinished(() => journal.close())
  expect(await Array.fromAsync(runServices(home, journal).watch('no-run', undefined))).toEqual([])
})
