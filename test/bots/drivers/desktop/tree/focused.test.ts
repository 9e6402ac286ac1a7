import { expect, test } from 'vitest'
import { accessible } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { focusedIn } from '../../../../../bots/drivers/desktop/tree/focused.ts'
import type { Seen } from '../../../../../bots/drivers/desktop/tree/seen.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes, type Plan } from './nodes.ts'

const FOCUSED = 1 << 12
const has = { states: ['visible', 'focusable'] } as const
const field: Plan = { role: 'textbox', name: 'Notes', ...has }
const entry: Plan = { role: 'listitem', name: 'Article 2', ...has }
const tab: Plan = { role: 'tab', name: 'Order', ...has }

test.each([
  ['a field, not the entry and the tab that are current', [field, entry, tab], 'Notes'],
  ['an entry, not the tab that is current', [tab, entry], 'Article 2'],
  ['a tab where nothing else has it', [tab], 'Order'],
  ['what stands in something that has it too', [{ role: 'table', ...has, in: [entry] }, tab], 'Article 2'],
])('the keyboard has %s', async (_what, plans, name) => {
  const window = nodes({ role: 'window', toolkit: 'Qt', in: plans })
  const client = fakeProgram(new Map([[accessible.states, () => [FOCUSED, 0]]]))
  const seen = { client, windows: window.children, activeCellOf: () => undefined } as unknown as Seen
  expect((await focusedIn(seen, { timeout: 1 }))?.name).toBe(name)
})
