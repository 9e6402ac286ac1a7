import { BotError, type ErrorCode } from '../../errors/index.ts'

interface Meaning {
  readonly code: ErrorCode
  readonly message: (path: string) => string
  readonly next?: string
}

const missing: Meaning = { code: 'file-missing', message: (path) => `There is no "${path}"` }
const full: Meaning = { code: 'disk-full', message: (path) => `There is no room left for "${path}"` }
const readOnly: Meaning = {
  code: 'folder-read-only',
  message: (path) => `"${path}" may not be written`,
  next: 'Make its folder writable, or choose another one; then resume the run.',
}
const denied: Meaning = { code: 'file-unreadable', message: (path) => `"${path}" may not be read` }
const folder: Meaning = {
  code: 'file-unreadable',
  message: (path) => `"${path}" is a folder where a file was expected, or the other way round`,
  next: 'Correct the path.',
}
const busy: Meaning = {
  code: 'file-unreadable',
  message: (path) => `"${path}" is in use`,
  next: 'Close the program that has it open.',
}

const reading: Readonly<Record<string, Meaning>> = {
  ENOENT: missing,
  EACCES: denied,
  EPERM: denied,
  EISDIR: folder,
  ENOTDIR: folder,
  EBUSY: busy,
}
const writing: Readonly<Record<string, Meaning>> = {
  ...reading,
  ENOENT: { ...missing, next: 'Check the path; a missing folder is made with file.make-folder.' },
  EACCES: readOnly,
  EPERM: readOnly,
  EROFS: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  EEXIST: folder,
}

/** Does something with a file; what the system says against it becomes a BotError that names the path. */
export async function touching<T>(path: string, how: 'read' | 'write', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw fileError(thrown, path, how)
  }
}

function fileError(thrown: unknown, path: string, how: 'read' | 'write'): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined
  if (thrown instanceof BotError || code === undefined) return thrown
  const meaning = (how === 'read' ? reading : writing)[code]
  const message =
    meaning?.message(path) ?? `"${path}" could not be ${how === 'read' ? 'read' : 'written'} (${code})`
  // Reading changes nothing, and what the system refuses it has not begun; a full disk may hold a part.
  const acted = how === 'read' || (meaning !== undefined && meaning !== full) ? false : undefined
  return new BotError(meaning?.code ?? 'file-unreadable', message, {
    next: meaning?.next,
    acted,
    cause: thrown,
  })
}
