import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setValue } from '../../../../../bots/drivers/desktop/tree/acts/setting.ts'
import { accessible, action, text } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes } from './nodes.ts'

/** The bits of "enabled" and "sensitive". */
const ENABLED = [(1 << 8) | (1 << 24), 0]
/** The bit of "checked". */
const CHECKED = 1 << 4
const box = nodes({ role: 'checkbox', name: 'Urgent', abilities: ['act'] })
const field = nodes({ role: 'textbox', name: 'Customer', abilities: ['read', 'edit'] })

test('a box that says that it can be ticked, and has no action for it, is left to the mouse', async () => {
  const program = fakeProgram(
    new Map<unknown, () => unknown>([
      [accessible.states, () => ENABLED],
      [action.all, () => []],
    ]),
  )
  expect(await setValue(program, box, true, { timeout: 1 })).toBe(false)
})

describe('a field that says that it takes a text', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('and stays as it was is left to the keyboard', async () => {
    const set = setValue(
      writable((held) => held),
      field,
      'Ada',
      { timeout: 1 },
    )
    await vi.runAllTimersAsync()
    expect(await set).toBe(false)
  })

  test('and shows it holds it', async () => {
    expect(
      await setValue(
        writable((_, written) => written),
        field,
        'Ada',
        { timeout: 1 },
      ),
    ).toBe(true)
  })

  test('and makes another one of it refuses it', async () => {
    const set = setValue(
      writable(() => 'ADA'),
      field,
      'Ada',
      { timeout: 1 },
    )
    const details = { expected: 'Ada', found: 'ADA' }
    const refusal = expect(set).rejects.toMatchObject({ code: 'value-refused', details })
    await vi.runAllTimersAsync()
    await refusal
  })
})

describe('a box that its program ticks', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test.each([
    [4000, true],
    [6000, 'value-refused'],
  ])('and shows so after %d ms: %s', async (later, expected) => {
    const set = setValue(ticking(later), box, true, { timeout: 1 }).catch(({ code }) => code)
    await vi.runAllTimersAsync()
    expect(await set).toBe(expected)
  })
})

/** A program with a box that is ticked so many milliseconds after it was told. */
function ticking(later: number) {
  let states = ENABLED
  const tick = () => {
    setTimeout(() => {
      states = [(ENABLED[0] ?? 0) | CHECKED, 0]
    }, later)
    return true
  }
  return fakeProgram(
    new Map<unknown, () => unknown>([
      [accessible.states, () => states],
      [action.all, () => [['click', '', '']]],
      [action.doIt, tick],
    ]),
  )
}

/** A program with a field that makes so of what it held and what is written into it. */
function writable(takes: (held: string, written: string) => string) {
  let held = 'before'
  const write = () => {
    held = takes(held, 'Ada')
    return true
  }
  return fakeProgram(
    new Map<unknown, () => unknown>([
      [accessible.states, () => ENABLED],
      [text.read, () => held],
      [text.write, write],
    ]),
  )
}
