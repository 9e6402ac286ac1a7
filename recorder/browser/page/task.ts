/**
 * Runs behind everything that the current event makes the page do, and before other tasks that wait. What goes wrong
 * in it is nobody's: the page must not hear of it.
 */
export function later(work: () => void, delay = 0): void {
  const task = () => {
    try {
      work()
    } catch {
      // A fact that could not be made is not told.
    }
  }
  if (delay > 0) setTimeout(task, delay)
  else void scheduler.postTask(task, { priority: 'user-blocking' })
}
