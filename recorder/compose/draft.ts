import type { SeenElement } from '../facts/index.ts'

/** A value of a step before elements, assets and inputs have names. */
export type DraftValue =
  | string
  | number
  | boolean
  | readonly DraftValue[]
  | { readonly [name: string]: DraftValue }
  | DraftElement
  | DraftSecret
  | DraftFile
  | DraftText
  | DraftVariable

/** Becomes the name of an entry in elements.yaml. */
export class DraftElement {
  readonly seen: SeenElement
  constructor(seen: SeenElement) {
    this.seen = seen
  }
}

/** Becomes an asset of type credential; the value itself was never here. */
export class DraftSecret {
  readonly part: 'user' | 'password' | 'code'
  /** The form, or the field where there is none: user name and password of one log-in go together. */
  readonly group: string
  constructor(part: 'user' | 'password' | 'code', group: string) {
    this.part = part
    this.group = group
  }
}

/** Becomes an input of the bot. */
export class DraftFile {
  readonly names: readonly { readonly name: string; readonly path?: string | undefined }[]
  constructor(names: DraftFile['names']) {
    this.names = names
  }
}

/** A text that was typed and not kept, because the recording is secure: becomes an input of the bot, of type text. */
export class DraftText {
  /** The field, which names the input. */
  readonly seen: SeenElement
  constructor(seen: SeenElement) {
    this.seen = seen
  }
}

/** What an earlier step saved: what was copied there is pasted here. */
export class DraftVariable {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A step as composed from facts. */
export interface Draft {
  /**
   * The `seq` of the fact that it began with: stays while later facts come. A step that only prepares another one,
   * such as a change of the tab, has a little less than that one and the same facts.
   */
  readonly id: number
  /** Every fact that went into it, for the feed: undoing the step forgets them. */
  readonly facts: readonly number[]
  readonly kind: string
  /** What the kind takes, but for `folder` of `browser.download`, which is the bot's to choose. */
  readonly params: Readonly<Record<string, DraftValue>>
  readonly tab: number
  /** `commit` where the page sent something after it; for kinds that never commit it is left out. */
  readonly effect?: 'commit' | 'idempotent'
  /** Why it is a commit: `POST /orders`. */
  readonly sent?: readonly string[]
  /** A name in camel case, another one for each step that saves. */
  readonly save?: string
  readonly note?: string
  /** How one sees that a commit worked: what the person pointed at, each as `browser.assert`. */
  readonly verify?: readonly Draft[]
}
