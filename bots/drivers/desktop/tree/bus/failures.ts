import { BotError } from '../../../../errors/index.ts'

/** The program does not know the object or the method, or does not want to: the element is gone, or it cannot do that. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** What was answered; the other thing where the program refused. */
export async function unlessRefused<T, F>(answer: Promise<T>, otherwise: F): Promise<T | F> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Refused) return otherwise
    throw error
  }
}

/** There is no bus, or there is none any more. */
export function busMissing(found: string, cause?: unknown): BotError {
  return new BotError('accessibility-missing', 'The accessible elements of programs cannot be read', {
    expected: 'a bus for accessibility in this session',
    found,
    acted: false,
    cause,
  })
}

/** True for what `busMissing` makes. */
export function isBusMissing(error: unknown): boolean {
  return error instanceof BotError && error.code === 'accessibility-missing'
}

/** The program did not answer in time. */
export function programSilent(program: string, milliseconds: number): BotError {
  return new BotError('program-silent', `"${program}" does not answer`, {
    expected: `an answer about its elements within ${milliseconds} ms`,
  })
}

/** True for what `programSilent` makes. */
export function isSilence(error: unknown): boolean {
  return error instanceof BotError && error.code === 'program-silent'
}
