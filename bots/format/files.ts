/**
 * The texts of a bot folder, however they are kept: on disk, in an editor, in a test. Names are relative to
 * the folder, with `/` between parts.
 */
export interface BotFiles {
  /** Absolute; relative paths in the bot start here. */
  readonly folder: string
  /** `bot.yaml`, `elements.yaml`, `elements.lock`, `subflows/ledger/log-in.yaml`, ... */
  readonly texts: ReadonlyMap<string, string>
  /** The images that stand in it: `images/plus.png`. Not known where not given. */
  readonly images?: ReadonlySet<string>
}
