import type { BotDraft, Plain } from '../draft/bot-draft.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { Dialogs } from './dialogs.ts'
import { sideElement } from './locators.ts'
import type { SideCommand } from './schema.ts'
import { Variables } from './variables.ts'

/** A command being carried over. */
export interface Given extends SideCommand {
  /** Where it stands: `tests[0].commands[3]`. */
  readonly at: string
}

/** Turns one command into steps. */
export type Handler = (given: Given, work: SideWork) => void

export const UNKNOWN_VARIABLE = 'It reads a variable that nothing has stored before.'
const NO_LOCATOR =
  'Its target says no element: a locator such as id=, name=, css=, xpath= or linkText= is expected.'

/** What one test is carried over with. */
export class SideWork {
  readonly draft: BotDraft
  /** The address that relative ones start from. */
  readonly base: string
  readonly variables = new Variables()
  readonly dialogs: Dialogs
  /** The frame that commands work in. */
  frame: DraftElement | undefined
  /** Where the mouse button went down and has not come up. */
  mouseDown: Given | undefined
  /** What is chosen in a list that several can be chosen from, by the list. */
  readonly chosen = new Map<string, readonly string[]>()
  /** The variables that hold a window. */
  readonly windows = new Set<string>()

  constructor(draft: BotDraft, base: string) {
    this.draft = draft
    this.base = base
    this.dialogs = new Dialogs(draft, this.variables)
  }

  /** The element that a locator means; where it means none, the step is missing. */
  element(given: Given, locator = given.target): DraftElement | undefined {
    const targets = locator === given.target ? given.targets : []
    const element = sideElement(locator, targets, (text) => this.variables.text(text), this.frame)
    if (element === undefined) this.gap(given, locator.includes('${') ? UNKNOWN_VARIABLE : NO_LOCATOR)
    return element
  }

  /** Adds a step on the element of the command. */
  onElement(given: Given, made: (ref: string, element: DraftElement) => Plain): void {
    const element = this.element(given)
    if (element) this.draft.add(made(this.draft.ref(element), element))
  }

  /** A text of the command as a bot has it; where it reads what is not known, the step is missing. */
  text(given: Given, written: string): string | undefined {
    const text = this.variables.text(written)
    if (text === undefined) this.gap(given, UNKNOWN_VARIABLE)
    return text
  }

  gap({ at, command }: Given, why: string): void {
    this.draft.gap({ at, what: command, why })
  }

  note({ at, command }: Given, why: string): void {
    this.draft.note({ at, what: command, why })
  }
}
