import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { taskServices } from '../../../../main/host/tasks/index.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { putDocument, putTask, putWaitingRun } from './asked.ts'

const total = { name: 'total', title: 'Total', type: 'number', value: 12.5, doubt: 'unclear' } as const

function services() {
  const own = temporaryHome()
  const journal = openJournal(own.journal)
  onTestFinished(() => journal.close())
  return { own, journal, tasks: taskServices(own, journal) }
}

test('the oldest question comes first; a broken one says so and hides no other', () => {
  const { own, tasks } = services()
  putTask(own, { id: 'new', title: 'a', fields: [total] }, 10)
  putTask(own, { id: 'old', title: 'b', fields: [total] }, 1000)
  writeFileSync(join(own.tasks, 'broken.json'), '{')
  expect(tasks.list().map(({ id, problem }) => [id, problem !== undefined])).toEqual([
    ['old', false],
    ['new', false],
    ['broken', true],
  ])
  expect(() => tasks.about('broken')).toThrow('no open task')
})

test('a question knows its run, and where in the document its fields were read', async () => {
  const { own, journal, tasks } = services()
  const document = await putDocument(own)
  putWaitingRun(journal, 'r', document)
  putTask(own, { id: 't', title: 'Check', fields: [total], document, run: 'r' })
  putTask(own, { id: 'u', title: 'Other', fields: [total], document: { ...document, sha256: 'x' }, run: 'r' })
  putTask(own, { id: 'v', title: 'Lost', fields: [total], document, run: 'gone' })
  expect(tasks.about('t')).toEqual({
    run: { id: 'r', title: 'Pay', state: 'waiting' },
    places: [
      {
        field: 'total',
        page: 0,
        box: { x: 400, y: 500, width: 80, height: 20 },
        confidence: 0.62,
        reason: 'right of "Total"',
      },
    ],
  })
  expect(tasks.about('u').places).toEqual([])
  expect(tasks.about('v')).toEqual({ places: [] })
})

test('the document is shown as it was read, and refused where it is another, gone, or none', async () => {
  const { own, tasks } = services()
  const document = await putDocument(own)
  putTask(own, { id: 't', title: 'Check', fields: [total], document })
  putTask(own, { id: 'none', title: 'Check', fields: [total] })
  const { picture, ...size } = await tasks.document('t', 0)
  expect(size).toEqual({ width: 800, height: 1000, pages: 1 })
  expect([picture.type, picture.size > 0]).toEqual(['image/webp', true])
  await expect(tasks.document('t', 1)).rejects.toThrow('cannot be shown')
  writeFileSync(document.path, 'another')
  await expect(tasks.document('t', 0)).rejects.toThrow('cannot be shown')
  rmSync(document.path)
  await expect(tasks.document('t', 0)).rejects.toThrow('cannot be shown')
  expect(() => tasks.document('none', 0)).toThrow('No document')
})

test('an answer tells the run that can go on; it is ready once nothing of it is open', async () => {
  const { own, journal, tasks } = services()
  const document = await putDocument(own)
  putWaitingRun(journal, 'r', document)
  putTask(own, { id: 't', title: 'Check', fields: [total], document, run: 'r' })
  putTask(own, { id: 'u', title: 'Check again', fields: [total], document, run: 'r' })
  expect(() => tasks.answer('t', { total: 'much' })).toThrow('does not fit')
  expect(tasks.answer('t', { total: '13' })).toEqual({ run: 'r' })
  expect(tasks.ready()).toEqual([])
  tasks.answer('u', {})
  expect(tasks.ready()).toEqual([{ id: 'r', title: 'Pay' }])
  expect(() => tasks.answer('u', {})).toThrow('no open task')
})
