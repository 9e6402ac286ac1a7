/** A page of the model: fields, boxes, lists to choose from, a list with an order, and buttons that count. */
export interface Page {
  readonly address: string
  readonly fields: Record<string, string>
  readonly boxes: Record<string, boolean>
  readonly chosen: Record<string, readonly string[]>
  order: string[]
  /** What was clicked, asked and sent, in order. */
  readonly did: string[]
}

export const SHOP = 'https://shop.example/'

/** The pages that are open, as they stand; nothing in it knows of facts or steps. */
export class World {
  readonly tabs = new Map<number, Page>()
  #opened = 0

  open(address: string): number {
    this.#opened += 1
    this.tabs.set(this.#opened, pageAt(address))
    return this.#opened
  }

  goTo(tab: number, address: string): void {
    this.tabs.set(tab, pageAt(address))
  }

  close(tab: number): void {
    this.tabs.delete(tab)
  }

  page(tab: number): Page {
    const page = this.tabs.get(tab)
    if (!page) throw new Error(`There is no tab ${tab}`)
    return page
  }

  /** Gives the number of the tab that it opens, where it opens one. */
  click(tab: number, name: string, how: string, answer: () => boolean): number | undefined {
    const page = this.page(tab)
    if (name === 'Show') return this.open(`${SHOP}detail/${this.#opened}`)
    page.did.push(name === 'Ask' ? `asked: ${answer()}` : `${how} ${name}`)
    return undefined
  }

  doubleClick(tab: number, name: string): void {
    this.page(tab).did.push(`left ${name}`, `left ${name}`, `double ${name}`)
  }

  /** Puts one entry of the list where another one stands. */
  move(tab: number, what: string, where: string): void {
    const page = this.page(tab)
    const to = page.order.indexOf(where)
    page.order = page.order.filter((entry) => entry !== what)
    page.order.splice(to, 0, what)
  }

  /** What can be seen of it in the end. */
  get state(): unknown {
    return [...this.tabs.values()]
  }
}

function pageAt(address: string): Page {
  return {
    address,
    fields: { Name: '', Note: 'old', Body: '' },
    boxes: { Paid: false, Terms: true },
    chosen: { Land: ['Chile'], Lands: [] },
    order: ['one', 'two', 'three'],
    did: [],
  }
}
