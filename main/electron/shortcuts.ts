/** What is needed of Electron's `globalShortcut`; it works only when the app is ready. */
export interface ShortcutPart {
  register(keys: string, pressed: () => void): boolean
  unregister(keys: string): void
}

/** Hears keys in whatever program they are pressed. Gives what ends that, or false where they cannot be had. */
export function onKeys(shortcuts: ShortcutPart, keys: string, pressed: () => void): (() => void) | false {
  try {
    if (!shortcuts.register(keys, pressed)) return false
  } catch {
    // Keys that Electron does not know are thrown.
    return false
  }
  return () => shortcuts.unregister(keys)
}
