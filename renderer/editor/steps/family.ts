import {
  AppWindow,
  Braces,
  FileText,
  Folder,
  Globe,
  type LucideIcon,
  Repeat,
  ScanText,
  Send,
  Split,
  SquareStack,
  Table2,
  TriangleAlert,
  UserRound,
  Workflow,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  browser: Globe,
  desktop: AppWindow,
  screen: ScanText,
  flow: Split,
  call: Workflow,
  data: Braces,
  file: Folder,
  table: Table2,
  http: Send,
  document: FileText,
  person: UserRound,
}

const loops: ReadonlySet<string> = new Set(['flow.each', 'flow.while'])

/** The family of a kind of step: `browser` of `browser.fill`. */
export function familyOf(kind: string): string {
  return kind.split('.')[0] ?? kind
}

/** The icon of a kind of step; that of a warning where it is not known. */
export function iconOf(kind: string | undefined): LucideIcon {
  if (kind === undefined) return TriangleAlert
  return loops.has(kind) ? Repeat : (icons[familyOf(kind)] ?? SquareStack)
}
