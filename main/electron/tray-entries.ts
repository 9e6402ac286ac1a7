import type { TrayState } from './tray-menu.ts'

type Entry = TrayState['entries'][number]

/** The entries that triggers put into the tray; `changed` is told all of them. */
export function trayEntries(changed: (entries: readonly Entry[]) => void) {
  const entries = new Set<Entry>()
  return {
    /** Adds one; gives what takes it away. */
    add(title: string, chosen: () => void): () => void {
      const entry = { title, chosen }
      entries.add(entry)
      changed([...entries])
      return () => {
        entries.delete(entry)
        changed([...entries])
      }
    },
  }
}
