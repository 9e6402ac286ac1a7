import type {
  DesktopFact,
  DesktopWindow,
  NewDesktopFact,
  SeenElement,
} from '../../../../recorder/facts/index.ts'

export const editor: DesktopWindow = {
  id: 1,
  title: 'Notes - Editor',
  choice: { title: 'Editor', program: 'editor' },
}
export const dialog: DesktopWindow = {
  id: 2,
  title: 'Save As',
  choice: { title: 'Save As', program: 'editor' },
}

let lastElement = 0

/** An element of a window, another one each time. */
export function element(
  role: string,
  name: string,
  more: Partial<Omit<SeenElement, 'description' | 'element'>> = {},
): SeenElement {
  lastElement += 1
  return {
    ...{ element: lastElement, frames: [], nature: 'other', secret: false, suggests: false },
    description: { role, name, window: editor.choice },
    ...more,
  }
}

export const field = (name: string, more: Partial<SeenElement> = {}) =>
  element('textbox', name, { nature: 'text', ...more })

/** Facts in their order, a tenth of a second apart, in the editor unless another window is given. */
export class Telling {
  readonly facts: DesktopFact[] = []
  window: DesktopWindow | undefined = editor
  #at = 1_000_000

  tell(fact: Omit<NewDesktopFact, 'at'> & Record<string, unknown>, after = 100): this {
    this.#at += after
    const whole = { window: this.window, ...fact, at: this.#at, seq: this.facts.length + 1 }
    this.facts.push(whole as DesktopFact)
    return this
  }

  click(
    element: SeenElement,
    more: { button?: 'left' | 'right'; isFrame?: boolean; after?: number } = {},
  ): this {
    const { button = 'left', isFrame = false, after = 1000 } = more
    const position = { x: 5, y: 5 }
    this.tell({ fact: 'press', element, button, modifiers: [], position, isFrame }, after)
    return this.tell({ fact: 'release', button, by: { x: 0, y: 0 }, path: [] })
  }

  key(key: string, element?: SeenElement, ...modifiers: string[]): this {
    const text = [...key].length === 1 && modifiers.length === 0 ? key : ''
    return this.tell({ fact: 'key', key, text, modifiers, ...(element && { element }) })
  }

  type(text: string, element?: SeenElement): this {
    for (const key of text) this.key(key, element)
    return this
  }

  value(element: SeenElement, value: string, when: 'before' | 'after' | 'late' = 'after'): this {
    return this.tell({ fact: 'value', element, value, when })
  }
}
