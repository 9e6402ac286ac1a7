/** Lets the browser keep a text as a file of that name. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it over by the time that it asks for nothing more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
