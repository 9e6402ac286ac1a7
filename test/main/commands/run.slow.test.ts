import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-home.ts'

const BOT = `
bot: sorter
format: 1
title: Sort numbers
inputs:
  most: { type: number, title: Largest number }
  out: { type: text }
transactions:
  each: =[1..inputs.most]
  as: n
  reference: ="n" & n
  steps:
    - flow.fail: Too odd
      when: =n = 3
    - person.ask: '="What about " & n & "?"'
      when: =n = 4
      fields: { answer: { title: Answer, type: number } }
      save: said
    - file.append: =inputs.out
      text: ="line " & n & ";"
      id: write
`
const SLOW = `
bot: slow
format: 1
transactions:
  each: =[1..3]
  as: n
  reference: ="n" & n
  steps:
    - flow.wait: 30s
`

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  writeBot('bot', BOT)
})

function writeBot(name: string, text: string): void {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'bot.yaml'), text)
}

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function deskhand(words: readonly string[], meanwhile?: (out: string, interrupt: () => void) => void) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../main/cli.ts'), ...words], {
    cwd: folder,
    env: { ...process.env, DESKHAND_HOME: join(folder, 'home') },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
    meanwhile?.(out, () => child.kill('SIGINT'))
  })
  child.stderr.on('data', (chunk) => (err += chunk))
  return new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

const run = (most: number, ...more: string[]) =>
  deskhand(['run', 'bot', '--input', `most=${most}`, '--input', 'out=out.txt', ...more])
const lastLine = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')
const written = () => readFileSync(join(folder, 'bot', 'out.txt'), 'utf8')

describe('deskhand run', () => {
  it('does each item once, waits for a person, and goes on when it is answered', async () => {
    const first = await run(5)
    expect(first.status).toBe(3)
    expect(first.out).toContain('3 done, 1 rejected, 1 waiting for a person')
    expect(written()).toBe('line 1;line 2;line 5;')
    const [id = ''] = readdirSync(join(folder, 'home', 'runs'))
    expect(readFileSync(join(folder, 'home', 'runs', id, 'report.html'), 'utf8')).toContain('Sort numbers')

    const [task = ''] = (await deskhand(['tasks'])).out.split(' ')
    expect((await deskhand(['answer', task])).status).toBe(2)
    expect((await deskhand(['answer', task, '--field', 'answer=7'])).status).toBe(0)
    expect((await deskhand(['tasks'])).out).toBe('No open tasks.\n')

    const resumed = await deskhand(['run', '--resume', id, '--json'])
    expect(resumed.status).toBe(0)
    expect(resumed.out.trimEnd().split('\n')).toHaveLength(1)
    expect(lastLine(resumed.out)).toMatchObject({ run: id, state: 'done', counts: { done: 4, rejected: 1 } })
    expect(written()).toBe('line 1;line 2;line 5;line 4;')
  })

  it('rehearses without changing anything', async () => {
    const { status, out } = await run(3, '--rehearse', '--json')
    expect(status).toBe(0)
    expect(lastLine(out).rehearsal).toMatchObject([
      { reference: 'n1', state: 'would-commit', commit: 'write', values: { n: 1 } },
      { reference: 'n2', state: 'would-commit' },
      { reference: 'n3', state: 'rejected', error: { message: 'Too odd' } },
    ])
    expect(written).toThrow('ENOENT')
  })

  it('ends with 2 where it is used wrongly or the bot is wrong, also in JSON', async () => {
    expect((await deskhand(['run'])).status).toBe(2)
    expect((await deskhand(['run', 'bot', '--input', 'most'])).status).toBe(2)
    const missing = await deskhand(['run', 'bot', '--input', 'out=x', '--json'])
    expect(missing.status).toBe(2)
    expect(lastLine(missing.out)).toMatchObject({ error: { code: 'input-missing' } })
    writeBot('wrong', BOT.replace('flow.fail', 'flow.fial'))
    const wrong = await deskhand(['run', 'wrong', '--json'])
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain('did you mean "flow.fail"')
  })

  it('stops at the second Ctrl-C at once, and the run can be resumed', async () => {
    writeBot('slow', SLOW)
    const signals = ['3 items', 'Stopping after this item']
    const stopped = await deskhand(['run', 'slow'], (out, interrupt) => {
      if (signals[0] === undefined || !out.includes(signals[0])) return
      signals.shift()
      // What comes at once after the first passes for the same key.
      setTimeout(interrupt, signals.length === 0 ? 500 : 0)
    })
    expect(signals).toEqual([])
    expect(stopped.status).toBe(1)
    expect(stopped.out).toMatch(/Go on: deskhand run --resume \d+/)
  })
})
