import type { Bot, InputDeclaration, Step } from '../../../bots/format/model.ts'

const at = { file: 'bot.yaml', line: 1, column: 1 }

/** A bot without steps, with what a test gives. */
export function aBot(parts: Partial<Bot> = {}): Bot {
  return {
    name: 'sorter',
    folder: '/bots/sorter',
    format: 1,
    inputs: [],
    assets: [],
    elements: new Map(),
    subflows: new Map(),
    open: [],
    close: [],
    steps: [],
    ...parts,
  }
}

export function anInput(name: string, parts: Partial<InputDeclaration> = {}): InputDeclaration {
  return { name, type: 'text', optional: false, at, ...parts }
}

export function aStep(kind: string, parts: Partial<Step> = {}): Step {
  return {
    kind,
    params: {},
    blocks: {},
    key: kind,
    off: false,
    onError: 'fail',
    effect: 'pure',
    compensate: 'task',
    at,
    ...parts,
  }
}
