// Who may import whom. Each rule says why, so that whoever meets it knows what to do instead.
const PURE = '^src/(interpret|normalise|judge|vocabulary)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one thought: join them, or move what both need to a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-rooms-stay-pure',
      comment:
        'interpret, normalise and judge are functions of their input: no framework, database, file, process or network.',
      severity: 'error',
      from: { path: PURE, pathNot: ['\\.spec\\.ts$', '^src/vocabulary/load\\.ts$'] },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|pg|pg-boss|pdf-parse|tesseract\\.js)',
          '^(node:)?(fs|os|net|http|child_process|worker_threads|crypto)(/|$)',
        ],
      },
    },
    {
      name: 'rooms-in-order',
      comment: 'A pure room knows only the types of the room before it and the vocabulary.',
      severity: 'error',
      from: { path: '^src/interpret/' },
      to: { path: '^src/', pathNot: ['^src/interpret/', '^src/vocabulary/', '^src/read/page\\.ts$'] },
    },
    {
      name: 'rooms-in-order-normalise',
      comment: 'normalise takes a Reading: it knows the type of one and the vocabulary.',
      severity: 'error',
      from: { path: '^src/normalise/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/normalise/',
          '^src/vocabulary/',
          '^src/interpret/reading\\.ts$',
          '^src/read/page\\.ts$',
        ],
      },
    },
    {
      name: 'rooms-in-order-judge',
      comment:
        'judge takes findings and the reading they are of: it knows the types of both and the vocabulary.',
      severity: 'error',
      from: { path: '^src/judge/', pathNot: ['\\.spec\\.ts$'] },
      to: {
        path: '^src/',
        pathNot: [
          '^src/judge/',
          '^src/vocabulary/',
          '^src/normalise/finding\\.ts$',
          '^src/interpret/reading\\.ts$',
          '^src/read/page\\.ts$',
        ],
      },
    },
    {
      name: 'vocabulary-knows-nobody',
      comment: 'The vocabulary is what every room speaks; it imports none of them.',
      severity: 'error',
      from: { path: '^src/vocabulary/' },
      to: { path: '^src/', pathNot: '^src/vocabulary/' },
    },
    {
      name: 'read-knows-nobody',
      comment:
        'read knows PDF libraries and nothing else of the service, so that it can run in a process of its own.',
      severity: 'error',
      from: { path: '^src/read/' },
      to: { path: '^src/', pathNot: '^src/read/' },
    },
    {
      name: 'only-read-knows-pdf',
      comment: 'PDF and OCR libraries meet hostile bytes: they live in the reading child and nowhere else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/read/' },
      to: { path: 'node_modules/(pdf-parse|pdfjs-dist|tesseract\\.js|pkijs)' },
    },
    {
      name: 'only-read-and-previews-draw',
      comment:
        'The canvas decodes pictures, which may be hostile: documents are drawn in the reading child, and the previews of links from words alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(read/|publish/codes/preview-picture)' },
      to: { path: 'node_modules/@napi-rs/canvas' },
    },
    {
      name: 'publish-outlives-the-interpreter',
      comment:
        'What was published stays readable when the interpreter and the judge that made it are long gone: both hand it plain data.',
      severity: 'error',
      from: { path: '^src/publish/' },
      to: { path: '^src/(interpret|normalise|read|judge|judgements)/' },
    },
    {
      name: 'pictures-draw-and-nothing-else',
      comment: 'pictures has pages drawn by the reading child; what is read of them is not its business.',
      severity: 'error',
      from: { path: '^src/pictures/' },
      to: {
        path: '^src/(read|interpret|normalise|judge|review|publish)/',
        pathNot: ['^src/read/(reader|job|page)\\.ts$'],
      },
    },
    {
      name: 'the-log-outlives-the-interpreter',
      comment:
        'The transparency log is of what was published and decided; how it was read is not its business.',
      severity: 'error',
      from: { path: '^src/transparency/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(transparency|audit|publish|http|database)/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'audit-knows-no-room',
      comment:
        'Every room calls the audit trail; it knows what an account and a caller are, and nothing else of them.',
      severity: 'error',
      from: { path: '^src/audit/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(audit|http|database)/|^src/accounts/account\\.entity\\.ts$' },
    },
    {
      name: 'backup-knows-tables-and-documents',
      comment:
        'A backup is of whatever tables there are: it asks the catalogue, and knows no room but the store of documents.',
      severity: 'error',
      from: { path: '^src/backup/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(backup|database)/|^src/queue/queues\\.ts$|^src/intake/(document-store|document\\.entity|incoming)\\.ts$|^src/cannot-go-on\\.ts$',
      },
    },
    {
      name: 'the-console-talks-http',
      comment:
        'The console knows the service by its API alone; it shares words, units and the look of numbers with the public pages.',
      severity: 'error',
      from: { path: '^console/src/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/publish/pages/(words|number-shape)\\.ts$',
          '^src/publish/pages/tokens\\.css$',
          '^src/vocabulary/unit-text\\.ts$',
        ],
      },
    },
    {
      name: 'claims-ask-their-judge',
      comment:
        'claims keeps what vendors say and what is made of it; reading and judging of claims is the pure room’s, which claim-judge.ts asks.',
      severity: 'error',
      from: { path: '^src/claims/', pathNot: ['/claim-judge\\.ts$', '\\.spec\\.ts$'] },
      to: {
        path: '^src/(read|interpret|normalise|judge|review|intake)/',
        pathNot: '^src/judge/claims/(claim|check-predicates)\\.ts$',
      },
    },
    {
      name: 'disputes-are-of-what-is-published',
      comment:
        'A dispute is of a published value: how that was read, judged and reviewed is not its business.',
      severity: 'error',
      from: { path: '^src/disputes/' },
      to: { path: '^src/(read|interpret|normalise|judge|judgements|review|intake|claims)/' },
    },
    {
      name: 'watching-is-of-what-is-published',
      comment:
        'Those who watch are told of what is published and what is said of it: how that came to be is not their business.',
      severity: 'error',
      from: { path: '^src/watching/' },
      to: {
        path: '^src/(read|readings|interpret|normalise|judge|judgements|review|intake|claims|registry|pictures)/',
      },
    },
    {
      name: 'only-the-pipeline-sees-every-room',
      comment: 'A service room gets what a pure room made through src/pipeline.ts or src/judging.ts.',
      severity: 'error',
      from: { path: '^src/(intake|readings|review|registry|accounts|publish)/' },
      to: {
        path: '^src/(read|interpret|normalise|judge)/',
        pathNot: ['/(page|reading|finding|verdict)\\.ts$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
