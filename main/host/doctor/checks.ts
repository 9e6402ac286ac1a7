import { existsSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { howToGetDisplay, thisMachine } from '../../setup/browser.ts'
import { OLDEST_NODE } from '../../setup/needs.mjs'
import { reasonToInstall } from '../../setup/packages.mjs'
import { home, homePaths } from '../home.ts'
import { openVault } from '../vault/index.ts'
import { findKey } from '../vault/key.ts'
import { browserStarts, installedBrowser } from './browser.ts'
import { accessibleElements, mouseAndKeyboard, windowManager } from './desktop.ts'
import type { Check } from './finding.ts'

/** Less than this and a run with images may not end; bytes. */
const ENOUGH_SPACE = 500_000_000

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Everything that bots need, in the order in which one rests on the other. */
export const checks: readonly Check[] = [
  { what: 'Node', needed: true, look: node },
  { what: 'packages', needed: true, look: packages },
  { what: 'browser', needed: true, look: installedBrowser },
  { what: 'browser starts', needed: true, look: browserStarts },
  { what: 'display', needed: false, look: display },
  { what: 'windows', needed: false, look: windowManager },
  { what: 'mouse, keyboard', needed: false, look: mouseAndKeyboard },
  { what: 'accessibility', needed: false, look: accessibleElements },
  { what: 'text recognition', needed: true, look: textRecognition },
  { what: 'home folder', needed: true, look: homeFolder },
  { what: 'disk space', needed: false, look: diskSpace },
  { what: 'vault', needed: true, look: vault },
  { what: 'journal', needed: true, look: journal },
]

function node(): string {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.version
  throw new BotError('unexpected', `${process.version} is too old`, {
    next: `Start by \`npm run deskhand\`, or install Node ${OLDEST_NODE}.`,
  })
}

function packages(): string {
  // A packed product cannot install any, and brings them along.
  if (!existsSync(join(root, 'main', 'bootstrap.mjs'))) return 'packed with Deskhand'
  const reason = reasonToInstall(root)
  if (reason === undefined) return 'as package-lock.json names them'
  throw new BotError('file-missing', reason, {
    next: 'Call any script of package.json, such as `npm run deskhand`: it installs them.',
  })
}

function display(): string {
  const shown = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY
  if (process.platform !== 'linux') return 'of the system'
  if (shown) return shown
  throw new BotError('unexpected', 'none: browsers run without a window', {
    next: howToGetDisplay(thisMachine()),
  })
}

function textRecognition(): string {
  const data = createRequire(import.meta.url).resolve(
    '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  )
  return `English, ${data}`
}

function homeFolder(): string {
  return home().folder
}

function diskSpace(): string {
  const { bavail, bsize } = statfsSync(home().folder)
  const free = `${Math.round((bavail * bsize) / 1e8) / 10} GB free`
  if (bavail * bsize >= ENOUGH_SPACE) return free
  throw new BotError('disk-full', free)
}

function vault(): string {
  const paths = homePaths()
  const key = findKey(paths, process.env)
  const entries = openVault(paths).list()
  // Opening one shows whether the key fits.
  for (const { name } of entries.slice(0, 1)) openVault(paths).get(name)
  if (key === undefined) return 'empty; the key is made with the first asset'
  return `${entries.length} assets; key ${process.env.DESKHAND_VAULT_KEY ? 'from DESKHAND_VAULT_KEY' : paths.vaultKey}`
}

function journal(): string {
  const file = homePaths().journal
  if (!existsSync(file)) return 'none yet'
  const opened = openJournal(file)
  try {
    return `${opened.runs().length} runs in ${file}`
  } finally {
    opened.close()
  }
}
