import { chromium } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import type { BrowserOptions, PageOptions } from '../../../../bots/drivers/browser/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { temporaryFolder } from '../../../main/temporary-home.ts'
import { css, type Desk, errorOf, openDesk, within } from './desk.ts'

let desk: Desk | undefined
afterEach(async () => {
  const keptOpen = desk?.driver.debuggingAddress()
  await desk?.close()
  if (keptOpen !== undefined) await endBrowser(keptOpen)
  desk = undefined
})

/** Closing the connection alone would leave it running. */
async function endBrowser(address: string): Promise<void> {
  const session = await (await chromium.connectOverCDP(address)).newBrowserCDPSession()
  await session.send('Browser.close')
}

const PAGE = `<p></p><script>
  const say = (place) => {
    document.querySelector('p').textContent = JSON.stringify({
      size: [innerWidth, innerHeight],
      place,
      language: navigator.language,
      locale: Intl.NumberFormat().resolvedOptions().locale,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      agent: navigator.userAgent,
    })
  }
  const here = ({ coords }) => say([coords.latitude, coords.longitude])
  document.querySelector('p').textContent = 'not yet'
  navigator.geolocation.getCurrentPosition(here, () => say('nowhere'), { timeout: 2000 })
</script>`

const pages: PageOptions = {
  viewport: { width: 640, height: 480 },
  geolocation: { latitude: 52.5, longitude: 13.25 },
  permissions: ['geolocation'],
  locale: 'de-DE',
  timezone: 'Pacific/Auckland',
  colorScheme: 'dark',
  userAgent: 'Deskhand test',
}
const seen = {
  size: [640, 480],
  place: [52.5, 13.25],
  language: 'de-DE',
  locale: 'de-DE',
  timezone: 'Pacific/Auckland',
  dark: true,
  agent: 'Deskhand test',
}

async function whatPagesSee(on: Desk): Promise<unknown> {
  await on.show(PAGE)
  await expect.poll(() => on.read(css('p'))).toContain('{')
  return JSON.parse(String(await on.read(css('p'))))
}

/** Each way to start a browser. */
const ways: readonly (readonly [name: string, options: () => Partial<BrowserOptions>])[] = [
  ['of its own', () => ({})],
  ['with a profile', () => ({ profile: temporaryFolder() })],
  ['that is kept open', () => ({ keepOpen: true })],
]

describe.each(ways)('a browser %s', (_name, options) => {
  const open = async (shown: PageOptions) => {
    desk = await openDesk({ ...options(), pages: shown })
    return desk
  }

  test('shows pages what the bot says', async () => {
    const on = await open(pages)
    expect(await whatPagesSee(on)).toEqual(seen)
    await on.driver.reset()
    expect(await whatPagesSee(on)).toEqual(seen)
  })

  test('signs in where the browser itself asks, with a secret', async () => {
    const password = new Secret('loopback-secret', 'staff.password')
    const on = await open({ httpCredentials: () => ({ user: 'ann', password }) })
    on.server.set('/', (request, response) => {
      const given = request.headers.authorization ?? ''
      const isRight = given === `Basic ${Buffer.from('ann:loopback-secret').toString('base64')}`
      if (!isRight) response.setHeader('www-authenticate', 'Basic realm="Staff"')
      response.writeHead(isRight ? 200 : 401, { 'content-type': 'text/html' })
      response.end(isRight ? '<p>Welcome</p>' : '<p>Refused</p>')
    })
    await on.driver.open(`${on.server.url}/`, within(20_000))
    expect(await on.read(css('p'))).toBe('Welcome')
  })

  test('is not started where the asset is missing, and the step says so', async () => {
    const missing = (): never => {
      throw new BotError('asset-missing', 'There is no value for the asset "staff"')
    }
    const on = await open({ httpCredentials: missing })
    const error = await errorOf(on.driver.open(`${on.server.url}/`, within(20_000)))
    expect(error).toMatchObject({ code: 'asset-missing', details: { acted: false } })
  })
})
