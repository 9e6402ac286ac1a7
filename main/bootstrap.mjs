// The first thing that runs on a bare machine: plain JavaScript without packages, fit for Node 20.
// It makes sure of the packages, Node 24 among them, and hands over to start.ts; with nothing to do it says nothing.
import { spawn } from 'node:child_process'
import module from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OLDEST_NODE, SetupError } from './setup/needs.mjs'
import { ensurePackages, nodeOf } from './setup/packages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const start = new URL('setup/start.ts', import.meta.url)

try {
  await ensurePackages(root)
  await handOver()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

/** In this process where its Node is new enough, so that signals and start-up cost nothing extra; else in a child. */
function handOver() {
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled')
  if (majorOf(process.versions.node) < OLDEST_NODE) return handOverToChild(nodeOf(root))
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  return import(start.href)
}

/** @param {string} node */
function handOverToChild(node) {
  const child = spawn(node, [fileURLToPath(start), ...process.argv.slice(2)], { stdio: 'inherit' })
  // At a terminal Ctrl-C reaches the child without us; twice would mean something else to it.
  /** @type {NodeJS.Signals[]} */
  const forwarded = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
  process.on('SIGINT', () => {})
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  // A shell's way to say which signal ended the child.
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0])
}
