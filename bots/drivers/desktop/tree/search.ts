import { type ElementDescription, fold, type Selector } from '../../../elements/index.ts'
import { text } from './atspi/methods.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { unlessRefused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { confirm } from './confirm.ts'
import { findContainer } from './find/container.ts'
import { fits } from './find/fits.ts'
import { matching, scopeOf } from './find/matching.ts'
import { mayBeCell, readCells } from './large/index.ts'
import { allIn, isLarge } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { Programs } from './programs.ts'
import { type Seen, seeWindows } from './seen.ts'
import type { AccessibleNode, FindInTreeOptions, WindowHint } from './types.ts'

/** What was read less than so many milliseconds ago is believed where it shows nothing, or several. */
const FRESH = 300
/** The same where no program seems to show the window: most that show no elements never do, and to make sure all are read. */
const FRESH_ELSEWHERE = 3_000
/** A program that changes all the time is not waited for. */
const TRIES = 3
/** Texts are asked for one by one. */
const MOST_TEXTS = 500
const TEXT_LENGTH = 400

/** All elements that the description fits; see the contract. What was kept from before is made sure of. */
export async function find(
  programs: Programs,
  description: ElementDescription,
  hint: WindowHint | undefined,
  options: FindInTreeOptions,
): Promise<readonly AccessibleNode[]> {
  const began = performance.now()
  for (let tries = 1; ; tries++) {
    const seen = await seeWindows(programs, hint, options)
    const { found, isTrue } = await look(seen, description, options)
    const isFresh = seen.since > began - (seen.isThere ? FRESH : FRESH_ELSEWHERE)
    const isSure = isTrue && seen.isCurrent() && (found.length === 1 || isFresh)
    if (isSure || tries === TRIES) return found
    seen.forget()
  }
}

interface Look {
  readonly found: readonly AccessibleNode[]
  /** False where the tree showed what is not there any more. */
  readonly isTrue: boolean
}

const NOTHING: Look = { found: [], isTrue: true }

async function look(seen: Seen, description: ElementDescription, options: FindInTreeOptions): Promise<Look> {
  const texts = asksForText(description) ? await textsIn(seen, options) : undefined
  const everywhere = scopeOf(seen.windows, undefined, texts)
  const { within } = description
  const container = within && findContainer(within, everywhere)
  if (within && !container) return NOTHING
  const further = options.further ? (description.further ?? []) : []
  for (const selector of [description, ...further]) {
    const matched = await matchingNow(seen, selector, container ?? 'everywhere', texts, options)
    const isFurther = selector !== description
    const likely = matched.filter((node) => fits(description, node, isFurther))
    const confirmed = await confirmAll(seen.client, likely, options)
    const found = chosen(confirmed.found, selector)
    if (found.length > 0 || !confirmed.isTrue) return { ...confirmed, found }
  }
  return NOTHING
}

/** Large tables are looked into where nothing else fits. */
async function matchingNow(
  { client, windows }: Seen,
  selector: Selector,
  within: AccessibleNode | 'everywhere',
  texts: ReadonlyMap<string, string> | undefined,
  options: AskOptions,
): Promise<AccessibleNode[]> {
  const container = within === 'everywhere' ? undefined : within
  const found = matching(selector, scopeOf(windows, container, texts))
  if (found.length > 0 || !mayBeCell(selector)) return found
  await readCells(client, container ? [container] : windows, selector, options)
  return matching(selector, scopeOf(windows, container, texts))
}

async function confirmAll(
  client: BusClient,
  nodes: readonly AccessibleNode[],
  options: FindInTreeOptions,
): Promise<Look> {
  const likely = options.hidden ? nodes : nodes.filter(mayShow)
  const now = await forAll(likely, (node) => confirm(client, node, options))
  const there = now.filter((node) => node !== 'gone')
  const found = options.hidden ? there : there.filter(({ states }) => states.has('visible'))
  return { found, isTrue: there.length === now.length }
}

/** Sheets are scrolled without a word: what showed in them says nothing of now. */
function mayShow({ states, parent }: AccessibleNode): boolean {
  return states.has('visible') || isLarge(parent)
}

function chosen(found: readonly AccessibleNode[], { nth }: Selector): readonly AccessibleNode[] {
  return nth === undefined ? found : found.slice(nth - 1, nth)
}

function asksForText({ by, within, further }: ElementDescription): boolean {
  const all = [{ by }, ...(further ?? [])]
  return all.some((selector) => selector.by?.text !== undefined) || (within ? asksForText(within) : false)
}

/** What labels and paragraphs show where that is not their name. What stands in fields is nobody's name. */
async function textsIn({ client, windows }: Seen, options: AskOptions): Promise<Map<string, string>> {
  const readable = windows
    .flatMap((window) => [...allIn(window)])
    .filter(({ states, abilities }) => {
      return states.has('visible') && abilities.has('read') && !states.has('editable')
    })
    .filter(({ isSecret }) => !isSecret)
    .slice(0, MOST_TEXTS)
  const texts = await forAll(readable, async ({ id }) => {
    return fold(await unlessRefused(client.ask(refOf(id), text.read, [0, TEXT_LENGTH], options), ''))
  })
  return new Map(readable.map(({ id }, i) => [id, texts[i] ?? '']))
}
