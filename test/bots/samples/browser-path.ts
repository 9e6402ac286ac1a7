import { existsSync } from 'node:fs'

/** The browser for tests that drive a page without our own hands. */
export function browserPath(): string {
  const places = ['/usr/bin/chromium', '/usr/bin/google-chrome']
  return process.env.DESKHAND_BROWSER ?? places.find((place) => existsSync(place)) ?? ''
}
