import { fileURLToPath } from 'node:url'
import { SetupError } from './needs.mjs'

/** What each script of package.json starts; `bench` and `pictures` stand with the tests, which nothing may import by name. */
const entries: Readonly<Record<string, string>> = {
  deskhand: '../cli.ts',
  demo: '../cli.ts',
  test: './test.ts',
  check: './check.ts',
  bench: '../../test/bench/index.ts',
  pictures: '../../test/renderer/pictures/index.ts',
  build: '../build/index.ts',
}

/** Verbs that are nothing without a browser; `run` may do without, so it only gets one where that costs no question. */
const browserNeed: Readonly<Record<string, 'must' | 'may'>> = {
  demo: 'must',
  test: 'must',
  bench: 'must',
  pictures: 'must',
  run: 'may',
}

/** What works in real programs on a display of its own. */
const withDesktop = new Set(['test', 'bench'])

const [script = '', ...given] = process.argv.slice(2)
const words = script === 'demo' ? ['demo', ...given] : given
const verb = script === 'deskhand' ? (words[0] ?? '') : script
const entry = entries[script]

try {
  if (entry === undefined) throw new SetupError(`"${script}" is none of ${Object.keys(entries).join(', ')}.`)
  await makeReady(verb)
  await handOver(new URL(entry, import.meta.url))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

async function makeReady(verb: string): Promise<void> {
  const need = browserNeed[verb]
  if (need === undefined) return
  const { ensureBrowser } = await import('./browser.ts')
  await ensureBrowser({ required: need === 'must', withDisplay: verb === 'test' })
  const { ensureDemoDesktop, ensureTestDesktop } = await import('./desktop.ts')
  if (verb === 'demo') await ensureDemoDesktop()
  if (withDesktop.has(verb)) await ensureTestDesktop()
}

/** Goes on with the module as if it had been started itself. */
async function handOver(module: URL): Promise<void> {
  process.argv = [process.execPath, fileURLToPath(module), ...words]
  await import(module.href)
}
