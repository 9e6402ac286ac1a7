import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPlace, writePlace } from '../../../main/electron/window-place.ts'
import { temporaryFolder } from '../temporary-home.ts'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1920, height: 1080 }
const place = { x: 2000, y: 100, width: 1200, height: 800, maximized: false }

test('a window comes back to its display', () => {
  const file = join(temporaryFolder(), 'window.json')
  writePlace(file, place)
  expect(readPlace(file, [display, right])).toEqual(place)
})

test.each([
  ['on a display that is gone', place],
  ['with its title above all displays', { ...place, x: 100, y: -50 }],
  ['with too little of its title to be taken hold of', { ...place, x: 1880 }],
])('a window that stood %s keeps its size alone', (_where, stood) => {
  const file = join(temporaryFolder(), 'window.json')
  writePlace(file, stood)
  expect(readPlace(file, [display])).toEqual({ width: 1200, height: 800, maximized: false })
})

test.each(['', '{', '{"width": 5, "height": 5, "maximized": false}'])(
  'a file that holds %j is as good as none',
  (text) => {
    const file = join(temporaryFolder(), 'window.json')
    writeFileSync(file, text)
    expect(readPlace(file, [display])).toEqual({ width: 1440, height: 900, maximized: false })
  },
)
