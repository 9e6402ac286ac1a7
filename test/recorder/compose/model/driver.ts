import { type Draft, DraftElement, type DraftValue } from '../../../../recorder/compose/draft.ts'
import { type Page, World } from './world.ts'

/** Does steps as the driver of browsers does: in one current tab, one answer to dialogs at a time. */
export class Driver {
  readonly world = new World()
  #current = 0
  #answer: boolean | undefined

  run(drafts: readonly Draft[]): World {
    for (const { kind, params } of drafts) this.#do(kind.replace('browser.', ''), params)
    return this.world
  }

  #do(kind: string, params: Draft['params']): void {
    const name = nameOf(params.target)
    if (kind === 'open') this.#open(textOf(params.address), params.newTab === true)
    else if (kind === 'fill') this.#page.fields[name] = textOf(params.value)
    else if (kind === 'type')
      this.#page.fields[name] = `${this.#page.fields[name] ?? ''}${textOf(params.text)}`
    else if (kind === 'check') this.#page.boxes[name] = params.checked !== false
    else if (kind === 'select') this.#page.chosen[name] = listOf(params.options)
    else if (kind === 'click') this.#click(name, howOf(params))
    else if (kind === 'double-click') this.world.doubleClick(this.#tab, name)
    else if (kind === 'press') this.#press(textOf(params.keys))
    else if (kind === 'drag') this.world.move(this.#tab, nameOf(params.from), nameOf(params.to))
    else if (kind === 'dialog') this.#answer = params.answer === 'accept'
    else if (kind === 'switch-tab') this.#current = this.#newestWith(params.address)
    else if (kind === 'close-tab') this.world.close(this.#tab)
    else throw new Error(`The model has no ${kind}`)
  }

  get #tab(): number {
    if (!this.world.tabs.has(this.#current)) this.#current = [...this.world.tabs.keys()].at(-1) ?? 0
    return this.#current
  }

  get #page(): Page {
    return this.world.page(this.#tab)
  }

  #open(address: string, newTab: boolean): void {
    if (newTab || this.world.tabs.size === 0) this.#current = this.world.open(address)
    else this.world.goTo(this.#tab, address)
  }

  #click(name: string, how: string): void {
    const opened = this.world.click(this.#tab, name, how, () => this.#answered())
    if (opened !== undefined) this.#current = opened
  }

  #answered(): boolean {
    if (this.#answer === undefined) throw new Error('Nobody expected the dialog')
    const answer = this.#answer
    this.#answer = undefined
    return answer
  }

  #press(keys: string): void {
    if (keys === 'Enter') this.#page.did.push(`sent ${this.#page.fields.Name}`)
  }

  #newestWith(address: DraftValue | undefined): number {
    const tabs = [...this.world.tabs].toReversed()
    const fitting = tabs.filter(([, page]) => address === undefined || page.address.includes(textOf(address)))
    const [tab] = fitting.find(([, page]) => page.address === address) ?? fitting[0] ?? [0]
    return tab
  }
}

function howOf({ button, modifiers }: Draft['params']): string {
  return textOf(button) || listOf(modifiers).join() || 'left'
}

function nameOf(value: DraftValue | undefined): string {
  return value instanceof DraftElement ? (value.seen.description.name ?? '') : ''
}

function textOf(value: DraftValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: DraftValue | undefined): string[] {
  return Array.isArray(value) ? value.map(textOf) : value === undefined ? [] : [textOf(value)]
}
