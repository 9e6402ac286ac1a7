import { expect, it } from 'vitest'
import { lint } from '../../../../bots/format/index.ts'
import { botFiles, toBot } from '../../../../recorder/compose/bot/index.ts'
import { DraftFile, DraftSecret, DraftVariable } from '../../../../recorder/compose/draft.ts'
import { click, fill, open, step, the } from './story.ts'

const options = { name: 'Post invoices', folder: '/bots/post-invoices' }
const form = { form: 7 }
const textsOf = (drafts: Parameters<typeof botFiles>[0], more = {}) =>
  botFiles(drafts, { ...options, ...more }).texts
const botYaml = (drafts: Parameters<typeof botFiles>[0], more = {}) => textsOf(drafts, more).get('bot.yaml')

it('writes a recording as a person would', () => {
  const inFrame = { frames: [{ role: 'frame', name: 'Work area' }] }
  const drafts = [
    open('http://127.0.0.1:4000/login'),
    fill(the('textbox', 'User', form), new DraftSecret('user', 'log-in')),
    fill(the('textbox', 'Password', form), new DraftSecret('password', 'log-in')),
    click(the('button', 'Log in', form), { effect: 'idempotent', note: 'Logs in' }),
    click(the('link', 'New invoice')),
    fill(the('textbox', 'Invoice no.', inFrame), '1001'),
    fill(the('textbox', 'Note', inFrame), '=not a formula'),
    click(
      the('button', 'Post invoice', { ...inFrame, within: { role: 'dialog', name: 'Confirm posting' } }),
      {
        effect: 'commit',
        sent: ['POST /orders'],
        verify: [step('browser.assert', { target: the('status', undefined, inFrame), text: 'Posted' })],
      },
    ),
  ]
  const texts = textsOf(drafts)
  expect(texts.get('bot.yaml')).toMatchInlineSnapshot(`
    "bot: post-invoices
    format: 1
    assets:
      account: { type: credential, title: Who logs in to 127.0.0.1 }
    steps:
      - browser.open: http://127.0.0.1:4000/login
      - browser.fill: log-in.user
        value: =assets.account.user
      - browser.fill: log-in.password
        value: =assets.account.password
      - browser.click: log-in.log-in
        note: Logs in
        effect: idempotent
      - browser.click: page.new-invoice
        effect: idempotent
      - browser.fill: page.invoice-no
        value: "1001"
      - browser.fill: page.note
        value: ==not a formula
      - browser.click: confirm-posting.post-invoice
        id: post-invoice
        note: Sends POST /orders
        effect: commit
        verify:
          - browser.assert: page.status
            text: Posted
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
      invoice-no: { textbox: Invoice no., frame: work-area }
      note: { textbox: Note, frame: work-area }
      status: { status: "", frame: work-area }
    work-area: { frame: Work area }
    confirm-posting:
      post-invoice:
        button: Post invoice
        within: { dialog: Confirm posting }
        frame: work-area
    "
  `)
  expect(lint(toBot(drafts, options))).toEqual([])
})

it('leaves nothing to lint but what a person has to answer', () => {
  const drafts = [open('http://a.example/'), click(the('button', 'Send'), { effect: 'commit' })]
  expect(lint(toBot(drafts, options)).map(({ rule }) => rule)).toEqual(['commit-without-verify'])
})

it('gives each commit an id of its own, by its element and key', () => {
  const drafts = [
    click(the('button', 'Send'), { effect: 'commit' }),
    click(the('button', 'Send'), { effect: 'commit' }),
    step('browser.press', { keys: 'Enter', target: the('textbox', 'Search') }, { effect: 'commit' }),
    step('browser.press', { keys: 'Control+S' }, { effect: 'commit' }),
    step('browser.fill', { target: the('textbox', 'Draft'), value: 'x' }, { effect: 'commit' }),
  ]
  const { steps } = toBot(drafts, options)
  expect(steps.map(({ id, effect }) => [id, effect])).toEqual([
    ['send', 'commit'],
    ['send-2', 'commit'],
    ['search-enter', 'commit'],
    ['control-s', 'commit'],
    ['draft', 'commit'],
  ])
})

