import { readFileSync } from 'node:fs'
import { browserPath } from '../../bots/drivers/browser/find-browser.ts'
import { installPackages } from './debian-packages.ts'
import { SetupError } from './needs.mjs'

/** What decides how a browser gets onto a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly root: boolean
  /** `ID` and `ID_LIKE` of /etc/os-release: `debian`, `ubuntu debian`, ... */
  readonly system: readonly string[]
}

export interface BrowserNeed {
  /** Whether to give up where there is none and none may be installed. */
  readonly required: boolean
  /** Whether to install a virtual display along with it. */
  readonly withDisplay: boolean
}

/** Makes sure of a browser: installs one where that is allowed. Throws a SetupError that says how to get one. */
export async function ensureBrowser({ required, withDisplay }: BrowserNeed): Promise<void> {
  const named = process.env.DESKHAND_BROWSER
  if (browserPath() !== undefined || (named && !required)) return
  if (named) throw new SetupError(`There is nothing at ${named}.\n  next: Correct or unset DESKHAND_BROWSER.`)
  const machine = thisMachine()
  if (mayInstall(machine)) await installPackages(['chromium', ...(withDisplay ? ['xvfb'] : [])])
  if (required && browserPath() === undefined)
    throw new SetupError(`There is no browser.\n  next: ${howToGetBrowser(machine)}`)
}

/** Only Debian has a Chromium in its own packages, and only root may install them. */
export function mayInstall({ platform, root, system }: Machine): boolean {
  return platform === 'linux' && root && isDebian(system)
}

/** What to tell the person, with the command to type. */
export function howToGetBrowser({ platform, system }: Machine): string {
  if (platform === 'darwin')
    return 'Install Chrome: `brew install --cask google-chrome`, or https://www.google.com/chrome'
  if (platform === 'win32')
    return 'Install Chrome: `winget install Google.Chrome`, or https://www.google.com/chrome'
  if (isDebian(system)) return 'Install Chromium: `sudo apt-get install chromium`'
  if (system.includes('fedora')) return 'Install Chromium: `sudo dnf install chromium`'
  return 'Install Chromium for your account: `npx playwright install chromium`, or Chrome by the package manager'
}

/** What to tell the person who needs a display where there is none. */
export function howToGetDisplay({ system }: Machine): string {
  const command = system.includes('fedora')
    ? 'sudo dnf install xorg-x11-server-Xvfb'
    : 'sudo apt-get install xvfb'
  return `Only needed to watch bots at work: log in at a screen; or \`${command}\` and put \`xvfb-run -a\` before the command.`
}

export function thisMachine(): Machine {
  return { platform: process.platform, root: process.getuid?.() === 0, system: systemNames(osRelease()) }
}

/** The names in the text of /etc/os-release, the system's own first. */
export function systemNames(text: string): string[] {
  const value = (key: string) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
  return `${value('ID')} ${value('ID_LIKE')}`.trim().split(/\s+/)
}

/** Ubuntu and its children have only a pointer to a snap by the name of chromium. */
function isDebian(system: readonly string[]): boolean {
  return system.includes('debian') && !system.includes('ubuntu')
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
