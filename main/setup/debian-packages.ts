import { execFileSync } from 'node:child_process'
import { longTask } from './long-task.mjs'

/** Those of these packages of Debian that are not there. */
export function missingPackages(packages: readonly string[]): string[] {
  const there = new Set(statuses(packages))
  return packages.filter((name) => !there.has(`${name} installed`))
}

/** Installs packages of Debian, which only root can. Throws a SetupError where that fails. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const next = `Run \`apt-get update && apt-get install ${packages.join(' ')}\` by hand and see what it says.`
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  // A set-up that was killed may have left packages half configured.
  await longTask({
    title: 'Looking after interrupted installations',
    command: 'dpkg',
    words: ['--configure', '-a'],
    next,
    environment,
  })
  await longTask({
    title: 'Updating the list of Debian packages',
    command: 'apt-get',
    words: ['update', '-q', ...wait],
    next,
    environment,
  })
  await longTask({
    title: `Installing ${packages.join(', ')} by apt-get`,
    command: 'apt-get',
    words: ['install', '-y', '-q', '--no-install-recommends', ...wait, ...packages],
    next,
    environment,
  })
}

/** A line a package that dpkg has heard of: `xvfb installed`. */
function statuses(packages: readonly string[]): string[] {
  try {
    const words = ['-W', '-f', `\${Package} \${db:Status-Status}\\n`, ...packages]
    return execFileSync('dpkg-query', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
    )
  } catch (error) {
    // It fails where it has never heard of one, and tells of the others all the same.
    const said = (error as { stdout?: string }).stdout
    return said?.split('\n') ?? []
  }
}
