import { readdir, stat } from 'node:fs/promises'
import { join, matchesGlob, relative } from 'node:path'

/**
 * Absolute paths of the files in a folder that fit the pattern, by name. Letters fit in either case, as scanners
 * write `.PNG`; hidden files are left out unless the pattern begins with a dot; a pattern with `/` looks into subfolders.
 */
export async function matchingFiles(folder: string, pattern: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: pattern.includes('/') })
  const paths = entries
    .filter((entry) => !entry.isDirectory() && (pattern.startsWith('.') || !entry.name.startsWith('.')))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => fits(relative(folder, path), pattern))
    .sort()
  const real = await Promise.all(paths.map(isFile))
  return paths.filter((_path, index) => real[index])
}

function fits(name: string, pattern: string): boolean {
  return matchesGlob(name.toLowerCase(), pattern.toLowerCase())
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ?? false
}
