import { expect, test } from 'vitest'
import type { KeptBreakpoint } from '../../../main/api/host/contract/debug.ts'
import { DebugStore } from '../../../renderer/debug/store.ts'
import { openDocument } from '../../../renderer/editor/document/index.ts'

const BOT = `bot: sums
format: 1
steps:
  - data.set: =1
    save: first
  - flow.call: "sub"
`
const BROKEN = BOT.replace('"sub"', '"sub').replace('steps:', 'steps: [')
const KEPT: KeptBreakpoint[] = [
  { file: 'bot.yaml', step: '- data.set: =1', nth: 1, when: '=1 = 1' },
  { file: 'bot.yaml', step: '- flow.call: "sub"', nth: 1 },
]

/** A debugger over a text that can be changed, and what it had kept. */
function debuggerOf(text: string) {
  let document = openDocument(new Map([['bot.yaml', text]]))
  const kept: KeptBreakpoint[][] = []
  const host = {
    command: async () => undefined,
    breakpoints: async () => undefined,
    keep: async (breakpoints: KeptBreakpoint[]) => kept.push(breakpoints),
  }
  const store = new DebugStore(host, () => document)
  const edit = (next: string) => {
    document = openDocument(new Map([['bot.yaml', next]]), document)
    store.findAgain()
  }
  return { store, edit, kept }
}

test('breakpoints of a bot whose YAML is broken when it is opened are kept, and come back when it is mended', () => {
  const { store, edit, kept } = debuggerOf(BROKEN)
  store.restore(KEPT)
  expect(store.placed()).toEqual([])
  store.keep()
  expect(kept).toEqual([])
  edit(BOT)
  expect(store.placed()).toEqual([{ path: 'bot.yaml:steps/0', when: '=1 = 1' }, { path: 'bot.yaml:steps/1' }])
  store.keep()
  expect(kept).toEqual([])
})

test('what breaks while the bot is open takes no breakpoint with it; a step that is gone does', () => {
  const { store, edit, kept } = debuggerOf(BOT)
  store.restore(KEPT)
  edit(BROKEN)
  store.keep()
  expect(kept).toEqual([])
  edit(BOT.replace(/ {2}- flow.call.*\n/, ''))
  expect(store.placed()).toEqual([{ path: 'bot.yaml:steps/0', when: '=1 = 1' }])
  store.keep()
  expect(kept.at(-1)).toEqual(KEPT.slice(0, 1))
})
