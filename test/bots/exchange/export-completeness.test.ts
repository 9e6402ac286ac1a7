import { expect, test } from 'vitest'
import { exportBot, exportFormats } from '../../../bots/exchange/index.ts'
import { parseBot } from '../../../bots/format/index.ts'
import { isContainer } from '../../../bots/steps/define.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { yamlName } from '../../../bots/steps/yaml-name.ts'

/** A bot with one step of a kind, by its own example. */
function botWith(kind: (typeof catalogue)[number]) {
  const [example] = kind.examples
  const { main } = kind
  const params = Object.entries(example)
    .filter(([name]) => name !== main)
    .map(([name, value]) => [yamlName(name), value])
  const block = isContainer(kind) ? kind.blocks.slice(0, 1) : []
  const inner = [{ 'flow.wait': '1s' }]
  const blocks = block.map((name) =>
    name.endsWith('.*') ? [name.slice(0, -2), { invoice: inner }] : [name, inner],
  )
  const written = JSON.stringify({
    [kind.kind]: main === undefined ? null : (example as Record<string, unknown>)[main],
    ...Object.fromEntries([...params, ...blocks]),
  })
  const texts = new Map<string, string>()
  const { names, inputs, elements, flows } = needs(written)
  texts.set(
    'bot.yaml',
    JSON.stringify({
      bot: 'a',
      format: 1,
      inputs,
      assets: { account: { type: 'credential' }, site: { type: 'url' } },
      steps: [...names, JSON.parse(written)],
    }),
  )
  texts.set('elements.yaml', JSON.stringify(elements))
  for (const flow of flows)
    texts.set(
      `subflows/${flow}.yaml`,
      JSON.stringify({ subflow: flow, inputs: { number: { type: 'text', optional: true } }, steps: inner }),
    )
  return parseBot({ folder: '/a', texts })
}

/** All that the examples of the catalogue read. */
function needs(written: string) {
  const refs = [...written.matchAll(/"([a-z-]+)\.([a-z-]+)"/g)].filter(
    ([, group]) => group !== 'browser' && group !== 'flow',
  )
  const elements: Record<string, Record<string, unknown>> = {}
  for (const [, group = '', name = ''] of refs)
    elements[group] = { ...elements[group], [name]: { css: '#a' } }
  const variables =
    'answer invoice lines scan reading reason kind page customer person file order text people row rows url body number'.split(
      ' ',
    )
  const names = variables.map((save) => ({ 'data.set': {}, save }))
  const flows = written.startsWith('{"call"') ? [JSON.parse(written).call as string] : []
  const inputs = Object.fromEntries(
    ['folder', 'file', 'people', 'number'].map((name) => [name, { type: 'text', optional: true }]),
  )
  return { names, inputs, elements, flows }
}

test.each(exportFormats.flatMap((to) => catalogue.map((kind) => [kind.kind, to, kind] as const)))(
  '%s is written for %s, or told with its place',
  (name, to, kind) => {
    const bot = botWith(kind)
    const { text, omissions } = exportBot(bot, to)
    const last = bot.steps.at(-1)
    const told = omissions.filter(({ at }) => at === `bot.yaml:${last?.at.line}:${last?.at.column}`)
    const gap = `${name} (bot.yaml`
    expect(told.some(({ what }) => what.startsWith(`"${last?.key}`))).toBe(text.includes(gap))
    for (const { what, why } of omissions) expect([what, why]).not.toContain('')
  },
)
