import { expect, test } from 'vitest'
import type { Process } from '../../../../recorder/desktop/programs/process.ts'
import { processOf } from '../../../../recorder/desktop/programs/process.ts'
import { startOf } from '../../../../recorder/desktop/programs/started.ts'

const RECORDER = 10

/** Processes by their ids: parent, when they started, command. */
const machine: Readonly<Record<number, readonly [parent: number, started: number, ...command: string[]]>> = {
  1: [0, 1, '/sbin/init'],
  5: [1, 5, '/usr/bin/panel'],
  [RECORDER]: [5, 100, 'node', 'cli.ts'],
  20: [RECORDER, 200, '/usr/bin/nowhere-to-be-found', '--new'],
  30: [5, 200, '/bin/sh', '/opt/office/office', '--calc'],
  31: [30, 201, '/opt/office/program/office.bin', '--calc'],
  40: [20, 300, 'viewer'],
  50: [5, 50, 'old'],
}

function processes(pid: number): Process | undefined {
  const [parent, started, ...command] = machine[pid] ?? []
  return parent === undefined || started === undefined ? undefined : { pid, parent, started, command }
}

const since: Process = { pid: RECORDER, parent: 5, started: 100, command: [] }
const started = (pid: number, ...programs: number[]) =>
  startOf(pid, { since, programs: new Set(programs), path: '/usr/bin' }, processes)

test('a program is started by the command of its first process that is new', () => {
  expect(started(20)).toEqual({ program: '/usr/bin/nowhere-to-be-found', args: ['--new'] })
  expect(started(31)).toEqual({ program: '/opt/office/office', args: ['--calc'] })
})

test('what was there before, is gone, or was started by a program with windows is not started', () => {
  expect(started(50)).toBeUndefined()
  expect(started(99)).toBeUndefined()
  expect(
    startOf(40, { since: { ...since, started: 250 }, programs: new Set([20]), path: '' }, processes),
  ).toBeUndefined()
})

test('this process is told as it is', () => {
  const own = processOf(process.pid)
  expect(own?.parent).toBe(process.ppid)
  expect(own?.started).toBeGreaterThan(0)
  expect(own?.command.length).toBeGreaterThan(0)
  expect(processOf(2 ** 30)).toBeUndefined()
})
