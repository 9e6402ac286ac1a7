/** Licences that allow a commercial product, as SPDX names them. */
const fit = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** Packages that may have one more licence, each with the reason. */
const exceptions = [
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips, unchanged and as a shared library that anyone may replace',
  },
  {
    packages: /^argparse$/,
    licence: 'Python-2.0',
    reason: 'as permissive as BSD: it follows the code of Python, and keeps its notice',
  },
  {
    packages: /^@nornagon\/put$/,
    licence: 'MIT/X11',
    reason: 'MIT by the licence file in the package, under its older name',
  },
  {
    packages: /^(dom-walk|exif-parser|x11)$/,
    licence: 'unknown',
    reason: 'MIT by the licence file in the package, which its package.json does not name',
  },
]

export interface PackageLicence {
  readonly name: string
  readonly version: string
  /** An SPDX expression, or `unknown`. */
  readonly licence: string
  /** Why it fits although it is not in the list. */
  readonly reason: string | undefined
  readonly fits: boolean
}

/** As package-lock.json has them. */
export interface LockedPackage {
  readonly version?: string
  /** An SPDX expression; old packages have a list to choose from. */
  readonly license?: string | readonly string[]
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** The packages that become part of the product, on whatever platform, by name. */
export function productLicences(packages: Readonly<Record<string, LockedPackage>>): PackageLicence[] {
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, locked]) => packageLicence(path.replace(/^.*node_modules\//, ''), locked))
    .sort((a, b) => a.name.localeCompare(b.name))
}

function packageLicence(name: string, { version = '', license = 'unknown' }: LockedPackage): PackageLicence {
  const licence = typeof license === 'string' ? license : license.join(' OR ')
  const exception = exceptions.find(({ packages }) => packages.test(name))
  const plainly = fits(licence, fit)
  const allowed = exception === undefined ? fit : new Set([...fit, exception.licence])
  return {
    name,
    version,
    licence,
    fits: fits(licence, allowed),
    reason: plainly ? undefined : exception?.reason,
  }
}

/** One choice of `OR` is enough, all parts of `AND` are needed. Deeper nesting is left to a person: it does not fit. */
function fits(expression: string, allowed: ReadonlySet<string>): boolean {
  const flat = expression.replace(/^\((.*)\)$/, '$1')
  return flat.split(' OR ').some((choice) => choice.split(' AND ').every((part) => allowed.has(part)))
}
