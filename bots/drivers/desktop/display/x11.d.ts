/** The part of the package `x11` that is used here; it comes without types. */
declare module 'x11' {
  export type Answer<T> = (error: Error | null | undefined, value: T) => void

  export interface XEvent {
    readonly name: string
    readonly type: number
    readonly [field: string]: unknown
  }

  export interface Property {
    readonly type: number
    readonly bytesAfter: number
    readonly data: Buffer
  }

  export interface XTest {
    readonly KeyPress: number
    readonly KeyRelease: number
    readonly ButtonPress: number
    readonly ButtonRelease: number
    readonly MotionNotify: number
    FakeInput(type: number, detail: number, delay: number, window: number, x: number, y: number): void
  }

  export interface Xkb {
    readonly majorOpcode: number
    readonly UseCoreKbd: number
    SelectEvents(
      device: number,
      which: number,
      clear: number,
      all: number,
      affected: number,
      parts: number,
    ): void
    GetState(
      device: number,
      answer: Answer<{
        mods: number
        baseMods: number
        latchedMods: number
        lockedMods: number
        group: number
      }>,
    ): void
    LatchLockState(
      device: number,
      affectModLocks: number,
      modLocks: number,
      lockGroup: boolean,
      groupLock: number,
      affectModLatches: number,
      modLatches: number,
      latchGroup: boolean,
      groupLatch: number,
    ): void
  }

  export interface XInput {
    readonly AllDevices: number
    readonly AllMasterDevices: number
    readonly EventMask: Readonly<Record<string, number>>
    XIQueryDevice(
      device: number,
      answer: Answer<{ deviceId: number; use: number; attachment: number; name: string }[]>,
    ): void
    XISelectEvents(window: number, mask: { deviceId: number; mask: number }): void
  }

  export interface XRecord {
    readonly majorOpcode: number
    CreateContext(id: number, header: number, clients: readonly number[], ranges: readonly object[]): void
  }

  export interface XResources {
    QueryClientIds(
      asked: readonly { client: number; mask: number }[],
      answer: Answer<readonly { readonly client: number; readonly value: readonly number[] }[]>,
    ): void
  }

  export interface Extensions {
    readonly record: XRecord
    readonly res: XResources
    readonly xtest: XTest
    readonly xkb: Xkb
    readonly xinput: XInput
  }

  export interface XClient {
    /** The atoms that it knows, by name. */
    atoms: Record<string, number>
    require<Name extends keyof Extensions>(name: Name, answer: Answer<Extensions[Name]>): void
    on(event: 'event', listener: (event: XEvent) => void): void
    on(event: 'error', listener: (error: Error) => void): void
    on(event: 'end', listener: () => void): void
    off(event: 'event', listener: (event: XEvent) => void): void
    /** Undefined until there is a connection. */
    readonly stream: import('node:net').Socket | undefined
    /** For requests that the package does not have: the number of the last request, what is sent, and who reads what is answered. */
    seq_num: number
    readonly pack_stream: { put(bytes: Buffer): void; submit(isAnswered?: boolean): void }
    readonly replies: {
      [request: number]: readonly [
        read: (answer: Buffer, detail: number) => unknown,
        answer: Answer<never>,
        isMany?: boolean,
      ]
    }
    terminate(): void
    AllocID(): number
    InternAtom(onlyIfExists: boolean, name: string, answer: Answer<number>): void
    GetAtomName(atom: number, answer: Answer<string>): void
    GetProperty(
      remove: number,
      window: number,
      name: number,
      type: number,
      offset: number,
      length: number,
      answer: Answer<Property>,
    ): void
    SendClientMessage(
      destination: number,
      window: number,
      type: number,
      format: number,
      data: readonly number[],
      eventMask?: number,
    ): void
    ChangeWindowAttributes(window: number, values: { eventMask: number }): void
    GetWindowAttributes(window: number, answer: Answer<{ mapState: number; overrideRedirect: number }>): void
    CreateWindow(window: number, parent: number, x: number, y: number, width: number, height: number): void
    MapWindow(window: number): void
    ChangeProperty(
      mode: number,
      window: number,
      name: number,
      type: number,
      bits: number,
      value: string | Buffer,
    ): void
    GetGeometry(
      drawable: number,
      answer: Answer<{ xPos: number; yPos: number; width: number; height: number }>,
    ): void
    TranslateCoordinates(
      from: number,
      to: number,
      x: number,
      y: number,
      answer: Answer<{ child: number; destX: number; destY: number }>,
    ): void
    QueryTree(window: number, answer: Answer<{ root: number; parent: number; children: number[] }>): void
    QueryPointer(
      window: number,
      answer: Answer<{ rootX: number; rootY: number; child: number; keyMask: number }>,
    ): void
    GetInputFocus(answer: Answer<{ focus: number; revertTo: number }>): void
    GetKeyboardMapping(first: number, count: number, answer: Answer<number[][]>): void
    ChangeKeyboardMapping(first: number, keysymsEach: number, keysyms: readonly number[]): void
    GetModifierMapping(answer: Answer<number[][]>): void
    /** 32 bytes, a bit a key code: those that are down. */
    QueryKeymap(answer: Answer<Buffer>): void
    GrabServer(): void
    UngrabServer(): void
    GetSelectionOwner(selection: number, answer: Answer<number>): void
    SetSelectionOwner(owner: number, selection: number): void
  }

  export interface XDisplay {
    /** That of the connection, for telling which windows belong to whom. */
    readonly resource_mask: number
    readonly client: XClient
    readonly min_keycode: number
    readonly max_keycode: number
    readonly screen: readonly {
      readonly root: number
      readonly pixel_width: number
      readonly pixel_height: number
    }[]
  }

  export interface X11 {
    createClient(options: { display: string }, ready: Answer<XDisplay>): XClient
    readonly eventMask: Readonly<Record<string, number>>
    readonly keySyms: Readonly<Record<string, number | { code: number; description?: string }>>
  }

  const x11: X11
  export default x11
}
