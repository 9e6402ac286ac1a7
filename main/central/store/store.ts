/** A row as both databases give it: bigint as number, timestamps as Date, json parsed. */
export type Row = Readonly<Record<string, unknown>>

/** Something that takes SQL: the store itself, or one transaction in it. */
export interface Queryable {
  /**
   * Runs one statement with `$1`, `$2`, ... and gives its rows, whose shape the caller knows from the statement.
   * JSON goes in as text (`JSON.stringify`). Without values it may be several statements.
   */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>
}

/** Where central keeps everything: a PGlite folder or a PostgreSQL, with the same tables. */
export interface Store extends Queryable {
  readonly kind: 'pglite' | 'postgresql'
  /** The identity of this store; a new one has another. */
  readonly id: string
  /** All or nothing; what `work` throws takes everything back. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /**
   * Hears what `notify` says on a channel (small letters and `_`), in any central on the same store; gives the function that ends it. `missed` is called
   * when something may have gone unheard, because the connection had broken and stands again.
   */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Says something on a channel; it is heard when the transaction is done. */
export async function notify(tx: Queryable, channel: string, payload: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [channel, payload])
}
