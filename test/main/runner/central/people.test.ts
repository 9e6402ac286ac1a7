import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PersonTask } from '../../../../bots/steps/ports/index.ts'
import type { Task } from '../../../../main/api/central/contract/tasks.ts'
import { Leases } from '../../../../main/runner/central/leases.ts'
import { moment } from '../../../../main/runner/central/moment.ts'
import { centralPeople } from '../../../../main/runner/central/people.ts'
import { temporaryFolder } from '../../temporary-home.ts'
import { away, refused } from './told-by-central.ts'

const lease = { id: 'c4c2f1de-8a0e-4f7a-9c3e-3f6e1b9d7a10', fence: 3, queue: 'invoices' }
const call = { signal: new AbortController().signal, timeout: 60_000 }

/** People at a central that keeps what it is asked, and answers each question so. */
function stage(answer: Partial<Task> | Error = {}) {
  const asked: Record<string, unknown>[] = []
  const files: { digest: string; size: number }[] = []
  const answers = [answer].flat()
  const tasks = {
    ask: async (question: Record<string, unknown>): Promise<Task> => {
      const given = answers[0]
      if (given instanceof Error) throw given
      asked.push(question)
      return { ...openTask, ...given }
    },
  }
  const put = async ({ params: { digest }, body }: { params: { digest: string }; body: Blob }) => {
    files.push({ digest, size: body.size })
    return { digest, size: body.size }
  }
  const leases = new Leases()
  leases.extend(lease, moment(), 20)
  const central = { tasks, artifacts: { put } }
  return { people: centralPeople({ central, leases, lease: () => lease }), asked, files, leases }
}

const openTask: Task = {
  id: 't1',
  title: 'Check scan-1.png',
  fields: [],
  dueAt: null,
  queue: 'invoices',
  reference: 'r1',
  state: 'open',
  createdAt: '2026-11-22T12:00:00Z',
  escalatedAt: null,
  answer: null,
  sentBack: null,
  answeredBy: null,
  answeredAt: null,
}

const question: PersonTask = {
  id: 't1',
  title: 'Check scan-1.png',
  fields: [
    { name: 'total', title: 'Total', type: 'number', value: 12.5, doubt: 'hard to read' },
    { name: 'order', title: 'Order', type: 'text', value: null, optional: true },
  ],
}

test('a question becomes a task under the lease of its item; while it is open there is no answer', async () => {
  const { people, asked } = stage()
  expect(await people.ask(question, call)).toBeUndefined()
  expect(asked).toEqual([{ ...question, lease: { id: lease.id, fence: 3 } }])
})

test('an answer is read by the form; fields that were left keep what was proposed', async () => {
  const { people } = stage({ state: 'answered', answer: { total: '13,00' } })
  await expect(people.ask(question, call)).rejects.toMatchObject({ code: 'answer-invalid' })
  const { people: others } = stage({ state: 'answered', answer: { total: 13 } })
  expect(await others.ask(question, call)).toEqual({ total: 13, order: null })
})

test('what a person sends back is a business exception with their reason', async () => {
  const { people } = stage({ state: 'answered', sentBack: 'a blank page' })
  await expect(people.ask(question, call)).rejects.toMatchObject({
    code: 'business-rule',
    message: 'A person sent it back: a blank page',
  })
})

test('the document goes along as it was when it was asked about', async () => {
  const path = join(temporaryFolder(), 'scan-1.png')
  writeFileSync(path, 'a scan')
  const sha256 = createHash('sha256').update('a scan').digest('hex')
  const { people, asked, files } = stage()
  await people.ask({ ...question, document: { path, sha256 } }, call)
  expect(files).toEqual([{ digest: sha256, size: 6 }])
  expect(asked[0]).toMatchObject({ document: { name: 'scan-1.png', sha256, artifact: sha256 } })
})

test('a document that is gone or has changed is named, and not sent', async () => {
  const path = join(temporaryFolder(), 'scan-1.png')
  const sha256 = createHash('sha256').update('a scan').digest('hex')
  for (const content of [undefined, 'another scan']) {
    if (content !== undefined) writeFileSync(path, content)
    const { people, asked, files } = stage()
    await people.ask({ ...question, document: { path, sha256 } }, call)
    expect(files).toEqual([])
    expect(asked[0]).toMatchObject({ document: { name: 'scan-1.png', sha256, artifact: null } })
  }
})

test('nothing is asked for an item that is no longer ours', async () => {
  const { people } = stage(refused('LEASE_LOST'))
  await expect(people.ask(question, call)).rejects.toMatchObject({ code: 'lease-lost' })
  const gone = stage(away())
  gone.leases.lose(lease)
  await expect(gone.people.ask(question, call)).rejects.toMatchObject({ code: 'lease-lost' })
  const { people: withdrawn } = stage({ state: 'withdrawn' })
  await expect(withdrawn.ask(question, call)).rejects.toMatchObject({ code: 'lease-lost' })
})
