import type { Command } from 'commander'
import { modelsDecisionsCommand } from './models-decisions.ts'
import { modelsRoutesCommand } from './models-routes.ts'
import { modelsTrainCommand } from './models-train.ts'

/** `deskhand models`: what decides what documents are, how it is made, and what it decided. */
export function modelsCommand(program: Command): void {
  const models = program
    .command('models')
    .description('The models that decide what documents are: routes, decisions, training.')
    .helpCommand(false)
  modelsRoutesCommand(models)
  modelsTrainCommand(models)
  modelsDecisionsCommand(models)
}
