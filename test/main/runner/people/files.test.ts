import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { Secret } from '../../../../bots/secrets/index.ts'
import { filePeople } from '../../../../main/runner/people/files.ts'
import { openTasks, readTask, taskFiles } from '../../../../main/runner/people/task-files.ts'
import { aTask } from './a-task.ts'

let tasks: string
beforeEach(() => {
  tasks = mkdtempSync(join(tmpdir(), 'tasks-'))
})
const call = { signal: new AbortController().signal, timeout: 1_000 }
const answerWith = (text: string) => writeFileSync(taskFiles(tasks, aTask.id).answer, text)

describe('filePeople', () => {
  it('writes the task and waits', async () => {
    expect(await filePeople(tasks).ask(aTask, call)).toBeUndefined()
    expect(readTask(taskFiles(tasks, aTask.id).task)).toEqual(aTask)
    expect(openTasks(tasks)).toEqual([aTask])
  })

  it('asked again it stays as old as it is', async () => {
    const { task } = taskFiles(tasks, aTask.id)
    await filePeople(tasks).ask(aTask, call)
    utimesSync(task, 1000, 1000)
    await filePeople(tasks).ask(aTask, call)
    expect(statSync(task).mtimeMs).toBe(1_000_000)
  })

  it('gives the answer of the file; what it leaves out stays as proposed', async () => {
    answerWith('{"total": "119", "kind": "letter"}')
    const answer = await filePeople(tasks).ask(aTask, call)
    expect(answer).toEqual({ number: 'INV-1', total: 119, order: null, kind: 'letter' })
  })

  it.each([
    ['no JSON', '{"total":'],
    ['no map', '[1]'],
    ['a wrong type', '{"total": "much"}'],
    ['no such choice', '{"kind": "bill"}'],
    ['a field that must not be empty', '{"number": null}'],
  ])('refuses an answer that is %s, naming the file', async (_, text) => {
    answerWith(text)
    const error = await filePeople(tasks)
      .ask(aTask, call)
      .catch((thrown) => thrown)
    expect(error.code).toBe('answer-invalid')
    expect(error.describe()).toContain('task-1.answer.json')
  })

  it('suggests the field that was meant', async () => {
    answerWith('{"totl": 119}')
    await expect(filePeople(tasks).ask(aTask, call)).rejects.toThrow('did you mean "total"')
  })

  it('writes no secret', async () => {
    const secret = new Secret('s3cret-word-y', 'account.password')
    await filePeople(tasks).ask({ ...aTask, title: `Is ${secret.reveal()} right?` }, call)
    expect(readFileSync(taskFiles(tasks, aTask.id).task, 'utf8')).not.toContain(secret.reveal())
  })
})

describe('task files', () => {
  it('stay in their folder whatever the id is', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const { task, answer } = taskFiles('/tasks', id)
        expect(task).toMatch(/^\/tasks\/[\w.-]+\.json$/)
        expect(answer).not.toBe(task)
      }),
    )
    expect(taskFiles('/tasks', '../x').task).toMatch(/^\/tasks\/[0-9a-f]{64}\.json$/)
  })

  it('are no longer open once answered', async () => {
    await filePeople(tasks).ask(aTask, call)
    answerWith('{}')
    expect(openTasks(tasks)).toEqual([])
    expect(readdirSync(tasks)).toHaveLength(2)
  })

  it('say when a file is no task', async () => {
    writeFileSync(join(tasks, 'other.json'), '{"id": 1}')
    expect(() => openTasks(tasks)).toThrow('is no task')
  })
})
