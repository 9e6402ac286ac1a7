import type { Candidate, ElementDescription, Fingerprint, Selector } from '../../../elements/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'

/** What can be the case with an element. */
export const nodeStates = [
  'visible',
  'enabled',
  'active',
  'modal',
  'focusable',
  'focused',
  'checkable',
  'checked',
  'mixed',
  'pressed',
  'selectable',
  'selected',
  'expandable',
  'expanded',
  'editable',
  'multiline',
  'required',
  'invalid',
  'busy',
] as const
export type NodeState = (typeof nodeStates)[number]

/** What can be done with an element without mouse and keyboard. */
export const abilities = ['act', 'read', 'edit', 'number', 'choose'] as const
export type Ability = (typeof abilities)[number]

/** The program that an element belongs to. */
export interface AccessibleProgram {
  /** As the program calls itself: `soffice`. */
  readonly name: string
  /** 0 where it cannot be told, as for a program in a sandbox. */
  readonly pid: number
  /** What draws it: `gtk`, `GTK`, `Qt`, `J2SE-access-bridge`. */
  readonly toolkit: string
}

/** An element of a window as it was when the tree was read; elements never change, a later `find` gives new ones. */
export interface AccessibleNode {
  /** The same as long as the element is there; no other has it while its program runs. */
  readonly id: string
  /** An ARIA role; `generic` for what only holds others, `window` and `dialog` at the top. */
  readonly role: string
  /** The role in the words of its toolkit: `password text`. */
  readonly nativeRole: string
  /** What it is called, else the label that stands beside it; white space folded, '' where there is none. */
  readonly name: string
  /** What more is said of it, such as a tooltip. */
  readonly description: string
  readonly states: ReadonlySet<NodeState>
  readonly abilities: ReadonlySet<Ability>
  /** What is typed there is hidden. */
  readonly isSecret: boolean
  readonly program: AccessibleProgram
  /** Undefined for a window. */
  readonly parent: AccessibleNode | undefined
  /** Of a large table only the cells that are in view. */
  readonly children: readonly AccessibleNode[]
}

/** What is known of a window from elsewhere, such as from the window manager. The more there is, the surer it is found. */
export interface WindowHint {
  readonly title?: string | undefined
  readonly pid?: number | undefined
  /** In pixels of the screen, without the frame that the window manager draws. */
  readonly box?: Box | undefined
}

/** A point in pixels of the screen. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

export interface FindInTreeOptions extends CallOptions {
  /** Also what nobody can see, such as the entries of a closed menu. */
  readonly hidden?: boolean | undefined
  /** Whether further selectors are tried where the first finds nothing. */
  readonly further?: boolean | undefined
}

/**
 * The accessible elements of the programs on a desktop. Reading is lazy and kept until a program says that something
 * changed. Every method throws a BotError: `accessibility-missing` where there is no bus for it, `program-silent` where
 * the program does not answer in time, `element-missing` where the element is gone; the signal's reason when called off.
 */
export interface AccessibleTree {
  /** The windows of all programs, menus and tips that are open among them. */
  windows(options: CallOptions): Promise<readonly AccessibleNode[]>
  /**
   * All visible elements of the window that the description fits, in the order of the tree; the caller insists on exactly one.
   * Its `window` is left to the caller, who hands the one that is meant; without one all windows are searched. Selectors by
   * image and place find nothing here. What is given was there, and looked like that, when the program was asked last.
   */
  find(
    description: ElementDescription,
    window: WindowHint | undefined,
    options: FindInTreeOptions,
  ): Promise<readonly AccessibleNode[]>
  /** The innermost element that shows at the point; undefined where no program tells. */
  at(
    point: ScreenPoint,
    window: WindowHint | undefined,
    options: CallOptions,
  ): Promise<AccessibleNode | undefined>
  /** The element that has the keyboard; undefined where no program tells. */
  focused(window: WindowHint | undefined, options: CallOptions): Promise<AccessibleNode | undefined>
  /** Where it is now, in pixels of the screen; undefined where nothing of it is shown. */
  box(node: AccessibleNode, options: CallOptions): Promise<Box | undefined>
  /**
   * Does what a click on it does, or the action of that name. `element-blocked` where it can do nothing like it. A program
   * of GTK 3 that opens a modal dialog by it is silent until that is closed: who has a mouse rather clicks there.
   */
  act(node: AccessibleNode, action: string | undefined, options: CallOptions): Promise<void>
  /** Gives it the keyboard; false where it does not take it this way. */
  focus(node: AccessibleNode, options: CallOptions): Promise<boolean>
  /** Brings it into view; false where its toolkit cannot. */
  scrollTo(node: AccessibleNode, options: CallOptions): Promise<boolean>
  /** The text that it shows: what stands in it, else its name. */
  readText(node: AccessibleNode, options: CallOptions): Promise<string>
  /** What a field holds: its text, its number, the entry that is chosen, whether it is checked. */
  readValue(node: AccessibleNode, options: CallOptions): Promise<string | number | boolean>
  /**
   * Makes a field hold a text, number, entry (by its name) or check mark, and makes sure that it does; false where this cannot
   * be done without mouse and keyboard, and nothing was done. `value-refused` where it then holds something else.
   */
  setValue(node: AccessibleNode, value: string | number | boolean, options: CallOptions): Promise<boolean>
  /** What it looks like, for recognising it later; it holds no value that anybody typed. */
  fingerprint(node: AccessibleNode, options: CallOptions): Promise<Fingerprint>
  /** Visible elements that may be what was recorded, for `heal`; `within` is a row or panel that they have to stand in. */
  candidates(
    recorded: Fingerprint,
    window: WindowHint | undefined,
    within: AccessibleNode | undefined,
    options: CallOptions,
  ): Promise<readonly Candidate<AccessibleNode>[]>
  /** Selectors that find exactly this element in its window now, best first: role and name, text, path. */
  selectors(node: AccessibleNode, options: CallOptions): Promise<readonly Selector[]>
  /** Leaves the bus; the programs are told that nobody listens any more. */
  close(): Promise<void>
}
