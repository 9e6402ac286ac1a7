const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text in the forms that programs write it in, by the name of the form; made without the code under test. */
export function everyForm(text: string): Record<string, string> {
  const json = quoted(text)
  const escaped = text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  return {
    plain: text,
    json,
    'json in json': quoted(json),
    'json in ascii': json.replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    'json with escaped slashes': json.replaceAll('/', '\\/'),
    'part of a url': encodeURIComponent(text),
    'part of a url, in small letters': encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
    'url in a url': encodeURIComponent(encodeURIComponent(text)),
    'field of a form': new URLSearchParams({ '': text }).toString().slice(1),
    'query of an address': new URL(`http://a/?${encodeURI(text)}`).search.slice(1),
    html: escaped,
    'html in html': escaped.replaceAll('&', '&amp;'),
    'html by numbers': text.replace(
      /[^ -%(-;=?-~]/gu,
      (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
    ),
    base64: base64(text),
    base64url: Buffer.from(text).toString('base64url'),
    'base64 in a url': encodeURIComponent(base64(text)),
    'base64 behind one byte': core(base64(`u${text}`), 2),
    'base64 behind two bytes': core(base64(`u:${text}`), 3),
    'base64 behind three bytes': core(base64(`us:${text}`), 4),
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

/** Without the characters that hold bits of what stands around the text. */
function core(encoded: string, begin: number): string {
  return encoded.slice(begin).replace(/.=+$/, '')
}
