import { expect, test } from 'vitest'
import type { ElementDescription } from '../../../bots/elements/types.ts'
import type { RunObserver } from '../../../bots/engine/index.ts'
import type { HealedElement, Ports } from '../../../bots/steps/ports/index.ts'
import { bot, run, World } from './harness.ts'

const fingerprint = {
  tag: 'input',
  attributes: {},
  text: '',
  neighbours: [],
  path: ['html'],
  box: { x: 0, y: 0, width: 1, height: 1 },
}
const files = {
  'elements.yaml':
    'number: { textbox: Number }\npost: { button: Post }\nrow: { row: "=who" }\nbare: { textbox: Bare }\n',
  'elements.lock': JSON.stringify({ number: { fingerprint }, post: { fingerprint }, row: { fingerprint } }),
}
const healedNumber: HealedElement = {
  ref: 'number',
  score: 0.97,
  lead: 0.9,
  properties: [],
  further: [],
  fingerprint,
}

/** A world whose browser notes what it may heal, and says that it healed these. */
function healingWorld(...healed: HealedElement[]) {
  const world = new World()
  const allowed: string[] = []
  const note = ({ ref, mayHeal }: ElementDescription) => void (mayHeal && allowed.push(ref))
  const ports: Ports = {
    ...world.ports,
    browser: {
      ...world.ports.browser,
      perform: async (actions) => actions.map(({ target }) => ({ ok: true, value: note(target) })),
      click: async (target) => note(target),
      healed: async () => healed.splice(0),
    },
  }
  return { world, ports, allowed }
}

const STEPS = `
steps:
  - browser.fill: number
    value: "1"
  - browser.click: post
    id: post
    verify:
      - browser.fill: number
        value: "2"
      - data.set: true
`

test('what may be healed is said where the run allows it, and never of a commit', async () => {
  for (const healing of [true, false]) {
    const { world, ports, allowed } = healingWorld()
    const { state } = await run(bot(STEPS, files), world, { ports, healing })
    expect(state).toBe('done')
    expect(allowed).toEqual(healing ? ['number'] : [])
  }
  const { world, ports, allowed } = healingWorld()
  await run(bot(STEPS, files), world, { ports })
  expect(allowed).toEqual([])
})

test('what a formula names, and what was never recorded, is not healed', async () => {
  const { world, ports, allowed } = healingWorld()
  const steps = `
steps:
  - data.set: Miller
    save: who
  - browser.click: row
    effect: idempotent
  - browser.click: bare
    effect: idempotent
  - browser.click: post
    effect: idempotent
`
  await run(bot(steps, files), world, { ports, healing: true })
  expect(allowed).toEqual(['post'])
})

test('finding out whether a commit happened is left to what was recorded', async () => {
  const { world, ports, allowed } = healingWorld()
  const performed: string[] = []
  const click = () => Promise.reject(new Error('the line is dead'))
  const perform: Ports['browser']['perform'] = (actions, options) => {
    performed.push(...actions.map(({ target }) => target.ref))
    return ports.browser.perform(actions, options)
  }
  const dying = { ...ports, browser: { ...ports.browser, click, perform } }
  const { state } = await run(bot(STEPS, files), world, { ports: dying, healing: true })
  expect(state).toBe('done')
  expect(performed).toEqual(['number', 'number'])
  expect(allowed).toEqual(['number'])
})

test('a healed step is told and gets evidence, alone or in a batch', async () => {
  for (const more of ['', '  - browser.fill: bare\n    value: "2"\n']) {
    const { world, ports } = healingWorld(healedNumber)
    const moments: string[] = []
    const events: string[] = []
    const observer: RunObserver = {
      event: (event) => {
        if (event.type === 'step-healed') events.push(`${event.at.key} ${event.healed.ref}`)
      },
      moment: async ({ when, at, healed }) => {
        moments.push(`${when} ${at.key} ${healed?.score}`)
        return [{ kind: 'healing', file: 'evidence/0001-healed.json' }]
      },
    }
    const steps = `steps:\n  - browser.fill: number\n    value: "1"\n${more}`
    const { journal, run: id } = await run(bot(steps, files), world, { ports, healing: true, observer })
    expect(events).toEqual(['browser.fill number number'])
    expect(moments).toEqual(['healed browser.fill number 0.97'])
    expect(journal.history(id).evidence).toMatchObject([
      { moment: 'healed', kind: 'healing', step: 'browser.fill number' },
    ])
  }
})

test('steps of the desktop ask the desktop what was healed, and their windows are worked out', async () => {
  const { world, ports } = healingWorld()
  const windows: unknown[] = []
  const desktop = {
    ...ports.desktop,
    waitFor: async ({ window, mayHeal }: ElementDescription) => void windows.push(window, mayHeal),
    healed: async () => [{ ...healedNumber, ref: 'save' }],
  }
  const window = { title: '="Print " & 1', program: 'mousepad' }
  const own = {
    'elements.yaml': `save: { button: Save, window: ${JSON.stringify(window)} }\n`,
    'elements.lock': JSON.stringify({ save: { fingerprint } }),
  }
  const healed: string[] = []
  const observer: RunObserver = {
    event: (event) => void (event.type === 'step-healed' && healed.push(event.healed.ref)),
    moment: async () => [],
  }
  const steps = 'steps:\n  - desktop.wait: save\n'
  const { state } = await run(bot(steps, own), world, {
    ports: { ...ports, desktop },
    healing: true,
    observer,
  })
  expect(state).toBe('done')
  expect(windows).toEqual([{ title: 'Print 1', program: 'mousepad' }, true])
  expect(healed).toEqual(['save'])
})
