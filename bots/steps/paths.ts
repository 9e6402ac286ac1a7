import { z } from 'zod'

/** A file as formulas see it. */
export const foundFile = z.object({
  path: z.string(),
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
})

const ABSOLUTE = /^([/\\]|[A-Za-z]:[/\\])/

/** The absolute path; relative ones start in the folder of the bot. */
export function resolvePath(written: string, folder: string): string {
  return ABSOLUTE.test(written) ? written : `${folder}/${written.replace(/^(\.\/)+/, '')}`
}

/** The last part of a path. */
export function fileName(written: string): string {
  return written.split(/[/\\]/).at(-1) ?? written
}

/** Where a file goes; a target that ends in a slash is a folder and the file keeps its name. */
export function resolveTarget(to: string, file: string, folder: string): string {
  return resolvePath(/[/\\]$/.test(to) ? `${to}${fileName(file)}` : to, folder)
}
