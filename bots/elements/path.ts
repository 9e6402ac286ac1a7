/** One step of the way from a window to an accessible element. */
export interface PathStep {
  /** An ARIA role. */
  readonly role: string
  /** Its position among its siblings of that role, from 1. */
  readonly nth: number
}

const STEP = /^([a-z]+)(?:\[([1-9]\d{0,5})\])?$/

/** The form of a path, for people. */
export const PATH_EXPECTED = 'roles from the window down with their positions, such as panel[2]/button[3]'

/** The way that is written so: `panel[2]/button`; no position is the first. Undefined where it is none. */
export function readPath(text: string): PathStep[] | undefined {
  const steps = text.split('/').map((step) => {
    const [, role, nth = '1'] = STEP.exec(step) ?? []
    return role === undefined ? undefined : { role, nth: Number(nth) }
  })
  return steps.every((step) => step !== undefined) ? steps : undefined
}

/** A way as selectors have it. */
export function pathText(steps: readonly PathStep[]): string {
  return steps.map(({ role, nth }) => (nth === 1 ? role : `${role}[${nth}]`)).join('/')
}
