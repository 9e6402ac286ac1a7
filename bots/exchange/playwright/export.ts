import type { Bot, Step, Subflow } from '../../format/index.ts'
import { allSteps } from '../../format/index.ts'
import type { Omission } from '../omission.ts'
import { scriptName } from '../out/formula-to-js.ts'
import { LeftOut, placeOf, tellOfExtras } from '../out/outbox.ts'
import { flowName, playwrightWriters, type Writing } from './export-steps.ts'
import { CannotWrite, expression } from './export-values.ts'

const TAB_OF = `/** The newest tab that fits, once there is one. */
async function tabOf(context: BrowserContext, fits: (tab: Page) => Promise<boolean>): Promise<Page> {
  let found: Page | undefined
  await expect.poll(async () => {
    for (const tab of context.pages().reverse()) if (!found && (await fits(tab))) found = tab
    return found !== undefined
  }).toBe(true)
  if (!found) throw new Error('There is no such tab')
  return found
}`

/**
 * A bot as a test for Playwright, in TypeScript. Where Playwright has nothing for a step, the test throws there and
 * says why, so that it cannot go on as if the step had been done.
 */
export function exportPlaywright(bot: Bot): { text: string; omissions: readonly Omission[] } {
  const writer = new PlaywrightWriter(bot)
  const text = writer.all()
  return { text, omissions: writer.left.omissions }
}

class PlaywrightWriter implements Writing {
  readonly left = new LeftOut()
  readonly bot: Bot

  constructor(bot: Bot) {
    this.bot = bot
  }

  all(): string {
    if ([...this.bot.elements.values()].some(({ further }) => further?.length))
      this.left.once(
        'elements.lock',
        'further selectors',
        'A test has one locator for each element; it fails where that finds nothing.',
      )
    const body = this.#main()
    const flows = [...this.bot.subflows.values()].map((flow) => this.#flow(flow))
    const declared = [this.#inputs(), this.#assets(), this.#use()].filter(Boolean)
    const code = [...declared, ...flows, body].join('\n\n')
    const helper = code.includes('tabOf(') ? [TAB_OF] : []
    const types = ['BrowserContext', 'Page'].filter((type) =>
      [...helper, ...flows].some((text) => text.includes(type)),
    )
    const names = ['expect', 'test', ...types.map((type) => `type ${type}`)]
    const used = code.includes('expect') || helper.length > 0 ? names : names.slice(1)
    return `${[`import { ${used.join(', ')} } from '@playwright/test'`, code, ...helper].join('\n\n')}\n`
  }

  block = (steps: readonly Step[] | undefined): string[] => {
    return (steps ?? []).flatMap((step) => this.#step(step)).map((line) => `  ${line}`)
  }

  leaveOut(step: Step, what: string, why: string): void {
    this.left.of(step, what, why)
  }

  #main(): string {
    const { bot } = this
    const { open, steps, close, transactions } = bot
    const all = [...open, ...(transactions?.steps ?? []), ...steps, ...close]
    const title = JSON.stringify(bot.title ?? bot.name)
    return [
      ...comment(bot.note),
      `test(${title}, async ({ page: first, context }) => {`,
      '  let page = first',
      ...this.#variables(all),
      ...this.block(open),
      ...(transactions ? this.#transactions() : this.block(steps)),
      ...this.block(close),
      '})',
    ].join('\n')
  }

  #transactions(): string[] {
    const { transactions } = this.bot
    if (!transactions) return []
    this.left.once(
      `${transactions.at.file}:${transactions.at.line}:${transactions.at.column}`,
      'transactions that are never done twice',
      'A test is a loop: it has no references, no retries, and no journal.',
    )
    const item = scriptName(transactions.as)
    try {
      return [
        `  for (const ${item} of ${expression(transactions.each)}) {`,
        ...this.block(transactions.steps).map((line) => `  ${line}`),
        '  }',
      ]
    } catch (thrown) {
      const why = reasonOf(thrown)
      this.left.once(
        `${transactions.at.file}:${transactions.at.line}:${transactions.at.column}`,
        'the list of transactions',
        why,
      )
      return [`  throw new Error(${JSON.stringify(`The list of transactions is missing here. ${why}`)})`]
    }
  }

  #flow({ name, steps, result }: Subflow): string {
    const gives = result ? this.#result(name, result) : 'undefined'
    return [
      `async function ${flowName(name)}(first: Page, inputs: Record<string, any>) {`,
      '  let page = first',
      '  const context = page.context()',
      ...this.#variables(steps),
      ...this.block(steps),
      `  return { page, result: ${gives} }`,
      '}',
    ].join('\n')
  }

  #result(name: string, result: NonNullable<Subflow['result']>): string {
    try {
      return expression(result)
    } catch (thrown) {
      this.left.once(
        `${result.at.file}:${result.at.line}:${result.at.column}`,
        `the result of ${name}`,
        reasonOf(thrown),
      )
      return 'undefined'
    }
  }

