/** How often the clipboard is looked at, in milliseconds: no system tells everywhere when it changed. */
const EVERY = 500

/** What is needed of Electron's `clipboard`. */
export interface ClipboardPart {
  readText(): Promise<string>
}

/** Tells each text that is copied from now on; gives what ends that. */
export function onCopied(clipboard: ClipboardPart, copied: (text: string) => void): () => void {
  let last: string | undefined
  const look = async () => {
    // A clipboard that another program holds just now is looked at again.
    const text = await clipboard.readText().catch(() => last)
    if (last !== undefined && text && text !== last) copied(text)
    last = text
  }
  void look()
  const timer = setInterval(look, EVERY)
  return () => clearInterval(timer)
}
