import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { z } from 'zod'
import type { Application } from './application.ts'
import { serve } from './serve.ts'

const PACKAGES = fileURLToPath(new URL('packages/node_modules', import.meta.url))
const USER = 'ann'
const PASSWORD = 's3cret-horse'

const flow = z.array(
  z.looseObject({
    id: z.string(),
    type: z.string(),
    name: z.string().optional(),
    func: z.string().optional(),
    wires: z.array(z.array(z.string())).optional(),
  }),
)

/** Node-RED's editor: log in, build a flow by dragging, wire it, name its parts, deploy. */
export const nodeRed: Application = {
  name: 'Node-RED',
  isSteady: true,
  assets: { account: `${USER}:${PASSWORD}` },
  start: async (port) => {
    const { url, close } = await serve(port, (folder) => {
      writeFileSync(join(folder, 'settings.cjs'), settings(port, folder))
      return [join(PACKAGES, 'node-red/red.js'), '--settings', join(folder, 'settings.cjs')]
    })
    return { url, close, outcome: async () => wired(await flowsOf(url)) }
  },
  act: build,
}

/** The flow as its parts are named and wired; ids and places on the sheet are of no account. */
function wired(nodes: z.infer<typeof flow>) {
  const called = (id: string) => {
    const node = nodes.find((other) => other.id === id)
    return node && `${node.type} ${node.name}`
  }
  return nodes
    .filter(({ wires }) => wires)
    .map(({ id, func, wires = [] }) => ({ node: called(id), func, wires: wires.map((to) => to.map(called)) }))
    .sort((a, b) => String(a.node).localeCompare(String(b.node)))
}

async function flowsOf(url: string) {
  const body = new URLSearchParams({
    client_id: 'node-red-admin',
    grant_type: 'password',
    scope: '*',
    username: USER,
    password: PASSWORD,
  })
  const login = await fetch(`${url}/auth/token`, { method: 'POST', body })
  const { access_token } = z.object({ access_token: z.string() }).parse(await login.json())
  const answer = await fetch(`${url}/flows`, { headers: { Authorization: `Bearer ${access_token}` } })
  return flow.parse(await answer.json())
}

function settings(port: number, folder: string): string {
  const { hashSync } = createRequire(join(PACKAGES, '/'))('bcryptjs')
  return `module.exports = ${JSON.stringify({
    uiPort: port,
    uiHost: '127.0.0.1',
    userDir: folder,
    flowFile: 'flows.json',
    credentialSecret: false,
    adminAuth: {
      type: 'credentials',
      users: [{ username: USER, password: hashSync(PASSWORD, 4), permissions: '*' }],
    },
    editorTheme: { tours: false, projects: { enabled: false } },
    telemetry: { enabled: false },
  })}`
}

async function build(page: Page): Promise<void> {
  await logIn(page)
  await place(page, 'inject', 300, 200)
  await place(page, 'function', 520, 200)
  await place(page, 'debug', 760, 200)
  await wire(page, 'inject', 'function')
  await wire(page, 'function', 'debug')
  await rename(page, 'inject', 'Every order')
  await rename(page, 'function', 'Add tax')
  await rename(page, 'debug', 'Show')
  await page.click('#red-ui-header-button-deploy')
  await page.waitForSelector('text=Successfully deployed')
}

async function logIn(page: Page): Promise<void> {
  await page.click('#node-dialog-login-username')
  await page.keyboard.type(USER)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.click('#node-dialog-login-submit')
  await page.waitForSelector('[data-palette-type=inject]')
  await page.waitForSelector('#red-ui-loading-progress', { state: 'hidden' })
}

async function place(page: Page, type: string, x: number, y: number): Promise<void> {
  await page.hover(`[data-palette-type=${type}]`)
  await page.mouse.down()
  await page.mouse.move(x - 50, y - 20, { steps: 6 })
  await page.mouse.move(x, y, { steps: 6 })
  await page.mouse.up()
  await page.waitForSelector(nodeOf(type))
}

async function wire(page: Page, from: string, to: string): Promise<void> {
  await page.hover(`${nodeOf(from)} .red-ui-flow-port-output .red-ui-flow-port`)
  await page.mouse.down()
  await page.hover(`${nodeOf(to)} .red-ui-flow-port-input .red-ui-flow-port`)
  await page.mouse.up()
}

async function rename(page: Page, type: string, name: string): Promise<void> {
  await page.dblclick(`${nodeOf(type)} .red-ui-flow-node`)
  await page.waitForSelector('#node-dialog-ok')
  await page.waitForTimeout(400)
  await page.click('#node-input-name', { clickCount: 3 })
  await page.keyboard.type(name)
  await page.click('#node-dialog-ok')
  await page.waitForSelector('#node-dialog-ok', { state: 'detached' })
  await page.waitForTimeout(300)
}

/** Nodes have no name before they are given one; their icons tell their type. */
function nodeOf(type: string): string {
  return `.red-ui-flow-node-group:has(image[*|href*="${type}.svg"])`
}
