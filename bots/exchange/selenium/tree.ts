import { BotError } from '../../errors/index.ts'
import { sideControl } from './commands.ts'
import type { SideCommand } from './schema.ts'

/** A command, with those that it holds. */
export interface SideNode {
  readonly command: SideCommand
  readonly at: string
  /** What runs inside, in one list for each branch; none for a plain command. */
  readonly branches: readonly SideBranch[]
}

/** The commands behind an `if`, `elseIf`, `else` or loop. */
export interface SideBranch {
  readonly opening: SideCommand
  readonly nodes: readonly SideNode[]
  /** The `repeatIf` that ends a `do`. */
  readonly closing?: SideCommand
}

/** Deeper nesting would not fit into a bot either. */
const DEEPEST = 24

const OPENING = new Set(['if', 'times', 'while', 'forEach', 'do'])
const CONTROL: ReadonlySet<string> = new Set(sideControl)

/**
 * The commands of a test as a tree. `path` is where they stand in the file. Throws `recording-invalid` where an `end`
 * is missing, stands too much, or the commands are nested too deeply.
 */
export function sideTree(commands: readonly SideCommand[], path: string, file: string): SideNode[] {
  return new TreeReader(commands, path, file).all()
}

class TreeReader {
  readonly #commands: readonly SideCommand[]
  readonly #path: string
  readonly #file: string
  #next = 0

  constructor(commands: readonly SideCommand[], path: string, file: string) {
    this.#commands = commands
    this.#path = path
    this.#file = file
  }

  all(): SideNode[] {
    const nodes = this.#nodes(0)
    const stray = this.#commands[this.#next]
    if (stray)
      throw this.#broken(`"${stray.command}" ends nothing`, 'an opening command before it', stray.command)
    return nodes
  }

  #nodes(depth: number): SideNode[] {
    if (depth > DEEPEST)
      throw this.#broken('The commands are nested too deeply', `at most ${DEEPEST} levels`, 'more')
    const nodes: SideNode[] = []
    for (let command = this.#peek(); command; command = this.#peek()) {
      const at = `${this.#path}[${this.#next}]`
      if (CONTROL.has(command.command) && !OPENING.has(command.command)) return nodes
      this.#next++
      const branches = OPENING.has(command.command) ? this.#branches(command, depth) : []
      nodes.push({ command, at, branches })
    }
    return nodes
  }

  #branches(opening: SideCommand, depth: number): SideBranch[] {
    const branches: SideBranch[] = []
    for (let begin = opening; ; ) {
      const nodes = this.#nodes(depth + 1)
      const closing = this.#peek()
      if (closing === undefined)
        throw this.#broken(`"${opening.command}" has no end`, endOf(opening), 'the end of the test')
      this.#next++
      const isRepeat = closing.command === 'repeatIf'
      if (isRepeat !== (opening.command === 'do')) throw this.#unfit(opening, closing)
      branches.push({ opening: begin, nodes, ...(isRepeat && { closing }) })
      if (isRepeat || closing.command === 'end') return branches
      if (opening.command !== 'if' || begin.command === 'else') throw this.#unfit(opening, closing)
      begin = closing
    }
  }

  #peek(): SideCommand | undefined {
    return this.#commands[this.#next]
  }

  #unfit(opening: SideCommand, closing: SideCommand): BotError {
    this.#next--
    return this.#broken(
      `"${closing.command}" does not belong to "${opening.command}"`,
      endOf(opening),
      closing.command,
    )
  }

  #broken(message: string, expected: string, found: string): BotError {
    const place = `${this.#path}[${Math.min(this.#next, Math.max(this.#commands.length - 1, 0))}]`
    const at = { file: this.#file, line: 1, column: 1 }
    return new BotError('recording-invalid', `${place}: ${message}`, { at, expected, found })
  }
}

function endOf({ command }: SideCommand): string {
  if (command === 'do') return 'repeatIf'
  return command === 'if' ? 'elseIf, else or end' : 'end'
}
