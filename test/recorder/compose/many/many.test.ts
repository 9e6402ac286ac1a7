import { describe, expect, it } from 'vitest'
import { lint } from '../../../../bots/format/index.ts'
import { printBot } from '../../../../bots/format/print/print.ts'
import { runBot } from '../../../../bots/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import type { Ports, Row } from '../../../../bots/steps/ports/index.ts'
import { toBot } from '../../../../recorder/compose/bot/index.ts'
import { type Draft, DraftSecret } from '../../../../recorder/compose/draft.ts'
import { many, type Wishes } from '../../../../recorder/compose/many/index.ts'
import { fakeWorld } from '../../../bots/steps/fake-ports.ts'
import { click, fill, open, step, the } from '../bot/story.ts'

const rows = [
  { 'Invoice no.': '1001', Vendor: 'Miller', Net: 1234.5, Due: '2026-12-31', Currency: 'EUR' },
  { 'Invoice no.': '1002', Vendor: 'Smith', Net: 10, Due: '2027-01-05', Currency: 'USD' },
  { 'Invoice no.': '1003', Vendor: 'Miller', Net: 7, Due: '2027-02-01', Currency: 'EUR' },
]

const logIn = [
  open('http://127.0.0.1/login'),
  fill(the('textbox', 'User'), new DraftSecret('user', 'a')),
  fill(the('textbox', 'Password'), new DraftSecret('password', 'a')),
  click(the('button', 'Log in')),
]
const entry = [
  click(the('link', 'New invoice')),
  fill(the('textbox', 'Number'), '1001'),
  step('browser.select', { target: the('combobox', 'Currency'), options: ['EUR'] }),
  fill(the('textbox', 'Net amount'), '1,234.50'),
  fill(the('textbox', 'Due date'), '31/12/2026'),
  fill(the('textbox', 'Note'), 'For Miller'),
  fill(the('textbox', 'Clerk'), 'Ann'),
]
const post = click(the('button', 'Post', { within: { role: 'row', name: 'Invoice 1001' } }), {
  effect: 'commit',
  verify: [step('browser.assert', { target: the('status'), text: 'Invoice 1001 posted' })],
})

const botOf = (drafts: readonly Draft[]) => toBot(drafts, { name: 'invoices', folder: '/bots/invoices' })
const manyOf = (drafts: readonly Draft[], table: readonly Row[] = rows, wishes: Wishes = {}) =>
  many(botOf(drafts), { file: 'invoices.csv', rows: table }, wishes)

it('logs out once, when all rows are done', () => {
  const logOut = click(the('button', 'Log out'))
  const { bot } = manyOf([...logIn, ...entry, post, click(the('link', 'Home')), logOut])
  expect(bot.close.map(({ params, onError }) => [params.target, onError])).toEqual([
    [expect.stringContaining('log-out'), 'continue'],
  ])
  expect(bot.transactions?.steps.at(-1)?.params.target).toContain('home')
  expect(manyOf([...entry, post, logOut]).bot.close).toEqual([])
  expect(manyOf([...logIn, logOut, ...entry, post]).bot.close).toEqual([])
})

