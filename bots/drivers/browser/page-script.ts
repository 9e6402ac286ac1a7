import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUNDLE = join(ROOT, 'dist', 'page-script.js')
const ENTRY = join(ROOT, 'bots/drivers/browser/page/entry.ts')
const SOURCES = ['bots/drivers/browser/page', 'bots/elements'].map((folder) => join(ROOT, folder))

let loaded: Promise<string> | undefined

/** The script for pages: bundled when there is none or a source is newer, which a packed product has not. */
export function pageScript(): Promise<string> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<string> {
  const made = changed(BUNDLE)
  const newest = Math.max(...SOURCES.flatMap((folder) => filesIn(folder).map(changed)), 0)
  if (made >= newest && made > 0) return readFileSync(BUNDLE, 'utf8')
  return await bundle()
}

/** Written beside and moved, because another process may be reading it. */
async function bundle(): Promise<string> {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    legalComments: 'none',
    charset: 'utf8',
  }).finally(stop)
  const script = outputFiles[0]?.text ?? ''
  const draft = `${BUNDLE}.${process.pid}`
  mkdirSync(dirname(BUNDLE), { recursive: true })
  writeFileSync(draft, script)
  renameSync(draft, BUNDLE)
  return script
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** When the file was written, in milliseconds; 0 where there is none. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
