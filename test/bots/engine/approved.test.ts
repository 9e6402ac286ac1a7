import { describe, expect, test } from 'vitest'
import type { Journal } from '../../../bots/engine/index.ts'
import type { Decision, DocumentText } from '../../../bots/steps/ports/documents.ts'
import { bot, broken, freshJournal, run, threeItems, verify, World } from './harness.ts'

/** What a person sees after a rehearsal, as the choices that say yes to the items named. */
function approved(journal: Journal, rehearsal: string, references: readonly string[]) {
  const items = journal.transactions(rehearsal)
  return journal.rehearsals
    .of(rehearsal)
    .map(({ position, commit, digest }) => ({
      reference: items[position]?.reference ?? '',
      approval: { commit, digest },
    }))
    .filter(({ reference }) => references.includes(reference))
}

async function rehearsed(text: string, world: World, journal = freshJournal()) {
  const { run: id } = await run(bot(text), world, { journal, rehearse: true })
  return { journal, id }
}

test('a rehearsal keeps what each item came to, with its values', async () => {
  const world = new World()
  const { journal, id } = await rehearsed(threeItems(), world)
  expect(journal.rehearsals.of(id)).toMatchObject([
    { position: 0, state: 'would-commit', commit: 'post', variables: { item: 'a', loud: 'a!' } },
    { position: 1, state: 'would-commit', variables: { item: 'b', loud: 'b!' } },
    { position: 2, state: 'would-commit', variables: { item: 'c', loud: 'c!' } },
  ])
  expect(world.posted).toEqual([])
})

test('the run does what was approved and nothing else', async () => {
  const world = new World()
  const { journal, id } = await rehearsed(threeItems(), world)
  const only = approved(journal, id, ['a', 'c'])
  const { state, counts } = await run(bot(threeItems()), world, { journal, only })
  expect({ state, done: counts.done, ready: counts.ready }).toEqual({ state: 'done', done: 2, ready: 0 })
  expect(world.posted).toEqual(['a', 'c'])
})

test('an item whose values are others than those approved is rejected before it acts', async () => {
  const world = new World()
  const { journal, id } = await rehearsed(threeItems(), world)
  const only = approved(journal, id, ['a', 'b'])
  const changed = threeItems().replace('=item & "!"', '=$replace(item, "b", "B") & "!"')
  const second = await run(bot(changed), world, { journal, only })
  expect(second.counts).toMatchObject({ done: 1, rejected: 1 })
  expect(world.posted).toEqual(['a'])
  expect(journal.transactions(second.run)[1]?.error).toMatchObject({ code: 'approval-outdated' })
})

test('a commit that comes before the one that was approved is refused', async () => {
  const world = new World()
  const { journal, id } = await rehearsed(threeItems(), world)
  const only = approved(journal, id, ['a'])
  const changed = threeItems().replace(
    '    - http.request: http://world/post',
    '    - http.request: http://world/undo\n      id: first\n      method: POST\n      body: =item\n    - http.request: http://world/post',
  )
  const { counts } = await run(bot(changed), world, { journal, only })
  expect(counts.rejected).toBe(1)
  expect(world).toMatchObject({ posted: [], undone: [] })
})

test('commits behind the one that was approved follow from it, also in a later try', async () => {
  const world = new World()
  const after = `    - http.request: http://world/post
      id: again
      method: POST
      body: =item & "2"
`
  const text = threeItems(verify, "['a']", after)
  const { journal, id } = await rehearsed(text, world)
  let fails = true
  world.before = ({ body }) => {
    if (body !== 'a2' || !fails) return
    fails = false
    throw broken(false)
  }
  const { state } = await run(bot(text), world, { journal, only: approved(journal, id, ['a']) })
  expect(state).toBe('done')
  expect(world.posted).toEqual(['a', 'a2'])
})

