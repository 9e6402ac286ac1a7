import { accessSync, constants, existsSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { commandFor } from './command-for.ts'
import { type Process, processOf } from './process.ts'

/** How a program is started. */
export interface Started {
  readonly program: string
  readonly args: readonly string[]
}

/** No process has more ancestors. */
const DEEPEST = 64
const INTERPRETERS = /^(sh|bash|dash|zsh|python[\d.]*|perl|ruby|node)$/

/** What says which programs a person started. */
export interface Before {
  /** A process that started before anything was recorded, such as the recorder itself. */
  readonly since: Process
  /** Programs with windows: what they start belongs to them. */
  readonly programs: ReadonlySet<number | undefined>
  /** The folders in which the system finds commands. */
  readonly path: string
}

/**
 * The command that brought up the process of a window: that of its first ancestor which was not there before. Undefined
 * where it was there already, or another program with windows started it.
 */
export function startOf(
  pid: number,
  { since, programs, path }: Before,
  processes: (pid: number) => Process | undefined = processOf,
): Started | undefined {
  let first: Process | undefined
  let at = processes(pid)
  for (let depth = 0; at && isNew(at, since) && depth < DEEPEST; depth++) {
    first = at
    at = processes(at.parent)
  }
  if (!first || (at && programs.has(at.pid))) return undefined
  return commandOf(first.command, path)
}

function isNew({ pid, started }: Process, since: Process): boolean {
  return started >= since.started && pid !== since.pid
}

/** A script is called by its own name, where it can be; a program by its name alone, where the system finds it by that. */
function commandOf([program = '', ...args]: readonly string[], path: string): Started | undefined {
  if (program === '') return undefined
  const [script, ...rest] = args
  if (INTERPRETERS.test(basename(program)) && script?.startsWith('/') && mayBeCalled(script))
    return { program: shortest(script, path), args: rest }
  return { program: shortest(program, path), args }
}

function mayBeCalled(script: string): boolean {
  try {
    accessSync(script, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function shortest(program: string, path: string): string {
  const name = basename(program)
  if (!program.includes('/')) return program
  const folders = path.split(delimiter)
  const found = folders.find((folder) => existsSync(join(folder, name)))
  if (found !== undefined && join(found, name) === program) return name
  // Its name would start another program, which stands in an earlier folder.
  if (folders.includes(dirname(program))) return program
  return commandFor(program, path) ?? program
}
