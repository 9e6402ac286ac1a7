const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Gives the field a calendar to click in; typing dd/mm/yyyy does as well. */
export function watchDate(input) {
  const field = input.closest('.field')
  const button = field.querySelector('.calendar-button')
  const calendar = field.querySelector('.calendar')

  button.addEventListener('click', () => (calendar.hidden ? open(shown(input.value)) : close()))
  field.addEventListener('focusout', (event) => field.contains(event.relatedTarget) || close())
  field.addEventListener('keydown', (event) => event.key === 'Escape' && close())

  function open(month) {
    calendar.replaceChildren(heading(month), days(month))
    calendar.hidden = false
    button.setAttribute('aria-expanded', 'true')
  }

  function close() {
    calendar.hidden = true
    button.setAttribute('aria-expanded', 'false')
  }

  function heading(month) {
    const title = Object.assign(document.createElement('strong'), {
      textContent: `${MONTHS[month.getMonth()]} ${month.getFullYear()}`,
    })
    const row = document.createElement('div')
    row.className = 'calendar-heading'
    row.append(turn('Previous month', '‹', month, -1), title, turn('Next month', '›', month, 1))
    return row
  }

  function turn(label, sign, month, by) {
    const other = new Date(month.getFullYear(), month.getMonth() + by, 1)
    return makeButton(label, sign, () => open(other))
  }

  function days(month) {
    const grid = document.createElement('div')
    grid.className = 'calendar-days'
    const last = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate()
    for (let day = 1; day <= last; day++) grid.append(dayButton(month, day))
    grid.firstChild.style.gridColumnStart = ((month.getDay() + 6) % 7) + 1
    return grid
  }

  function dayButton(month, day) {
    return makeButton(`${day} ${MONTHS[month.getMonth()]} ${month.getFullYear()}`, day, () => {
      input.value = [day, month.getMonth() + 1].map((n) => String(n).padStart(2, '0')).join('/')
      input.value += `/${month.getFullYear()}`
      close()
    })
  }
}

function makeButton(label, text, onClick) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
  button.setAttribute('aria-label', label)
  button.addEventListener('click', onClick)
  return button
}

function shown(written) {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? []
  const now = new Date()
  return day ? new Date(Number(year), Number(month) - 1, 1) : new Date(now.getFullYear(), now.getMonth(), 1)
}
