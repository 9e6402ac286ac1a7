import { isStudio } from './scheme.ts'

/** Copying and pasting; nothing else. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write'])

/** What is needed of Electron's `session`. */
export interface PermissionPart {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: Asking,
    ) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, origin: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setDisplayMediaRequestHandler(handler: null): void
}

interface Asking {
  readonly requestingUrl?: string
}

/** Pages get what the studio needs, and nobody else gets anything. */
export function limitPermissions(session: PermissionPart): void {
  const isAllowed = (permission: string, asker: string) => ALLOWED.has(permission) && isStudio(asker)
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl = '' }) =>
    answer(isAllowed(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
}
