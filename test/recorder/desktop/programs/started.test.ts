import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Process } from '../../../../recorder/desktop/programs/process.ts'
import { processOf } from '../../../../recorder/desktop/programs/process.ts'
import { startOf } from '../../../../recorder/desktop/programs/started.ts'

const RECORDER = 10

/** Processes by their ids: parent, when they started, command. */
type Machine = Readonly<Record<number, readonly [parent: number, started: number, ...command: string[]]>>
const machine: Machine = {
  1: [0, 1, '/sbin/init'],
  5: [1, 5, '/usr/bin/panel'],
  [RECORDER]: [5, 100, 'node', 'cli.ts'],
  20: [RECORDER, 200, '/usr/bin/nowhere-to-be-found', '--new'],
  30: [5, 200, '/opt/office/office', '--calc'],
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

test('a script is called by its own name where that can be done, else by what runs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-script-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const script = join(folder, 'order-desk.py')
  writeFileSync(script, '')
  const process: Process = { pid: 20, parent: RECORDER, started: 200, command: ['python3', script, '--new'] }
  const told = () =>
    startOf(20, { since, programs: new Set(), path: '' }, (pid) => (pid === 20 ? process : processes(pid)))
  expect(told()).toEqual({ program: 'python3', args: [script, '--new'] })
  chmodSync(script, 0o700)
  expect(told()).toEqual({ program: script, args: ['--new'] })
})

test('a program is called by its name only where no other one of that name is found before it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-path-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [shims, bin] = [join(folder, 'shims'), join(folder, 'bin')]
  for (const one of [shims, bin]) {
    mkdirSync(one)
    writeFileSync(join(one, 'orders'), '#!/bin/sh\nexec another\n')
  }
  const process: Process = { pid: 20, parent: RECORDER, started: 200, command: [join(bin, 'orders')] }
  const told = (...path: string[]) =>
    startOf(20, { since, programs: new Set(), path: path.join(delimiter) }, (pid) =>
      pid === 20 ? process : processes(pid),
    )
  expect(told(bin, shims)?.program).toBe('orders')
  expect(told(shims, bin)?.program).toBe(join(bin, 'orders'))
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
