import type { AnyNode, CallExpression, Expression, Pattern, Statement } from 'acorn'
import { excerpt } from '../draft/text.ts'
import type { Script } from '../script/parse-script.ts'
import { toFormula } from '../script/to-formula.ts'
import { answerOf } from './dialog-answer.ts'
import { callOnExpect } from './expect-calls.ts'
import { callOnLocator } from './locator-calls.ts'
import { callOnFrame, callOnPage } from './page-calls.ts'
import { plainOf } from './plain.ts'
import { callOnBrowser, callOnChooser, callOnDownload, callOnHand } from './session-calls.ts'
import { nameOfMember, nameOfStatement, spoken } from './spoken.ts'
import { NOTHING, type Value } from './values.ts'
import type { Call, ScriptWork } from './work.ts'

const NOT_KNOWN = 'A bot has no step for this.'
const CONTROL = 'Conditions and loops of scripts are not carried over.'
/** Calls in arguments of calls, and so on. */
const DEEPEST = 200

/** Follows the statements of a script in their order, without running them, and adds the steps that they mean. */
export class Interpreter {
  readonly #script: Script
  readonly #work: ScriptWork
  readonly #scope: Map<string, Value>
  /** What expressions were found to stand for: each is followed once. */
  readonly #known = new Map<AnyNode, Value>()
  #depth = 0

  constructor(script: Script, work: ScriptWork, scope: ReadonlyMap<string, Value>) {
    this.#script = script
    this.#work = work
    this.#scope = new Map(scope)
  }

  statements(statements: readonly (Statement | AnyNode)[]): void {
    for (const statement of statements) this.#statement(statement)
  }

  /** Gives what a name stands for; for the arguments of a test. */
  define(name: string, value: Value): void {
    this.#scope.set(name, value)
  }

