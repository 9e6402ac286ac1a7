import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../../../bots/samples/loopback.ts'
import { startChallenge } from '../../../../bots/samples/rpa-challenge/site/index.ts'

let site: RunningServer
beforeAll(async () => {
  site = await startChallenge()
})
afterAll(() => site.close())

test('ten people of seven fields are to be entered', async () => {
  const people = parse(await (await fetch(`${site.url}/people.csv`)).text(), { columns: true })
  expect(people).toHaveLength(10)
  expect(Object.keys(people[0] as object)).toHaveLength(7)
})

test('page, script and style are served, and nothing else', async () => {
  const types = ['/', '/challenge.js', '/challenge.css', '/site/in-page.ts'].map(async (path) => {
    const answer = await fetch(site.url + path)
    return answer.headers.get('content-type') ?? answer.status
  })
  expect(await Promise.all(types)).toEqual([
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/css; charset=utf-8',
    404,
  ])
})