it('never takes what is not seen as proof that a commit did not happen', () => {
  const look = step('browser.read', { target: the('status', 'Saved'), what: 'visible' })
  const [save] = toBot([click(the('button', 'Save'), { effect: 'commit', verify: [look] })], options).steps
  expect(save?.verify?.map(({ kind, params }) => [kind, params.value])).toEqual([
    ['browser.assert', undefined],
    ['data.set', true],
  ])
})

it('makes one asset of each log-in, and one of each one-time code', () => {
  const logIn = (group: string, host: string) => [
    open(`https://${host}/`),
    fill(the('textbox', 'Name', { form: 1 }), new DraftSecret('user', group)),
    fill(the('textbox', 'Pass', { form: 1 }), new DraftSecret('password', group)),
    fill(the('textbox', 'Code', { form: 2 }), new DraftSecret('code', `${group} code`)),
  ]
  const bot = toBot([...logIn('one', 'bank.example'), ...logIn('two', 'crm.example')], options)
  expect(bot.assets.map(({ name, type }) => [name, type])).toEqual([
    ['account', 'credential'],
    ['accountCode', 'credential'],
    ['crmAccount', 'credential'],
    ['crmAccountCode', 'credential'],
  ])
  const values = bot.steps.flatMap(({ params: { value } }) => (value === undefined ? [] : [value]))
  expect(values).toMatchObject([
    { source: '=assets.account.user' },
    { source: '=assets.account.password' },
    { source: '=assets.accountCode.password' },
    { source: '=assets.crmAccount.user' },
    { source: '=assets.crmAccount.password' },
    { source: '=assets.crmAccountCode.password' },
  ])
})

it('makes inputs of files and of the folder for downloads', () => {
  const inside = { name: 'a.pdf', path: '/bots/post-invoices/files/a.pdf' }
  const bot = toBot(
    [
      step('browser.upload', { target: the('button', 'Attachment'), files: new DraftFile([inside]) }),
      step('browser.upload', {
        target: the('button', 'Photos'),
        files: new DraftFile([{ name: 'b.png' }, { name: 'c.png', path: '/home/ann/c.png' }]),
      }),
      step('browser.download', { target: the('link', 'Statement') }),
    ],
    options,
  )
  expect(bot.inputs).toMatchObject([
    { name: 'attachment', type: 'file', default: 'files/a.pdf' },
    { name: 'photos', type: 'list', default: ['files/b.png', '/home/ann/c.png'] },
    { name: 'downloads', type: 'folder', default: 'downloads' },
  ])
  expect(bot.steps[2]?.params.folder).toMatchObject({ source: '=inputs.downloads' })
})

it('hands over what was read in one place and pasted in another', () => {
  const drafts = [
    step('browser.read', { target: the('cell', 'Total') }, { save: 'Total amount' }),
    fill(the('textbox', 'Amount'), new DraftVariable('Total amount')),
    step('browser.read', { target: the('cell', 'And') }, { save: 'and' }),
  ]
  const { steps } = toBot(drafts, options)
  expect(steps.map(({ save }) => save)).toEqual(['totalAmount', undefined, 'valueAnd'])
  expect(steps[1]?.params.value).toMatchObject({ source: '=totalAmount' })
})

it('says what the pages were opened with, and never a password', () => {
  const contextOptions = {
    viewport: { width: 800, height: 600 },
    timezoneId: 'Europe/Berlin',
    colorScheme: 'dark' as const,
    httpCredentials: { username: 'ann', password: 'very secret' },
  }
  const drafts = [open('http://ann:very%20secret@127.0.0.1/a')]
  const bot = toBot(drafts, { ...options, contextOptions })
  expect(bot.browser).toMatchObject({
    viewport: { width: 800, height: 600 },
    timezone: 'Europe/Berlin',
    colorScheme: 'dark',
    httpCredentials: { asset: 'siteAccount' },
  })
  const all = [...textsOf(drafts, { contextOptions }).values()].join()
  expect(all).not.toMatch(/very|ann\b/)
  expect(lint(bot)).toEqual([])
})

it('makes a bot of nothing, under any name', () => {
  expect(toBot([], { ...options, name: '???' })).toMatchObject({ name: 'recording', steps: [] })
  expect(botYaml([], { name: 'Rechnungen für Müller & Söhne' })).toContain(
    'bot: rechnungen-fuer-mueller-soehne',
  )
})
