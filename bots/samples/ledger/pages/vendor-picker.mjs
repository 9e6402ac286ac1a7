/** The vendor that was chosen from the list; typing alone chooses nothing. */
export function chosenVendor(input) {
  return input.dataset.chosen
}

/** Makes the field offer vendors while one types; a name that is not known is offered as a new vendor. */
export function watchVendor(input) {
  const list = document.getElementById(input.getAttribute('aria-controls'))
  const known = JSON.parse(input.dataset.known)

  input.addEventListener('input', () => {
    delete input.dataset.chosen
    offer(matching(known, input.value.trim()))
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') offer([])
  })
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]')
    if (!option) return
    input.value = option.dataset.vendor
    input.dataset.chosen = option.dataset.vendor
    offer([])
  })
  input.form.addEventListener('reset', () => delete input.dataset.chosen)

  function offer(names) {
    list.replaceChildren(...names.map((name) => optionFor(name, !known.includes(name))))
    list.hidden = names.length === 0
    input.setAttribute('aria-expanded', String(names.length > 0))
  }
}

function matching(known, typed) {
  if (typed === '') return []
  const found = known.filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
  return found.includes(typed) ? found : [...found, typed]
}

function optionFor(name, isNew) {
  const option = document.createElement('li')
  option.role = 'option'
  option.textContent = name
  option.dataset.vendor = name
  option.classList.toggle('new', isNew)
  return option
}
