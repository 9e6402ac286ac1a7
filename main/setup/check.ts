import { runGates } from './gates.ts'

const failed = await runGates()
if (failed > 0) process.exitCode = 1
