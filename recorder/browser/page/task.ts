/**
 * Runs behind everything that the current event makes the page do, and before other tasks that wait. What goes wrong
 * in it is nobody's: the page must not hear of it.
 */
export function later(work: () => void, delay = 0): void {
  const task = () => careful(work)
  if (delay > 0) setTimeout(task, delay)
  else post(task)
}

let left: (() => void)[] = []

/**
 * Runs behind the current event at a fraction of the cost of `later`, but tasks that wait may come before it: for what
 * happens often and mostly for nothing.
 */
export function afterwards(work: () => void): void {
  left.push(work)
  if (left.length === 1) setTimeout(catchUp)
}

/** Does at once what was left for afterwards. */
export function catchUp(): void {
  const works = left
  left = []
  for (const work of works) careful(work)
}

function careful(work: () => void): void {
  try {
    work()
  } catch {
    // A fact that could not be made is not told.
  }
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
