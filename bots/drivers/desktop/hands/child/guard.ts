import { BotError } from '../../../../errors/index.ts'

/** Says whether the work at hand may go on: not when it was called off, and while guarded not when the person is at work. */
export class Guard {
  #isOn = false
  #isPersonHere = false
  #isWorking = false
  #isStopped = false

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

  /** The work at hand is called off. */
  stop(): void {
    if (this.#isWorking) this.#isStopped = true
  }

  /** Before any of the work is done. */
  begin(): void {
    this.#isWorking = true
    this.#isStopped = false
    this.#check(false)
  }

  /** Throws what ends the work, of which a part is done. */
  goOn(): void {
    this.#check(undefined)
  }

  end(): void {
    this.#isWorking = false
  }

  #check(acted: false | undefined): void {
    if (this.#isStopped) throw new BotError('stopped', 'Mouse and keyboard were called off', { acted })
    if (this.#isOn && this.#isPersonHere)
      throw new BotError('person-working', 'The person uses mouse or keyboard', { acted })
  }
}
