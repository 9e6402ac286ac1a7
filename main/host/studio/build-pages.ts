import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Metafile } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MADE = join(ROOT, 'dist', 'renderer')
const ENTRY = 'renderer/main.tsx'
/** What is shown first. */
const FIRST_PAGE = 'renderer/bots/bots-page.tsx'
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
  writeFileSync(join(folder, 'index.html'), documentOf(metafile, joinStyles(folder, metafile)))
}

/**
 * The scripts of pages come when they are first shown, those of the first one with the document; the styles of all, which are
 * small, in one file: esbuild loads none later.
 */
function documentOf({ outputs }: Metafile, styles: string): string {
  const made = (entry: string) => outputOf(outputs, entry)
  const early = new Set([...importsOf(outputs, made(ENTRY)), ...importsOf(outputs, made(FIRST_PAGE))])
  const preloads = [...early].map((path) => `<link rel="modulepreload" href="${addressOf(path)}" />`)
  return readFileSync(join(ROOT, 'renderer', 'index.html'), 'utf8')
    .replace('{script}', addressOf(made(ENTRY)))
    .replace('{worker}', addressOf(made(WORKER)))
    .replace('{styles}', [`<link rel="stylesheet" href="/${styles}" />`, ...preloads].join('\n    '))
}

type Outputs = Metafile['outputs']

/** The file that an entry or a page that is loaded later became. */
function outputOf(outputs: Outputs, entry: string): string {
  return Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry) ?? ''
}

/** A script and all that it imports at once. */
function importsOf(outputs: Outputs, path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const { path: next, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement') importsOf(outputs, next, found)
  return found
}

/** Writes the styles of all pages into one file, those of the whole product first; gives its name. */
function joinStyles(folder: string, { outputs }: Metafile): string {
  const main = outputs[outputOf(outputs, ENTRY)]?.cssBundle
  const paths = Object.keys(outputs)
    .filter((path) => path.endsWith('.css'))
    .sort((a, b) => Number(b === main) - Number(a === main) || a.localeCompare(b))
  const text = paths.map((path) => readFileSync(join(folder, addressOf(path)), 'utf8')).join('\n')
  const name = `styles-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`
  writeFileSync(join(folder, name), text)
  for (const path of paths) rmSync(join(folder, addressOf(path)))
  return name
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
