import type { HostClient } from '../../../main/api/host/client.ts'

type Start = Parameters<HostClient['recorder']['start']>[0]

/** Where the table comes from, as the form has it. */
export interface TableDraft {
  readonly from: 'none' | 'file' | 'text'
  readonly file: File | null
  readonly text: string
}

export const noTable: TableDraft = { from: 'none', file: null, text: '' }

/** True where a table is wished and not given yet. */
export function lacksTable({ from, file, text }: TableDraft): boolean {
  return (from === 'file' && file === null) || (from === 'text' && text.trim() === '')
}

/** The table as the host takes it; nothing where none is wished. */
export function tableGiven({ from, file, text }: TableDraft): Start['table'] {
  if (from === 'file' && file) return { file }
  return from === 'text' ? { text } : undefined
}

/** An address as people write it: `example.org` means the site of that name. */
export function addressOf(written: string): string {
  const address = written.trim()
  if (address === '' || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address)) return address
  return `${/^(localhost|127\.|\[::1\])/.test(address) ? 'http' : 'https'}://${address}`
}
