import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Secret } from '../../../../bots/secrets/index.ts'
import { button, css, type Desk, openDesk, textbox, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ pages: { viewport: { width: 400, height: 300 } } })
})
afterAll(() => desk.close())
beforeEach(() => desk.driver.reset())

/** Red, green and blue at a place of a picture. */
async function colourAt(image: Uint8Array | undefined, x: number, y: number): Promise<number[]> {
  const spot = sharp(image).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha()
  return [...(await spot.raw().toBuffer())]
}

test('a snapshot has a picture, the page as lines, and the requests that failed', async () => {
  desk.server.set('/frame', '<button disabled>Inner</button>')
  await desk.show(
    `<h1>Title</h1><label>Name <input value=Ada></label><img src=/missing.png><iframe src=/frame></iframe>`,
  )
  const { image, page } = await desk.driver.snapshot()
  expect(await sharp(image).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 300 })
  expect(page).toContain('- heading "Title"\n- textbox "Name" : Ada')
  expect(page).toContain('- button "Inner" [disabled]')
  const failed = [`GET ${desk.server.url}/missing.png: 404`]
  await expect.poll(async () => (await desk.driver.snapshot()).network).toEqual(failed)
})

test('no secret stands in any evidence', async () => {
  const secret = new Secret('s3cret-word', 'account.password')
  await desk.show(`<style>body { margin: 0 } input { display: block; position: absolute; left: 0; width: 200px; height: 40px; background: #0f0; border: 0 }</style>
    <input type=password aria-label=Password style="top:0"><input aria-label=Code style="top:100px"><p style="margin:200px 0 0;height:40px;background:#0f0"></p>
    <script>document.addEventListener('input', (e) => { document.querySelector('p').textContent = 'You typed ' + e.target.value })</script>`)
  const outcomes = await desk.driver.perform(
    [
      { do: 'fill', target: css('[type=password]'), value: secret },
      { do: 'fill', target: textbox('Code'), value: secret },
    ],
    within(),
  )
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
  const { image, page } = await desk.driver.snapshot()
  expect(page).not.toContain('s3cret-word')
  expect(page).toContain('You typed •••')
  for (const y of [20, 120, 220]) expect(Math.max(...(await colourAt(image, 180, y)))).toBeLessThan(60)
  expect(await colourAt(image, 390, 20)).toEqual([255, 255, 255])
  const screenshot = await desk.driver.screenshot(textbox('Code'), within())
  expect(await colourAt(screenshot, 180, 20)).toEqual([0, 0, 0])
  expect(desk.driver.frame()).toBeUndefined()
})

test('a screenshot of an element is cut around it', async () => {
  await desk.show(
    '<div style="height:1000px"></div><div id=box style="width:70px;height:30px;background:#f00"></div>',
  )
  const picture = await desk.driver.screenshot(css('#box'), within())
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 70, height: 30 })
  expect(await colourAt(picture, 35, 15)).toEqual([255, 0, 0])
})

test('the browser sends frames by itself once somebody has asked', async () => {
  await desk.show('<button onclick="document.body.style.background = `#00f`">Blue</button>')
  expect(desk.driver.frame()).toBeUndefined()
  await desk.driver.click(button('Blue'), within())
  await expect
    .poll(async () => {
      const frame = desk.driver.frame()
      return frame ? (await colourAt(frame, 300, 200))[2] : 0
    })
    .toBeGreaterThan(200)
})

test('evidence of a browser that is not there is empty, not an error', async () => {
  const other = await openDesk()
  expect(await other.driver.snapshot()).toEqual({ network: [] })
  expect(other.driver.frame()).toBeUndefined()
  await other.close()
})
