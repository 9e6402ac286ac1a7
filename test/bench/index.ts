/**
 * `npm run bench`: measures side by side, in one run, and prints a table; `--json <file>` writes the rows,
 * `--times <number>` replays what was recorded on desktops less often than ten times.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { applicationsBench } from './applications/index.ts'
import { behavioursBench } from './behaviours/index.ts'
import { centralBench } from './central/index.ts'
import { commitsBench } from './commits.ts'
import { composeBench } from './compose.ts'
import { dataStepsBench } from './data-steps/index.ts'
import { demoBench } from './demo.ts'
import { describeBench } from './describe/index.ts'
import { desktopBench } from './desktop/index.ts'
import { documentTypeBench } from './document-type/index.ts'
import { firstActionBench } from './first-action/index.ts'
import { handsBench } from './hands/index.ts'
import { healingBench } from './healing/index.ts'
import { matchBench } from './match/index.ts'
import { readBotBench } from './read-bot.ts'
import { recordingBench } from './recording/index.ts'
import { type Row, row } from './row.ts'
import { rpaChallengeBench } from './rpa-challenge/index.ts'
import { screenTextBench } from './screen-text/index.ts'
import { studioEditorBench } from './studio-editor.ts'
import { studioRunsBench } from './studio-runs.ts'
import { studioStartBench } from './studio-start.ts'
import { treeBench } from './tree/index.ts'
import { typingBench } from './typing/index.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, times: { type: 'string', default: '10' } },
  allowPositionals: true,
})
const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  'rpa-challenge': rpaChallengeBench,
  commits: commitsBench,
  'data-steps': dataStepsBench,
  'first-action': firstActionBench,
  'read-bot': async () => [
    row('ms to read a bot of 5,000 steps, yaml.parseDocument of it', await readBotBench(), { atMost: 1.3 }),
  ],
  describe: describeBench,
  recording: recordingBench,
  compose: composeBench,
  'document-type': documentTypeBench,
  healing: healingBench,
  match: matchBench,
  'screen-text': screenTextBench,
  typing: typingBench,
  hands: handsBench,
  behaviours: behavioursBench,
  applications: applicationsBench,
  tree: treeBench,
  desktop: () => desktopBench(Number(values.times)),
  'studio-editor': studioEditorBench,
  central: centralBench,
  'studio-start': studioStartBench,
  'studio-runs': studioRunsBench,
  demo: demoBench,
}

const chosen = positionals.length > 0 ? positionals : Object.keys(benches)
const rows: Row[] = []
for (const name of chosen) {
  const bench = benches[name]
  if (!bench) {
    console.error(`There is no bench "${name}"; there are ${Object.keys(benches).join(', ')}.`)
    process.exit(2)
  }
  console.error(`measuring ${name} …`)
  rows.push(...(await bench()))
}

console.table(
  rows.map(({ name, ours, yardstick, ratio, reach, ok }) => ({
    measure: name,
    ours: rounded(ours),
    yardstick: rounded(yardstick),
    ratio: rounded(ratio),
    reach,
    ok,
  })),
)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
