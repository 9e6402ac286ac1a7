import { fold } from '../../../elements/index.ts'
import type { AskOptions, BusClient, Ref } from './bus/client.ts'
import { isSilence } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { type WindowAt, windowsMeant } from './find/windows.ts'
import { extentsOf } from './program/extents.ts'
import type { TreeNode } from './program/node.ts'
import type { Program } from './program/program.ts'
import { refOf } from './program/raw.ts'
import type { Programs } from './programs.ts'
import type { AccessibleNode, WindowHint } from './types.ts'

/** Milliseconds for a program that nobody asked for by name. */
const PATIENCE = 2_000

/** The windows that a search is about. */
export interface Seen {
  readonly client: BusClient
  readonly windows: readonly AccessibleNode[]
  /** False where a window is meant that no program seems to show. */
  readonly isThere: boolean
  /** When the oldest of it was read, by `performance.now`. */
  readonly since: number
  /** The cell of a table that has the keyboard, where its program told. */
  activeCellOf(table: string): Ref | undefined
  /** False once a program told that something of it changed. */
  isCurrent(): boolean
  /** Next time it is read anew. */
  forget(): void
}

/** Reads the windows that are meant; all of all programs where nothing is said. A program that hangs is passed over, unless it is meant. */
export async function seeWindows(
  programs: Programs,
  hint: WindowHint | undefined,
  options: AskOptions,
): Promise<Seen> {
  const client = await programs.client()
  const own = hint?.pid ? await programs.ofProcess(hint.pid, options) : []
  const readings =
    own.length > 0 ? await readAll(own, options) : await readPatiently(await programs.all(options), options)
  const lists = await forAll(readings, async ({ windows }) => {
    if (!hint) return windows
    return own.length > 0 ? await pick(client, windows, hint, options) : titled(windows, hint)
  })
  return {
    client,
    windows: lists.flat(),
    isThere: !hint || lists.some((windows) => windows.length > 0),
    since: Math.min(...readings.map(({ at }) => at)),
    activeCellOf: (table) => readings.map(({ program }) => program.activeCellOf(table)).find(Boolean),
    isCurrent: () => readings.every(({ program, windows }) => program.kept?.windows === windows),
    forget: () => {
      for (const { program } of readings) program.forget()
    },
  }
}

interface ReadProgram {
  readonly program: Program
  readonly windows: readonly TreeNode[]
  readonly at: number
}

async function readAll(programs: readonly Program[], options: AskOptions): Promise<ReadProgram[]> {
  return await forAll(programs, async (program) => ({ program, ...(await program.read(options)) }))
}

async function readPatiently(programs: readonly Program[], options: AskOptions): Promise<ReadProgram[]> {
  const timeout = Math.min(options.timeout, PATIENCE)
  const lists = await forAll(programs, async (program) => {
    try {
      return await readAll([program], { ...options, timeout })
    } catch (error) {
      if (isSilence(error)) return []
      throw error
    }
  })
  return lists.flat()
}

async function pick(
  client: BusClient,
  windows: readonly TreeNode[],
  hint: WindowHint,
  options: AskOptions,
): Promise<readonly AccessibleNode[]> {
  const placed = await forAll(windows, async (node): Promise<WindowAt> => {
    const isOne = windows.length < 2 || hint.box === undefined
    return { node, box: isOne ? undefined : await extentsOf(client, refOf(node.id), options) }
  })
  return windowsMeant(placed, hint)
}

/** A window whose process is not known here: only one that is called the same is it. */
function titled(windows: readonly TreeNode[], { title }: WindowHint): readonly AccessibleNode[] {
  return title ? windows.filter(({ name }) => name === fold(title)) : []
}