  /** What an expression stands for; the steps that it means are added. */
  value(node: AnyNode, saveAs?: string): Value {
    const known = this.#known.get(node)
    if (known) return known
    if (++this.#depth > DEEPEST) return this.#tooDeep(node)
    try {
      const value = this.#value(node, saveAs)
      this.#known.set(node, value)
      return value
    } finally {
      this.#depth--
    }
  }

  #statement(node: AnyNode): void {
    switch (node.type) {
      case 'ExpressionStatement':
        this.#whole(node.expression)
        return
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) this.#declare(id, init ?? undefined)
        return
      case 'BlockStatement':
        this.statements(node.body)
        return
      case 'TryStatement':
        this.statements(node.block.body)
        if (node.handler)
          this.#work.note(
            this.#place(node.handler, 'catch'),
            'What it does about errors is the bot’s own affair.',
          )
        this.statements(node.finalizer?.body ?? [])
        return
      case 'ReturnStatement':
        node.argument ? this.#whole(node.argument) : undefined
        return
      case 'EmptyStatement':
      case 'ImportDeclaration':
      case 'FunctionDeclaration':
        return
      default:
        this.#work.gap(this.#place(node, nameOfStatement(node)), CONTROL)
    }
  }

  /** An expression that stands by itself; what it gives is of no use. */
  #whole(node: AnyNode): void {
    if (node.type === 'AssignmentExpression') {
      this.#declare(node.left as Pattern, node.right)
      return
    }
    this.value(node)
  }

  #declare(id: Pattern, init: Expression | undefined): void {
    if (id.type === 'Identifier') {
      if (init) this.#scope.set(id.name, this.#named(init, id.name))
      return
    }
    const value = init ? this.value(init) : NOTHING
    if (id.type !== 'ArrayPattern' || value.kind !== 'list') return
    for (const [index, part] of id.elements.entries()) {
      const one = value.values[index] ?? NOTHING
      if (part?.type === 'Identifier')
        this.#scope.set(part.name, one.kind === 'event' ? this.#arrival(one, part.name) : one)
    }
  }

  #named(init: AnyNode, name: string): Value {
    const value = this.value(init, name)
    if (value.kind === 'event' && init.type === 'AwaitExpression') return this.#arrival(value, name)
    return value
  }

  #value(node: AnyNode, saveAs: string | undefined): Value {
    switch (node.type) {
      case 'AwaitExpression':
        return this.#awaited(node.argument, saveAs)
      case 'ParenthesizedExpression':
        return this.value(node.expression, saveAs)
      case 'ChainExpression':
        return this.value(node.expression, saveAs)
      case 'CallExpression':
        return this.#call(node, saveAs)
      case 'MemberExpression':
        return this.#member(node) ?? this.#formula(node)
      case 'Identifier':
        return this.#scope.get(node.name) ?? NOTHING
      case 'ArrayExpression':
        return {
          kind: 'list',
          values: node.elements.map((one) =>
            one && one.type !== 'SpreadElement' ? this.value(one) : NOTHING,
          ),
        }
      case 'ObjectExpression':
        return { kind: 'plain', value: plainOf(node, (one) => this.value(one)) }
      case 'Literal':
        if (node.regex) return { kind: 'pattern', source: node.regex.pattern, flags: node.regex.flags }
        return { kind: 'plain', value: node.value }
      case 'LogicalExpression':
        return this.#either(node.left, node.right) ?? this.#formula(node)
      default:
        return this.#formula(node)
    }
  }

  #awaited(node: AnyNode, saveAs: string | undefined): Value {
    const value = this.value(node, saveAs)
    return value.kind === 'event' && saveAs === undefined ? this.#arrival(value, 'page1') : value
  }

  /** What an awaited event gives, by the name that the script has for it. */
  #arrival({ event }: Extract<Value, { kind: 'event' }>, name: string): Value {
    const work = this.#work
    if (event === 'popup') {
      work.arrived(name)
      return { kind: 'page', tab: name }
    }
    if (event === 'download') return work.downloaded ? { kind: 'download', saved: work.downloaded } : NOTHING
    if (event === 'filechooser') return { kind: 'chooser', opener: work.opener, tab: work.tab }
    return NOTHING
  }

  /** `process.env.SITE ?? 'https://example.com'` */
  #either(left: AnyNode, right: AnyNode): Value | undefined {
    const [one, other] = [this.value(left), this.value(right)]
    if (one.kind !== 'env') return undefined
    return other.kind === 'plain' && typeof other.value === 'string'
      ? { ...one, otherwise: other.value }
      : one
  }

  #member(node: Extract<AnyNode, { type: 'MemberExpression' }>): Value | undefined {
    const name = nameOfMember(node)
    if (node.object.type === 'MemberExpression' && spoken(node.object) === 'process.env' && name)
      return { kind: 'env', name }
    const on = node.object.type === 'Super' ? NOTHING : this.value(node.object)
    if (on.kind === 'page' && (name === 'keyboard' || name === 'mouse'))
      return { kind: 'hand', what: name, tab: on.tab }
    if (on.kind === 'expect' && name === 'not') return { ...on, isNot: !on.isNot }
    return on.kind === 'browser' ? on : undefined
  }

  #formula(node: AnyNode): Value {
    const formula = toFormula(node as Expression, {
      name: (name) => this.#work.formula(this.#scope.get(name)),
      other: (inner) => (inner === node ? undefined : this.#work.formula(this.value(inner))),
    })
    if (formula === undefined) return NOTHING
    const text = /^"(?:[^"\\]|\\.)*"$/.test(formula) ? (JSON.parse(formula) as string) : undefined
    return text === undefined ? { kind: 'formula', formula } : { kind: 'plain', value: text }
  }

  #call(node: CallExpression, saveAs: string | undefined): Value {
    const { callee } = node
    const place = this.#place(node, spoken(callee))
    if (callee.type === 'Identifier') return this.#plainCall(callee.name, node, place)
    if (callee.type !== 'MemberExpression') return this.#unknown(place)
    const method = nameOfMember(callee) ?? ''
    if (place.what === 'expect.soft') return this.#expect(node, true)
    if (spoken(callee) === 'test.step') return this.#inline(node)
    if (
      /^(path|console|test|Promise|expect\.(poll|extend))\b/.test(place.what) &&
      callee.object.type !== 'CallExpression'
    )
      return this.#tool(place, node)
    const on = callee.object.type === 'Super' ? NOTHING : this.value(callee.object)
    if (on.kind === 'page' && /^(once|on|off|removeListener)$/.test(method))
      return this.#listen(method, node, place)
    const args = node.arguments.map((argument) => this.#argument(argument))
    return (
      this.#callOn(on, { ...place, method, args, saveAs }) ?? this.#formulaCall(node) ?? this.#unknown(place)
    )
  }

  #callOn(on: Value, call: Call): Value | undefined {
    switch (on.kind) {
      case 'page':
        return callOnPage(on, call, this.#work)
      case 'frame':
        return callOnFrame(on, call)
      case 'locator':
        return callOnLocator(on, call, this.#work)
      case 'expect':
        return callOnExpect(on, call, this.#work)
      case 'hand':
        return callOnHand(on, call, this.#work)
      case 'browser':
        return callOnBrowser(call, this.#work)
      case 'download':
        return callOnDownload(on, call, this.#work)
      case 'chooser':
        return callOnChooser(on, call, this.#work)
      default:
        return undefined
    }
  }

  #plainCall(name: string, node: CallExpression, place: Pick<Call, 'at' | 'what'>): Value {
    if (name === 'expect') return this.#expect(node, false)
    if (name === 'require') return NOTHING
    return this.#unknown({ ...place, what: name })
  }

  #expect({ arguments: [of] }: CallExpression, isSoft: boolean): Value {
    return { kind: 'expect', of: of ? this.#argument(of) : NOTHING, isNot: false, isSoft }
  }

  #tool({ at, what }: Pick<Call, 'at' | 'what'>, node: CallExpression): Value {
    if (what === 'Promise.all') return node.arguments[0] ? this.#argument(node.arguments[0]) : NOTHING
    if (what.startsWith('path.')) return this.#path(node)
    if (what.startsWith('console.')) this.#work.note({ at, what }, 'A bot tells each of its steps by itself.')
    else if (what.startsWith('test.'))
      this.#work.note({ at, what }, 'It is about the test, not about the work.')
    else this.#work.gap({ at, what }, NOT_KNOWN)
    return NOTHING
  }

  /** `path.join(__dirname, 'scans', 'a.png')`: paths of a bot start in its folder. */
  #path(node: CallExpression): Value {
    const parts = node.arguments.map((argument) =>
      spoken(argument) === '__dirname' ? '' : this.#argument(argument),
    )
    const texts = parts.map((part) =>
      typeof part === 'string' ? part : part.kind === 'plain' ? String(part.value) : undefined,
    )
    return texts.includes(undefined) ? NOTHING : { kind: 'plain', value: texts.filter(Boolean).join('/') }
  }

  /** A part of a test with a name of its own. */
  #inline({ arguments: args }: CallExpression): Value {
    const body = args.at(-1)
    if (body?.type === 'ArrowFunctionExpression' || body?.type === 'FunctionExpression')
      this.statements(
        body.body.type === 'BlockStatement'
          ? body.body.body
          : [{ ...body, type: 'ExpressionStatement', expression: body.body, directive: '' } as AnyNode],
      )
    return NOTHING
  }

  #listen(method: string, node: CallExpression, place: Pick<Call, 'at' | 'what'>): Value {
    const [event, listener] = node.arguments
    const answer =
      event?.type === 'Literal' && event.value === 'dialog' && listener ? answerOf(listener) : undefined
    if (method === 'off' || method === 'removeListener') return NOTHING
    if (answer === undefined) this.#work.gap(place, 'A bot does not listen to this event.')
    else this.#work.draft.add(answer)
    if (answer && method === 'on')
      this.#work.note(place, 'Only the next dialog is answered; expect each further one with browser.dialog.')
    return NOTHING
  }

  #argument(node: CallExpression['arguments'][number]): Value {
    // A function is run by Playwright, or in the page: what it would do is not followed.
    if (node.type === 'SpreadElement' || /Function/.test(node.type)) return NOTHING
    return this.value(node)
  }

  #formulaCall(node: CallExpression): Value | undefined {
    const value = this.#formula(node)
    return value.kind === 'nothing' ? undefined : value
  }

  #unknown(place: Pick<Call, 'at' | 'what'>): Value {
    this.#work.gap(place, NOT_KNOWN)
    return NOTHING
  }

  #tooDeep(node: AnyNode): Value {
    this.#work.gap(this.#place(node, 'an expression'), 'It is nested too deeply.')
    return NOTHING
  }

  #place(node: { start: number }, what: string): Pick<Call, 'at' | 'what'> {
    const { line, column } = this.#script.place(node)
    return { at: `line ${line}, column ${column}`, what: excerpt(what) || 'a call' }
  }
}
