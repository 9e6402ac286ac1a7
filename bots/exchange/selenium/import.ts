import { BotDraft, type Imported, type Plain } from '../draft/bot-draft.ts'
import { tellOfCommits } from '../draft/marks.ts'
import { Names, slug } from '../draft/names.ts'
import { readJson } from '../json/read-json.ts'
import { type SideProject, type SideTest, sideProject } from './schema.ts'
import { addTest, refuseTwins, type Tests } from './walk.ts'
import { SideWork } from './work.ts'

/**
 * A bot of a project of Selenium IDE. `file` is what errors call it, `folder` where the bot is going to stand. One
 * test becomes its steps; of several each becomes a subflow that the bot calls in the order of the suites. Throws
 * `recording-invalid` where the text is no such project.
 */
export function importSelenium(text: string, file: string, folder: string): Imported {
  const project = readJson(text, file, sideProject)
  refuseTwins(project.tests, file)
  const draft = new BotDraft()
  tellOfCommits(draft, 'tests')
  tellOfProject(draft, project)
  const called = inOrder(project)
  const tests: Tests = {
    file,
    byName: new Map(
      project.tests.map((test, index) => [test.name, { test, path: `tests[${index}].commands` }]),
    ),
  }
  const [only] = called
  if (called.length === 1 && only) addTest(only.name, new SideWork(draft, project.url), tests)
  else addSubflows(draft, called, project.url, tests)
  return draft.finish(project.name, folder)
}

function addSubflows(draft: BotDraft, called: readonly SideTest[], base: string, tests: Tests): void {
  const names = new Names('-')
  for (const { name } of called) {
    const flow = names.take(slug(name, 'test'))
    const steps: Plain[] = draft.inside(() => addTest(name, new SideWork(draft, base), tests))
    draft.subflow(flow, name, steps)
    draft.add({ call: flow })
  }
}

/** The tests in the order of the suites, then those that are in none and that no other test runs. */
function inOrder({ tests, suites }: SideProject): SideTest[] {
  const byId = new Map(tests.map((test) => [test.id, test]))
  const inSuites = suites.flatMap((suite) => suite.tests).map((id) => byId.get(id))
  const run = new Set(
    tests.flatMap(({ commands }) =>
      commands.filter(({ command }) => command === 'run').map(({ target }) => target),
    ),
  )
  const others = tests.filter(({ name }) => !run.has(name))
  const wanted = [...new Set([...inSuites, ...others])].filter((test) => test !== undefined)
  return wanted.length > 0 ? wanted : tests
}

function tellOfProject(draft: BotDraft, { tests, suites, plugins }: SideProject): void {
  if (plugins.length > 0)
    draft.once({
      at: 'plugins',
      what: 'plugins',
      why: 'Commands that they add are not known here; each stands where it is used.',
    })
  if (tests.length > 1)
    draft.once({
      at: 'suites',
      what: 'a browser of its own for each test',
      why: 'The bot does all tests one after the other in the same browser.',
    })
  if (suites.some(({ parallel }) => parallel))
    draft.once({ at: 'suites', what: 'tests side by side', why: 'A bot does one thing after the other.' })
}
