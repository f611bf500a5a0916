/** All slices, from the ground up. Each leans only on those before it: this list is the architecture. */
const SLICES = [
  'platform',
  'access',
  'drafts',
  'places',
  'people',
  'casework',
  'offline',
  'crises',
  'instruments',
  'assessments',
  'networks',
  'plans',
  'mediations',
  'conferences',
  'discharge',
  'staff-support',
  'readings',
  'documents',
  'imports',
  'insurance',
  'enrolment',
  'entitlements',
  'claims',
  'ladder',
  'what-if',
  'resources',
  'referrals',
  'aid',
  'volunteers',
  'shifts',
  'groups',
  'community',
  'workforce',
  'coverage',
  'standards',
  'cultivation',
  'stationing',
  'supervision',
  'stories',
  'rights',
  'indicators',
  'city',
  'dicom',
  'imaging-node',
  'imaging-gateway',
  'imaging-hub',
  'imaging',
  'app',
]

const SERVER_LIBRARIES =
  '^node_modules/(@fastify|@node-rs|@aws-sdk|better-auth|dcmjs-dimse|docxtemplater|exceljs|fastify|kysely|pg|pizzip|uuid|yauzl)/'
const WEB_LIBRARIES =
  '^node_modules/(@ant-design|@cornerstonejs|@tanstack|antd|dayjs|echarts|idb|react|react-dom|react-router)/'

const leanOnEarlierSlices = SLICES.map((slice, index) => ({
  name: `${slice}-leans-on-earlier-slices`,
  severity: 'error',
  from: { path: `^src/${slice}/` },
  to: { path: '^src/', pathNot: `^src/(${SLICES.slice(0, index + 1).join('|')})/` },
}))

export default {
  forbidden: [
    ...leanOnEarlierSlices,
    {
      name: 'every-slice-is-listed',
      severity: 'error',
      from: { path: `^src/(?!(${SLICES.join('|')})/)` },
      to: {},
    },
    {
      name: 'through-the-door',
      comment:
        'Another slice is entered by its model, its server/index.ts or its web/index.tsx; by tests also by its builders.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/(?!platform/|$1/)[^/]+/(server|web)/',
        pathNot: '/(server|web)/(index|testing)\\.tsx?$',
      },
    },
    {
      name: 'model-is-pure',
      comment: 'A model runs on both ends: it may use other models and zod, nothing else.',
      severity: 'error',
      from: { path: '^src/[^/]+/model/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/[^/]+/model/', '^node_modules/zod/'] },
    },
    {
      name: 'server-without-web',
      severity: 'error',
      from: { path: '^src/[^/]+/server/' },
      to: { path: ['^src/[^/]+/web/', WEB_LIBRARIES] },
    },
    {
      name: 'web-without-server',
      severity: 'error',
      from: { path: '^src/[^/]+/web/' },
      to: { path: ['^src/[^/]+/server/', SERVER_LIBRARIES] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '(\\.test\\.tsx?|/testing\\.tsx?|/test-setup\\.ts|/isolation/.*\\.ts)$',
      },
      to: { path: '/testing\\.tsx?$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true }, to: {} },
    {
      name: 'resolvable',
      comment:
        'With ?url the bundler is asked for the address of an asset; it fails by itself when there is none.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
