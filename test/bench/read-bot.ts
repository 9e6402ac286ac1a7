import { parseDocument } from 'yaml'
import { parseBot } from '../../bots/format/index.ts'

const STEPS = 5000
const RUNS = 15

/**
 * Reading and checking a bot of 5,000 steps, against `yaml.parseDocument` of the same text alone: median
 * milliseconds of runs in turn.
 */
export async function readBotBench(): Promise<{ ours: number; yardstick: number }> {
  const bot = manySteps(STEPS)
  const files = {
    folder: '/bot',
    texts: new Map([
      ['bot.yaml', bot],
      ['elements.yaml', elements],
    ]),
  }
  const ours: number[] = []
  const yardstick: number[] = []
  for (let run = 0; run < RUNS; run++) {
    yardstick.push(timed(() => parseDocument(bot)))
    ours.push(timed(() => parseBot(files)))
  }
  return { ours: median(ours), yardstick: median(yardstick) }
}

const elements = `form:
  name: { textbox: Name }
  country: { combobox: Country }
  save: { button: Save, within: { dialog: Confirm } }
`

function manySteps(count: number): string {
  const lines = ['bot: many-steps', 'format: 1', 'inputs:', '  rows: { type: list }', 'steps:']
  for (let index = 0; index < count; index += 5) lines.push(...fiveSteps(index))
  return `${lines.join('\n')}\n`
}

function fiveSteps(index: number): string[] {
  return [
    `  - data.set: =inputs.rows[${index}]`,
    `    save: row${index}`,
    '  - browser.fill: form.name',
    `    value: =row${index}.name`,
    '  - browser.select: form.country',
    `    options: =row${index}.country`,
    '  - browser.fill: form.name',
    `    value: Customer ${index}`,
    '    timeout: 30s',
    '  - browser.click: form.save',
    `    id: save-${index}`,
    '    effect: idempotent',
  ]
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

if (import.meta.main) {
  const { ours, yardstick } = await readBotBench()
  console.log(
    `a bot of ${STEPS} steps: ${ours.toFixed(0)} ms, its YAML alone ${yardstick.toFixed(0)} ms: ${(ours / yardstick).toFixed(2)}`,
  )
}
