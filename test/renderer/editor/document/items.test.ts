import { expect, test } from 'vitest'
import {
  addItems,
  type BotDocument,
  listAt,
  mayRemoveItems,
  openDocument,
  removeItems,
} from '../../../../renderer/editor/document/index.ts'

const ONCE = `bot: orders
format: 1

# what is done
steps:
  - browser.open: https://example.org
  # only with a number

  - flow.if: =true
    steps:
      - data.set: |
          two
            lines
        save: x
  # the end
`

const EACH = `bot: orders
format: 1

# what is done
transactions:
  each:
  as: item
  reference:
  steps:
    - browser.open: https://example.org
    # only with a number

    - flow.if: =true
      steps:
        - data.set: |
            two
              lines
          save: x
    # the end
`

const opened = (text: string) => openDocument(new Map([['bot.yaml', text]]))
const textOf = ({ texts }: BotDocument) => texts.get('bot.yaml')
const uidsOf = (document: BotDocument, list: string) =>
  listAt(document, `bot.yaml:${list}`)?.steps.map(({ uid }) => uid)

test('the steps of a bot become those for each item, and are the same ones with their comments', () => {
  const once = opened(ONCE)
  const { document } = addItems()(once)
  expect(textOf(document)).toBe(EACH)
  expect(uidsOf(document, 'transactions.steps')).toEqual(uidsOf(once, 'steps'))
  const inner = (of: BotDocument, list: string) => listAt(of, `bot.yaml:${list}/1/steps`)?.steps[0]?.uid
  expect(inner(document, 'transactions.steps')).toBe(inner(once, 'steps'))
  expect(addItems()(document).document).toBe(document)

  const back = removeItems()(document).document
  expect(textOf(back)).toBe(ONCE)
  expect(uidsOf(back, 'steps')).toEqual(uidsOf(once, 'steps'))
  expect(removeItems()(back).document).toBe(back)
})

test('what comes before and after the items is done before and after the steps', () => {
  const document = opened(`bot: orders
format: 1
open:
- browser.open: https://example.org # first
transactions:
    each: =inputs.rows
    as: row
    reference: =row.id
    steps:
      - browser.fill: number
        value: =row.id
    retries: 4
close:
  # last
  - browser.close:
`)
  expect(textOf(removeItems()(document).document)).toBe(`bot: orders
format: 1
steps:
  - browser.open: https://example.org # first
  - browser.fill: number
    value: =row.id
  # last
  - browser.close:
`)
})

test('a bot without steps gets none, lines end as they did, and items on one line stay', () => {
  const added = (text: string) => textOf(addItems()(opened(text)).document)
  expect(added('bot: a\r\nformat: 1')).toBe(
    'bot: a\r\nformat: 1\r\ntransactions:\r\n  each:\r\n  as: item\r\n  reference:\r\n  steps: []\r\n',
  )
  expect(added('bot: a\nsteps: []\n')).toBe(
    'bot: a\ntransactions:\n  each:\n  as: item\n  reference:\n  steps: []\n',
  )
  const inLine = opened('bot: a\ntransactions: { each: =x, as: item, reference: =item, steps: [] }\n')
  expect(removeItems()(inLine).document).toBe(inLine)
  const bare = 'bot: a\ntransactions:\n  each: =x\n'
  expect([inLine, opened(bare), opened(ONCE), opened(EACH)].map(mayRemoveItems)).toEqual([
    ...[false, false, false],
    true,
  ])
})