  /** Everything that steps save, known from the beginning, as it is in a bot. */
  #variables(steps: readonly Step[]): string[] {
    const all = allSteps(steps)
    const names = new Set(all.flatMap(({ save }) => (save === undefined ? [] : [scriptName(save)])))
    const hasDialog = all.some(({ kind }) => kind.startsWith('browser.dialog'))
    return [...[...names].map((name) => `  let ${name}`), ...(hasDialog ? ["  let dialogText = ''"] : [])]
  }

  #step(step: Step): string[] {
    const notes = comment(step.note ?? step.name)
    if (step.off) {
      this.left.of(step, `"${step.key}"`, 'It is switched off.')
      return [...notes, `// switched off: ${oneLine(step.key)}`]
    }
    tellOfExtras(step, this.left)
    if (/^browser\.(click|press|double-click)$/.test(step.kind))
      this.left.once(
        placeOf(step),
        'going on in tabs that a click opens',
        'A bot follows them; a test stays in its page until it is told.',
      )
    return [...notes, ...this.#guarded(step, this.#lines(step))]
  }

  #lines(step: Step): string[] {
    try {
      const write = Object.hasOwn(playwrightWriters, step.kind) ? playwrightWriters[step.kind] : undefined
      if (write === undefined) throw new CannotWrite('Playwright has no call for this.')
      const lines = write(step, this)
      // Names that a step needs for itself stay inside it.
      const own = lines.some((line) => line.startsWith('const '))
      const body = own ? ['{', ...lines.map((line) => `  ${line}`), '}'] : lines
      return step.when ? [`if (${expression(step.when)}) {`, ...body.map((line) => `  ${line}`), '}'] : body
    } catch (thrown) {
      const why = reasonOf(thrown)
      this.left.of(step, `"${step.key}"`, why)
      return [`throw new Error(${JSON.stringify(`${step.kind} (${placeOf(step)}) is missing here. ${why}`)})`]
    }
  }

  #guarded(step: Step, lines: string[]): string[] {
    if (step.onError !== 'continue') return lines
    return ['try {', ...lines.map((line) => `  ${line}`), '} catch {', '  // goes on, as the bot does', '}']
  }

  #inputs(): string {
    const { inputs } = this.bot
    if (inputs.length === 0) return ''
    const lines = inputs.map(({ name, type, default: given }) => {
      const otherwise = given === undefined ? '' : ` ?? ${expression(given)}`
      const isText = type === 'text' || type === 'file' || type === 'folder' || type === 'date'
      const read = `process.env.${variableOf(name)}`
      return `  ${name}: ${isText ? `${read}${otherwise || " ?? ''"}` : `(${read} ? JSON.parse(${read}) : ${given === undefined ? 'undefined' : expression(given)})`},`
    })
    return ['/** What the bot takes, from the environment. */', 'const inputs = {', ...lines, '}'].join('\n')
  }

  #assets(): string {
    const { assets } = this.bot
    if (assets.length === 0) return ''
    const lines = assets.map(({ name, type }) => {
      const variable = variableOf(name)
      if (type !== 'credential') return `  ${name}: process.env.${variable} ?? '',`
      return `  ${name}: { user: process.env.${variable}_USER ?? '', password: process.env.${variable}_PASSWORD ?? '' },`
    })
    return [
      '/** What differs by environment; no secret stands in this file. */',
      'const assets = {',
      ...lines,
      '}',
    ].join('\n')
  }

  #use(): string {
    const { viewport, geolocation, permissions, locale, timezone, colorScheme, userAgent, httpCredentials } =
      this.bot.browser ?? {}
    const login =
      httpCredentials &&
      `{ username: assets.${httpCredentials.asset}.user, password: assets.${httpCredentials.asset}.password }`
    const plain = { viewport, geolocation, permissions, locale, timezoneId: timezone, colorScheme, userAgent }
    const given = Object.entries(plain).filter(([, value]) => value !== undefined)
    const fields = [
      ...given.map(([name, value]) => `${name}: ${expression(value)}`),
      ...(login ? [`httpCredentials: ${login}`] : []),
    ]
    return fields.length === 0 ? '' : `test.use({ ${fields.join(', ')} })`
  }
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof CannotWrite) return thrown.message
  throw thrown
}

function variableOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
}

function comment(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\r?\n|[\u2028\u2029]/).map((line) => `// ${line}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
