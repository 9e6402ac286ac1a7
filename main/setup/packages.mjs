import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { longTask } from './long-task.mjs'
import { OLDEST_NODE, SetupError } from './needs.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Installs the packages that package-lock.json names where they are not there; Node 24 is one of them.
 * Throws a SetupError where that fails.
 * @param {string} root the folder of package.json
 */
export async function ensurePackages(root) {
  const reason = reasonToInstall(root)
  if (reason === undefined) return
  // What a killed installation left cannot be told from what is whole. (`npm ci` would do the same, but it refuses to
  // work with a registry that lacks the packages of some other platform.)
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  await longTask({
    title: `Installing packages, Node ${OLDEST_NODE} among them (${reason})`,
    // Under `npm run -s` npm would be silent here too, and the log empty when it fails.
    ...npm('install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'),
    folder: root,
    // Its script would fetch libraries for graphics cards, which nothing here uses; the plain one is in the package.
    environment: { ONNXRUNTIME_NODE_INSTALL: 'skip' },
    next: 'Check the network and the npm settings (`npm config list`), then call the command again.',
  })
  if (existsSync(nodeOf(root))) return
  throw new SetupError(
    `npm installed the packages, but brought no Node ${OLDEST_NODE} for this machine.\n` +
      `  next: Allow install scripts (\`npm config get ignore-scripts\`), or install Node ${OLDEST_NODE} from https://nodejs.org`,
  )
}

/**
 * Why the packages have to be installed, or nothing where all are there.
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  const wanted = readLock(join(root, 'package-lock.json'))
  // npm writes this one last, so an installation that was killed has none.
  const present = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined) throw new SetupError(`${join(root, 'package-lock.json')} is missing or broken.`)
  if (present === undefined) return 'they are missing'
  const [first] = outdated(wanted, present)
  if (first !== undefined) return `${first} is missing or outdated`
  return existsSync(nodeOf(root)) ? undefined : `Node ${OLDEST_NODE} is missing`
}

/**
 * Names of packages that are not there in the version wanted. Optional ones may be for other platforms.
 * @param {Lock} wanted
 * @param {Lock} present
 * @returns {string[]}
 */
export function outdated(wanted, present) {
  return Object.entries(wanted.packages)
    .filter(([path, { optional, devOptional, link }]) => path !== '' && !optional && !devOptional && !link)
    .filter(([path, { version }]) => present.packages[path]?.version !== version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

/**
 * The Node that comes with the packages.
 * @param {string} root
 */
export function nodeOf(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string[]} words */
function npm(...words) {
  // The npm that runs us; calling it through Node works on every platform.
  const path = process.env.npm_execpath ?? ''
  if (basename(path) === 'npm-cli.js') return { command: process.execPath, words: [path, ...words] }
  return { command: 'npm', words }
}
