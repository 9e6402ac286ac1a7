/** What can be said behind `deskhand run <bot>`. */
export interface RunFlags {
  readonly input?: Record<string, string>
  readonly inputs?: string
  readonly asset?: Record<string, string>
  readonly headless?: true
  readonly ownDisplay?: true
  readonly json?: true
  readonly rehearse?: true
  readonly resume?: string
  readonly keepOpen?: true
  readonly verbose?: true
}
