import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { mayInstall, thisMachine } from './browser.ts'
import { installPackages, missingPackages } from './debian-packages.ts'
import { SetupError } from './needs.mjs'

/** Libraries that the packages for mouse, keyboard and hooks are linked to. */
export const inputLibraries = ['libxtst6', 'libxt6', 'libxrandr2']

/** A virtual display with its buses, for bots to work on. */
const displayPackages = [
  ...['xvfb', 'openbox', 'x11-xkb-utils', 'dbus', 'at-spi2-core', 'fonts-dejavu-core'],
  ...inputLibraries,
]

/** What the demo works with: small programs that people use. */
const demoPackages = [...displayPackages, 'zenity', 'mousepad']

/** What tests and benches of the desktop work with beside that. */
const testPackages = [
  ...demoPackages,
  ...['xfonts-base', 'x11-apps', 'gnome-calculator', 'libreoffice-calc', 'libreoffice-gtk3'],
  // Java's own bridge lets others see the elements of its windows.
  ...['default-jdk', 'libatk-wrapper-java-jni'],
]

/** The commands that the demo calls, by the packages of Debian that they come with. */
const demoCommands = {
  ...{ Xvfb: 'xvfb', 'dbus-daemon': 'dbus', openbox: 'openbox' },
  ...{ zenity: 'zenity', mousepad: 'mousepad' },
}

/** Installs what is missing of the tests' desktop where it may; elsewhere the tests say themselves what they miss. */
export async function ensureTestDesktop(): Promise<void> {
  await ensurePackages(testPackages)
}

/** The same for the demo, which does without where they cannot be had. */
export async function ensureDemoDesktop(): Promise<void> {
  try {
    await ensurePackages(demoPackages)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\nThe demo goes on without a desktop.\n`)
  }
}

/** What the demo lacks for its desktop, and how to get it; undefined where nothing is known to be missing. */
export function lackOfDesktop(path = process.env.PATH ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const lacking = Object.entries(demoCommands).filter(
    ([command]) => !folders.some((folder) => existsSync(join(folder, command))),
  )
  if (lacking.length === 0) return undefined
  const commands = lacking.map(([command]) => command)
  const packages = lacking.map(([, name]) => name)
  return `there is no ${commands.join(', ')}; on Debian: \`sudo apt-get install ${packages.join(' ')}\``
}

async function ensurePackages(packages: readonly string[]): Promise<void> {
  if (!mayInstall(thisMachine())) return
  const missing = missingPackages(packages)
  if (missing.length > 0) await installPackages(missing)
}

/** How to get the libraries for mouse and keyboard. */
export function howToGetInput(): string {
  return `Install them: \`sudo apt-get install ${inputLibraries.join(' ')}\`, or what your system calls them.`
}
