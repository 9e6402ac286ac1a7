import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
const POLL = { interval: 50, timeout: 60_000 }

let session: VirtualDesktop
beforeAll(async () => {
  session = await virtualDesktop()
})
afterAll(() => session?.stop())

test('a recording whose recorder was killed loses nothing, and its bot does again what was done', async () => {
  const { environment, home } = session
  const [user, folder, sent, marker] = ['user.mjs', 'bot', 'sent.txt', 'done'].map((name) => join(home, name))
  if (!user || !folder || !sent || !marker) throw new Error('four paths')
  writeFileSync(
    user,
    `import { writeFileSync } from 'node:fs'
    export default async (desktop) => {
      await desktop.start('sh', '-c', "zenity --forms --title=Customer --add-entry=Name > '${sent}'; true")
      await desktop.click({ role: 'textbox', name: 'Name' })
      await desktop.type('Söhne & Co')
      await desktop.click({ role: 'button', name: 'OK' })
      await desktop.gone({ title: 'Customer' })
      writeFileSync('${marker}', '')
      await new Promise(() => setInterval(() => {}, 1000))
    }`,
  )
  const env = { ...environment, DESKHAND_HOME: join(home, 'deskhand') }
  const recorder = spawn(process.execPath, [CLI, 'record', '--desktop', '--out', folder, '--user', user], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await expect.poll(() => existsSync(marker), POLL).toBe(true)
  recorder.kill('SIGKILL')
  await once(recorder, 'exit')
  expect(existsSync(join(folder, 'bot.yaml'))).toBe(false)

  const deskhand = (...words: string[]) => promisify(execFile)(process.execPath, [CLI, ...words], { env })
  await deskhand('record', '--desktop', '--recover', '--out', folder)
  expect(readBot(folder).steps.map(({ kind }) => kind)).toEqual([
    ...['desktop.start', 'desktop.set-value', 'desktop.click', 'desktop.wait'],
  ])
  expect(existsSync(join(folder, '.recording'))).toBe(false)
  expect(readdirSync(join(folder, 'images'))).toEqual(['ok.png'])

  rmSync(sent)
  await deskhand('run', folder)
  await expect.poll(() => existsSync(sent) && readFileSync(sent, 'utf8').trim(), POLL).toBe('Söhne & Co')
})
