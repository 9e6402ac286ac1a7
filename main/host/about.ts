import { readFileSync } from 'node:fs'
import { type LockedPackage, type PackageLicence, productLicences } from '../setup/licences.ts'
import { version } from '../version.ts'
import type { Home } from './home.ts'

/** Which Deskhand this is, where it keeps what it has, and what is built in. */
export function aboutServices(home: Home) {
  return {
    about: () => ({ version: version(), node: process.versions.node, home: home.folder }),
    licences: builtIn,
  }
}

/** The packages that are built in, with their licences, by name. */
export function builtIn(): PackageLicence[] {
  const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
  const { packages } = JSON.parse(lock) as { packages: Record<string, LockedPackage> }
  return productLicences(packages)
}