test('an item that is not in the list any more is told, and nothing is done', async () => {
  const world = new World()
  const { journal, id } = await rehearsed(threeItems(), world)
  const only = approved(journal, id, ['a', 'c'])
  const {
    state,
    error,
    run: second,
  } = await run(bot(threeItems(verify, "['a', 'b']")), world, { journal, only })
  expect({ state, code: error?.code }).toEqual({ state: 'failed', code: 'approval-outdated' })
  // Nor is more done when it is resumed.
  await run(bot(threeItems()), world, { journal, resume: second })
  expect(world.posted).toEqual(['a', 'c'])
})

test('of a bot without items the one there is can be approved', async () => {
  const text = (word: string) => `
steps:
  - data.set: ${word}
    save: word
  - http.request: http://world/post
    id: post
    method: POST
    body: =word
`
  const world = new World()
  const { journal, id } = await rehearsed(text('one'), world)
  const only = approved(journal, id, [id])
  const other = await run(bot(text('two')), world, { journal, only })
  expect({ state: other.state, posted: world.posted }).toEqual({ state: 'failed', posted: [] })
  expect((await run(bot(text('one')), world, { journal, only })).state).toBe('done')
  expect(world.posted).toEqual(['one'])
})

test('a run for which nothing was chosen is refused', async () => {
  await expect(run(bot(threeItems()), new World(), { only: [] })).rejects.toMatchObject({
    code: 'input-invalid',
  })
})

describe('of a bot without items that lets a model decide', () => {
  const text = (scan: string) => `
steps:
  - document.read: ${scan}
    save: text
  - document.classify: =text
    save: kind
  - http.request: http://world/post
    id: post
    method: POST
    body: =kind.label
`
  /** A world whose model calls everything an invoice, and keeps its decisions in the journal as a PC does. */
  function deciding(journal: Journal, digest = 'first'): World {
    const world = new World()
    Object.assign(world.ports.documents, {
      classify: async (document: DocumentText, route: string, id: string): Promise<Decision> =>
        journal.decisions.get(id) ??
        journal.decisions.keep({
          id,
          at: world.time,
          route: { name: route, version: 1 },
          model: { name: route, version: '1', digest },
          input: { document: document.sha256, sha256: document.sha256, text: document.text },
          outcome: 'answered',
          label: 'invoice',
          confidence: 0.97,
          threshold: 0.8,
          scores: { invoice: 0.97, letter: 0.03 },
          novelty: null,
          words: [{ text: 'Invoice', weight: 3 }],
          corrected: null,
          reason: null,
          labels: ['invoice', 'letter'],
        }),
    })
    return world
  }

  async function approvedOnce() {
    const journal = freshJournal()
    const { id } = await rehearsed(text('/scan.png'), deciding(journal), journal)
    return { journal, only: approved(journal, id, [id]) }
  }

  test('the same decision about the same document is what was approved', async () => {
    const { journal, only } = await approvedOnce()
    const world = deciding(journal)
    expect(await run(bot(text('/scan.png')), world, { journal, only })).toMatchObject({ state: 'done' })
    expect(world.posted).toEqual(['invoice'])
  })

  test.each([
    ['another document', '/other.png', 'first'],
    ['another model', '/scan.png', 'second'],
  ])('the same answer for %s is not', async (_, scan, model) => {
    const { journal, only } = await approvedOnce()
    const world = deciding(journal, model)
    const { error } = await run(bot(text(scan)), world, { journal, only })
    expect({ code: error?.code, posted: world.posted }).toEqual({ code: 'approval-outdated', posted: [] })
  })

  test('what was approved is still that when its run is resumed', async () => {
    const { journal, only } = await approvedOnce()
    const world = deciding(journal)
    world.before = () => {
      throw broken(false)
    }
    const first = await run(bot(text('/scan.png')), world, { journal, only })
    expect(first.state).toBe('failed')
    world.before = () => {}
    await run(bot(text('/scan.png')), world, { journal, resume: first.run })
    expect(world.posted).toEqual(['invoice'])
  })
})
