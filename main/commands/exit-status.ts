/** What the exit status of `deskhand` says; scripts depend on it. */
export const exitStatus = { done: 0, failed: 1, wrongUse: 2, waits: 3, inDoubt: 4 } as const
