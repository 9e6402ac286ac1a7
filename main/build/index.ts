import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageScript } from '../../bots/drivers/browser/page-script.ts'
import { captureScript } from '../../recorder/browser/capture-script.ts'
import { buildPages } from '../host/studio/build-pages.ts'
import { buildModules } from './modules.ts'
import { buildPreload } from './preload.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Where it is packed from. */
export const APP = join(ROOT, 'dist', 'app')

/**
 * Makes all that is packed, as a tree like that of the sources: each module as JavaScript in its old place, what modules
 * read beside them, and what runs in pages below `dist`. Packages are found in `node_modules` as ever. Whole or not at
 * all: what was there before is replaced at the end.
 */
export async function buildApp(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  try {
    await buildModules(ROOT, draft)
    await buildPreload(ROOT, draft)
    writeFileSync(join(draft, 'package.json'), packageJson())
    // `deskhand licences` reads it.
    copyFileSync(join(ROOT, 'package-lock.json'), join(draft, 'package-lock.json'))
    // Last of all, so that no module is newer than what was made of it.
    const made = join(draft, 'dist')
    mkdirSync(made)
    cpSync(await buildPages(), join(made, 'renderer'), { recursive: true })
    writeFileSync(join(made, 'page-script.js'), await pageScript())
    writeFileSync(join(made, 'capture-script.js'), await captureScript())
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(dirname(folder), { recursive: true })
    renameSync(draft, folder)
  } finally {
    if (existsSync(draft)) rmSync(draft, { recursive: true })
  }
}

function packageJson(): string {
  const { name, version, description, license, type } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, string>
  const main = 'main/electron/index.js'
  return `${JSON.stringify({ name, version, description, license, type, main }, null, 2)}\n`
}

if (import.meta.main) await buildApp(APP)
