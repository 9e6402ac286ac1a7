import { BotError } from '../../errors/index.ts'
import { type Bot, FORMAT, parseBot } from '../../format/index.ts'
import { subflowFile } from '../../format/read/subflow.ts'
import { inOneSentence, type Omission } from '../omission.ts'
import { type DraftElement, ElementBook } from './element-book.ts'
import { slug } from './names.ts'
import { Secrets } from './secrets.ts'
import { clean } from './text.ts'

/** A step, input or element as a file of a bot has it. */
export type Plain = Record<string, unknown>

/** What came of an import: the bot, and all that is not in it. */
export interface Imported {
  readonly bot: Bot
  readonly omissions: readonly Omission[]
}

/** Longer recordings are no recordings; a bot of so many steps could not be read by anybody. */
const MOST_STEPS = 20_000
const LARGEST_SIDE = 10_000

/** A bot in the making: its steps in order, its elements and inputs, and what could not be carried over. */
export class BotDraft {
  readonly elements = new ElementBook()
  readonly secrets = new Secrets()
  readonly omissions: Omission[] = []
  readonly inputs: Record<string, Plain> = {}
  readonly #subflows = new Map<string, Plain>()
  readonly #told = new Set<string>()
  #browser: Plain = {}
  #steps: Plain[] = []
  #notes: string[] = []
  #botNotes: string[] = []
  #count = 0

  /** Adds a step; what was left out before it is told in its note. */
  add(step: Plain): Plain {
    if (++this.#count > MOST_STEPS) throw tooLong()
    this.#steps.push(step)
    this.#tell(step)
    return step
  }

  /** The last step of the list that is being filled. */
  get last(): Plain | undefined {
    return this.#steps.at(-1)
  }

  /** Adds a step in front of the last one: a dialog is expected before what makes it appear. */
  addBeforeLast(step: Plain): void {
    this.#steps.splice(Math.max(this.#steps.length - 1, 0), 0, step)
  }

  /** Adds a step behind one of the list that is being filled; at its beginning where none is named. */
  addAfter(before: Plain | undefined, step: Plain): void {
    this.#steps.splice(before === undefined ? 0 : this.#steps.indexOf(before) + 1, 0, step)
  }

  /** The name of an element, its name entered among the elements if need be. */
  ref(element: DraftElement): string {
    return this.elements.add(element)
  }

  /** Pages are shown in a window of this size, the first that the recording names. */
  showIn(width: number, height: number, at: string): void {
    const viewport = { width, height }
    const isSize = [width, height].every(
      (side) => Number.isInteger(side) && side >= 1 && side <= LARGEST_SIDE,
    )
    if (isSize && this.#browser.viewport === undefined) this.#browser = { ...this.#browser, viewport }
    else if (!isSize || JSON.stringify(this.#browser.viewport) !== JSON.stringify(viewport))
      this.note({
        at,
        what: `a window of ${width} by ${height}`,
        why: 'A bot shows all its pages in one size.',
      })
  }

  /** The browser itself signs in, with a secret that was part of an address. */
  signIn(password: string): void {
    const [, asset] = /^=(.*)\.password$/.exec(this.secrets.formulaFor(password)) ?? []
    this.#browser = { ...this.#browser, 'http-credentials': `=${asset}` }
  }

  /** Something is missing that does not change what the bot does: its place says so in a note. */
  note(omission: Omission): void {
    this.omissions.push(omission)
    this.#notes.push(inOneSentence(omission))
  }

  /** Something is true of the whole recording and is told once. */
  once(omission: Omission): void {
    if (this.#told.has(omission.what)) return
    this.#told.add(omission.what)
    this.omissions.push(omission)
    this.#botNotes.push(inOneSentence(omission))
  }

  /** An act or a check is missing: the bot must not go on as if it were there, so it ends here and says why. */
  gap(omission: Omission): void {
    this.omissions.push(omission)
    const { what, why } = omission
    this.add({
      'flow.fail': clean(`The step "${what}" of the recording is missing here`),
      next: 'Write what it did in place of this step.',
      note: clean(inOneSentence({ what, why })),
    })
  }

  /** The steps that some work adds, in a list of their own. */
  inside(work: () => void): Plain[] {
    const outer = this.#steps
    this.#steps = []
    try {
      work()
      this.#tellLast()
      return this.#steps
    } finally {
      this.#steps = outer
    }
  }

  /** A flow of its own with these steps; the bot calls it where it is wanted. */
  subflow(
    name: string,
    title: string,
    steps: readonly Plain[],
    inputs: Readonly<Record<string, Plain>> = {},
  ): void {
    const declared = Object.keys(inputs).length > 0 && { inputs: { ...inputs } }
    this.#subflows.set(name, { subflow: name, title: clean(title), ...declared, steps })
  }

  /** The bot. `folder` is where it is going to stand, absolute. */
  finish(title: string, folder: string): Imported {
    this.#tellLast()
    this.#botNotes.push(...this.#notes.splice(0))
    const texts = new Map([['bot.yaml', this.#file(this.#botFile(title))]])
    texts.set('elements.yaml', this.#file(this.elements.elements))
    texts.set('elements.lock', this.#file(this.elements.lock))
    for (const [name, flow] of this.#subflows) texts.set(subflowFile(name), this.#file(flow))
    const bot = parseBot({ folder, texts })
    return { bot, omissions: this.secrets.blotted(this.omissions) }
  }

  #botFile(title: string): Plain {
    return {
      bot: slug(title, 'recording'),
      format: FORMAT,
      title: clean(title).trim() || 'Recording',
      ...(this.#botNotes.length > 0 && { note: clean(this.#botNotes.join('\n')) }),
      ...(Object.keys(this.inputs).length > 0 && { inputs: this.inputs }),
      ...(Object.keys(this.secrets.assets).length > 0 && { assets: this.secrets.assets }),
      ...(Object.keys(this.#browser).length > 0 && { browser: this.#browser }),
      steps: this.#steps,
    }
  }

  /** JSON is YAML: what is written here is read like every bot. */
  #file(content: Plain): string {
    return JSON.stringify(this.secrets.blotted(content))
  }

  #tell(step: Plain): void {
    if (this.#notes.length === 0) return
    const before = typeof step.note === 'string' ? [step.note] : []
    step.note = clean([...before, ...this.#notes].join('\n'))
    this.#notes = []
  }

  /** Notes at the end of a list belong to its last step; where there is none, to the step behind the list. */
  #tellLast(): void {
    if (this.last) this.#tell(this.last)
  }
}

function tooLong(): BotError {
  return new BotError('recording-invalid', 'The recording is too long for a bot', {
    expected: `at most ${MOST_STEPS} steps`,
    found: 'more',
  })
}
