import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDesktop } from '../../../../recorder/compose/desktop/index.ts'
import { type Draft, DraftElement } from '../../../../recorder/compose/draft.ts'
import type { SeenElement } from '../../../../recorder/facts/index.ts'
import { element, field, Telling } from './telling.ts'

/** A window with fields, a box, and a button that keeps what stands in it each time it is clicked. */
class Form {
  readonly texts: Map<number, string>
  readonly kept: string[] = []
  isPaid = false
  #focus = 0
  #isSelected = false

  constructor(held: readonly string[]) {
    this.texts = new Map(fields.map((one, at) => [one.element, held[at] ?? '']))
  }

  get focus(): SeenElement | undefined {
    return fields.find((one) => one.element === this.#focus)
  }

  turnTo(target: SeenElement): void {
    this.#focus = target.element
    this.#isSelected = false
  }

  /** The keyboard is there already, or comes; what is selected stays so. */
  keepOn(target: SeenElement): void {
    if (target !== this.focus) this.turnTo(target)
  }

  click(target: SeenElement): void {
    this.turnTo(target)
    if (target === paid) this.isPaid = !this.isPaid
    if (target === save) this.kept.push(JSON.stringify([...this.texts.values(), this.isPaid]))
  }

  type(text: string): void {
    if (!this.focus) return
    const before = this.#isSelected ? '' : this.texts.get(this.#focus)
    this.texts.set(this.#focus, before + text)
    this.#isSelected = false
  }

  press(keys: string): void {
    if (keys === 'Control+A') this.#isSelected = true
    if (keys === 'Tab')
      this.turnTo(
        fields[(fields.findIndex((one) => one.element === this.focus?.element) + 1) % fields.length] ?? name,
      )
    if (keys !== 'Backspace' || !this.focus) return
    const before = this.#isSelected ? '' : (this.texts.get(this.#focus) ?? '')
    this.texts.set(this.#focus, before.slice(0, -1))
    this.#isSelected = false
  }

  set(target: SeenElement, value: unknown): void {
    this.turnTo(target)
    if (target === paid) this.isPaid = value === true
    else this.texts.set(target.element, String(value))
  }

  get state(): unknown {
    return { texts: [...this.texts.values()], kept: this.kept, isPaid: this.isPaid }
  }
}

const [name, city, note] = [field('Name'), field('City'), field('Note')]
const fields = [name, city, note]
const paid = element('checkbox', 'Paid', { nature: 'check', checked: false })
const save = element('button', 'Save', { nature: 'button' })

type Done = { readonly click: number } | { readonly type: string } | { readonly press: string } | 'rest'

const targets = [...fields, paid, save]
const done: fc.Arbitrary<Done> = fc.oneof(
  fc.record({ click: fc.nat({ max: targets.length - 1 }) }),
  fc.record({ type: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({ press: fc.constantFrom('Tab', 'Backspace', 'Control+A') }),
  fc.constant('rest' as const),
)

/** Works in the form and tells what the recorder would: what a field holds only at times. */
class Worker {
  readonly form: Form
  readonly telling = new Telling()
  #isTyping = false

  constructor(form: Form) {
    this.form = form
  }

  do(one: Done): void {
    if (one === 'rest') this.#tellHeld('after')
    else if ('click' in one) this.#click(targets[one.click] ?? save)
    else if ('press' in one) this.#press(one.press)
    else this.#type(one.type)
  }

  #click(target: SeenElement): void {
    this.#turning(() => {
      this.telling.click(target === paid ? { ...paid, checked: this.form.isPaid } : target)
      this.form.click(target)
    })
  }

  #press(keys: string): void {
    const press = () => {
      const [key = '', ...held] = keys.split('+').toReversed()
      this.telling.key(key, this.form.focus, ...held)
      this.form.press(keys)
    }
    if (keys === 'Tab') this.#turning(press)
    else press()
    this.#isTyping ||= keys === 'Backspace'
  }

  #type(text: string): void {
    if (!this.form.focus) return
    this.#isTyping = true
    this.telling.type(text, this.form.focus)
    this.form.type(text)
  }

  #turning(act: () => void): void {
    const before = this.form.focus
    this.#tellHeld('late')
    act()
    if (this.form.focus !== before) this.#tell('before')
  }

  #tellHeld(when: 'after' | 'late'): void {
    if (this.#isTyping) this.#tell(when)
    this.#isTyping = false
  }

  #tell(when: 'before' | 'after' | 'late'): void {
    const { focus, texts } = this.form
    if (focus) this.telling.value(focus, texts.get(focus.element) ?? '', when)
  }
}

function worked(form: Form, all: readonly Done[]): Telling {
  const worker = new Worker(form)
  for (const one of all) worker.do(one)
  return worker.telling
}

function replay(form: Form, drafts: readonly Draft[]): void {
  for (const { kind, params } of drafts) {
    const { target, text, keys, value } = params
    const meant = targets.find((one) => target instanceof DraftElement && one.element === target.seen.element)
    if (meant && kind === 'desktop.set-value') form.set(meant, value)
    else if (meant && kind === 'desktop.click') form.click(meant)
    else if (meant) form.keepOn(meant)
    if (kind === 'desktop.type') form.type(String(text))
    if (kind === 'desktop.press') form.press(String(keys))
  }
}

test('what was done in a form comes out the same when its steps are done again', () => {
  const held = fc.array(fc.string({ maxLength: 4 }), { minLength: fields.length, maxLength: fields.length })
  fc.assert(
    fc.property(held, fc.array(done, { maxLength: 25 }), (texts, all) => {
      const form = new Form(texts)
      const { facts } = worked(form, all)
      const again = new Form(texts)
      replay(again, composeDesktop(facts))
      expect(again.state).toEqual(form.state)
    }),
    { numRuns: 500 },
  )
})

test('while facts still come, the steps that were there keep their ids', () => {
  fc.assert(
    fc.property(fc.array(done, { maxLength: 15 }), (all) => {
      const { facts } = worked(new Form([]), all)
      const known = new Set(facts.map(({ seq }) => seq))
      for (const { id, facts: own } of composeDesktop(facts)) {
        expect(known.has(Math.ceil(id))).toBe(true)
        expect(own).toContain(Math.ceil(id))
      }
    }),
  )
})
