import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { CDPSession } from 'playwright'
import type { FactOf } from '../facts/index.ts'
import type { Target } from './target.ts'
import type { Handle, World } from './worlds.ts'

type Chosen = FactOf<'files'>['files'][number]

/** Bytes that are taken over at a time. */
const PIECE = 1024 * 1024
/** Bytes of a file without a path that are kept at the most. */
const LARGEST = 200 * 1024 * 1024

/** Files that were chosen, with their paths; what has none is copied into the folder, and has one there. */
export async function withPaths(
  { session, worlds }: Target,
  world: World,
  { element, files }: Pick<FactOf<'files'>, 'element' | 'files'>,
  folder: string,
): Promise<Chosen[]> {
  const handles = await worlds.handles(world, 'filesOf', [{ value: element.element }])
  return await Promise.all(
    files.map(async (file, place): Promise<Chosen> => {
      const handle = handles[place]
      const path = handle && (await pathOf(session, handle, file.name, folder).catch(() => undefined))
      return path === undefined ? file : { ...file, path }
    }),
  )
}

async function pathOf(
  session: CDPSession,
  { objectId }: Handle,
  name: string,
  folder: string,
): Promise<string | undefined> {
  const { path } = await session.send('DOM.getFileInfo', { objectId })
  return path === '' ? await copied(session, objectId, name, folder) : path
}

/** The content, piece by piece, in a file below the folder. */
async function copied(
  session: CDPSession,
  objectId: string,
  name: string,
  folder: string,
): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true })
  const { path, handle } = newFile(folder, basename(name))
  try {
    for (let from = 0; from < LARGEST; from += PIECE) {
      const bytes = await piece(session, objectId, from)
      if (bytes.length === 0) return path
      writeSync(handle, bytes)
    }
    return undefined
  } finally {
    closeSync(handle)
  }
}

async function piece(session: CDPSession, objectId: string, from: number): Promise<Buffer> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `async function (from, to) {
      const bytes = new Uint8Array(await this.slice(from, to).arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
      return btoa(text)
    }`,
    objectId,
    arguments: [{ value: from }, { value: from + PIECE }],
    awaitPromise: true,
    returnByValue: true,
  })
  return Buffer.from(String(result.value ?? ''), 'base64')
}

/** A file of that name that was not there; another one of the name stays. */
function newFile(folder: string, name: string): { readonly path: string; readonly handle: number } {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`)
    try {
      return { path, handle: openSync(path, 'wx') }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number > 1000) throw error
    }
  }
}
