/** Ends what was begun; resolves when nothing of it is under way any more. */
export type Stop = () => void | Promise<void>

/**
 * What triggers need of this PC beyond files and clock. Each is missing where it cannot be had: keys, tray and clipboard
 * come from the Electron shell, queues from a central that this PC works with.
 */
export interface TriggerPorts {
  readonly shortcuts?: {
    /** Calls whenever the keys are pressed, in whatever program. Throws `shortcut-refused`. */
    watch(keys: string, pressed: () => void): Promise<Stop>
  }
  readonly tray?: {
    /** Puts an entry into the tray's menu, and calls whenever it is chosen. */
    offer(title: string, chosen: () => void): Promise<Stop>
  }
  readonly clipboard?: {
    /** Calls with each text that is copied. */
    watch(copied: (text: string) => void): Promise<Stop>
  }
  readonly queues?: {
    /** How many items of the queue nobody works on yet. Throws `central-unreachable`. */
    waiting(queue: string): Promise<number>
  }
}

/** A run that a trigger started. */
export interface StartedRun {
  readonly run: string
  /** How it ended; never rejects. */
  readonly ended: Promise<string>
}

/** Starts the bot of a folder, and keeps by what. Throws BotError or BotErrors where it cannot begin. */
export type StartBot = (
  bot: string,
  inputs: Readonly<Record<string, unknown>>,
  startedBy: string,
) => Promise<StartedRun>