it('makes a bot that a person would have written', () => {
  const { bot, bindings, reference } = manyOf([...logIn, ...entry, post])
  const texts = printBot(bot)
  expect(texts.get('bot.yaml')).toMatchInlineSnapshot(`
    "bot: invoices
    format: 1
    inputs:
      table: { type: file, title: Table with a row each, default: invoices.csv }
    assets:
      account: { type: credential, title: Who logs in to 127.0.0.1 }
    open:
      - table.read: =inputs.table
        save: rows
      - browser.open: http://127.0.0.1/login
      - browser.fill: log-in.user
        value: =assets.account.user
      - browser.fill: log-in.password
        value: =assets.account.password
      - browser.click: log-in.log-in
        effect: idempotent
      - browser.wait: page.new-invoice
      - browser.address:
        save: start
    transactions:
      each: =rows
      as: row
      reference: =row.\`Invoice no.\`
      retries: 2
      steps:
        - browser.open: =start
        - browser.click: page.new-invoice
          effect: idempotent
        - browser.fill: page.number
          value: =row.\`Invoice no.\`
        - browser.select: page.currency
          options:
            - =row.Currency
        - browser.fill: page.net-amount
          value: =$formatNumber(row.Net, "#,##0.00")
        - browser.fill: page.due-date
          value: =$fromMillis($toMillis($substring(row.Due, 0, 10)), "[D01]/[M01]/[Y0001]")
        - browser.fill: page.note
          value: ="For " & row.Vendor
        - browser.fill: page.clerk
          value: Ann
        - browser.click: page.post-invoice-1001
          id: post-invoice
          effect: commit
          verify:
            - browser.assert: page.status
              text: ="Invoice " & row.\`Invoice no.\` & " posted"
            - data.set: true
    "
  `)
  expect(texts.get('elements.yaml')).toMatchInlineSnapshot(`
    "log-in:
      user: { textbox: User }
      password: { textbox: Password }
      log-in: { button: Log in }
    page:
      new-invoice: { link: New invoice }
      number: { textbox: Number }
      currency: { combobox: Currency }
      net-amount: { textbox: Net amount }
      due-date: { textbox: Due date }
      note: { textbox: Note }
      clerk: { textbox: Clerk }
      post-invoice-1001: { button: Post, within: { row: ="Invoice " & row.\`Invoice no.\` } }
      status: { status: "" }
    "
  `)
  expect(bindings.map(({ ref, heading, isGuess }) => [ref, heading, isGuess])).toMatchInlineSnapshot(`
    [
      [
        "page.number",
        "Invoice no.",
        false,
      ],
      [
        "page.currency",
        "Currency",
        false,
      ],
      [
        "page.net-amount",
        "Net",
        false,
      ],
      [
        "page.due-date",
        "Due",
        false,
      ],
    ]
  `)
  expect(reference).toEqual({ formula: '=row.`Invoice no.`', heading: 'Invoice no.' })
  expect(lint(bot)).toEqual([])
})

it('does three different things for three rows', async () => {
  const { bot } = manyOf([...logIn, ...entry, post])
  const done: string[] = []
  const { ports } = fakeWorld({
    'tables.read': rows,
    'browser.address': 'http://127.0.0.1/start',
    'browser.open': (address: string) => void done.push(`open ${address}`),
    'browser.perform': (actions: { do: string; value?: unknown; options?: string[]; what?: string }[]) =>
      actions.map((action) => {
        if (action.do === 'read') return { ok: true, value: 'seen' }
        if (typeof action.value === 'string') done.push(action.value)
        if (action.options) done.push(action.options.join())
        return { ok: true, value: undefined }
      }),
    'browser.click': ({ ref, within }: { ref: string; within?: { name?: string } }) =>
      void done.push(`click ${ref}${within ? ` in ${within.name}` : ''}`),
  })
  const account = { user: 'ann', password: new Secret('loopback-password', 'account.password') }
  const outcome = await runBot(bot, {
    ports: resettable(ports),
    inputs: { table: '/t.csv' },
    asset: () => account,
  })
  expect(outcome.error).toBeUndefined()
  expect(outcome).toMatchObject({ state: 'done', counts: { done: 3 } })
  const each = (number: string, currency: string, net: string, due: string, vendor: string) => [
    'open http://127.0.0.1/start',
    'click page.new-invoice',
    number,
    currency,
    net,
    due,
    `For ${vendor}`,
    'Ann',
    expect.stringContaining(`in Invoice ${number}`),
  ]
  expect(done).toEqual([
    'open http://127.0.0.1/login',
    'ann',
    'click log-in.log-in',
    ...each('1001', 'EUR', '1,234.50', '31/12/2026', 'Miller'),
    ...each('1002', 'USD', '10.00', '05/01/2027', 'Smith'),
    ...each('1003', 'EUR', '7.00', '01/02/2027', 'Miller'),
  ])
})

function resettable(ports: Ports): Ports {
  return new Proxy(ports, {
    get: (all, name) => (name === 'reset' ? async () => {} : Reflect.get(all, name)),
  })
}

it('gives commits ids that are not about the recorded row, and still of their own', () => {
  const send = (name: string) => click(the('button', name), { effect: 'commit' })
  const { bot } = manyOf([fill(the('textbox', 'No'), '1001'), send('Send 1001'), send('Send'), send('1001')])
  expect(bot.transactions?.steps.flatMap(({ id }) => id ?? [])).toEqual(['send-2', 'send', 'button'])
})

it('begins each row by opening the page where nobody logs in', () => {
  const { bot } = manyOf([open('http://127.0.0.1/form'), ...entry])
  expect(bot.open.map(({ kind }) => kind)).toEqual(['table.read'])
  expect(bot.transactions?.steps[0]?.kind).toBe('browser.open')
})

