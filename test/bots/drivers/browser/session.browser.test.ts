import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { browserDriver } from '../../../../bots/drivers/browser/index.ts'
import { button, css, type Desk, errorOf, openDesk, within } from './desk.ts'

let desk: Desk | undefined
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

/** Process ids of browsers that were started below this process. */
function children(of = process.pid): number[] {
  const direct = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === of)
  return direct.flatMap((id) => [Number(id), ...children(Number(id))])
}
function parentOf(id: string): number {
  try {
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return -1
  }
}
const onLinux = test.skipIf(process.platform !== 'linux')

onLinux('a browser that is killed ends the step at once; after a reset the next one works', async () => {
  desk = await openDesk()
  await desk.show('<p>x</p>')
  const waiting = errorOf(desk.driver.click(button('Never'), within(30_000)))
  const [browser] = children()
  process.kill(Number(browser), 'SIGKILL')
  expect(await waiting).toMatchObject({ code: 'browser-gone', details: { acted: false } })
  expect(await errorOf(desk.driver.click(button('Never'), within()))).toMatchObject({ code: 'browser-gone' })
  await desk.driver.reset()
  await desk.show('<p>again</p>')
  expect(await desk.read(css('p'))).toBe('again')
})

onLinux('nothing is left running after close', async () => {
  desk = await openDesk()
  await desk.show('<p>x</p>')
  expect(children().length).toBeGreaterThan(0)
  await desk.driver.close()
  await expect.poll(() => children().filter((id) => !isZombie(id)).length).toBe(0)
})
function isZombie(id: number): boolean {
  return readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ')
}

test('stopping ends the waiting at once', async () => {
  desk = await openDesk()
  await desk.show('<p>x</p>')
  const stop = new AbortController()
  const waiting = errorOf(desk.driver.click(button('Never'), { signal: stop.signal, timeout: 30_000 }))
  stop.abort()
  expect(await waiting).toMatchObject({ code: 'stopped', details: { acted: false } })
  expect(
    await errorOf(desk.driver.open('about:blank', { signal: stop.signal, timeout: 30_000 })),
  ).toMatchObject({
    code: 'stopped',
  })
})

test('a page whose script never ends, ends the step when its time is up', async () => {
  desk = await openDesk()
  await desk.show('<button onclick="for (;;) {}">Go</button>')
  const error = await errorOf(desk.driver.click(button('Go'), within(500)))
  expect(error.code).toBe('step-timeout')
  expect(error.details.acted).toBeUndefined()
})

test('a reset forgets cookies and pages; a profile keeps its cookies', async () => {
  const cookies =
    '<p></p><script>document.querySelector("p").textContent = document.cookie || "none"; document.cookie = "a=1; max-age=9999"</script>'
  desk = await openDesk()
  for (const _ of [1, 2]) {
    await desk.driver.reset()
    await desk.show(cookies)
    expect(await desk.read(css('p'))).toBe('none')
  }
  const { folder } = desk
  await desk.close()
  desk = await openDesk({ profile: join(folder, 'profile') })
  await desk.show(cookies)
  await desk.driver.reset()
  await desk.show(cookies)
  expect(await desk.read(css('p'))).toBe('a=1')
})

onLinux('a browser that is kept open outlives the driver and can be looked at', async () => {
  desk = await openDesk({ keepOpen: true })
  const html =
    '<p></p><a href=data:text/plain,x download=x.txt>Get</a><script>document.querySelector("p").textContent = localStorage.a || "none"; localStorage.a = 1</script>'
  await desk.show(html)
  const saved = await desk.driver.download({ ref: 'get', role: 'link', name: 'Get' }, desk.folder, within())
  expect(readFileSync(saved.path, 'utf8')).toBe('x')
  await desk.driver.reset()
  await desk.show(html)
  expect(await desk.read(css('p'))).toBe('none')
  const address = desk.driver.debuggingAddress() ?? ''
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await desk.driver.close()
  const pages = (await (await fetch(`${address}/json/list`)).json()) as { url: string }[]
  expect(pages.map(({ url }) => url)).toContain(`${desk.server.url}/`)
  const port = new URL(address).port
  const { webSocketDebuggerUrl } = (await (await fetch(`${address}/json/version`)).json()) as {
    webSocketDebuggerUrl: string
  }
  expect(webSocketDebuggerUrl).toContain(port)
  const socket = new WebSocket(webSocketDebuggerUrl)
  socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Browser.close' }))
  await expect
    .poll(() =>
      fetch(address).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone')
})

test('no browser at all says how to get one', async () => {
  const script = `import { browserDriver } from ${JSON.stringify(new URL('../../../../bots/drivers/browser/index.ts', import.meta.url).href)}
    const options = { signal: new AbortController().signal, timeout: 5000 }
    await browserDriver({ headless: true, downloads: '.' }).open('about:blank', options).catch((e) => console.log(e.code, e.details.acted, e.next))`
  const env = { ...process.env, DESKHAND_BROWSER: '/nowhere/chrome' }
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  })
  expect(said).toMatch(/^browser-missing false .*DESKHAND_BROWSER/)
})

test('a browser that does not start says so', async () => {
  const before = process.env.DESKHAND_BROWSER
  process.env.DESKHAND_BROWSER = '/bin/false'
  const driver = browserDriver({ headless: true, downloads: '.' })
  const error = await errorOf(driver.start())
  if (before === undefined) delete process.env.DESKHAND_BROWSER
  else process.env.DESKHAND_BROWSER = before
  expect(error).toMatchObject({ code: 'browser-failed', details: { acted: false } })
})
