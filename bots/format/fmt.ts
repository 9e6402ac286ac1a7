import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { BotErrors } from '../errors/index.ts'
import type { StepKind } from '../steps/define.ts'
import { catalogue } from '../steps/index.ts'
import { STYLE } from './print/style.ts'
import { commonFields, type KindRule, type KindRules, kindRules } from './read/kinds.ts'
import { Source } from './yaml/source.ts'

/** Order of the fields at the top of bot.yaml and of a subflow; what is not named here keeps its place behind them. */
const TOP = [
  'bot',
  'subflow',
  'format',
  'title',
  'note',
  'browser',
  'inputs',
  'assets',
  'open',
  'transactions',
  'steps',
  'result',
  'close',
]
const TRANSACTIONS = ['each', 'as', 'reference', 'retries', 'steps']

const MOST_ROUNDS = 3

/**
 * A file of a bot in canonical form: indented by two, fields in the order of the reference, comments kept.
 * Formatting again changes nothing. Throws `BotErrors` where the text is no YAML.
 */
export function formatBot(text: string, file = 'bot.yaml', kinds: readonly StepKind[] = catalogue): string {
  const source = new Source(file, text)
  if (source.root() === undefined) throw new BotErrors(source.problems)
  const rules = kindRules(kinds)
  let formatted = formatOnce(source.text, rules)
  // Where fields have moved, comments and blank lines find their last place only when they are read again.
  for (let round = 1; round < MOST_ROUNDS; round++) formatted = formatOnce(formatted, rules)
  return formatted
}

function formatOnce(text: string, kinds: KindRules): string {
  const document = parseDocument(text, { uniqueKeys: false })
  orderFields(document, kinds)
  return document.toString(STYLE)
}

function orderFields(document: Document, kinds: KindRules): void {
  const root = document.contents
  if (isMap(root) && (root.has('bot') || root.has('subflow'))) {
    order(root, TOP)
    const transactions = root.get('transactions')
    if (isMap(transactions)) order(transactions, TRANSACTIONS)
  }
  visit(document, {
    Map(_key, map, path) {
      const rule = isSeq(path.at(-1)) ? ruleOf(map, kinds) : undefined
      if (rule) order(map, stepOrder(rule))
    },
  })
}

function ruleOf(map: YAMLMap, kinds: KindRules): KindRule | undefined {
  for (const { key } of map.items) {
    const rule = isScalar(key) && kinds.get(String(key.value))
    if (rule) return rule
  }
  return undefined
}

/** The kind, its parameters, what every step may carry, then the steps inside. */
function stepOrder(rule: KindRule): string[] {
  const fields = (rules: readonly { readonly field: string }[]) => rules.map(({ field }) => field)
  return [rule.name, ...fields(rule.params), ...commonFields, ...fields(rule.blocks)]
}

function order(map: YAMLMap, names: readonly string[]): void {
  const first = map.items[0]
  const place = (pair: unknown) => {
    const at = isPair(pair) && isScalar(pair.key) ? names.indexOf(String(pair.key.value)) : -1
    return at < 0 ? names.length : at
  }
  map.items = map.items.toSorted((a, b) => place(a) - place(b))
  if (map.items[0] !== first) liftComments(map, [first, map.items[0]])
}

/** What stands above the first field stays above the whole map: between a dash and its step it would look lost. */
function liftComments(map: YAMLMap, pairs: readonly (Pair | undefined)[]): void {
  for (const key of pairs.map((pair) => pair?.key).filter(isScalar)) {
    if (key.commentBefore)
      map.commentBefore = [map.commentBefore, key.commentBefore].filter(Boolean).join('\n')
    key.commentBefore = null
    key.spaceBefore = false
  }
}
