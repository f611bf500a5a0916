import { modulesAreFresh, prepareModules } from './modules.mjs'
import { checkPortIsFree } from './port.mjs'
import { binary, root, run, tell } from './process.mjs'
import { runTests } from './tests.mjs'
import { buildWeb } from './web.mjs'

const COMMANDS = {
  /** Install, build, start; stays until the server leaves. */
  async start(args) {
    // Nothing is installed over a product that is running.
    if (!modulesAreFresh()) await checkPortIsFree()
    await prepareModules()
    await buildWeb()
    return run(process.execPath, ['--import', 'tsx', 'src/app/server.ts', '--with-parent', ...args])
  },

  /** Everything that must hold. What follows the command goes to vitest. */
  async test(args) {
    await prepareModules()
    return runTests(args)
  },

  /** The same test with more rounds than every day: `proof src/…/x.test.ts 1000`. */
  async proof([file, rounds]) {
    await prepareModules()
    process.env.PROOF_ROUNDS = rounds
    if (file.startsWith('e2e/')) await buildWeb()
    return run(binary('vitest'), ['run', file])
  },

  async cli(args) {
    await prepareModules()
    return run(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...args])
  },

  /** A program that npm installed: `run vitest …`, `run tsx …`. */
  async run([name, ...args]) {
    await prepareModules()
    return run(binary(name), args)
  },
}

export async function obey([name = '', ...args]) {
  process.chdir(root)
  try {
    if (!Object.hasOwn(COMMANDS, name) || (name === 'run' && args.length === 0)) {
      throw new Error('用法：node scripts/boot.mjs start | test | cli | run 程序名 ……')
    }
    process.exitCode = await COMMANDS[name](args)
  } catch (error) {
    tell(`✗ ${error.message}`)
    process.exitCode = 1
  }
}
