import { expect, test } from 'vitest'
import { trigger } from '../../../../main/api/host/contract/triggers.ts'
import { triggerFormulas } from '../../../../main/host/triggers/formulas.ts'

const base = { id: 't', title: 'T', bot: '/bots/b', kind: 'file', params: {} }

test('inputs are texts, or formulas of what happened', async () => {
  const inputs = { file: '=path', where: 'here', sum: '==1' }
  const formulas = triggerFormulas(trigger.parse({ ...base, inputs }), ['path'])
  expect(await formulas.inputs({ path: '/in/a.pdf' })).toEqual({
    file: '/in/a.pdf',
    where: 'here',
    sum: '=1',
  })
})

test.each(['=size > 10', 'size > 10'])('the condition %s holds or not', async (when) => {
  const formulas = triggerFormulas(trigger.parse({ ...base, when }), ['size'])
  expect(await formulas.fits({ size: 11 })).toBe(true)
  expect(await formulas.fits({ size: 10 })).toBe(false)
})

test('a condition that is neither true nor false is an error', async () => {
  const formulas = triggerFormulas(trigger.parse({ ...base, when: '=size' }), ['size'])
  await expect(formulas.fits({ size: 11 })).rejects.toMatchObject({
    code: 'value-invalid',
    details: { found: '11' },
  })
})

test('a name that this kind does not give is refused, with the one that is meant', () => {
  const misspelt = trigger.parse({ ...base, inputs: { file: '=pth' } })
  expect(() => triggerFormulas(misspelt, ['path'])).toThrow(
    expect.objectContaining({
      code: 'name-unknown',
      message: expect.stringContaining('did you mean "path"'),
    }),
  )
})
