import { expect, test } from 'vitest'
import { foundAgain, toKeep } from '../../../renderer/debug/kept-breakpoints.ts'
import { openDocument, stepAt } from '../../../renderer/editor/document/index.ts'

const BOT = `bot: sums
format: 1
steps:
  - data.set: =1
    save: first
  - browser.click: next
  - flow.if: =first = 1
    steps:
      - browser.click: next
        id: last
  - browser.click: next
`

function opened(text = BOT) {
  return openDocument(new Map([['bot.yaml', text]]))
}

function uidAt(document: ReturnType<typeof opened>, path: string): number {
  return stepAt(document, `bot.yaml:${path}`)?.uid ?? 0
}

test('breakpoints are found again at their steps, whatever was done to the text between', () => {
  const before = opened()
  const places = ['steps/0', 'steps/2/steps/0', 'steps/3'].map((path) => uidAt(before, path))
  const kept = toKeep(before, new Map(places.map((uid, at) => [uid, at === 1 ? '=first > 0' : ''])))
  const after = opened(
    BOT.replace('steps:\n', 'steps:\n  - flow.wait: 1\n').replace('save: first', 'save: first\n    note: so'),
  )
  const found = foundAgain(after, JSON.parse(JSON.stringify(kept)))
  expect([...found]).toEqual([
    [uidAt(after, 'steps/1'), ''],
    [uidAt(after, 'steps/3/steps/0'), '=first > 0'],
    [uidAt(after, 'steps/4'), ''],
  ])
})

test('breakpoints of steps that are gone are not found', () => {
  const before = opened()
  const kept = toKeep(before, new Map([[uidAt(before, 'steps/0'), '']]))
  expect(foundAgain(opened(BOT.replace('data.set: =1', 'data.set: =2')), kept).size).toBe(0)
  expect(foundAgain(opened('bot: sums\nsteps: []\n'), kept).size).toBe(0)
})
