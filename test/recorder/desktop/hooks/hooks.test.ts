import { expect, test } from 'vitest'
import { Hooks } from '../../../../recorder/desktop/hooks/hooks.ts'

test('what hears nothing in time is told, and ended', async () => {
  const hooks = new Hooks({ environment: {}, onInput: () => undefined, onTrouble: () => undefined })
  // No process is ready so soon.
  const started = hooks.start(1)
  await expect(started).rejects.toMatchObject({
    code: 'display-missing',
    details: { found: 'no answer for 0.001 s' },
  })
  const { pid = 0 } = hooks
  await hooks.close()
  expect(() => process.kill(pid, 0)).toThrow()
})
