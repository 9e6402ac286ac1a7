import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { type RunningServer, serveLoopback } from '../../../bots/samples/loopback.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { xInput } from '../../recorder/desktop/x-input.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
/** Milliseconds; two clicks with less between are a double click. */
const POLL = { interval: 2000, timeout: 60_000 }
/** One button as large as the window, which says again and again where its middle is: windows are moved as they come. */
const PAGE = `<!doctype html><title>Orders</title><style>body{margin:0} button{width:100vw;height:100vh}</style>
<button onclick="fetch('/done', { method: 'POST' })">Done</button><script>
  setInterval(() => {
    const middle = { x: screenX + innerWidth / 2, y: screenY + outerHeight - innerHeight / 2 }
    fetch('/place?' + new URLSearchParams(middle))
  }, 500)
</script>`

let session: VirtualDesktop
let server: RunningServer
let place: [number, number] | undefined
let done = 0
beforeAll(async () => {
  session = await virtualDesktop()
  server = await serveLoopback(0, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/place') place = [Number(searchParams.get('x')), Number(searchParams.get('y'))]
    if (pathname === '/done') done += 1
    return response.setHeader('content-type', 'text/html').end(pathname === '/' ? PAGE : '')
  })
})
afterAll(async () => {
  await session?.stop()
  await server?.close()
})

test('what was done in a window is a bot when Ctrl-C ends the recording', async () => {
  const folder = join(session.home, 'bot')
  const recording = spawn(process.execPath, [CLI, 'record', server.url, '--out', folder], {
    env: { ...session.environment, DESKHAND_HOME: join(session.home, 'deskhand') },
    // A terminal sends Ctrl-C to all that was started there.
    detached: true,
  })
  const ended = once(recording, 'close')
  let said = ''
  for (const stream of [recording.stdout, recording.stderr])
    stream.on('data', (part) => {
      said += part
    })
  await expect.poll(() => said, POLL).toContain('press Ctrl-C here')
  await expect.poll(() => place, POLL).toBeDefined()

  const input = await xInput(session.environment)
  await expect
    .poll(async () => {
      if (done === 0 && place) await input.click(...place)
      return done
    }, POLL)
    .toBeGreaterThan(0)
  input.close()

  if (recording.pid !== undefined) process.kill(-recording.pid, 'SIGINT')
  expect([await ended, said]).toEqual([[0, null], expect.stringMatching(/Click Done[\s\S]*deskhand run/)])
  const [first, ...clicks] = readBot(folder).steps.map(({ kind }) => kind)
  expect(first).toBe('browser.open')
  expect(new Set(clicks)).toEqual(new Set(['browser.click']))
  expect(existsSync(join(folder, '.recording'))).toBe(false)
})
