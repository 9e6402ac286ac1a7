/*
 * A turn is the time between two things that a person does. What came into the page in it, where the mouse went and
 * what was scrolled is told only where it mattered for what is done next.
 */

let began = 0
const endings: (() => void)[] = []

/** When the last action was, as `performance.now()`; 0 where there was none. */
export function lastAction(): number {
  return began
}

/** Something was done: a new turn begins. */
export function acted(): void {
  began = performance.now()
  for (const end of endings) end()
}

/** Runs at the end of each turn. */
export function atTurnEnd(end: () => void): void {
  endings.push(end)
}
