import { one } from '../../find-in-page.ts'

const form = one(document, 'form', HTMLFormElement)
const start = one(document, '#start', HTMLButtonElement)
const status = one(document, '[role=status]', HTMLElement)

const people = rowsOf(await (await fetch('/people.csv')).text())
const titles = Object.keys(people[0] ?? {})
let round = 0
let right = 0
let began = 0

start.addEventListener('click', () => {
  round = 0
  right = 0
  began = performance.now()
  start.disabled = true
  status.textContent = ''
  draw()
})
start.disabled = false

form.addEventListener('submit', (event) => {
  event.preventDefault()
  right += rightFields()
  round += 1
  if (round < people.length) draw()
  else finish()
})

function rightFields(): number {
  const inputs = [...form.querySelectorAll('input')]
  return inputs.filter(({ value, labels }) => value === people[round]?.[labels?.[0]?.textContent ?? ''])
    .length
}

/** Every round gets new elements: other ids, other order. */
function draw(): void {
  const submit = Object.assign(document.createElement('button'), { textContent: 'Submit' })
  form.replaceChildren(...shuffled(titles).map(field), submit)
}

function field(title: string): HTMLElement {
  const id = `i${Math.random().toString(36).slice(2, 9)}`
  const box = document.createElement('div')
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: title })
  box.append(label, Object.assign(document.createElement('input'), { id }))
  return box
}

function finish(): void {
  const took = Math.round(performance.now() - began)
  form.replaceChildren()
  start.disabled = false
  status.textContent = `${right} out of ${people.length * titles.length} fields right in ${took} milliseconds`
}

function rowsOf(csv: string): Record<string, string>[] {
  const [heading = [], ...lines] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return lines.map((cells) => Object.fromEntries(heading.map((title, i) => [title, cells[i] ?? ''])))
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
