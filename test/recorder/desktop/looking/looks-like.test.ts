import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import type { Picture } from '../../../../bots/drivers/desktop/eyes.ts'
import type { WindowInfo } from '../../../../bots/drivers/desktop/windows/index.ts'
import type { Selector } from '../../../../bots/elements/types.ts'
import { Images } from '../../../../recorder/desktop/looking/images.ts'
import { LooksLike } from '../../../../recorder/desktop/looking/looks-like.ts'
import type { Sight } from '../../../../recorder/desktop/looking/sight.ts'
import type { DesktopEyes } from '../../../../recorder/desktop/ports.ts'

const SIZE = { width: 200, height: 200 }
const BOX = { x: 0, y: 0, ...SIZE }
const KEY = { x: 93, y: 93, width: 14, height: 14 }
/** What is kept of the screen around a click. */
const KEPT = { x: 76, y: 84, width: 48, height: 32 }
const GREY = 200

test('a single letter is the name of an image, and nothing is found by it', async () => {
  const { selectors } = await described('7', screen())
  expect(selectors).toEqual([{ by: { image: 'images/7.png' } }, { by: { place: '100,100 of 200x200' } }])
})

test('drawings of several buttons that are read as letters are no text', async () => {
  const { selectors } = await described('O O', screen())
  expect(selectors[0]).toEqual({ by: { image: 'images/o-o.png' } })
})

test('words are found by themselves', async () => {
  const { selectors } = await described('Save', screen())
  expect(selectors[0]).toEqual({ by: { text: 'Save' } })
})

test.each([
  ['on', { image: 'images/place.png' }],
  ['Date', { text: 'Date' }],
])('what stands beside "%s" is known by it where that is no piece of a word', async (words, by) => {
  const beside = { ...KEY, x: 20, score: 1 }
  const { selectors } = await described(words, screen(), screen(), beside)
  expect(selectors[0]).toEqual({ by })
})

test('what the person typed beside it is no landmark: next time another text stands there', async () => {
  const beside = { ...KEY, x: 20, score: 1 }
  const { selectors } = await described('Date', screen(), screen(), beside, 'Date')
  expect(selectors[0]).toEqual({ by: { image: 'images/place.png' } })
})

test('what the mouse lit up is kept as it looked before', async () => {
  const { shade } = await described('7', screen(), screen({ key: 100 }))
  expect(shade).toBe(GREY)
})

test('a window that did not stand as it does now says nothing of how it looked before', async () => {
  const { shade } = await described('7', screen({ foot: 0 }), screen({ key: 100 }))
  expect(shade).toBe(100)
})

/** What is made of a click on the key: its selectors, and how bright the image is that is kept. */
async function described(
  words: string,
  before: Picture,
  now = before,
  at = { ...KEY, score: 1 },
  typed = '',
) {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const looks = new LooksLike(eyesFor(words, before, at), new Images(folder))
  for (const text of typed) looks.typed.take({ fact: 'key', at: 0, key: text, text, modifiers: [] })
  await looks.rest()
  const { element } = await looks.complete(sightOf(now))
  const { further = [], by } = element.description
  const selectors: Selector[] = [{ ...(by && { by }) }, ...further]
  const image = selectors.find((one) => one.by?.image)?.by?.image
  if (!image) return { selectors }
  const [shade] = await sharp(join(folder, image))
    .extract({ left: KEPT.width / 2, top: KEPT.height / 2, width: 1, height: 1 })
    .raw()
    .toBuffer()
  return { selectors, shade }
}

/** A window in one grey, with a key in it and something at its foot. */
function screen({ key = GREY, foot = GREY } = {}): Picture {
  const data = new Uint8Array(SIZE.width * SIZE.height * 4).fill(GREY)
  data.fill(foot, 150 * SIZE.width * 4)
  for (let y = KEY.y; y < KEY.y + KEY.height; y++)
    for (let x = KEY.x; x < KEY.x + KEY.width; x++)
      data.fill(key, (y * SIZE.width + x) * 4, (y * SIZE.width + x) * 4 + 4)
  return { data, ...SIZE, order: 'rgba', hash: `${key} ${foot}` }
}

function eyesFor(words: string, resting: Picture, at: typeof KEY & { score: number }): DesktopEyes {
  return {
    windows: {
      list: async () => [],
      popups: async () => [],
      at: async () => undefined,
      active: async () => undefined,
      onChange: () => () => {},
    },
    tree: undefined,
    text: {
      findImage: async () => ({ found: true, at }),
      findText: async () => [at],
      readText: async () => words,
    },
    grab: async () => resting,
  }
}

function sightOf(picture: Picture): Sight {
  const info: WindowInfo = {
    ...{ id: 1, title: 'Keys', program: 'keys', kind: 'window', pid: 0, state: 'normal', active: true },
    ...{ box: BOX, modal: false, owner: undefined, connection: 1 },
  }
  return {
    ...{ point: { x: 100, y: 100 }, window: undefined, info, box: KEPT, node: undefined, isFrame: false },
    element: { element: 1, description: {}, frames: [], nature: 'other', secret: false, suggests: false },
    shown: { picture, box: BOX },
  }
}
