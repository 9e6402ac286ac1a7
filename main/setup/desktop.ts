import { mayInstall, thisMachine } from './browser.ts'
import { installPackages, missingPackages } from './debian-packages.ts'

/** Libraries that the packages for mouse, keyboard and hooks are linked to. */
export const inputLibraries = ['libxtst6', 'libxt6', 'libxrandr2']

/** What tests and benches of the desktop work with: a virtual display with its buses, and programs that people use. */
const testPackages = [
  ...[
    'xvfb',
    'openbox',
    'x11-xkb-utils',
    'dbus',
    'at-spi2-core',
    'fonts-dejavu-core',
    'xfonts-base',
    ...inputLibraries,
  ],
  ...['x11-apps', 'zenity', 'mousepad', 'gnome-calculator', 'libreoffice-calc', 'libreoffice-gtk3'],
]

/** Installs what is missing of that where it may; elsewhere the tests say themselves what they miss. */
export async function ensureTestDesktop(): Promise<void> {
  if (!mayInstall(thisMachine())) return
  const missing = missingPackages(testPackages)
  if (missing.length > 0) await installPackages(missing)
}

/** How to get the libraries for mouse and keyboard. */
export function howToGetInput(): string {
  return `Install them: \`sudo apt-get install ${inputLibraries.join(' ')}\`, or what your system calls them.`
}
