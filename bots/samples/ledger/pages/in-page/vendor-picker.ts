/** The vendor that was chosen from the list; typing alone chooses nothing. */
export function chosenVendor(input: HTMLInputElement): string | undefined {
  return input.dataset.chosen
}

/** Makes the field offer vendors while one types; a name that is not known is offered as a new vendor. */
export function watchVendor(input: HTMLInputElement): void {
  const known: string[] = JSON.parse(input.dataset.known ?? '[]')
  const list = input.nextElementSibling as HTMLElement

  const offer = (names: readonly string[]) => {
    list.replaceChildren(...names.map((name) => option(name, !known.includes(name))))
    list.hidden = names.length === 0
    input.setAttribute('aria-expanded', String(names.length > 0))
  }
  const choose = (name: string) => {
    input.value = name
    input.dataset.chosen = name
    offer([])
  }
  input.addEventListener('input', () => {
    delete input.dataset.chosen
    offer(matching(known, input.value.trim()))
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') offer([])
  })
  // The field keeps the focus while the list is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLLIElement) choose(target.textContent ?? '')
  })
  input.form?.addEventListener('reset', () => delete input.dataset.chosen)
}

function matching(known: readonly string[], typed: string): string[] {
  if (typed === '') return []
  const found = known.filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
  return found.includes(typed) ? found : [...found, typed]
}

function option(name: string, isNew: boolean): HTMLElement {
  const item = Object.assign(document.createElement('li'), { role: 'option', textContent: name })
  item.classList.toggle('new', isNew)
  return item
}
