import { idCss, testIdOf } from './attributes.ts'
import { countFrom } from './count.ts'
import { steadyClasses } from './steady.ts'

const MOST_STEPS = 5
const XHTML = 'http://www.w3.org/1999/xhtml'

/** CSS of the element by what it is: its tag and, where it has them, its classes that stay. */
export function kindCss(element: Element): string {
  const classes = steadyClasses(element).slice(0, 3)
  return CSS.escape(element.localName) + classes.map((token) => `.${CSS.escape(token)}`).join('')
}

/**
 * CSS from an element above down to this one, each step by tag and place; undefined where it is not below it or too
 * many steps away to stay true for long.
 */
export function pathFrom(above: Element, element: Element, most = MOST_STEPS): string | undefined {
  const steps: string[] = []
  for (let at: Element | null = element; at !== above; at = at.parentElement) {
    if (!at || steps.length === most) return undefined
    steps.unshift(stepCss(at))
  }
  return steps.join(' > ')
}

/** CSS of a short path from the nearest element above that has an id or a test id of its own. */
export function anchoredPath(element: Element): string | undefined {
  for (let at = element.parentElement, steps = 1; at && steps <= MOST_STEPS; at = at.parentElement, steps++) {
    const anchor = anchorCss(at)
    if (anchor) return `${anchor} > ${pathFrom(at, element)}`
  }
  return undefined
}

/** XPath from the nearest id above, else from the top; undefined in shadow roots, which XPath does not know. */
export function xpathOf(element: Element): string | undefined {
  return xpathFrom(element, (above) => {
    const id = above.getAttribute('id')
    return id && idCss(above) && !id.includes('"') ? `//*[@id="${id}"]` : undefined
  })
}

/** XPath from the top of the document: nothing else can stand there. Undefined in shadow roots. */
export function fullXpath(element: Element): string | undefined {
  return xpathFrom(element, () => undefined)
}

function xpathFrom(element: Element, anchor: (above: Element) => string | undefined): string | undefined {
  if (!(element.getRootNode() instanceof Document)) return undefined
  const steps: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const start = at === element ? undefined : anchor(at)
    if (start) return `${start}/${steps.join('/')}`
    steps.unshift(stepXpath(at))
  }
  return `/${steps.join('/')}`
}

function anchorCss(element: Element): string | undefined {
  return idCss(element) ?? testIdOf(element)?.css
}

function stepCss(element: Element): string {
  const tag = CSS.escape(element.localName)
  const place = placeOf(element)
  return place === undefined ? tag : `${tag}:nth-of-type(${place})`
}

function stepXpath(element: Element): string {
  return `${nodeTest(element)}[${placeOf(element) ?? 1}]`
}

/** Its place among brothers of its tag, from 1; undefined where it is the only one. */
function placeOf(element: Element): number | undefined {
  const test = nodeTest(element)
  const before = countFrom(element, `preceding-sibling::${test}`)
  return before > 0 || countFrom(element, `following-sibling::${test}[1]`) > 0 ? before + 1 : undefined
}

/** Elements of other namespaces, such as SVG, and those of XML have no name for XPath in a page. */
function nodeTest({ localName, namespaceURI, ownerDocument }: Element): string {
  const isHtml = namespaceURI === XHTML && ownerDocument.contentType === 'text/html'
  return isHtml && /^[a-z][\w-]*$/.test(localName) ? localName : `*[local-name()="${localName}"]`
}
