const FIRST_REST = 5_000
const LONGEST_REST = 300_000

/** Bots that cannot work here for now, as when an asset is missing: they rest, longer each time. */
export class Resting {
  readonly #resting = new Map<string, { readonly until: number; readonly rest: number }>()

  /** Milliseconds that the bot rests from now on. */
  rest(name: string): number {
    const rest = Math.min((this.#resting.get(name)?.rest ?? FIRST_REST / 2) * 2, LONGEST_REST)
    this.#resting.set(name, { until: performance.now() + rest, rest })
    return rest
  }

  works(name: string): void {
    this.#resting.delete(name)
  }

  isResting(name: string): boolean {
    return (this.#resting.get(name)?.until ?? 0) > performance.now()
  }
}
