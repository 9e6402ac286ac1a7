import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type CarryOutOptions, carryOut } from '../../../main/runner/carry-out.ts'
import { servePages } from '../../fixtures/pages/serve.ts'
import { temporaryFolder, temporaryHome } from '../temporary-home.ts'

const PASSWORD = 'only-for-loopback'

/** A site that the browser itself asks a password for, and a bot that reads it. */
async function stage(assets: Record<string, string>): Promise<CarryOutOptions> {
  const server = await servePages({
    '/': (request, response) => {
      const right = `Basic ${Buffer.from(`ann:${PASSWORD}`).toString('base64')}`
      const isRight = request.headers.authorization === right
      response.setHeader('www-authenticate', 'Basic realm="Staff"')
      response.writeHead(isRight ? 200 : 401, { 'content-type': 'text/html' })
      response.end('<p></p><script>document.querySelector("p").textContent = navigator.language</script>')
    },
  })
  onTestFinished(() => server.close())
  const folder = join(temporaryFolder(), 'staff')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'bot.yaml'),
    `bot: staff
format: 1
browser:
  locale: de-DE
  http-credentials: =assets.staff
assets:
  staff: { type: credential }
steps:
  - browser.open: ${server.url}/
  - browser.assert: language
    text: de-DE
    timeout: 2s
`,
  )
  writeFileSync(join(folder, 'elements.yaml'), 'language: { css: p }\n')
  const progress = { event: () => undefined, note: () => undefined, clear: () => undefined }
  return { folder, inputs: {}, assets, headless: true, home: temporaryHome(), progress }
}

test('a run shows pages what the bot says, and signs in with an asset that is written nowhere', async () => {
  const options = await stage({ staff: `ann:${PASSWORD}` })
  const { outcome } = await carryOut(options)
  expect(outcome).toMatchObject({ state: 'done' })
  expect(filesBelow(options.home.folder).filter((file) => readFileSync(file).includes(PASSWORD))).toEqual([])
})

test('an asset that is missing ends the run and says which', async () => {
  const { outcome } = await carryOut(await stage({}))
  expect(outcome.error).toMatchObject({ code: 'asset-missing' })
  expect(outcome.error?.message).toContain('"staff"')
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
