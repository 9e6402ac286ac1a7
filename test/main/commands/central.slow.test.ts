import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { centralClient, isUnreachable } from '../../../main/api/central/client.ts'
import type { Home } from '../../../main/host/home.ts'
import { deskhand } from '../deskhand.ts'
import { temporaryHome } from '../temporary-home.ts'

const CLI = new URL('../../../main/cli.ts', import.meta.url).pathname
const PASSWORD = 'correct horse battery'

interface Serving {
  readonly child: ChildProcess
  readonly url: string
  /** What it has said so far. */
  output(): string
}

/** `deskhand central` as a process of its own, once it answers. */
async function serving(home: Home, ...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [CLI, 'central', '--port', '0', ...args], {
    env: { ...process.env, DESKHAND_HOME: home.folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk
      const [found] = /https?:\S+?(?=;)/.exec(output) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`It ended: ${output}`)))
  })
  return { child, url: await url, output: () => output }
}

async function ended({ child }: Serving, signal: NodeJS.Signals): Promise<unknown[]> {
  const exit = once(child, 'exit')
  child.kill(signal)
  return exit
}

async function signedIn({ url }: Serving) {
  const { token } = await centralClient({ url }).sessions.open({ name: 'anna', password: PASSWORD })
  return centralClient({ url, token })
}

async function addAnna(home: Home): Promise<void> {
  const args = ['central', 'people', 'add', 'anna', '--role', 'operator', '--role', 'administrator']
  expect(await deskhand(home, args, `${PASSWORD}\n`)).toMatchObject({ status: 0 })
}

describe('deskhand central', () => {
  it('says where it is and what to do first, and ends in order when it is told to', async () => {
    const home = temporaryHome()
    const central = await serving(home)
    expect(central.output()).toContain(join(home.folder, 'central'))
    await expect
      .poll(central.output, { timeout: 10_000 })
      .toMatch(/Nobody can sign in yet.*deskhand central people add/)
    expect(await centralClient(central).central.health()).toMatchObject({ store: 'pglite' })
    expect(await ended(central, 'SIGTERM')).toEqual([0, null])
    expect(central.output()).toMatch(/Stopping\.\n$/)
  })

  it('keeps what it acknowledged when it is killed', async () => {
    const home = temporaryHome()
    await addAnna(home)
    const first = await serving(home)
    const client = await signedIn(first)
    await client.queues.put({ name: 'invoices', title: 'Invoices', bot: 'post-invoices' })
    const items = ['a', 'b', 'c'].map((reference) => ({ reference, content: {} }))
    await client.items.add({ queue: 'invoices', items })
    expect(await ended(first, 'SIGKILL')).toEqual([null, 'SIGKILL'])
    await expect(client.queues.list()).rejects.toSatisfy(isUnreachable)

    const again = await serving(home)
    const { entries } = await (await signedIn(again)).items.list({ queue: 'invoices' })
    expect(entries.map(({ reference }) => reference).sort()).toEqual(['a', 'b', 'c'])
    expect(again.output()).not.toContain('Nobody can sign in')
  })

  it('refuses a folder that another central has, and a port that is taken', async () => {
    const home = temporaryHome()
    const { url } = await serving(home)
    const same = await deskhand(home, ['central', '--port', '0'])
    expect(same).toMatchObject({ status: 2, said: expect.stringContaining('Another central has the folder') })
    const other = join(temporaryHome().folder, 'other')
    const taken = await deskhand(home, ['central', '--data', other, '--port', new URL(url).port])
    expect(taken).toMatchObject({ status: 2, said: expect.stringContaining('is taken') })
  })

  it('ends streams of events when it stops', async () => {
    const home = temporaryHome()
    await addAnna(home)
    const central = await serving(home)
    const events = await (await signedIn(central)).central.events()
    await events.next()
    expect(await ended(central, 'SIGINT')).toEqual([0, null])
    expect((await events.next()).done).toBe(true)
  })

  it.each([
    ['beyond this machine without a certificate', ['--host', '0.0.0.0'], 'plain HTTP on this machine only'],
    ['with half a certificate', ['--tls-cert', 'c.pem'], 'go together'],
    ['with a certificate that is none', ['--tls-cert', CLI, '--tls-key', CLI], 'cannot be used'],
    ['with a file that is not there', ['--tls-cert', '/no', '--tls-key', '/no'], 'cannot be read'],
    ['in a file for a folder', ['--data', CLI], 'cannot keep its files'],
    ['on no port', ['--port', '70000'], 'Expected a number from 0 to 65535'],
    ['on a port of words', ['--port', 'http'], 'Expected a number from 0 to 65535'],
    ['with something else', ['start'], 'too many arguments'],
  ])('does not start %s', async (_what, args, said) => {
    expect(await deskhand(temporaryHome(), ['central', ...args])).toMatchObject({
      status: 2,
      said: expect.stringContaining(said),
    })
  })
})
