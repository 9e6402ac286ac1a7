/** The name of a parameter as it is written in a bot: `at-most` for `atMost`. */
export function yamlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
