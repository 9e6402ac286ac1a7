import { expect, test } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { findingsTable } from '../../../../main/commands/doctor.ts'
import { type Check, findings } from '../../../../main/host/doctor/finding.ts'

const works: Check = { what: 'Node', needed: true, look: () => 'v24' }

function broken(needed: boolean, message = 'none'): Check {
  const look = () => {
    throw new BotError('browser-missing', message, { next: 'Install one.' })
  }
  return { what: 'browser', needed, look }
}

test('what works is told as found', async () => {
  expect(await findings([works])).toEqual([{ what: 'Node', state: 'ok', found: 'v24' }])
})

test('what does not work is missing where bots need it, else lacking, with what to do', async () => {
  expect(await findings([broken(true), broken(false)])).toEqual([
    { what: 'browser', state: 'missing', found: 'none', next: 'Install one.' },
    { what: 'browser', state: 'lacking', found: 'none', next: 'Install one.' },
  ])
})

test('a check that breaks in an unexpected way is a finding too, and the rest goes on', async () => {
  const breaks = { what: 'journal', needed: true, look: () => Promise.reject(new Error('boom')) }
  const [first, second] = await findings([breaks, works])
  expect(first).toMatchObject({ state: 'missing', found: 'boom' })
  expect(second).toMatchObject({ state: 'ok' })
})

test('secrets are masked', async () => {
  new Secret('hidden-value', 'x')
  const [found] = await findings([broken(true, 'no hidden-value here')])
  expect(found?.found).toBe('no ••• here')
})

test('the table marks each thing, and what to do stands below', async () => {
  expect(findingsTable(await findings([works, broken(true)]))).toBe(
    '         what     found\nok       Node     v24\nMISSING  browser  none\n\nbrowser: Install one.\n',
  )
})
