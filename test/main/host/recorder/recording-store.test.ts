import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { recordingStore } from '../../../../main/host/recorder/recording-store.ts'
import { temporaryHome } from '../../temporary-home.ts'

const header = {
  kind: 'browser',
  name: 'Orders',
  url: 'http://127.0.0.1/',
  secure: false,
  started: 5,
} as const

/** A recording that was broken off after its first fact. */
function brokenOff(store: ReturnType<typeof recordingStore>) {
  const place = store.make()
  store.describe(place.id, header)
  mkdirSync(join(place.bot, '.recording'))
  writeFileSync(join(place.bot, '.recording', 'facts.jsonl'), '{"recording":1}\n')
  return place
}

test('what was broken off is listed, what has nothing or cannot be read is not', () => {
  const store = recordingStore(temporaryHome())
  expect(store.broken()).toEqual([])
  const { id } = brokenOff(store)
  store.describe(store.make().id, header)
  const damaged = brokenOff(store)
  writeFileSync(join(dirname(damaged.bot), 'recording.json'), '{')
  expect(store.broken()).toEqual([{ id, header }])
})

test('its bot goes among the others under its name, never over one', () => {
  const home = temporaryHome()
  const store = recordingStore(home)
  const { id } = brokenOff(store)
  mkdirSync(join(home.bots, 'orders'), { recursive: true })
  expect(() => store.settle(id, 'orders')).toThrow(expect.objectContaining({ code: 'file-exists' }))
  expect(() => store.checkFree('../orders')).toThrow(expect.objectContaining({ code: 'field-invalid' }))
  const folder = store.settle(id, 'orders-2')
  expect(folder).toBe(join(home.bots, 'orders-2'))
  expect(existsSync(join(folder, '.recording'))).toBe(true)
  expect(store.broken()).toEqual([])
})
