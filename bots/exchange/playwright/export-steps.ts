import type { Bot, Step } from '../../format/index.ts'
import { scriptName } from '../out/formula-to-js.ts'
import { CannotWrite, expression, locator } from './export-values.ts'

/** What the lines of one step are written with. */
export interface Writing {
  readonly bot: Bot
  /** The lines of the steps of a block, indented. */
  block(steps: readonly Step[] | undefined): string[]
  leaveOut(step: Step, what: string, why: string): void
}

type Writer = (step: Step, writing: Writing) => string[]

const NO_WAY = 'Playwright has no call for this.'

/** How each kind of step is written; a kind that is not here has no counterpart. */
export const playwrightWriters: Readonly<Record<string, Writer>> = {
  'browser.open': (step) => [
    ...(step.params.newTab === true ? ['page = await context.newPage()'] : []),
    `await page.goto(${value(step, 'address')}${options(step)})`,
  ],
  'browser.click': (step, writing) => {
    const { button, modifiers, position } = step.params
    return [
      `await ${on(step, writing)}.click(${given({ ...limit(step), button, modifiers, position })})`,
      ...until(step, writing),
    ]
  },
  'browser.double-click': (step, writing) => {
    const { position } = step.params
    return [`await ${on(step, writing)}.dblclick(${given({ ...limit(step), position })})`]
  },
  'browser.hover': (step, writing) => [`await ${on(step, writing)}.hover(${given(limit(step))})`],
  'browser.fill': (step, writing) => [
    `await ${on(step, writing)}.fill(${value(step, 'value')}${options(step)})`,
  ],
  'browser.type': (step, writing) => {
    const { pause } = step.params
    const delay = pause === undefined ? undefined : milliseconds(pause)
    return [`await ${on(step, writing)}.pressSequentially(${value(step, 'text')}${options(step, { delay })})`]
  },
  'browser.press': (step, writing) => {
    const target = step.params.target === undefined ? 'page.keyboard' : on(step, writing)
    return [`await ${target}.press(${value(step, 'keys')})`, ...until(step, writing)]
  },
  'browser.check': (step, writing) => [
    `await ${on(step, writing)}.setChecked(${step.params.checked === undefined ? 'true' : value(step, 'checked')}${options(step)})`,
  ],
  'browser.select': (step, writing) => [
    `await ${on(step, writing)}.selectOption(${value(step, 'options')}${options(step)})`,
  ],
  'browser.drag': (step, writing) => {
    const { to, position, toPosition } = step.params
    if (to === undefined)
      throw new CannotWrite('It drags by a distance, which Playwright does with the mouse alone.')
    const how = given({ ...limit(step), sourcePosition: position, targetPosition: toPosition })
    return [`await ${on(step, writing, 'from')}.dragTo(${on(step, writing, 'to')}${how && `, ${how}`})`]
  },
  'browser.scroll': (step, writing) => {
    const { target, by, until: goal } = step.params
    if (goal !== undefined)
      throw new CannotWrite('It scrolls until something comes, which Playwright does not.')
    if (by === undefined) return [`await ${on(step, writing)}.scrollIntoViewIfNeeded(${given(limit(step))})`]
    const { x = 0, y = 0 } = by as { x?: number; y?: number }
    return [
      ...(target === undefined ? [] : [`await ${on(step, writing)}.hover()`]),
      `await page.mouse.wheel(${x}, ${y})`,
    ]
  },
  'browser.upload': (step, writing) => [
    `await ${on(step, writing)}.setInputFiles(${value(step, 'files')}${options(step)})`,
  ],
  'browser.download': (step, writing) => [
    "const downloading = page.waitForEvent('download')",
    `await ${on(step, writing)}.click(${given(limit(step))})`,
    'const file = await downloading',
    `const saved = { name: file.suggestedFilename(), path: \`\${${value(step, 'folder')}}/\${file.suggestedFilename()}\` }`,
    'await file.saveAs(saved.path)',
    ...(step.save === undefined ? [] : [`${scriptName(step.save)} = saved`]),
  ],
  'browser.dialog': (step) => {
    const { answer, text } = step.params
    const call =
      answer === 'accept' ? `accept(${text === undefined ? '' : value(step, 'text')})` : 'dismiss()'
    return [
      "page.once('dialog', (dialog) => {",
      '  dialogText = dialog.message()',
      `  void dialog.${call}`,
      '})',
    ]
  },
  'browser.dialog-text': saved(() => 'dialogText'),
  'browser.address': saved(() => 'page.url()'),
  'browser.read': saved((step, writing) => reading(step, writing)),
  'browser.screenshot': (step, writing) => {
    const target = step.params.target === undefined ? 'page' : on(step, writing)
    if (step.save !== undefined)
      writing.leaveOut(step, `what "${step.key}" gives`, 'Playwright gives the picture, not its file.')
    return [`await ${target}.screenshot({ path: ${value(step, 'file')} })`]
  },
  'browser.switch-tab': (step) => {
    const { title, address } = step.params
    const fits = [
      ...(title === undefined ? [] : [`(await tab.title()).includes(${value(step, 'title')})`]),
      ...(address === undefined ? [] : [`tab.url().includes(${value(step, 'address')})`]),
    ]
    return [`page = await tabOf(context, async (tab) => ${fits.join(' && ') || 'tab !== page'})`]
  },
  'browser.close-tab': () => ['await page.close()', 'page = context.pages().at(-1) ?? page'],
  'browser.wait': (step, writing) => {
    const { state = 'visible' } = step.params
    if (state === 'visible' || state === 'hidden')
      return [`await ${on(step, writing)}.waitFor(${given({ ...limit(step), state })})`]
    return [
      `await expect(${on(step, writing)}).${state === 'enabled' ? 'toBeEnabled' : 'toBeDisabled'}(${given(limit(step))})`,
    ]
  },
  'browser.assert': (step, writing) => assertions(step, on(step, writing)),
  'flow.if': (step, { block }) => [
    `if (${value(step, 'condition')}) {`,
    ...block(step.blocks.steps),
    ...(step.blocks.else ? ['} else {', ...block(step.blocks.else)] : []),
    '}',
  ],
  'flow.switch': (step, { block }) => [
    `switch (String(${value(step, 'value')})) {`,
    ...Object.entries(step.blocks).flatMap(([name, steps]) => [
      name === 'else' ? '  default: {' : `  case ${JSON.stringify(name.replace(/^cases\./, ''))}: {`,
      ...block(steps).map((line) => `  ${line}`),
      '    break',
      '  }',
    ]),
    ...(step.blocks.else ? [] : ["  default: throw new Error('There is no case for this')"]),
    '}',
  ],
  'flow.each': (step, { block }) => {
    const { as = 'item', index } = step.params
    const item = scriptName(String(as))
    const names = index === undefined ? item : `[${scriptName(String(index))}, ${item}]`
    const items = value(step, 'items')
    return [
      `for (const ${names} of ${index === undefined ? items : `${items}.entries()`}) {`,
      ...block(step.blocks.steps),
      '}',
    ]
  },
  'flow.while': (step, { block }) => [
    `for (let round = 0; ${value(step, 'condition')}; round++) {`,
    `  if (round === ${step.params.atMost ?? 1000}) throw new Error('The loop does not end')`,
    ...block(step.blocks.steps),
    '}',
  ],
  'flow.try': (step, { block }) => {
    const { steps, catch: caught, finally: ending } = step.blocks
    if (!caught && !ending) return ['{', ...block(steps), '}']
    return [
      'try {',
      ...block(steps),
      ...(caught
        ? ['} catch (thrown) {', '  const error = { message: String(thrown) }', ...block(caught)]
        : []),
      ...(ending ? ['} finally {', ...block(ending)] : []),
      '}',
    ]
  },
  'flow.fail': (step) => [`throw new Error(${value(step, 'message')})`],
  'flow.stop': (step) => [`throw new Error(${value(step, 'reason')})`],
  'flow.wait': (step) => [`await page.waitForTimeout(${milliseconds(step.params.time)})`],
  'data.set': saved((step) => value(step, 'value')),
  'data.assert': (step) => [`expect(${value(step, 'condition')}, ${value(step, 'message')}).toBe(true)`],
  call: (step) => {
    const given = step.params.with === undefined ? '{}' : value(step, 'with')
    const call = `page = (await ${flowName(String(step.params.flow))}(page, ${given}))`
    return step.save === undefined
      ? [`${call}.page`]
      : [
          '{',
          `  const done = await ${flowName(String(step.params.flow))}(page, ${given})`,
          '  page = done.page',
          `  ${scriptName(step.save)} = done.result`,
          '}',
        ]
  },
}

