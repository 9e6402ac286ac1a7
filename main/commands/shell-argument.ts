/** A path as it can be pasted behind a command, in a POSIX shell or in one of Windows. */
export function shellArgument(path: string, platform = process.platform): string {
  if (/^[\w@%+=:,./-]+$/.test(path)) return path
  if (platform === 'win32') return /^[\w\\@+=:,./-]+$/.test(path) ? path : `"${path}"`
  return `'${path.replaceAll("'", "'\\''")}'`
}
