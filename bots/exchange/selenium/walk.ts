import { BotError } from '../../errors/index.ts'
import type { Plain } from '../draft/bot-draft.ts'
import { clean } from '../draft/text.ts'
import { actCommands } from './acts.ts'
import { checkCommands } from './checks.ts'
import type { SideAction } from './commands.ts'
import { dialogCommands } from './dialog-commands.ts'
import { endOfMouse } from './mouse.ts'
import { placeCommands } from './places.ts'
import type { SideTest } from './schema.ts'
import { storeCommands } from './stores.ts'
import { type SideBranch, type SideNode, sideTree } from './tree.ts'
import { type Given, type Handler, type SideWork, UNKNOWN_VARIABLE } from './work.ts'

const handlers: Readonly<Record<Exclude<SideAction, 'run'>, Handler>> = {
  ...actCommands,
  ...checkCommands,
  ...dialogCommands,
  ...placeCommands,
  ...storeCommands,
}
const NO_CONDITION = 'Its condition is a script that formulas cannot say.'
const MOST_ROUNDS = 1000
/** Tests that run tests that run tests; each of them is written out where it runs. */
const DEEPEST_RUN = 10

/** The tests of a project, by name, for those that run others. */
export interface Tests {
  readonly file: string
  readonly byName: ReadonlyMap<string, { readonly test: SideTest; readonly path: string }>
}

/** Adds the steps of a test. `running` are the tests that are being written out around it. */
export function addTest(name: string, work: SideWork, tests: Tests, running: readonly string[] = []): void {
  const found = tests.byName.get(name)
  if (found === undefined) return
  const nodes = sideTree(found.test.commands, found.path, tests.file)
  new Walk(work, tests, [...running, name]).nodes(nodes)
  endOfMouse(work)
}

class Walk {
  readonly #work: SideWork
  readonly #tests: Tests
  readonly #running: readonly string[]

  constructor(work: SideWork, tests: Tests, running: readonly string[]) {
    this.#work = work
    this.#tests = tests
    this.#running = running
  }

  nodes(nodes: readonly SideNode[]): void {
    for (const { command, at, branches } of nodes) {
      const given = { ...command, at }
      if (branches.length === 0) this.#command(given)
      else this.#control(given, branches)
    }
  }

  #command(given: Given): void {
    const { command } = given
    if (command === '' && given.target === '') return
    if (command.startsWith('//')) {
      this.#switchedOff({ ...given, command: command.slice(2) })
      return
    }
    if (command === 'run') {
      this.#run(given)
      return
    }
    if (!Object.hasOwn(handlers, command)) {
      this.#work.gap(given, 'This command is not known.')
      return
    }
    if (!Object.hasOwn(dialogCommands, command)) this.#work.dialogs.forget()
    handlers[command as keyof typeof handlers](given, this.#work)
    this.#comment(given)
  }

  #switchedOff(given: Given): void {
    this.#work.note(given, 'It is switched off in the recording.')
  }

  /** What the author wrote beside a command stays beside its step. */
  #comment({ comment }: Given): void {
    const { last } = this.#work.draft
    if (!comment || last === undefined || last.name !== undefined) return
    const before = typeof last.note === 'string' ? `${last.note}\n` : ''
    last.note = clean(`${before}${comment}`)
  }

  #run(given: Given): void {
    const name = given.target
    if (!this.#tests.byName.has(name)) {
      this.#work.gap(given, 'There is no test by that name.')
      return
    }
    if (this.#running.includes(name) || this.#running.length > DEEPEST_RUN) {
      this.#work.gap(given, 'The test runs itself, without end.')
      return
    }
    addTest(name, this.#work, this.#tests, this.#running)
  }

  #control(given: Given, branches: readonly SideBranch[]): void {
    const [first] = branches
    if (first === undefined) return
    switch (given.command) {
      case 'if':
        this.#if(given, branches)
        return
      case 'while':
        this.#while(given, first)
        return
      case 'do':
        this.#do(given, first)
        return
      case 'times':
        this.#times(given, first)
        return
      default:
        this.#each(given, first)
    }
  }

  #if(given: Given, [branch, ...others]: readonly SideBranch[]): void {
    if (branch === undefined) return
    if (branch.opening.command === 'else') {
      this.nodes(branch.nodes)
      return
    }
    const condition = this.#condition(given, branch.opening.target)
    if (condition === undefined) return
    const steps = this.#inside(branch.nodes)
    const otherwise = others.length > 0 ? this.#work.draft.inside(() => this.#if(given, others)) : []
    this.#work.draft.add({ 'flow.if': condition, steps, ...(otherwise.length > 0 && { else: otherwise }) })
  }

  #while(given: Given, { nodes }: SideBranch): void {
    const condition = this.#condition(given, given.target)
    if (condition === undefined) return
    this.#work.draft.add({ 'flow.while': condition, ...atMost(given.value), steps: this.#inside(nodes) })
  }

  /** A bot asks before each round: here it is asked whether the round before wanted another. */
  #do(given: Given, { nodes, closing }: SideBranch): void {
    const again = this.#work.variables.fresh('again')
    const inside = this.#inside(nodes)
    const condition = this.#condition(given, closing?.target ?? '')
    if (condition === undefined) return
    this.#work.draft.add({ 'data.set': true, save: again })
    const steps = [...inside, { 'data.set': condition, save: again }]
    this.#work.draft.add({ 'flow.while': `=${again}`, ...atMost(closing?.value ?? ''), steps })
  }

  #times(given: Given, { nodes }: SideBranch): void {
    const count = this.#work.variables.formula(given.target)
    if (count === undefined) {
      this.#work.gap(given, 'Its target is no number.')
      return
    }
    const index = this.#work.variables.fresh('round')
    this.#work.draft.add({ 'flow.each': `=[1..$number(${count})]`, as: index, steps: this.#inside(nodes) })
  }

  #each(given: Given, { nodes }: SideBranch): void {
    const list = this.#work.variables.nameOf(given.target)
    if (list === undefined) {
      this.#work.gap(given, UNKNOWN_VARIABLE)
      return
    }
    const as = this.#work.variables.define(given.value)
    this.#work.draft.add({ 'flow.each': `=${list}`, as, steps: this.#inside(nodes) })
  }

  #condition(given: Given, script: string): string | undefined {
    const formula = this.#work.variables.formula(script)
    if (formula === undefined) this.#work.gap(given, NO_CONDITION)
    return formula === undefined ? undefined : `=${isTruth(formula) ? formula : `$boolean(${formula})`}`
  }

  #inside(nodes: readonly SideNode[]): Plain[] {
    const steps = this.#work.draft.inside(() => this.nodes(nodes))
    return steps.length > 0 ? steps : [{ 'data.set': 'nothing to do' }]
  }
}

function isTruth(formula: string): boolean {
  return /^\(.* (=|!=|<|<=|>|>=|and|or) .*\)$|^\$not\(|^(true|false)$/.test(formula)
}

function atMost(limit: string): Plain {
  const most = Number(limit)
  return Number.isSafeInteger(most) && most > 0 ? { 'at-most': most } : { 'at-most': MOST_ROUNDS }
}

/** A project whose tests are named twice could run the wrong one. */
export function refuseTwins(tests: readonly SideTest[], file: string): void {
  const seen = new Set<string>()
  for (const [index, { name }] of tests.entries()) {
    if (seen.has(name))
      throw new BotError('recording-invalid', `tests[${index}].name: two tests have the same name`, {
        at: { file, line: 1, column: 1 },
        expected: 'a name of its own for each test',
        found: name,
      })
    seen.add(name)
  }
}
