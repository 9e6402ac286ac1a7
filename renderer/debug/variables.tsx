import classes from './debug.module.css'

/** Values by name, as deep as one opens them. */
export function Variables({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
  return (
    <ul className={classes.names}>
      {Object.entries(values).map(([name, value]) => (
        <li key={name}>
          <Variable name={name} value={value} />
        </li>
      ))}
    </ul>
  )
}

function Variable({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return (
      <span dir="auto">
        {name} <span className={classes.value}>{JSON.stringify(value)}</span>
      </span>
    )
  return (
    <details>
      <summary dir="auto">
        {name} <span className={classes.value}>{briefly(value)}</span>
      </summary>
      <Variables values={{ ...value }} />
    </details>
  )
}

/** How much there is, without showing it all: `[3]`, `{ number, total, … }`. */
function briefly(value: object): string {
  if (Array.isArray(value)) return `[${value.length}]`
  const names = Object.keys(value)
  return `{ ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''} }`
}
