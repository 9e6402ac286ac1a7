import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Ended, onStage, type Scene, type Stage } from './stage.ts'
import type { Task } from './task.ts'
import type { Way } from './way.ts'

/** Milliseconds for a program to write what it was told to. */
const PATIENCE = 5000
const BETWEEN = 200

/** Records the task once and replays it, each time on a fresh desktop in this scene; gives how many replays were right, and says of others what went wrong. */
export async function rightReplays(task: Task, way: Way, times: number, scene: Scene = {}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-desktop-'))
  const tell = (what: string) => console.error(`  ${task.program}, ${way}: ${what}`)
  try {
    const failure = await onStage(way, (stage) => record(stage, task, way, folder))
    if (failure !== undefined) {
      tell(`recording: ${failure}`)
      return 0
    }
    let right = 0
    for (let replay = 1; replay <= times; replay++) {
      const wrong = await onStage(way, (stage) => runAgain(stage, task, folder), scene)
      if (wrong === undefined) right++
      else tell(`replay ${replay}: ${wrong}`)
    }
    return right
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives what went wrong. */
async function record(stage: Stage, task: Task, way: Way, folder: string): Promise<string | undefined> {
  const user = join(folder, 'person.mjs')
  writeFileSync(user, `export default async (desktop) => {\n${task.script(way, fileIn(folder))}\n}\n`)
  return await judged(stage, task, folder, () =>
    stage.deskhand('record', '--desktop', '--out', botIn(folder), '--user', user),
  )
}

function runAgain(stage: Stage, task: Task, folder: string): Promise<string | undefined> {
  return judged(stage, task, folder, () => stage.deskhand('run', botIn(folder)))
}

async function judged(
  stage: Stage,
  task: Task,
  folder: string,
  act: () => Promise<Ended>,
): Promise<string | undefined> {
  // LibreOffice opens nothing for writing whose lock a killed one left.
  for (const name of ['result.fods', '.~lock.result.fods#']) rmSync(join(folder, name), { force: true })
  task.prepare?.(fileIn(folder))
  const [command, ...words] = task.opened ?? []
  if (command !== undefined && !(await stage.open(command, ...words))) return `${command} shows no window`
  const { status, said } = await act()
  if (status !== 0) return `status ${status}: ${said.trim()}`
  const made = await madeOf(stage, task, fileIn(folder))
  return made === task.expected
    ? undefined
    : `${JSON.stringify(made)} is not ${JSON.stringify(task.expected)}`
}

/** Waits for what is expected; gives what was there last. */
async function madeOf(stage: Stage, task: Task, file: string): Promise<string> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const made = await task.result(stage, file)
    if (made === task.expected || performance.now() > deadline) return made
    await pause(BETWEEN)
  }
}

function botIn(folder: string): string {
  return join(folder, 'bot')
}

/** With an ending by which LibreOffice knows it. */
function fileIn(folder: string): string {
  return join(folder, 'result.fods')
}
