import { expect, test } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { bot, freshJournal, run, World } from './harness.ts'

const PASSWORD = 'apricot-harbour-9'
new Secret(PASSWORD, 'account.password')

/** Reads a text with the password in it, works with it, posts, fails, and works on behind the commit. */
const READS = (behind: string) => `
transactions:
  each: =['a']
  as: item
  reference: =item
  retries: 1
  steps:
    - http.request: http://world/told
      save: answer
    - data.set: ="heard " & answer.body
      save: text
    - data.set: =$length(text)
      save: length
    - http.request: http://world/post
      id: post
      method: POST
      body: =item
    - http.request: '="http://world/behind/" & length'
${behind}
`

/** A world whose answers hold the password, and that fails once behind the commit. */
function telling() {
  const world = new World()
  const { request: plainly } = world.ports.http
  let failures = 0
  world.ports.http.request = async (request, options) => {
    const answer = await plainly(request, options)
    return request.url.endsWith('/told') ? { ...answer, body: `the word is ${PASSWORD}` } : answer
  }
  world.before = ({ url }) => {
    if (url.includes('/behind/') && failures++ === 0) throw new BotError('http-failed', `no ${PASSWORD} here`)
  }
  return world
}

test('what steps gave is kept without the secret, and taken as it was behind a commit', async () => {
  const world = telling()
  const { state, journal, run: id } = await run(bot(READS('')), world)
  expect(state).toBe('done')
  expect(world.posted).toEqual(['a'])
  const length = `heard the word is ${PASSWORD}`.length
  expect(world.requests.filter((request) => request.includes('/behind/'))).toEqual(
    Array(2).fill(`GET /behind/${length}`),
  )
  const history = JSON.stringify(journal.history(id))
  expect(history).not.toContain(PASSWORD)
  expect(history).toContain('heard the word is ⟨secret⟩')
})

test('a text without its secret is not sent for the whole one', async () => {
  const world = telling()
  const sends = '    - http.request: http://world/post\n      method: PUT\n      body: =text'
  const { counts, journal, run: id } = await run(bot(READS(sends)), world)
  expect(counts).toMatchObject({ failed: 1 })
  expect(world.posted).toEqual(['a'])
  expect(journal.history(id).failures.at(-1)?.error).toMatchObject({
    code: 'secret-leak',
    next: expect.any(String),
  })
})

test.each([
  ['an item', `each: =['${PASSWORD}']`, 'reference: ="r"'],
  ['a reference', "each: =['x']", `reference: ="${PASSWORD}"`],
])('%s that is a secret ends the run before anything is done', async (_, each, reference) => {
  const world = new World()
  const text = `transactions:\n  ${each}\n  as: item\n  ${reference}\n  steps:\n    - data.set: 1\n      save: x\n`
  const { state, error, journal, run: id } = await run(bot(text), world, { journal: freshJournal() })
  expect([state, error?.code]).toEqual(['failed', 'secret-leak'])
  expect(JSON.stringify([error?.describe(), journal.history(id).transactions])).not.toContain(PASSWORD)
})