/** The function that a subflow becomes: `ledgerLogIn` for `ledger/log-in`. */
export function flowName(subflow: string): string {
  const [first = '', ...words] = subflow.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return `flow${first.charAt(0).toUpperCase()}${first.slice(1)}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`
}

function saved(made: (step: Step, writing: Writing) => string): Writer {
  return (step, writing) => [
    step.save === undefined
      ? `void ${made(step, writing)}`
      : `${scriptName(step.save)} = ${made(step, writing)}`,
  ]
}

function reading(step: Step, writing: Writing): string {
  const target = on(step, writing)
  const { what = 'text', attribute } = step.params
  if (attribute !== undefined) return `await ${target}.getAttribute(${expression(attribute)})`
  switch (what) {
    case 'value':
      return `await ${target}.inputValue()`
    case 'checked':
      return `await ${target}.isChecked()`
    case 'count':
      return `await ${target}.count()`
    case 'visible':
      return `await ${target}.isVisible()`
    case 'html':
      return `await ${target}.innerHTML()`
    default:
      return `(await ${target}.innerText()).trim()`
  }
}

function assertions(step: Step, target: string): string[] {
  const { text, contains, value: held, checked, count, visible } = step.params
  const checks = [
    text !== undefined && `toHaveText(${expression(text)}${options(step)})`,
    contains !== undefined && `toContainText(${expression(contains)}${options(step)})`,
    held !== undefined && `toHaveValue(${expression(held)}${options(step)})`,
    checked !== undefined && `toBeChecked({ checked: ${expression(checked)} })`,
    count !== undefined && `toHaveCount(${expression(count)}${options(step)})`,
    visible !== undefined && `toBeVisible({ visible: ${expression(visible)} })`,
  ].filter((check) => check !== false)
  return (checks.length > 0 ? checks : [`toBeVisible(${given(limit(step))})`]).map(
    (check) => `await expect(${target}).${check}`,
  )
}

