import { describe, expect, test } from 'vitest'
import { bot, broken, freshJournal, run, World } from './harness.ts'

describe('a subflow that is called from two places', () => {
  const post =
    'subflow: post\ninputs:\n  what: { type: text }\nsteps:\n  - http.request: http://world/post\n    id: post\n    method: POST\n    body: =inputs.what\n'

  test('makes its commit in each of them', async () => {
    const world = new World()
    const text = `
steps:
  - flow.if: =1 = 1
    steps:
      - call: post
        with: { what: first }
  - flow.if: =2 = 2
    steps:
      - call: post
        with: { what: second }
`
    const { state } = await run(bot(text, { 'subflows/post.yaml': post }), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['first', 'second'])
  })

  test('does not make it again because the call with an id has moved', async () => {
    const world = new World()
    const journal = freshJournal()
    const call = (lead: string) => `${lead}- call: post
${lead}  id: first-call
${lead}  with: { what: first }
`
    const items = (steps: string) =>
      bot(
        `transactions:\n  each: "=['a']"\n  as: item\n  reference: =item\n  retries: 0\n  steps:\n${steps}`,
        {
          'subflows/post.yaml': post,
        },
      )
    await run(items(`${call('    ')}    - flow.fail: later\n`), world, { journal })
    world.answers = () => ({ undone: false })
    const moved = `    - flow.if: =1 = 1\n      steps:\n${call('        ')}`
    const second = await run(items(moved), world, { journal })
    expect(second.counts.done).toBe(1)
    expect(world.posted).toEqual(['first'])
  })
})

describe('what an earlier try found', () => {
  test('is not taken for a step of another kind', async () => {
    const journal = freshJournal()
    const item = (step: string) =>
      bot(
        `transactions:\n  each: "=['a']"\n  as: item\n  reference: =item\n  steps:\n    - ${step}: "1.5"\n      id: read\n      save: value\n    - flow.stop: later\n`,
      )
    const first = await run(item('data.parse-number'), new World(), { journal })
    await run(item('data.parse-json'), new World(), { journal, resume: first.run })
    const values = journal.history(first.run).results.filter(({ step }) => step === 'read')
    expect(values.map(({ kind }) => kind)).toEqual(['data.parse-number', 'data.parse-json'])
  })

  test('in a folder is not taken for what is in another', async () => {
    const world = new World()
    const listed: string[] = []
    Object.assign(world.ports, {
      files: {
        list: async (folder: string) => {
          listed.push(folder)
          return [{ path: folder }]
        },
      },
    })
    const text = `
transactions:
  each: "=['a']"
  as: item
  reference: =item
  retries: 2
  steps:
    - http.request: http://world/where
      save: answer
    - data.set: =$files("/in/" & answer.body, "*")
      save: found
    - http.request: =http://world/ & found[0].path
`.replace('=http://world/ &', '="http://world" &')
    let tries = 0
    const request = world.ports.http.request
    world.ports.http.request = async (asked, options) => {
      if (asked.url.endsWith('/where')) return { status: 200, headers: {}, body: ++tries }
      if (tries === 1) throw broken(false)
      return request(asked, options)
    }
    const { state } = await run(bot(text), world)
    expect(state).toBe('done')
    expect(listed).toEqual(['/in/1', '/in/2'])
    expect(world.requests).toEqual(['GET /in/2'])
  })
})

describe('a question to a person', () => {
  const asking = (title: string) =>
    bot(
      `transactions:\n  each: "=['a']"\n  as: item\n  reference: =item\n  steps:\n    - person.ask: ${title}\n      id: ask\n      fields: { fine: { type: yes-no } }\n      save: answer\n`,
    )

  test('is another task where something else is asked, and the same one where not', async () => {
    const world = new World()
    const journal = freshJournal()
    const first = await run(asking('Is 5 right?'), world, { journal })
    await run(asking('Is 5 right?'), world, { journal, resume: first.run })
    await run(asking('Is 7 right?'), world, { journal, resume: first.run })
    const ids = world.asked.map(({ id }) => id)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  test('that finds out about a commit is asked anew for each time that it may have happened', async () => {
    const world = new World()
    const answers = new Map<string, boolean>()
    world.answers = ({ id }) => {
      // The person looks: the answer stays with its task.
      if (!answers.has(id)) answers.set(id, world.posted.length > 0)
      return { happened: answers.get(id) }
    }
    let failures = 0
    world.before = (request) => {
      if (request.url.endsWith('/post') && ++failures === 1) throw broken()
    }
    world.after = (request) => {
      if (request.url.endsWith('/post') && failures === 2) throw broken()
    }
    const text = `
transactions:
  each: "=['a']"
  as: item
  reference: =item
  retries: 3
  steps:
    - http.request: http://world/post
      id: post
      method: POST
      body: =item
      verify:
        - person.ask: Is it there?
          fields: { happened: { type: yes-no } }
          save: seen
        - data.set: =seen.happened
`
    const { state } = await run(bot(text), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['a'])
  })
})
