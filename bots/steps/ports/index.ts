import type { BrowserPort, CallOptions } from './browser.ts'
import type { DesktopPort, ScreenPort } from './desktop.ts'
import type { DocumentsPort } from './documents.ts'

export type * from './browser.ts'
export type * from './desktop.ts'
export type { Box, DocumentsPort, DocumentText, Doubt, Extraction } from './documents.ts'

/** A file as formulas and steps see it; `sha256` is its identity. */
export interface FileInfo {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** Relative paths are resolved by the caller; every method gets absolute ones. */
export interface FilesPort {
  /** Files of a folder that fit the pattern (`*.png`), by name; a missing folder is an error. */
  list(folder: string, pattern: string): Promise<FileInfo[]>
  info(path: string): Promise<FileInfo>
  exists(path: string): Promise<boolean>
  readText(path: string): Promise<string>
  /** Whole or not at all: a crash leaves the old content. */
  writeText(path: string, text: string): Promise<void>
  /** As `writeText`, for images and other bytes. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>
  append(path: string, text: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  move(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
}

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/** CSV and Excel files with a heading row. */
export interface TablesPort {
  read(path: string, options: { sheet?: string | undefined }): Promise<Row[]>
  write(path: string, rows: readonly Row[], options: { sheet?: string | undefined }): Promise<void>
  append(path: string, rows: readonly Row[]): Promise<void>
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed where the answer says that it is JSON, else the text. */
  readonly body: unknown
}
export interface HttpPort {
  /** Any status is an answer; throws `http-failed` where there was none. */
  request(request: HttpRequest, options: CallOptions): Promise<HttpResponse>
}

/** One field of a form that a person fills in. */
export interface FormField {
  readonly name: string
  readonly title: string
  readonly type: 'text' | 'number' | 'date' | 'choice' | 'yes-no'
  readonly choices?: readonly string[] | undefined
  readonly value?: unknown
  /** True where nothing (null) is a fair answer. */
  readonly optional?: boolean | undefined
  /** Why it is asked. */
  readonly doubt?: string | undefined
}

/** A question to a person, with all that is needed to answer it. */
export interface PersonTask {
  /** The same for the same question about the same item, in every run. */
  readonly id: string
  readonly title: string
  readonly fields: readonly FormField[]
  /** The document that it is about. */
  readonly document?: { readonly path: string; readonly sha256: string } | undefined
  /** The run that asks, where that is known. */
  readonly run?: string | undefined
}

export interface PeoplePort {
  /** The answer by field name, or undefined where nobody has answered yet: the transaction then waits. */
  ask(task: PersonTask, options: CallOptions): Promise<Record<string, unknown> | undefined>
}

/** Everything a bot can reach. Drivers and models implement it, tests fake it, pages never see it. */
export interface Ports {
  readonly browser: BrowserPort
  readonly desktop: DesktopPort
  readonly screen: ScreenPort
  readonly documents: DocumentsPort
  readonly files: FilesPort
  readonly tables: TablesPort
  readonly http: HttpPort
  readonly people: PeoplePort
  /** Closes what the bot has open, so that its `open` starts from nothing. */
  reset(): Promise<void>
  readonly clock: { now(): Date; sleep(milliseconds: number, signal: AbortSignal): Promise<void> }
  readonly random: { next(): number }
}
