import { expect, test } from 'vitest'
import { howToGetBrowser, howToGetDisplay, mayInstall, systemNames } from '../../../main/setup/browser.ts'

const debian = { platform: 'linux', root: true, system: ['debian'] } as const
const ubuntu = { platform: 'linux', root: true, system: ['ubuntu', 'debian'] } as const
const fedora = { platform: 'linux', root: true, system: ['fedora'] } as const
const arch = { platform: 'linux', root: false, system: ['arch'] } as const
const mac = { platform: 'darwin', root: false, system: [''] } as const
const windows = { platform: 'win32', root: false, system: [''] } as const

test('only root on Debian has a browser installed', () => {
  expect(mayInstall(debian)).toBe(true)
  expect(mayInstall({ ...debian, system: ['raspbian', 'debian'] })).toBe(true)
  for (const other of [
    { ...debian, root: false },
    ubuntu,
    { ...ubuntu, system: ['linuxmint', 'ubuntu', 'debian'] },
  ]) {
    expect(mayInstall(other)).toBe(false)
  }
  for (const other of [fedora, arch, mac, windows, { ...mac, root: true }])
    expect(mayInstall(other)).toBe(false)
})

test.each([
  ['Debian', debian, 'sudo apt-get install chromium'],
  ['Ubuntu', ubuntu, 'npx playwright install chromium'],
  ['Fedora', fedora, 'sudo dnf install chromium'],
  ['Arch', arch, 'npx playwright install chromium'],
  ['macOS', mac, 'brew install --cask google-chrome'],
  ['Windows', windows, 'winget install Google.Chrome'],
])('on %s it is said how to get one', (_name, machine, command) => {
  expect(howToGetBrowser(machine)).toContain(command)
})

test('how to get a display depends on the system', () => {
  expect(howToGetDisplay(debian)).toContain('apt-get install xvfb')
  expect(howToGetDisplay(fedora)).toContain('dnf install')
})

test.each([
  ['ID=debian\nVERSION_ID="12"\n', ['debian']],
  ['NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', ['linuxmint', 'ubuntu', 'debian']],
  ['', ['']],
])('%j is read as %o', (text, names) => {
  expect(systemNames(text)).toEqual(names)
})
