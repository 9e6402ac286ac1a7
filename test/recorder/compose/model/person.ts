import type { SeenElement } from '../../../../recorder/facts/index.ts'
import { Story } from '../story.ts'
import { box, button, link, list, other, rich, text } from '../things.ts'
import { SHOP, World } from './world.ts'

/** Something that a person may do; numbers choose among what there is. */
export type Deed =
  | {
      readonly do: 'type'
      readonly field: number
      readonly letters: string
      readonly first: 'click' | 'tab' | 'nothing'
    }
  | { readonly do: 'replace'; readonly field: number; readonly letters: string }
  | { readonly do: 'erase'; readonly field: number }
  | { readonly do: 'tick'; readonly box: number; readonly by: 'mouse' | 'label' | 'key' }
  | { readonly do: 'choose'; readonly option: number; readonly by: 'mouse' | 'key' }
  | { readonly do: 'chooseMany'; readonly options: readonly number[] }
  | {
      readonly do: 'click'
      readonly button: number
      readonly by: 'mouse' | 'key' | 'lost' | 'double' | 'right' | 'held'
    }
  | { readonly do: 'ask'; readonly yes: boolean }
  | { readonly do: 'enter' | 'show' | 'openTab' | 'closeTab' | 'goTo' }
  | { readonly do: 'drag'; readonly from: number; readonly to: number }
  | { readonly do: 'look'; readonly tab: number }

const FIELDS = [text('Name'), text('Note'), rich('Body')] as const
const BOXES = ['Paid', 'Terms'] as const
const OPTIONS = ['Chile', 'Peru', 'Fiji'] as const
const BUTTONS = ['Add', 'Save'] as const
const [name] = FIELDS

/** A person at the model: acts on the world, and tells what a browser would state of it. */
export class Person {
  readonly world = new World()
  readonly story = new Story()
  #tab = 0

  constructor() {
    this.#open(SHOP)
  }

  do(deed: Deed): void {
    const { story } = this
    if (deed.do === 'type') this.#type(at(FIELDS, deed.field), deed.letters, deed.first)
    else if (deed.do === 'replace') this.#replace(at(FIELDS, deed.field), deed.letters)
    else if (deed.do === 'erase') this.#erase(at(FIELDS, deed.field))
    else if (deed.do === 'tick') this.#tick(at(BOXES, deed.box), deed.by)
    else if (deed.do === 'choose') this.#choose(at(OPTIONS, deed.option), deed.by)
    else if (deed.do === 'chooseMany') this.#chooseMany(deed.options.map((option) => at(OPTIONS, option)))
    else if (deed.do === 'click') this.#click(at(BUTTONS, deed.button), deed.by)
    else if (deed.do === 'ask') this.#ask(deed.yes)
    else if (deed.do === 'drag') this.#drag(at(this.#page.order, deed.from), at(this.#page.order, deed.to))
    else if (deed.do === 'look') this.#look(at([...this.world.tabs.keys()], deed.tab))
    else if (deed.do === 'enter') this.#enter()
    else if (deed.do === 'show') this.#show()
    else if (deed.do === 'openTab') this.#open(`${SHOP}new/${story.facts.length}`)
    else if (deed.do === 'closeTab') this.#close()
    else this.#goTo()
  }

  get #page() {
    return this.world.page(this.#tab)
  }

  #open(address: string): void {
    this.#tab = this.world.open(address)
    this.story.inTab(this.#tab).tell('opened', { address: 'about:blank' }).goTo(address)
  }

  #goTo(): void {
    const { address } = this.#page
    this.world.goTo(this.#tab, address)
    this.story.goTo(address)
  }

