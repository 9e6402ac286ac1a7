import { method } from '../bus/method.ts'

/** An object as programs name it: the name on the bus and the path. */
export type Address = readonly [bus: string, path: string]
/** x, y, width, height. */
export type Extents = readonly [number, number, number, number]
/** A value that carries its own signature. */
export interface Value {
  readonly signature: string
  readonly value: unknown
}

/** An element as the cache of a program tells it. */
export type CacheItem = readonly [
  self: Address,
  program: Address,
  parent: Address,
  index: number,
  /** -1 where the children are not told. */
  children: number,
  interfaces: readonly string[],
  name: string,
  role: number,
  description: string,
  states: readonly number[],
]

const PROPERTIES = 'org.freedesktop.DBus.Properties'
const ON = 'org.a11y.atspi'

export const NO_OBJECT = '/org/a11y/atspi/null'
export const REGISTRY = { bus: 'org.a11y.atspi.Registry', path: '/org/a11y/atspi/registry' }
export const DESKTOP = { bus: 'org.a11y.atspi.Registry', path: '/org/a11y/atspi/accessible/root' }
export const CACHE_PATH = '/org/a11y/atspi/cache'

/** Coordinates from the upper left corner of the screen. */
export const ON_SCREEN = 0

export const getProperty = method<[on: string, name: string], Value>(PROPERTIES, 'Get', 'ss', 'v')
export const setProperty = method<[on: string, name: string, value: unknown], undefined>(
  PROPERTIES,
  'Set',
  'ssv',
  '',
)

export const registry = {
  listen: method<[event: string, properties: readonly string[], program: string], undefined>(
    `${ON}.Registry`,
    'RegisterEvent',
    'sass',
    '',
  ),
  stopListening: method<[event: string], undefined>(`${ON}.Registry`, 'DeregisterEvent', 's', ''),
}

export const cache = {
  items: method<[], readonly CacheItem[]>(`${ON}.Cache`, 'GetItems', '', 'a((so)(so)(so)iiassusau)'),
}

export const accessible = {
  children: method<[], readonly Address[]>(`${ON}.Accessible`, 'GetChildren', '', 'a(so)'),
  role: method<[], number>(`${ON}.Accessible`, 'GetRole', '', 'u'),
  states: method<[], readonly number[]>(`${ON}.Accessible`, 'GetState', '', 'au'),
  interfaces: method<[], readonly string[]>(`${ON}.Accessible`, 'GetInterfaces', '', 'as'),
  attributes: method<[], Readonly<Record<string, string>>>(`${ON}.Accessible`, 'GetAttributes', '', 'a{ss}'),
  indexInParent: method<[], number>(`${ON}.Accessible`, 'GetIndexInParent', '', 'i'),
  relations: method<[], readonly (readonly [kind: number, to: readonly Address[]])[]>(
    `${ON}.Accessible`,
    'GetRelationSet',
    '',
    'a(ua(so))',
  ),
}

export const component = {
  extents: method<[coordinates: number], Extents>(`${ON}.Component`, 'GetExtents', 'u', '(iiii)'),
  at: method<[x: number, y: number, coordinates: number], Address>(
    `${ON}.Component`,
    'GetAccessibleAtPoint',
    'iiu',
    '(so)',
  ),
  focus: method<[], boolean>(`${ON}.Component`, 'GrabFocus', '', 'b'),
  scrollTo: method<[where: number], boolean>(`${ON}.Component`, 'ScrollTo', 'u', 'b'),
}

export const action = {
  all: method<[], readonly (readonly [name: string, description: string, keys: string])[]>(
    `${ON}.Action`,
    'GetActions',
    '',
    'a(sss)',
  ),
  doIt: method<[index: number], boolean>(`${ON}.Action`, 'DoAction', 'i', 'b'),
}

export const text = {
  read: method<[from: number, to: number], string>(`${ON}.Text`, 'GetText', 'ii', 's'),
  write: method<[text: string], boolean>(`${ON}.EditableText`, 'SetTextContents', 's', 'b'),
}

export const selection = {
  choose: method<[index: number], boolean>(`${ON}.Selection`, 'SelectChild', 'i', 'b'),
  chosen: method<[index: number], Address>(`${ON}.Selection`, 'GetSelectedChild', 'i', '(so)'),
}

export const table = {
  cell: method<[row: number, column: number], Address>(`${ON}.Table`, 'GetAccessibleAt', 'ii', '(so)'),
  rowAt: method<[index: number], number>(`${ON}.Table`, 'GetRowAtIndex', 'i', 'i'),
  columnAt: method<[index: number], number>(`${ON}.Table`, 'GetColumnAtIndex', 'i', 'i'),
}

/** Names of interfaces, for properties and for what an element can do. */
export const interfaces = {
  accessible: `${ON}.Accessible`,
  application: `${ON}.Application`,
  action: `${ON}.Action`,
  component: `${ON}.Component`,
  text: `${ON}.Text`,
  editable: `${ON}.EditableText`,
  value: `${ON}.Value`,
  selection: `${ON}.Selection`,
  table: `${ON}.Table`,
} as const
