import { BotError } from '../../../../errors/index.ts'

/** Says whether the work at hand may go on: not when it was called off, and while guarded not when the person is at work. */
export class Guard {
  #isOn = false
  #isPersonHere = false
  #id = 0
  readonly #stopped = new Set<number>()
  #isEnding = false

  get isOn(): boolean {
    return this.#isOn
  }

  set(on: boolean): void {
    this.#isOn = on
    this.#isPersonHere = false
  }

  /** The person did something. */
  notice(): void {
    this.#isPersonHere = true
  }

  /** This request is called off, whether it was begun or not. */
  stop(id: number): void {
    this.#stopped.add(id)
  }

  /** All work is called off for good. */
  stopAll(): void {
    this.#isEnding = true
  }

  /** Which request is at work from now on. */
  isFor(id: number): void {
    this.#stopped.delete(this.#id)
    this.#id = id
  }

  /** Before any of the work is done. */
  begin(): void {
    this.#check(false)
  }

  /** Throws what ends the work, of which a part is done. */
  goOn(): void {
    this.#check(undefined)
  }

  #check(acted: false | undefined): void {
    if (this.#isEnding || this.#stopped.has(this.#id))
      throw new BotError('stopped', 'Mouse and keyboard were called off', { acted })
    if (this.#isOn && this.#isPersonHere)
      throw new BotError('person-working', 'The person uses mouse or keyboard', { acted })
  }
}
