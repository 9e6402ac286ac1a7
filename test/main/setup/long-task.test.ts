import { expect, test, vi } from 'vitest'
import { longTask } from '../../../main/setup/long-task.mjs'
import { SetupError } from '../../../main/setup/needs.mjs'

test('what ends well is two lines, without its own noise', async () => {
  const said = await saidBy(() => longTask(node('console.log("noise")')))
  expect(said).toMatch(/^Doing it \.\.\.\n {2}done after \d+ s\n$/)
})

test('what fails shows why, names its log and what to do next', async () => {
  const task = node('console.log("npm warn old"); console.error("npm error code E42"); process.exit(1)')
  const failure = await failureOf(task)
  expect(failure.message).toContain('ended with 1')
  expect(failure.message).toContain('npm error code E42')
  expect(failure.message).not.toContain('| npm warn')
  expect(failure.message).toMatch(/log: {2}\/.*log\.txt\n {2}next: Try again\.$/)
})

test('where no line tells why, the last ones are shown', async () => {
  const failure = await failureOf(
    node('for (let i = 1; i < 99; i++) console.log("line", i); process.exit(1)'),
  )
  expect(failure.message).toContain('line 98')
  expect(failure.message).not.toContain('line 50')
})

test('a program that is not there is named', async () => {
  const failure = await failureOf({
    title: 'Doing it',
    command: '/no/such/program',
    words: ['x'],
    next: 'Try again.',
  })
  expect(failure.message).toContain('`/no/such/program x` could not be started')
})

type Task = Parameters<typeof longTask>[0]

function node(code: string): Task {
  return { title: 'Doing it', command: process.execPath, words: ['-e', code], next: 'Try again.' }
}

async function failureOf(task: Task): Promise<SetupError> {
  let failure: unknown
  await saidBy(() => longTask(task).catch((error) => (failure = error)))
  if (failure instanceof SetupError) return failure
  throw new Error('It did not fail')
}

async function saidBy(act: () => Promise<unknown>): Promise<string> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await act()
    return write.mock.calls.map(([text]) => text).join('')
  } finally {
    write.mockRestore()
  }
}
