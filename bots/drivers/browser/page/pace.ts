/**
 * Milliseconds between two uses of the mouse on what a page draws by itself: it moves without telling, and pages take
 * clicks that follow faster for a double click, wherever they are.
 */
const PACE = 350

let usedLast = Number.NEGATIVE_INFINITY

/** The mouse is about to be used in this page. */
export function noteUse(): void {
  usedLast = performance.now()
}

/** Waits where the mouse would come to a canvas sooner than a person's would; true where it waited. */
export async function keepPace(element: Element): Promise<boolean> {
  const left = usedLast + PACE - performance.now()
  if (!(element instanceof HTMLCanvasElement) || left <= 0) return false
  await new Promise((resolve) => setTimeout(resolve, left))
  return true
}