  #look(tab: number): void {
    this.#tab = tab
    this.story.inTab(tab).pause(2000)
  }

  #close(): void {
    if (this.world.tabs.size === 1) return
    this.world.close(this.#tab)
    this.story.tell('closed', { by: 'person' })
    this.#look([...this.world.tabs.keys()].at(-1) ?? 1)
  }

  #type(field: SeenElement, letters: string, first: 'click' | 'tab' | 'nothing'): void {
    if (first === 'click') this.story.click(field)
    if (first === 'tab') this.story.key('Tab', name)
    for (const letter of letters) this.#enterText(field, this.#valueOf(field) + letter, { data: letter })
  }

  #replace(field: SeenElement, letters: string): void {
    this.story.click(field).key('a', field, { modifiers: ['Control'] })
    for (const [i, data] of [...letters].entries())
      this.#enterText(field, (i === 0 ? '' : this.#valueOf(field)) + data, { data })
  }

  #erase(field: SeenElement): void {
    if (this.#valueOf(field) === '') return
    this.#enterText(field, this.#valueOf(field).slice(0, -1), { how: 'deleteContentBackward' })
  }

  #enterText(field: SeenElement, value: string, how: { data?: string; how?: string }): void {
    this.#page.fields[nameOf(field)] = value
    this.story.input(field, value, how)
  }

  #valueOf(field: SeenElement): string {
    return this.#page.fields[nameOf(field)] ?? ''
  }

  #tick(which: string, by: 'mouse' | 'label' | 'key'): void {
    const seen = box(which)
    if (by === 'key') this.story.key(' ', seen).clicked(seen, { by: 'key' })
    else if (by === 'label') this.story.clickLabel(other(`${which}?`, { tag: 'label' }), seen)
    else this.story.click(seen)
    this.#page.boxes[which] = !this.#page.boxes[which]
    this.story.checked(seen, this.#page.boxes[which])
  }

  #choose(option: string, by: 'mouse' | 'key'): void {
    const land = list('Land')
    if (by === 'mouse') this.story.press(land)
    else this.story.key('ArrowDown', land)
    this.#page.chosen.Land = [option]
    this.story.chosen(land, option)
    if (by === 'mouse') this.story.release().clicked(land)
  }

  #chooseMany(options: readonly string[]): void {
    const lands = list('Lands', { multiple: true })
    for (const [i] of options.entries()) {
      const modifiers = i === 0 ? [] : ['Control' as const]
      const chosen = OPTIONS.filter((option) => options.slice(0, i + 1).includes(option))
      this.#page.chosen.Lands = chosen
      const option = other(`option ${i}`, { tag: 'option' })
      this.story
        .press(option, { modifiers })
        .chosen(lands, ...chosen)
        .release()
        .clicked(option, { modifiers })
    }
  }

  #click(which: string, by: 'mouse' | 'key' | 'lost' | 'double' | 'right' | 'held'): void {
    const seen = button(which)
    const how = by === 'right' ? 'right' : by === 'held' ? 'Shift' : 'left'
    this.story.pause(2000)
    if (by === 'key') this.story.key('Enter', seen).clicked(seen, { by: 'key' })
    else if (by === 'lost') this.story.press(seen).release()
    else if (by === 'double') this.story.doubleClick(seen)
    else if (by === 'right') this.story.click(seen, { button: 'right' })
    else if (by === 'held') this.story.key('Shift').click(seen, { modifiers: ['Shift'] })
    else this.story.click(seen)
    if (by === 'double') this.world.doubleClick(this.#tab, which)
    else this.world.click(this.#tab, which, how, () => false)
  }

  #ask(yes: boolean): void {
    this.story.click(button('Ask')).tell('dialog', { type: 'confirm', message: 'Sure?', accepted: yes })
    this.world.click(this.#tab, 'Ask', 'left', () => yes)
  }

  #show(): void {
    this.story.pause(2000).click(link('Show'))
    const opener = this.#tab
    this.#tab = this.world.click(opener, 'Show', 'left', () => false) ?? opener
    this.story.inTab(this.#tab).tell('opened', { opener, address: this.#page.address })
  }

  /** Sends a form, whose button the browser clicks for it. */
  #enter(): void {
    this.#page.did.push(`sent ${this.#valueOf(name)}`)
    this.story.key('Enter', name).clicked(button('Save'), { by: 'submit' }).sends('POST /form')
  }

  #drag(from: string, to: string): void {
    if (from === to) return
    const still = { native: true, inside: false, handle: false, selecting: false }
    const way = { start: { x: 1, y: 1 }, by: { x: 0, y: 30 }, path: [] }
    this.story.press(other(from)).tell('drag', { from: other(from), to: other(to), ...way, ...still })
    this.world.move(this.#tab, from, to)
  }
}

function nameOf({ description }: SeenElement): string {
  return description.name ?? ''
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length]
  if (entry === undefined) throw new Error('The list is empty')
  return entry
}
