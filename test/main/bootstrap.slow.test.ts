import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-home.ts'

const ours = fileURLToPath(new URL('../..', import.meta.url))

/** Stands in for npm: brings a Node and writes its lock last, as npm does; breaks where it is told to. */
const npm = `
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
mkdirSync('node_modules/node/bin', { recursive: true })
if (process.env.NPM_BREAKS) { writeFileSync('node_modules/half', ''); console.error('npm error no network'); process.exit(1) }
symlinkSync(process.execPath, 'node_modules/node/bin/node')
writeFileSync('called.txt', process.argv.slice(2).join(' '))
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
`

test('a bare clone is set up with one line, and the second time nothing is done or said', async () => {
  const clone = bareClone()
  const first = await call(clone, ['deskhand', 'run', 'a b'])
  expect(first.said).toMatch(
    /^Installing packages, Node 24 among them \(they are missing\) \.\.\.\n {2}done after \d+ s\n$/,
  )
  expect(first.output).toBe('deskhand run a b\n')
  expect(existsSync(join(clone, 'called.txt'))).toBe(true)
  const second = await call(clone, ['test'], { NPM_BREAKS: '1' })
  expect(second).toEqual({ code: 7, output: 'test\n', said: '' })
})

test('a set-up that failed says why and exits with 2; the next one starts over', async () => {
  const clone = bareClone()
  const failed = await call(clone, ['test'], { NPM_BREAKS: '1' })
  expect(failed).toMatchObject({ code: 2, output: '' })
  expect(failed.said).toContain('npm error no network')
  expect(failed.said).toContain('next: Check the network')
  expect(await call(clone, ['test'])).toMatchObject({ code: 7, output: 'test\n' })
  expect(existsSync(join(clone, 'node_modules', 'half'))).toBe(false)
})

test('a changed lock file is installed', async () => {
  const clone = bareClone()
  await call(clone, ['test'])
  writeFileSync(join(clone, 'package-lock.json'), lock('2.0.0'))
  expect((await call(clone, ['test'])).said).toContain('(x is missing or outdated)')
})

test('a signal reaches what was started', async () => {
  const clone = bareClone()
  await call(clone, ['test'])
  const child = start(clone, ['wait'])
  const ended = outcomeOf(child)
  child.stdout?.once('data', () => child.kill('SIGTERM'))
  expect(await ended).toMatchObject({ code: 9, output: 'wait\nstopped\n' })
})

interface Outcome {
  code: number | null
  output: string
  said: string
}

function call(clone: string, words: string[], more: Record<string, string> = {}): Promise<Outcome> {
  return outcomeOf(start(clone, words, more))
}

function start(clone: string, words: string[], more: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, npm_execpath: join(clone, 'npm-cli.js'), ...more }
  return spawn(process.execPath, ['main/bootstrap.mjs', ...words], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  if (child.stdout === null || child.stderr === null) throw new Error('Its output is not read')
  const [code, output, said] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, output, said }
}

function bareClone(): string {
  const clone = temporaryFolder()
  mkdirSync(join(clone, 'main'))
  for (const part of ['main/bootstrap.mjs', 'main/setup'])
    cpSync(join(ours, part), join(clone, part), { recursive: true })
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(join(clone, 'package-lock.json'), lock('1.0.0'))
  writeFileSync(join(clone, 'npm-cli.js'), npm)
  writeFileSync(join(clone, 'main/setup/start.ts'), started)
  return clone
}

function lock(version: string): string {
  return JSON.stringify({ packages: { 'node_modules/x': { version } } })
}

/** Stands in for what is set up: says what it was given. */
const started = `
const words: string[] = process.argv.slice(2)
process.exitCode = 7
if (words[0] === 'wait') {
  process.on('SIGTERM', () => { console.log('stopped'); process.exit(9) })
  setTimeout(() => {}, 60_000)
}
console.log(words.join(' '))
`
