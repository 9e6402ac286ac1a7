import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lookFor } from '../../../../../bots/drivers/desktop/target/find-target.ts'
import { FakeSession, FakeWindows, fakeWindow } from '../fake-session.ts'
import { within } from '../programs.ts'

const BOX = { x: 10, y: 10, width: 100, height: 60 }
const WINDOW = { title: 'Ledger' }
/** Any file: what it shows nobody looks at. */
const IMAGE = fileURLToPath(import.meta.url)
const [first, second] = [
  { x: 20, y: 20, width: 30, height: 10 },
  { x: 20, y: 50, width: 30, height: 10 },
]

test('of images that look alike the one at its place is meant', async () => {
  const { targets } = await look({ by: { image: IMAGE }, further: [{ by: { place: '15,45 of 100x60' } }] })
  expect(targets).toMatchObject([{ box: { x: 25, y: 55, width: 1, height: 1 } }])
})

test('where none of them is there, or the window has another size, all of them may be meant', async () => {
  for (const place of ['90,5 of 100x60', '15,45 of 120x60']) {
    const { targets } = await look({ by: { image: IMAGE }, further: [{ by: { place } }] })
    expect(targets).toMatchObject([{ box: first }, { box: second }])
  }
})

test('an image that stands once is found, whatever else looks alike', async () => {
  const once = fileURLToPath(new URL('locate.test.ts', import.meta.url))
  const { targets } = await look({ by: { image: IMAGE }, further: [{ by: { image: once } }] }, [once])
  expect(targets).toMatchObject([{ box: second }])
})

/** In a window where each image stands twice, but for these. */
async function look(description: object, singles: readonly string[] = []) {
  const session = new FakeSession(new FakeWindows(fakeWindow('Ledger', BOX)))
  const eyes = await session.eyes()
  const isSingle = (image: Uint8Array) => singles.some((file) => readFileSync(file).equals(image))
  Object.assign(session, {
    eyes: async () => ({
      ...eyes,
      findImage: async (_: unknown, image: Uint8Array) =>
        isSingle(image) ? { found: true, at: second } : { found: false, why: 'alike' },
      findImages: async () => [first, second],
    }),
  })
  return await lookFor(session, { ref: 'post', window: WINDOW, ...description }, within())
}
