import sharp from 'sharp'
import { expect, test } from 'vitest'
import { putBot } from './bots.ts'
import { host } from './host.ts'

const WAITS = `
bot: waits
format: 1
steps:
  - browser.open: data:text/html,<title>Meadow</title><body style="background:rgb(0,128,0)">
  - flow.wait: 10m
`

test('who looks at a run sees what its bot sees, and the run ends with its images', async () => {
  const { home, runs } = host()
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
  expect(await Array.fromAsync(host().runs.watch('no-run', undefined))).toEqual([])
})
