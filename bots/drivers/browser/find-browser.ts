import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { BotError } from '../../errors/index.ts'

export interface FoundBrowser {
  readonly path: string
  /** Asked of the browser itself when it is read, which takes a moment. */
  readonly version?: string | undefined
}

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

/** The browser that bots use: DESKHAND_BROWSER, else an installed Chrome, Edge or Chromium, else Playwright's own. */
export function findBrowser(): FoundBrowser | undefined {
  const path = browserPath()
  if (path === undefined) return undefined
  return {
    path,
    get version() {
      return versionOf(path)
    },
  }
}

/** As `findBrowser`, its path alone. */
export function browserPath(): string | undefined {
  const asked = process.env.DESKHAND_BROWSER
  if (asked) return existsSync(asked) ? asked : undefined
  return installed().find(existsSync) ?? playwrightsOwn()
}

/** The path of a browser, or what to do about there being none. */
export function requireBrowser(): string {
  const path = browserPath()
  if (path !== undefined) return path
  const asked = process.env.DESKHAND_BROWSER
  throw new BotError('browser-missing', 'There is no browser to work with', {
    expected: 'Chrome, Edge or Chromium',
    found: asked ? `nothing at ${asked}, where DESKHAND_BROWSER says it is` : 'none in the usual places',
    next: `${howToInstall()} Or set DESKHAND_BROWSER to the path of one.`,
    acted: false,
  })
}

function howToInstall(): string {
  if (process.platform === 'linux') return 'Install one, for example by `sudo apt-get install chromium`.'
  return 'Install Google Chrome from https://www.google.com/chrome.'
}

function installed(): string[] {
  if (process.platform === 'darwin') return onMac()
  if (process.platform === 'win32') return onWindows()
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function onMac(): string[] {
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
}

function onWindows(): string[] {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env
  const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
    (root) => root !== undefined,
  )
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
  return programs.flatMap((program) => roots.map((root) => join(root, program)))
}

function playwrightsOwn(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function versionOf(path: string): string | undefined {
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return /\d+(\.\d+)+/.exec(said)?.[0]
  } catch {
    return undefined
  }
}
