import { one } from '../../../find-in-page.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Gives the field a calendar to click in; typing dd/mm/yyyy does as well. */
export function watchDate(input: HTMLInputElement): void {
  const field = input.parentElement as HTMLElement
  const button = one(field, '.calendar-button', HTMLButtonElement)
  const calendar = one(field, '.calendar', HTMLElement)

  const show = (is: boolean) => {
    calendar.hidden = !is
    button.setAttribute('aria-expanded', String(is))
  }
  const choose = (day: Date) => {
    input.value = day.toLocaleDateString('en-GB')
    show(false)
  }
  const draw = (month: Date) => calendar.replaceChildren(heading(month, draw), days(month, choose))

  button.addEventListener('click', () => {
    draw(monthOf(input.value))
    show(calendar.hidden !== false)
  })
  for (const event of ['focusin', 'pointerdown']) {
    document.addEventListener(event, ({ target }) => {
      if (!(target instanceof Node && field.contains(target))) show(false)
    })
  }
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false)
  })
}

/** The month that is written in the field, else this one. */
function monthOf(written: string): Date {
  const [, month, year] = /^\d{2}\/(\d{2})\/(\d{4})$/.exec(written) ?? []
  const now = new Date()
  return year ? new Date(Number(year), Number(month) - 1, 1) : new Date(now.getFullYear(), now.getMonth(), 1)
}

function heading(month: Date, draw: (month: Date) => void): HTMLElement {
  const title = Object.assign(document.createElement('strong'), { textContent: nameOf(month) })
  const turn = (label: string, sign: string, by: number) =>
    clickable(label, sign, () => draw(new Date(month.getFullYear(), month.getMonth() + by, 1)))
  const row = Object.assign(document.createElement('div'), { className: 'calendar-heading' })
  row.append(turn('Previous month', '‹', -1), title, turn('Next month', '›', 1))
  return row
}

function days(month: Date, choose: (day: Date) => void): HTMLElement {
  const grid = Object.assign(document.createElement('div'), { className: 'calendar-days' })
  const last = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate()
  for (let number = 1; number <= last; number++) {
    const day = new Date(month.getFullYear(), month.getMonth(), number)
    const button = clickable(`${number} ${nameOf(month)}`, String(number), () => choose(day))
    // Weeks begin on Monday.
    if (number === 1) button.style.gridColumnStart = String(((day.getDay() + 6) % 7) + 1)
    grid.append(button)
  }
  return grid
}

function clickable(label: string, text: string, onClick: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
  button.setAttribute('aria-label', label)
  button.addEventListener('click', onClick)
  return button
}

function nameOf(month: Date): string {
  return `${MONTHS[month.getMonth()]} ${month.getFullYear()}`
}
