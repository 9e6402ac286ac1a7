import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ELECTRON_MODULE, fusesOf, standInRuntime } from './standin-electron.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'deskhand-packed-'))
const unpacked = join(folder, 'out', 'linux-unpacked')
/** The archive with what stands beside it, as one tree for Node. */
const tree = join(folder, 'tree')
let packed: readonly string[]

beforeAll(async () => {
  await run(process.execPath, ['main/build/index.ts'], { cwd: root })
  const electron = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const words = [
    ...['--linux', '--dir', '--x64', '--publish=never'],
    `-c.electronDist=${standInRuntime(join(folder, 'electron'), electron.version)}`,
    `-c.directories.output=${join(folder, 'out')}`,
  ]
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js')
  await run(process.execPath, [builder, ...words], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  const archive = join(unpacked, 'resources', 'app.asar')
  packed = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
  extractAll(archive, tree)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the archive holds the program, and neither tests nor sources', () => {
  for (const file of ['/main/electron/index.js', '/main/electron/preload.cjs', '/dist/renderer/index.html'])
    expect(packed).toContain(file)
  expect(packed.filter((file) => /\.(ts|tsx|mts|cts)$/.test(file))).toEqual([])
  expect(packed.filter((file) => /^\/(test|renderer|home)\//.test(file))).toEqual([])
  expect(packed.filter((file) => /\.test\.js$/.test(file))).toEqual([])
})

test('of native files it has those of its platform alone, beside the archive', () => {
  const native = packed.filter((file) => /\.(node|dll|dylib|so)(\.[\d.]+)?$/.test(file))
  expect(native.length).toBeGreaterThan(3)
  expect(native.filter((file) => /win32|darwin|arm64|musl/.test(file))).toEqual([])
  for (const file of native)
    expect(existsSync(join(unpacked, 'resources', 'app.asar.unpacked', file))).toBe(true)
})

test('the fuses are set: Node options and debuggers stay out, and only the archive is loaded', () => {
  expect(fusesOf(readFileSync(join(unpacked, 'deskhand'))).slice(0, 6)).toBe('110011')
})

test('the command line works from what was packed', async () => {
  const cli = join(tree, 'main', 'cli.js')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect((await run(process.execPath, [cli, '--version'])).stdout.trim()).toBe(version)
  const bot = join(tree, 'bots', 'samples', 'supplier-invoices')
  expect((await run(process.execPath, [cli, 'lint', bot])).stdout).toContain('Nothing found')
})

test('the main process loads', async () => {
  const electron = join(tree, 'node_modules', 'electron')
  mkdirSync(electron)
  writeFileSync(join(electron, 'package.json'), '{ "type": "module", "main": "index.js" }')
  writeFileSync(join(electron, 'index.js'), ELECTRON_MODULE)
  const { main } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8')) as { main: string }
  const env = { ...process.env, DESKHAND_HOME: join(folder, 'home') }
  expect((await run(process.execPath, [join(tree, main)], { env })).stdout).toBe('there is one already\n')
})

test('the preload script loads where there is nothing but `electron`', () => {
  const shown: unknown[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (...what: unknown[]) => void shown.push(what) },
    ipcRenderer: { on: () => undefined, send: () => undefined },
  }
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`A sandbox has no ${name}`)
  }
  const window = { addEventListener: () => undefined }
  runInNewContext(readFileSync(join(tree, 'main', 'electron', 'preload.cjs'), 'utf8'), { require, window })
  expect(shown).toEqual([['deskhand', true]])
})
