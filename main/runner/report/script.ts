/** Filters the table of items by what became of them; the page is whole without it. */
export const script = `
const rows = [...document.querySelectorAll('table.items tbody tr')]
const items = [...document.querySelectorAll('details.item')]
const states = new Map(rows.map((row) => [row.dataset.state, row.querySelector('.badge').textContent]))
const bar = document.querySelector('#filter')
if (bar && states.size > 1) {
  const choices = [['', 'all'], ...states]
  for (const [state, words] of choices) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words
    button.setAttribute('aria-pressed', String(state === ''))
    button.addEventListener('click', () => {
      for (const other of bar.children) other.setAttribute('aria-pressed', String(other === button))
      for (const one of [...rows, ...items]) one.hidden = state !== '' && one.dataset.state !== state
    })
    bar.append(button)
  }
  bar.hidden = false
}
`
