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
  else post(task)
}

let waiting: (() => void)[] = []

/** One task of the browser for all that is posted until it runs: each costs. */
function post(task: () => void): void {
  waiting.push(task)
  if (waiting.length > 1) return
  void scheduler.postTask(
    () => {
      const tasks = waiting
      waiting = []
      for (const each of tasks) each()
    },
    { priority: 'user-blocking' },
  )
}