function until(step: Step, writing: Writing): string[] {
  return step.params.until === undefined ? [] : [`await ${on(step, writing, 'until')}.waitFor()`]
}

function on({ params }: Step, { bot }: Writing, param = 'target'): string {
  const element = bot.elements.get(String(params[param]))
  if (element === undefined) throw new CannotWrite(NO_WAY)
  return locator(element)
}

function value({ params }: Step, name: string): string {
  return expression(params[name])
}

function limit({ timeout }: Step): { timeout: number | undefined } {
  return { timeout }
}

function options(step: Step, more: Record<string, unknown> = {}): string {
  const written = given({ ...limit(step), ...more })
  return written && `, ${written}`
}

/** Options as a map; nothing where there are none. */
function given(fields: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(fields).filter(([, one]) => one !== undefined)
  return known.length === 0
    ? ''
    : `{ ${known.map(([name, one]) => `${name}: ${expression(one)}`).join(', ')} }`
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** A length of time as a bot writes it, in milliseconds. */
function milliseconds(time: unknown): string {
  if (typeof time === 'number') return String(time * 1000)
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(String(time)) ?? []
  if (number === undefined || unit === undefined)
    throw new CannotWrite('How long it takes is said by a formula.')
  return String(Number(number) * (UNITS[unit] ?? 1))
}
