import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { readBot } from '../../../../bots/index.ts'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import { recorderServices } from '../../../../main/host/recorder/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'
import type { DesktopPerson } from '../../../../recorder/desktop/index.ts'
import { temporaryFolder, temporaryHome } from '../../temporary-home.ts'
import { playedPerson } from './played-person.ts'

let session: VirtualDesktop
beforeAll(async () => {
  session = await virtualDesktop()
  // The process of a recording has the environment of the one that starts it.
  for (const [name, value] of Object.entries(session.environment)) vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await session?.stop()
})

test('what is done in programs is told as it happens, and becomes a bot', async () => {
  const home = temporaryHome()
  const person = playedPerson(temporaryFolder())
  const services = recorderServices(home, { user: person.script })
  onTestFinished(() => services.close())
  const id = await services.start({ kind: 'desktop', name: 'Enter', secure: false, language: 'en' })
  const state = () => services.list().find((each) => each.id === id)
  const told = expect.poll(
    () =>
      state()
        ?.steps.map(({ sentence }) => sentence)
        .join('\n'),
    { timeout: 60_000 },
  )

  await person.do<DesktopPerson>(async (desktop) => {
    await desktop.start('zenity', '--entry', '--title=Customer', '--text=Name')
    await desktop.click({ role: 'textbox' })
    await desktop.type('Miller')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Customer' })
  })
  await told.toContain('Miller')
  await told.toContain('OK')
  await expect(services.pick(id, 'extract')).rejects.toMatchObject({ code: 'wrong-use' })
  await services.pause(id)
  await expect.poll(() => state()?.phase, { timeout: 60_000 }).toBe('paused')

  expect(await services.review(id, true)).toMatchObject({ name: 'enter', title: 'Enter', loops: [] })
  const wishes = { name: 'enter', title: 'Enter', loops: false, inputs: [], columns: [] }
  const { bot } = await services.save(id, wishes)
  const kinds = readBot(botLibrary(home).folderOf(bot)).steps.map(({ kind }) => kind)
  expect(kinds.every((kind) => kind.startsWith('desktop.'))).toBe(true)
  expect(kinds).toContain('desktop.click')
})

test('a recording of programs outlives the host', async () => {
  const home = temporaryHome()
  const person = playedPerson(temporaryFolder())
  const services = recorderServices(home, { user: person.script })
  onTestFinished(() => services.close())
  const id = await services.start({ kind: 'desktop', name: '', secure: false, language: 'en' })
  await person.do<DesktopPerson>(async (desktop) => {
    await desktop.start('zenity', '--info', '--title=Note', '--text=Read')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Note' })
  })
  const stepsIn = (all: ReturnType<typeof recorderServices>) =>
    all.list().find((each) => each.id === id)?.steps.length
  await expect.poll(() => stepsIn(services), { timeout: 60_000 }).toBeGreaterThan(1)
  await services.close()

  const later = recorderServices(home)
  onTestFinished(() => later.close())
  expect(later.list()).toMatchObject([{ id, phase: 'broken' }])
  await later.recover(id, 'en')
  await expect.poll(() => stepsIn(later), { timeout: 60_000 }).toBeGreaterThan(1)
})
