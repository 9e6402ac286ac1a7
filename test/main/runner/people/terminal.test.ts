import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openTasks, taskFiles } from '../../../../main/runner/people/task-files.ts'
import { terminalPeople } from '../../../../main/runner/people/terminal.ts'
import { aTask } from './a-task.ts'

const CTRL_C = '\u0003'

/** Plays a person: types one entry at each prompt. */
function terminal(entries: readonly string[]) {
  const tasks = mkdtempSync(join(tmpdir(), 'tasks-'))
  const input = new PassThrough()
  const output = new PassThrough()
  let text = ''
  let typed = 0
  output.on('data', (chunk) => {
    text += chunk
    // A prompt ends in a colon and a blank; the terminal's own codes may follow.
    if (/: $/.test(stripVTControlCharacters(text)) && typed < entries.length) {
      const entry = entries[typed++] ?? ''
      setImmediate(() => input.write(entry === CTRL_C ? entry : `${entry}\n`))
    }
  })
  const kill = new AbortController()
  const people = terminalPeople({ input, output, tasks, clear: () => undefined })
  const ask = () => people.ask(aTask, { signal: kill.signal, timeout: 1_000 })
  return { ask, tasks, kill, text: () => text }
}

describe('terminalPeople', () => {
  it('asks field by field, shows the doubt, and Enter keeps what is proposed', async () => {
    const { ask, text } = terminal(['', '119', '-', 'letter'])
    expect(await ask()).toEqual({ number: 'INV-1', total: 119, order: null, kind: 'letter' })
    expect(text()).toContain('Check scan-02.png')
    expect(text()).toContain('/scans/scan-02.png')
    expect(text()).toContain('Total: net and tax make 119.00')
    expect(text()).toContain('Total [120]')
    expect(text()).toContain('Kind (invoice | letter) [invoice]')
  })

  it('asks again for what does not fit', async () => {
    const { ask, text } = terminal(['-', 'INV-9', 'much', '119', '', 'bill', 'invoice'])
    expect(await ask()).toEqual({ number: 'INV-9', total: 119, order: null, kind: 'invoice' })
    expect(text()).toContain('a number such as')
    expect(text()).toContain('one of invoice, letter')
  })

  it('puts the task off at Ctrl-C', async () => {
    const { ask, tasks } = terminal(['INV-9', CTRL_C])
    expect(await ask()).toBeUndefined()
    expect(openTasks(tasks)).toEqual([aTask])
  })

  it('ends with the reason when the run is killed', async () => {
    const { ask, kill } = terminal([])
    const asked = ask()
    kill.abort(new Error('killed'))
    await expect(asked).rejects.toThrow('killed')
  })

  it('asks nothing where a file has the answer', async () => {
    const { ask, tasks, text } = terminal([])
    writeFileSync(taskFiles(tasks, aTask.id).answer, '{"total": 119}')
    expect(await ask()).toMatchObject({ total: 119 })
    expect(text()).toBe('')
  })
})
