import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.txt': 'text/plain',
}

/** A picture or text among the evidence of a run, by its name below the run's folder. Throws `file-missing`. */
export async function evidenceFile(folder: string, file: string): Promise<Blob> {
  const type = TYPES[extname(file)]
  // Names come from pages: nothing but evidence is handed out.
  if (!/^evidence\/[\w-]+\.(jpg|png|txt)$/.test(file) || type === undefined) throw missing(file)
  try {
    return new Blob([await readFile(join(folder, file))], { type })
  } catch {
    throw missing(file)
  }
}

function missing(file: string): BotError {
  return new BotError('file-missing', 'This picture is not among the evidence of the run', {
    found: file,
    acted: false,
  })
}
