import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { pageScript } from '../../bots/samples/page-script.ts'

/** What the product is made of; pages are bundled apart. */
const PARTS = ['main', 'bots', 'models', 'recorder']
/** What makes the product, and what explains it. */
const LEFT_OUT =
  /^main\/(build|bootstrap|generate|examples|setup\/(check|gates|start|test|test-results))\b|\.md$/
/** What the samples' servers send to pages. */
const IN_PAGE = /^bots\/samples\/.*\bin-page\b/

/**
 * Writes every module of the product as JavaScript, one file each, so that they find what they read as they do among the
 * sources; other files are copied, and what runs in the samples' pages is bundled.
 */
export async function buildModules(root: string, out: string): Promise<void> {
  const files = PARTS.flatMap((part) => filesBelow(root, part)).filter((file) => !LEFT_OUT.test(file))
  const isModule = (file: string) => extname(file) === '.ts'
  for (const file of files.filter((each) => !isModule(each))) copy(join(root, file), join(out, file))
  const [inPage, modules] = divided(files.filter(isModule), (file) => IN_PAGE.test(file))
  await transpile(root, out, modules)
  for (const file of inPage) {
    write(join(out, asJavaScript(file)), await pageScript(pathToFileURL(join(root, file)))())
  }
}

async function transpile(root: string, out: string, modules: readonly string[]): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...modules],
    outdir: out,
    outbase: root,
    bundle: true,
    packages: 'external',
    plugins: [modulesApart],
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  })
  for (const { path, text } of outputFiles) write(path, withUrls(text))
}

/** Modules import each other by the names that they have after the build. */
const modulesApart: Plugin = {
  name: 'modules-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: asJavaScript(path), external: true },
    )
  },
}

/** Threads and processes are started by the address of their module. */
function withUrls(text: string): string {
  return text.replace(/(new URL\("[^"]+)\.ts(", import\.meta\.url\))/g, '$1.js$2')
}

function asJavaScript(file: string): string {
  return file.replace(/\.ts$/, '.js')
}

/** Paths from the root on, with `/`. */
function filesBelow(root: string, part: string): string[] {
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function divided<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))]
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
