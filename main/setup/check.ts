import { gates, runGates } from './gates.ts'

// `npm run check`: the one gate that everything has to pass.
process.exitCode = (await runGates(gates)).length === 0 ? 0 : 1
