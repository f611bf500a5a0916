import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const database = { globalSetup: ['src/platform/server/test-setup.ts'] }

/** The product is read once for all files of a worker; each starts one of its own. */
const browser = { testTimeout: 180_000, isolate: false }
/** What one person does in one browser leaves room for another. */
const STORIES = ['e2e/stories-*.spec.ts', 'e2e/{bedside,drafts,kit,offline}.spec.ts']

const LONG = /\/(isolation\.test|stories-(crisis|ward|imaging)\.spec|bedside\.spec)\.ts$/

/** What takes minutes begins first: at the end nobody waits for one file while a core stands still. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    // A proof with thousands of rounds takes as long as it takes.
    testTimeout: process.env.PROOF_ROUNDS ? 1_800_000 : 20_000,
    hookTimeout: 60_000,
    // Half of every test is waiting for the database: no core is kept free for the one who watches.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'model', include: ['src/*/model/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/*/server/**/*.test.ts', 'src/app/**/*.test.ts'],
          // A module does nothing by being imported: what one test has read, the next need not.
          isolate: false,
          ...database,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['src/*/web/**/*.test.tsx'],
          environment: 'happy-dom',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          exclude: STORIES,
          ...database,
          ...browser,
          // Each of these has work for all cores by itself.
          fileParallelism: false,
          // After all others: a page has the machine to itself.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: STORIES,
          ...database,
          ...browser,
          // Two of two at a time: a person thinks longer than a page does.
          maxWorkers: 2,
          maxConcurrency: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
