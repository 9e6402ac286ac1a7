/** Whether central may be at this address: a token goes in clear text nowhere but within this machine. */
export function isCentralAddress(written: string): boolean {
  const url = URL.parse(written)
  if (url?.protocol === 'https:') return true
  return url?.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
}