describe('what comes from which column', () => {
  const bound = (drafts: readonly Draft[], table: readonly Row[], wishes: Wishes = {}) =>
    manyOf(drafts, table, wishes).bindings.map(({ ref, heading, isGuess }) => [ref, heading, isGuess])

  it('goes by the names where several columns hold the text', () => {
    const table = [{ Net: '100', Total: '100', A: 'x' }]
    const drafts = [fill(the('textbox', 'Total'), '100'), fill(the('textbox', 'Net amount'), '100')]
    expect(bound(drafts, table)).toEqual([
      ['page.total', 'Total', false],
      ['page.net-amount', 'Net', false],
    ])
  })

  it('takes each column once where no name helps, and says that it guessed', () => {
    const drafts = [fill(the('textbox', 'X'), '5'), fill(the('textbox', 'Z'), '5')]
    expect(bound(drafts, [{ A: '5', B: '5' }])).toEqual([
      ['page.x', 'A', true],
      ['page.z', 'B', true],
    ])
  })

  it('is what the person says', () => {
    const drafts = [fill(the('textbox', 'X'), '5000'), fill(the('textbox', 'Z'), 'abcdef')]
    const wishes = { columns: { 'page.z': 'A' }, fixed: ['page.x'] }
    expect(bound(drafts, [{ A: '5000' }], wishes)).toEqual([['page.z', 'A', false]])
    const [x, z] = manyOf(drafts, [{ A: '5000' }], wishes).bot.transactions?.steps ?? []
    expect(x?.params.value).toBe('5000')
    expect(z?.params.value).toMatchObject({ source: '=row.A' })
  })

  it('finds the row that was typed, also where it is not the first', () => {
    const { bindings } = manyOf([fill(the('textbox', 'Vendor'), 'Smith'), fill(the('textbox', 'No'), '1002')])
    expect(bindings.map(({ heading }) => heading)).toEqual(['Vendor', 'Invoice no.'])
  })

  it('sees the row of a list that was clicked, though nothing was typed', () => {
    const drafts = [click(the('button', 'Approve', { within: { role: 'row', name: '1001 Miller' } }))]
    const { bot } = manyOf(drafts)
    expect(bot.elements.get('page.approve-1001-miller')?.within?.name).toMatchObject({
      source: '=row.`Invoice no.` & " Miller"',
    })
  })

  it('forgets what only the recorded row looked like', () => {
    const target = the('link', 'Invoice 1001')
    const fingerprint = {
      tag: 'a',
      attributes: {},
      text: '',
      neighbours: [],
      path: [],
      box: { x: 0, y: 0, width: 1, height: 1 },
    }
    const known = the('link', 'Invoice 1001')
    Object.assign(known.seen.description, { fingerprint, further: [{ by: { css: '#r1' } }] })
    const { bot } = manyOf([click(known), fill(the('textbox', 'No'), '1001'), click(target)])
    const element = bot.elements.get('page.invoice-1001')
    expect(element?.name).toMatchObject({ source: '="Invoice " & row.`Invoice no.`' })
    expect(element?.further ?? element?.fingerprint).toBeUndefined()
  })

  it('gives an empty text for an empty cell', () => {
    const table = [
      { No: 1, Order: 4711 },
      { No: 2, Order: null },
    ]
    const { bot } = manyOf([fill(the('textbox', 'Order'), '4711')], table)
    expect(bot.transactions?.steps[0]?.params.value).toMatchObject({
      source: '=row.Order = null ? "" : $string(row.Order)',
    })
  })
})

it('names a row by all that it holds where no column has a value of its own in each', () => {
  const table = [
    { A: 'same', B: 'x' },
    { A: 'same', B: 'x' },
  ]
  expect(manyOf([fill(the('textbox', 'A'), 'same')], table).reference).toEqual({
    formula: '=$string(row)',
    heading: undefined,
  })
})

it.each<[string, () => unknown, string]>([
  ['a table without rows', () => manyOf(entry, []), 'has no rows'],
  ['a table that has nothing to do with it', () => manyOf(entry, [{ A: 'zebra' }]), 'Nothing that was typed'],
  [
    'an element that is not there',
    () => manyOf(entry, rows, { fixed: ['page.numbr'] }),
    'did you mean "page.number"?',
  ],
  [
    'a column that is not there',
    () => manyOf(entry, rows, { columns: { 'page.number': 'Vendr' } }),
    'did you mean "Vendor"?',
  ],
  [
    'a bot with a list',
    () => many(manyOf(entry).bot, { file: 'x.csv', rows }),
    'works through a list already',
  ],
])('refuses %s', (_what, attempt, message) => {
  expect(attempt).toThrow(message)
})
