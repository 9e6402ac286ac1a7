import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Metafile } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MADE = join(ROOT, 'dist', 'renderer')
const ENTRY = 'renderer/main.tsx'
/** Checks bots beside the editor. */
const WORKER = 'renderer/editor/check/worker.ts'
/** All that pages are made of; a packed product has the result alone. */
const SOURCES = ['renderer', 'bots/format', 'bots/steps', 'bots/elements', 'bots/errors', 'main/api']

/** The folder with the studio's pages; made where there is none or a source is newer. */
export async function buildPages(): Promise<string> {
  const made = changed(join(MADE, 'index.html'))
  if (!existsSync(join(ROOT, 'renderer')) || made > newestSource()) return MADE
  const draft = `${MADE}.${process.pid}`
  try {
    await bundle(draft)
    moveOver(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return MADE
}

async function bundle(folder: string): Promise<void> {
  const { build, stop } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: ENTRY, 'check-worker': WORKER },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome130',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'error',
  }).finally(stop)
  writeFileSync(join(folder, 'index.html'), documentOf(metafile))
}

/** The scripts of pages come when they are first shown; their styles, which are small, at once: esbuild loads none later. */
function documentOf({ outputs }: Metafile): string {
  const made = (entry: string) => Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry)
  const main = made(ENTRY)
  const isMain = (style: string) => style === main?.[1].cssBundle
  const styles = Object.keys(outputs).filter((path) => path.endsWith('.css'))
  const links = styles
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || a.localeCompare(b))
    .map((style) => `<link rel="stylesheet" href="${addressOf(style)}" />`)
  return readFileSync(join(ROOT, 'renderer', 'index.html'), 'utf8')
    .replace('{script}', addressOf(main?.[0] ?? ''))
    .replace('{worker}', addressOf(made(WORKER)?.[0] ?? ''))
    .replace('{styles}', links.join('\n    '))
}

function addressOf(path: string): string {
  return `/${path.split('/').at(-1)}`
}

/** Another process may be making the same; whichever comes last stands, and both are whole. */
function moveOver(draft: string): void {
  const old = `${draft}.old`
  if (existsSync(MADE)) renameSync(MADE, old)
  try {
    renameSync(draft, MADE)
  } catch (error) {
    if (!existsSync(join(MADE, 'index.html'))) throw error
  }
  rmSync(old, { recursive: true, force: true })
}

function newestSource(): number {
  return Math.max(...SOURCES.flatMap((folder) => filesIn(join(ROOT, folder)).map(changed)))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // Pictures of the pages stand beside them and are no part of them.
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
      .map((entry) => join(entry.parentPath, entry.name))
  )
}

/** When a file was changed, in milliseconds since 1970; 0 where there is none. */
function changed(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}
