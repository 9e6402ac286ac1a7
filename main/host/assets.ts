import { BotError, suggestion } from '../../bots/errors/index.ts'
import type { AssetDeclaration } from '../../bots/format/model.ts'
import { Secret } from '../../bots/secrets/index.ts'
import { assetIn, type Settings } from './settings.ts'
import { assetFromText, checkedAsset, revealed, type Vault } from './vault/index.ts'

export interface AssetSources {
  /** What the bot declares. */
  readonly declarations: readonly AssetDeclaration[]
  /** What this one run is given, as typed: `--asset name=value`; a credential is `user:password`. */
  readonly given: Readonly<Record<string, string>>
  readonly vault: Pick<Vault, 'get'>
  readonly settings: Settings
}

/**
 * Gives an asset by name each time it is used: what the run was given, else from the vault, else from the settings.
 * Throws `input-invalid` at once where something given fits no declaration, and `asset-missing`, `value-invalid` or
 * `vault-locked` when the asset is looked up.
 */
export function assetSource(sources: AssetSources): (name: string) => unknown {
  const declared = new Map(sources.declarations.map((declaration) => [declaration.name, declaration]))
  const given = new Map(
    Object.entries(sources.given).map(([name, text]) => {
      const { type } = declared.get(name) ?? undeclared(name, declared)
      return [name, revealed(name, assetFromText(name, type, text))]
    }),
  )
  learnPasswords(sources)
  return (name) => {
    const declaration = declared.get(name) ?? undeclared(name, declared)
    if (given.has(name)) return given.get(name)
    const kept = sources.vault.get(name) ?? assetIn(sources.settings, name)
    return kept === undefined ? missing(declaration) : fitting(declaration, kept)
  }
}

/**
 * Opens the passwords that the bot may use, so that they are masked from the first moment on: a page may still
 * show what an earlier run typed. What cannot be opened is told when it is used.
 */
function learnPasswords({ declarations, vault }: AssetSources): void {
  for (const { name, type } of declarations) {
    if (type !== 'credential') continue
    try {
      vault.get(name)
    } catch {}
  }
}

function fitting({ name, type }: AssetDeclaration, value: unknown): unknown {
  if (type === 'credential' && isCredential(value)) return value
  return revealed(name, checkedAsset(name, type, value))
}

function isCredential(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'password' in value && value.password instanceof Secret
  )
}

function undeclared(name: string, declared: ReadonlyMap<string, AssetDeclaration>): never {
  throw new BotError('input-invalid', `The bot has no asset "${name}"${suggestion(name, declared.keys())}`, {
    expected: [...declared.keys()].join(', ') || 'no assets at all',
    next: 'Correct the name, or declare the asset in bot.yaml.',
  })
}

function missing({ name, type, title, at }: AssetDeclaration): never {
  const how = type === 'credential' ? `${name} --user <user>` : `${name} --type ${type}`
  throw new BotError(
    'asset-missing',
    `There is no value for the asset "${name}"${title ? ` (${title})` : ''}`,
    {
      expected: `a value of type ${type}`,
      at,
      next: `Store it with \`deskhand vault set ${how}\`, or give it with --asset ${name}=${type === 'credential' ? 'user:password' : 'value'}.`,
    },
  )
}
