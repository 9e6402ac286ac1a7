import type { AnyNode, Pattern } from 'acorn'
import { BotError } from '../../errors/index.ts'
import { BotDraft, type Imported } from '../draft/bot-draft.ts'
import { tellOfCommits } from '../draft/marks.ts'
import { Names, slug } from '../draft/names.ts'
import { parseScript, type Script } from '../script/parse-script.ts'
import { Interpreter } from './interpret.ts'
import { mainOf, partsOf, type ScriptParts, type ScriptTest } from './tests-in.ts'
import { fieldsOf, NOTHING, type Value } from './values.ts'
import { ScriptWork } from './work.ts'

const BROWSERS = ['chromium', 'firefox', 'webkit', 'browser', 'context', 'playwright']

/**
 * A bot of a script for Playwright, as `codegen` writes it: a test, or a program that uses the library. The script is
 * read and never run. `file` is what errors call it, `folder` where the bot is going to stand. Of several tests each
 * becomes a subflow. Throws `recording-invalid` where the text is no script, or does nothing with a page.
 */
export function importPlaywright(text: string, file: string, folder: string): Imported {
  const script = parseScript(text, file)
  const parts = partsOf(script.program)
  const draft = new BotDraft()
  tellOfCommits(draft, 'line 1')
  const tests = parts.tests.filter((test) => !test.isOff)
  for (const test of parts.tests.filter(({ isOff }) => isOff))
    draft.note({
      at: placeOf(script, test.node),
      what: `the test "${test.title}"`,
      why: 'It is switched off in the script.',
    })
  const [only] = tests
  if (only === undefined) addMain(draft, script, parts, file)
  else if (tests.length === 1) addTest(draft, script, parts, only)
  else addSubflows(draft, script, parts, tests)
  return draft.finish(titleOf(only, file), folder)
}

function addMain(draft: BotDraft, script: Script, parts: ScriptParts, file: string): void {
  const work = new ScriptWork(draft)
  const interpreter = new Interpreter(script, work, fixtures())
  interpreter.statements(mainOf(parts.others))
  if (draft.last === undefined && draft.omissions.length <= 1)
    throw new BotError('recording-invalid', `${file} does nothing with a page`, {
      at: { file, line: 1, column: 1 },
      expected: 'a test or a program for Playwright, with calls such as page.goto(…)',
      found: 'a script without any',
    })
}

function addTest(draft: BotDraft, script: Script, parts: ScriptParts, test: ScriptTest): void {
  const work = new ScriptWork(draft)
  const top = new Interpreter(script, work, fixtures())
  // What stands at the top of a file of tests gives names to texts.
  const declarations = parts.others.filter(({ type }) => type === 'VariableDeclaration')
  for (const use of parts.uses) useOptions(top, use.arguments[0], work, placeOf(script, use))
  top.statements(declarations)
  for (const part of [...parts.before, test, ...parts.after]) {
    for (const param of part.params) bindFixtures(top, param)
    top.statements(part.body)
  }
}

function addSubflows(
  draft: BotDraft,
  script: Script,
  parts: ScriptParts,
  tests: readonly ScriptTest[],
): void {
  const what = 'a browser of its own for each test'
  draft.once({ at: 'line 1', what, why: 'The bot does all tests one after the other in the same browser.' })
  const names = new Names('-')
  for (const test of tests) {
    const flow = names.take(slug(test.title, 'test'))
    const inputs = Object.keys(draft.inputs).length
    const steps = draft.inside(() => addTest(draft, script, parts, test))
    if (Object.keys(draft.inputs).length > inputs || usesInputs(steps)) {
      const given = Object.keys(draft.inputs)
      draft.subflow(flow, test.title, steps, draft.inputs)
      draft.add({ call: flow, with: Object.fromEntries(given.map((name) => [name, `=inputs.${name}`])) })
    } else {
      draft.subflow(flow, test.title, steps)
      draft.add({ call: flow })
    }
  }
}

function usesInputs(steps: unknown): boolean {
  return JSON.stringify(steps).includes('inputs.')
}

/** `test.use({ baseURL })`; all other options are about the browser. */
function useOptions(top: Interpreter, options: AnyNode | undefined, work: ScriptWork, at: string): void {
  const fields = fieldsOf(options ? top.value(options) : NOTHING)
  const { baseURL, viewport, ...others } = fields
  if (typeof baseURL === 'string') work.base = baseURL
  const { width, height } = fieldsOf({ kind: 'plain', value: viewport })
  if (viewport) work.draft.showIn(Number(width), Number(height), at)
  const names = Object.keys(others)
  if (names.length > 0)
    work.note({ at, what: `test.use: ${names.join(', ')}` }, 'It belongs to the browser that runs the bot.')
}

function fixtures(): Map<string, Value> {
  return new Map<string, Value>([
    ...BROWSERS.map((name) => [name, { kind: 'browser' }] as const),
    ['page', { kind: 'page', tab: 'page' }],
  ])
}

/** `async ({ page, context: work }) => …` */
function bindFixtures(interpreter: Interpreter, param: Pattern): void {
  if (param.type !== 'ObjectPattern') return
  const known = fixtures()
  for (const property of param.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
    const value = known.get(property.key.name)
    if (value && property.value.type === 'Identifier') interpreter.define(property.value.name, value)
  }
}

function titleOf(test: ScriptTest | undefined, file: string): string {
  const title = test?.title ?? ''
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/(\.(spec|test))?\.\w+$/, '')
  return title === '' || title === 'test' ? name : title
}

function placeOf(script: Script, node: AnyNode): string {
  const { line, column } = script.place(node)
  return `line ${line}, column ${column}`
}
