import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RecordingDesktop, recordingDesktop } from '../../../main/host/recording-desktop.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { desktopPerson, recordDesktop } from '../../../recorder/desktop/index.ts'

let session: VirtualDesktop
let desk: RecordingDesktop
beforeAll(async () => {
  session = await virtualDesktop()
  desk = await recordingDesktop(session.environment)
})
afterAll(async () => {
  await desk?.close()
  await session?.stop()
})

test('a password and its user name are handed over for the vault, and stand nowhere in the bot', async () => {
  const { environment, home } = session
  const kept: string[][] = []
  const recording = await recordDesktop({
    ...{ folder: join(home, 'bot'), environment, eyes: desk.eyes },
    keepSecret: (...secret) => kept.push(secret),
  })
  const person = desktopPerson({ ...desk, environment, watching: recording })
  await person.start('zenity', '--forms', '--title=Log in', '--add-entry=User', '--add-password=Password')
  await person.click({ role: 'textbox', name: 'User' })
  await person.type('ada')
  await person.press('Tab')
  await person.type('Tr0ub4dorx')
  await person.press('Backspace')
  await person.click({ role: 'button', name: 'OK' })
  await person.gone({ title: 'Log in' })
  const { assets, steps } = await recording.stop()
  person.leave()
  expect(kept).toEqual([
    ['account', 'user', 'ada'],
    ['account', 'password', 'Tr0ub4dor'],
  ])
  expect(assets.map(({ name }) => name)).toEqual(['account'])
  const values = steps.filter(({ kind }) => kind === 'desktop.set-value').map(({ params }) => params.value)
  expect(values).toMatchObject([{ source: '=assets.account.user' }, { source: '=assets.account.password' }])
})
