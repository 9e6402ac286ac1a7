// Who may import whom. A rule here is a boundary of the house; the reasons stand beside each.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule('no-cycles', 'A cycle hides which part rests on which.', {}, { circular: true }),
    rule(
      'models-know-nothing-of-ours',
      'Models read and decide; they can be used without a bot.',
      { path: '^models/' },
      { path: '^(main|bots|recorder|renderer)/' },
    ),
    rule(
      'pages-can-use-it',
      'Format, steps and elements also run in web pages.',
      { path: '^bots/(format|steps|elements)/' },
      { path: '^bots/(engine|drivers|samples)/|^(main|models|recorder|renderer)/' },
    ),
    rule(
      'no-node-in-pages',
      'Format, steps and elements also run in web pages.',
      { path: '^bots/(format|steps|elements)/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'bots-take-models-as-ports',
      'Engine and drivers get models handed in.',
      { path: '^bots/(engine|drivers)/' },
      { path: '^(models|main|recorder|renderer)/' },
    ),
    rule(
      'engine-knows-no-driver',
      'The engine sees ports, never a browser.',
      { path: '^bots/engine/' },
      { path: '^bots/(drivers|samples)/' },
    ),
    rule(
      'elements-stand-alone',
      'Describing and finding elements needs no bot.',
      { path: '^bots/elements/' },
      { path: '^bots/(format|steps)/' },
    ),
    rule(
      'steps-before-format',
      'The format is derived from the steps.',
      { path: '^bots/steps/' },
      { path: '^bots/format/' },
    ),
    rule(
      'central-stands-alone',
      'Central runs on a server: no PC, no runner, no engine.',
      { path: '^main/central/' },
      { path: '^main/(host|runner|commands|demo|electron)/|^bots/(engine|drivers|samples)/' },
    ),
    rule(
      'contracts-for-pages',
      'Contracts and clients also run in pages.',
      { path: '^main/api/[^/]+/(contract|client|roles)' },
      { path: '^main/(central|host|runner|commands)/|^bots/(engine|drivers)/' },
    ),
    rule(
      'exchange-only-translates',
      'What others recorded becomes a bot, and back; nothing of it runs.',
      { path: '^bots/exchange/' },
      { path: '^bots/(engine|drivers|samples)/|^(main|models|recorder|renderer)/' },
    ),
    rule(
      'recorder-takes-models-as-ports',
      'The recorder sees pages and makes bots; models and vault are handed in.',
      { path: '^recorder/' },
      { path: '^(main|models|renderer)/|^bots/(engine|samples)/' },
    ),
    rule(
      'composing-needs-no-browser',
      'Facts become steps by pure functions.',
      { path: '^recorder/(facts|compose)/' },
      { path: '^recorder/browser/|^bots/drivers/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pages-ask-the-host',
      'Pages run in a browser: contracts, clients, and what else can.',
      { path: '^renderer/' },
      {
        path: '^(main|models|recorder)/|^bots/(engine|drivers|samples|exchange)/',
        pathNot: '^main/api/[^/]+/(contract|client|roles)',
      },
    ),
    rule(
      'no-node-in-the-studio',
      'Pages run in a browser.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule('main-has-no-pages', 'The studio is a client of main.', { path: '^main/' }, { path: '^renderer/' }),
    rule('nobody-imports-tests', 'Tests are leaves.', { pathNot: '^test/' }, { path: '^test/' }),
    rule('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'declared',
      'A package that package.json does not name.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
