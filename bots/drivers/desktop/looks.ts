import type { ElementDescription } from '../../elements/types.ts'
import { isWindow } from '../../elements/window.ts'
import { BotError } from '../../errors/index.ts'
import type { CallOptions, ElementState, WindowReading } from '../../steps/ports/index.ts'
import type { Acts } from './acts.ts'
import { lookFor } from './target/find-target.ts'
import { windowsFor } from './target/find-windows.ts'
import { readIn } from './target/in-front.ts'
import type { Target } from './target/target.ts'
import { timeLeft, until } from './until.ts'

/** Reads an element; `count` and `visible` are answered at once. */
export async function read(
  acts: Acts,
  description: ElementDescription,
  what: WindowReading,
  options: CallOptions,
): Promise<string | number | boolean> {
  if (what === 'count') return (await present(acts, description, options)).length
  if (what === 'visible') return (await present(acts, description, options)).length > 0
  const target = await acts.locate(unhealed(description), options)
  const { tree } = acts.session
  const { node } = target
  if (!node)
    return what === 'checked' ? unknown(description, what) : await bySight(acts, target, what, options)
  if (what === 'text') return await tree.readText(node, options)
  if (what === 'value') return await tree.readValue(node, options)
  return node.states.has(what === 'checked' ? 'checked' : 'enabled')
}

/** Waits until the element is as it is to be, and its program done with what made it go. */
export async function waitFor(
  acts: Acts,
  description: ElementDescription,
  state: ElementState,
  options: CallOptions,
): Promise<void> {
  const left = timeLeft(options)
  await until(
    async () => {
      const found = await present(acts, description, options)
      if (state === 'hidden') return found.length === 0
      if (state === 'visible') return found.length > 0
      const [target] = found
      return target?.node?.states.has('enabled') === (state === 'enabled')
    },
    options,
    () =>
      new BotError(
        'step-timeout',
        `Waited ${options.timeout / 1000} s for "${description.ref}" to be ${state}`,
        {
          acted: false,
        },
      ),
  )
  // What a dialog was closed for, such as to save, begins when it has gone; keys are let go by until it is done.
  if (state === 'hidden') await acts.session.settle([], left())
}

/** All that it may mean now. */
async function present(
  { session }: Acts,
  description: ElementDescription,
  options: CallOptions,
): Promise<readonly Target[]> {
  if (!isWindow(description)) return (await lookFor(session, description, options)).targets
  const windows = await windowsFor(await session.windows(), description)
  return windows.filter(({ state }) => state !== 'minimised').map((window) => ({ window, box: window.box }))
}

/** Of what only the screen shows there is what can be read there. */
async function bySight(
  { session }: Acts,
  { box, window }: Target,
  what: WindowReading,
  options: CallOptions,
): Promise<string | boolean> {
  if (what === 'enabled') return true
  if (box === window.box && what === 'value') return window.title
  return await readIn(session, window, box, options)
}

function unknown(description: ElementDescription, what: WindowReading): never {
  throw new BotError('element-blocked', `Its program does not tell whether "${description.ref}" is ${what}`, {
    acted: false,
  })
}

/** What is read tells how something went: something else that looks like it tells nothing. */
function unhealed(description: ElementDescription): ElementDescription {
  return { ...description, mayHeal: false }
}
