import { expect, test } from 'vitest'
import type { LiveRun, RunItem } from '../../../main/api/host/contract/runs.ts'
import { withNews } from '../../../renderer/runs/run/followed.ts'

const run = {
  id: 'r',
  bot: 'b',
  title: 'Bot',
  state: 'running',
  rehearsal: false,
  started: 1,
  counts: {},
} as const

function item(position: number, state: RunItem['state'] = 'ready'): RunItem {
  return { position, reference: `${position}`, title: `${position}`, state, attempts: 0 }
}

function news(items: RunItem[], whole = false): LiveRun {
  return { run, items, whole, isOurs: true }
}

test('what changed takes the place of what was; the rest stays the same objects', () => {
  const before = withNews(undefined, news([item(0), item(1), item(2)], true))
  const after = withNews(before, news([item(1, 'done')]))
  expect(after.items.map(({ state }) => state)).toEqual(['ready', 'done', 'ready'])
  expect(after.items[0]).toBe(before.items[0])
})

test('where nothing changed the list is the same, so that it is not drawn again', () => {
  const before = withNews(undefined, news([item(0), item(1)], true))
  expect(withNews(before, news([item(1)])).items).toBe(before.items)
})

test('a feed that begins anew replaces all', () => {
  const before = withNews(undefined, news([item(0), item(1)], true))
  expect(withNews(before, news([item(0, 'done')], true)).items).toEqual([item(0, 'done')])
})
