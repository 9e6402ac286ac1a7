import { BotError, suggestion } from '../../errors/index.ts'
import { type Formula, isFormula } from '../formula/index.ts'
import type { Bot, InputDeclaration, Step } from '../model.ts'
import type { KindRule, KindRules, ParamRule } from './kinds.ts'
import { formulasOfElement } from './walk.ts'

/** What is known of a variable: its fields, where it is saved once and its value is known to have just these. */
type Known = ReadonlySet<string> | undefined
type Names = Map<string, Known>

type Flows = Pick<
  Bot,
  'inputs' | 'assets' | 'open' | 'close' | 'steps' | 'transactions' | 'subflows' | 'elements'
>

/**
 * Checks that formulas read only what is there: inputs, assets, and what earlier steps saved. What a branch
 * saves counts as known behind it; whether it ran is seen when the bot runs.
 */
export function checkNames(bot: Flows, kinds: KindRules, problems: BotError[]): void {
  const check = new NameCheck(bot, kinds, problems)
  check.main(bot)
  for (const { inputs, steps, result } of bot.subflows.values()) {
    const names = check.beginning(inputs)
    check.steps(steps, names)
    if (result) check.formula(result, names)
  }
}

class NameCheck {
  readonly #bot: Flows
  readonly #kinds: KindRules
  readonly #problems: BotError[]
  readonly #assets: Known
  /** Elements are named by many steps. */
  readonly #elementFormulas = new Map<string, readonly Formula[]>()

  constructor(bot: Flows, kinds: KindRules, problems: BotError[]) {
    this.#bot = bot
    this.#kinds = kinds
    this.#problems = problems
    this.#assets = new Set(bot.assets.map(({ name }) => name))
  }

  /** What a flow knows before its first step. */
  beginning(inputs: readonly InputDeclaration[]): Names {
    const declared: Known = new Set(inputs.map(({ name }) => name))
    return new Map<string, Known>([
      ['inputs', declared],
      ['assets', this.#assets],
    ])
  }

  main({ inputs, open, transactions, steps, close }: Flows): void {
    const names = this.beginning(inputs)
    this.steps(open, names)
    if (transactions) {
      this.formula(transactions.each, names)
      const inside = new Map(names).set(transactions.as, undefined)
      this.formula(transactions.reference, inside)
      this.steps(transactions.steps, inside)
    }
    this.steps(steps, names)
    this.steps(close, names)
  }

  /** Checks the steps in their order; what they save is added to the names. */
  steps(steps: readonly Step[], names: Names): void {
    for (const step of steps) {
      const rule = this.#kinds.get(step.kind)
      if (rule) this.#step(step, rule, names)
    }
  }

  formula(formula: Formula, names: Names): void {
    for (const name of formula.names) {
      if (!names.has(name)) this.#refuseName(formula, name, names)
    }
    for (const { name, field } of formula.fields ?? []) {
      const known = names.get(name)
      if (known && !known.has(field)) this.#refuseField(formula, name, field, known)
    }
  }

  #step(step: Step, rule: KindRule, names: Names): void {
    if (step.when) this.formula(step.when, names)
    this.#params(step, rule, names)
    if (rule.container) this.#blocks(step, boundNames(step, rule), names)
    if (step.verify) this.steps(step.verify, new Map(names))
    if (step.save !== undefined) names.set(step.save, names.has(step.save) ? undefined : rule.gives)
    if (step.compensate !== 'task') this.steps(step.compensate, new Map(names))
  }

  #blocks(step: Step, bound: readonly string[], names: Names): void {
    for (const [block, steps] of Object.entries(step.blocks)) this.#block(block, steps, bound, names)
  }

  #block(block: string, steps: readonly Step[], bound: readonly string[], names: Names): void {
    const added = block === 'catch' ? [...bound, 'error'] : bound
    const before = added.map((name) => [name, names.has(name), names.get(name)] as const)
    for (const name of added) names.set(name, undefined)
    this.steps(steps, names)
    for (const [name, was, known] of before) {
      if (was) names.set(name, known)
      else names.delete(name)
    }
  }

  #params(step: Step, rule: KindRule, names: Names): void {
    if (rule.main) this.#param(step.params[rule.main.name], rule.main, names)
    for (const param of rule.params) this.#param(step.params[param.name], param, names)
  }

  #param(value: unknown, { meta }: ParamRule, names: Names): void {
    if (meta.element) this.#element(String(value), names)
    else if (meta.formula) this.#formulasIn(value, names)
  }

  #formulasIn(value: unknown, names: Names): void {
    if (isFormula(value)) this.formula(value, names)
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) this.#formulasIn(inner, names)
  }

  #element(ref: string, names: Names): void {
    let formulas = this.#elementFormulas.get(ref)
    if (formulas === undefined) {
      formulas = formulasOfElement(this.#bot.elements.get(ref))
      this.#elementFormulas.set(ref, formulas)
    }
    for (const formula of formulas) this.formula(formula, names)
  }

  #refuseName(formula: Formula, name: string, names: Names): void {
    this.#problems.push(
      new BotError(
        'name-unknown',
        `Nothing is known by the name "${name}"${suggestion(name, names.keys())}`,
        {
          expected: `one of ${[...names.keys()].join(', ')}`,
          found: name,
          at: formula.at,
        },
      ),
    )
  }

  #refuseField(formula: Formula, name: string, field: string, known: ReadonlySet<string>): void {
    const declared = name === 'inputs' || name === 'assets'
    this.#problems.push(
      new BotError('name-unknown', `"${name}" has no field "${field}"${suggestion(field, known)}`, {
        expected: known.size > 0 ? `one of ${[...known].join(', ')}` : 'none: nothing is declared',
        found: `${name}.${field}`,
        at: formula.at,
        next: declared ? `Correct the name, or declare it under "${name}" in the file.` : undefined,
      }),
    )
  }
}

/** The variables that a container gives to the steps inside it. */
function boundNames(step: Step, rule: KindRule): string[] {
  const params = rule.params.filter(({ meta }) => meta.binds)
  return params
    .map(({ name, schema }) => step.params[name] ?? schema.safeParse(undefined).data)
    .filter((name) => typeof name === 'string')
}
