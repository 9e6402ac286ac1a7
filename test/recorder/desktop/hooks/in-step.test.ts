import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InStep } from '../../../../recorder/desktop/hooks/in-step.ts'
import type { RecordedKey } from '../../../../recorder/desktop/hooks/key-record.ts'

interface Said {
  readonly key?: RecordedKey['action']
  readonly keycode?: number
  readonly mark?: number
}

const recorded = (keycode: number): RecordedKey => ({ action: 'down', keycode, state: 0 })
const hooked = (keycode: number): Said => ({ key: 'down', keycode: keycode - 8 })

function heard(): { inStep: InStep<Said>; told: number[] } {
  const told: number[] = []
  const inStep = new InStep<Said>((said, key) => told.push(key?.keycode ?? said.mark ?? 0))
  return { inStep, told }
}

test('whoever tells first, everything comes in the order of the hook', () => {
  const keys = fc.array(fc.integer({ min: 9, max: 60 }), { maxLength: 30 })
  fc.assert(
    fc.property(keys, fc.array(fc.boolean(), { maxLength: 60 }), (order, turns) => {
      const { inStep, told } = heard()
      const byHook = order.flatMap((keycode, mark) => [hooked(keycode), { mark: 1000 + mark }])
      const byRecord = order.map(recorded)
      for (const isHook of [...turns, ...byHook.map(() => true), ...byRecord.map(() => false)]) {
        const said = isHook ? byHook.shift() : undefined
        if (said) inStep.hook(said)
        const key = isHook ? undefined : byRecord.shift()
        if (key) inStep.key(key)
      }
      expect(told).toEqual(order.flatMap((keycode, mark) => [keycode, 1000 + mark]))
    }),
  )
})

test('what only one of them heard in the beginning is left out', () => {
  const { inStep, told } = heard()
  inStep.key(recorded(20))
  inStep.key(recorded(21))
  inStep.hook(hooked(21))
  inStep.hook(hooked(30))
  inStep.key(recorded(31))
  inStep.hook(hooked(31))
  inStep.key(recorded(94))
  // The key beside the left Shift has no number in the hook.
  inStep.hook({ key: 'down', keycode: 0 })
  expect(told).toEqual([21, 31, 94])
})
