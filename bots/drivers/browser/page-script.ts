import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A script for pages and what it is made of; paths from the root of the project. */
export interface PageScript {
  /** Of the bundle: `page-script`. */
  readonly name: string
  readonly entry: string
  /** Folders with all of its sources. */
  readonly sources: readonly string[]
}

const DRIVER: PageScript = {
  name: 'page-script',
  entry: 'bots/drivers/browser/page/entry.ts',
  sources: ['bots/drivers/browser/page', 'bots/elements'],
}

const loaded = new Map<string, Promise<string>>()

/** The script by which the driver works in pages. */
export function pageScript(): Promise<string> {
  return bundledScript(DRIVER)
}

/** A script for pages: bundled when there is none or a source is newer, which a packed product has not. */
export function bundledScript(script: PageScript): Promise<string> {
  const known = loaded.get(script.name)
  if (known) return known
  const made = load(script)
  loaded.set(script.name, made)
  return made
}

async function load(script: PageScript): Promise<string> {
  const file = join(ROOT, 'dist', `${script.name}.js`)
  const made = changed(file)
  const newest = Math.max(0, ...script.sources.flatMap((folder) => filesIn(join(ROOT, folder)).map(changed)))
  if (made >= newest && made > 0) return readFileSync(file, 'utf8')
  return await bundle(join(ROOT, script.entry), file)
}

/** Written beside and moved, because another process may be reading it. */
async function bundle(entry: string, file: string): Promise<string> {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    legalComments: 'none',
    charset: 'utf8',
  }).finally(stop)
  const script = outputFiles[0]?.text ?? ''
  const draft = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(draft, script)
  renameSync(draft, file)
  return script
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))
  } catch {
    return []
  }
}

/** When the file was written, in milliseconds; 0 where there is none. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
