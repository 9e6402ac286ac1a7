import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import { served } from './served.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox'] })
})
afterAll(() => browser.close())

describe('the page of central in a browser', () => {
  it('asks for nothing but itself, and breaks none of its own rules', async () => {
    const { url } = await served()
    const page = await browser.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${url}/v1/docs`)
    expect({ asked, said }).toEqual({ asked: [`${url}/v1/docs`], said: [] })
    expect(await page.title()).toBe('Deskhand central')
  })

  it('opens a call by the keyboard', async () => {
    const { url } = await served()
    const page = await browser.newPage()
    await page.goto(`${url}/v1/docs`)
    const reference = page.getByText('The identity of the item in its queue').first()
    expect(await reference.isVisible()).toBe(false)
    await page.locator('[id="items.add"] > summary').focus()
    await page.keyboard.press('Enter')
    expect(await reference.isVisible()).toBe(true)
  })

  it.each(['light', 'dark'] as const)('fits a telephone, and is readable in %s', async (colorScheme) => {
    const { url } = await served()
    const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } })
    await page.goto(`${url}/v1/docs`)
    await page.evaluate(() => {
      for (const call of document.querySelectorAll('details')) call.open = true
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
  })
})

/** The contrast of the text that is hardest to read, as WCAG 2 has it. Runs in the page. */
function lowestContrast(): number {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const color = getComputedStyle(element).backgroundColor
    return channels(color)[3] === 0 ? ground(element.parentElement) : color
  }
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.textContent?.trim())
  const contrasts = shown.map((element) => {
    const [text, paper] = [luminance(getComputedStyle(element).color), luminance(ground(element))]
    return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05)
  })
  return Math.min(...contrasts)
}
