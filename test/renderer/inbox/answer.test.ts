import { expect, test } from 'vitest'
import type { TaskField } from '../../../main/api/host/contract/tasks.ts'
import { answerOf, firstToLookAt, proposed, unanswered } from '../../../renderer/inbox/answer.ts'
import { neighbour } from '../../../renderer/inbox/use-tasks.ts'

const fields: readonly TaskField[] = [
  { name: 'vendor', title: 'Vendor', type: 'text', value: 'Acme' },
  { name: 'order', title: 'Order', type: 'text', value: null, optional: true },
  { name: 'total', title: 'Total', type: 'number', value: 12.5, doubt: 'unclear' },
  { name: 'paid', title: 'Paid', type: 'yes-no' },
]

test('what is proposed is the answer until it is changed; what is left empty is null', () => {
  const drafts = proposed(fields)
  expect(drafts).toEqual({ vendor: 'Acme', order: '', total: '12.5', paid: '' })
  expect(answerOf(fields, { ...drafts, paid: 'yes' })).toEqual({
    vendor: 'Acme',
    order: null,
    total: '12.5',
    paid: 'yes',
  })
})

test('only what may be left out may be left empty', () => {
  expect(unanswered(fields, { ...proposed(fields), vendor: '  ' })).toEqual(['vendor', 'paid'])
})

test('one begins with what is doubtful, and with the first field where nothing is', () => {
  expect(firstToLookAt(fields)).toBe('total')
  expect(firstToLookAt(fields.slice(0, 1))).toBe('vendor')
  expect(firstToLookAt([])).toBeUndefined()
})

test('behind the last question comes the one before it', () => {
  const tasks = ['a', 'b'].map((id) => ({ id, title: id, fields: [], asked: 0 }))
  expect(neighbour(tasks, 'a')?.id).toBe('b')
  expect(neighbour(tasks, 'b')?.id).toBe('a')
  expect(neighbour(tasks.slice(0, 1), 'a')).toBeUndefined()
})
