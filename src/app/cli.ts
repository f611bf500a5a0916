/**
 * For operators and scripts. `npm run -s cli -- audit verify`: exit code 0 when all is well, 1 when the
 * log was tampered with, 2 when the command cannot be understood or carried out.
 */
import { StartError } from '#platform/server/start-error.ts'
import { isMoneyCommand, runMoneyCommand } from './cli-money.ts'

const [name = '', ...args] = process.argv.slice(2)

if (isMoneyCommand(name)) {
  // No settings and no database: an answer takes as long as Node needs to start.
  const { says, problem } = await runMoneyCommand(name, args)
  if (says) process.stdout.write(`${says}\n`)
  if (problem) process.stderr.write(`${problem}\n`)
  process.exitCode = problem ? 2 : 0
} else if (name === 'node-token') {
  await operate(async () => {
    const { runNodeToken } = await import('./cli-imaging.ts')
    return { says: await runNodeToken(args), code: 0 }
  })
} else if (/^(hub-|node-key$|node-withdraw$)/.test(name)) {
  await operate(async () => {
    const { runHubCommand } = await import('./cli-hub.ts')
    return { says: await runHubCommand(name, args), code: 0 }
  })
} else {
  await operate(async () => {
    const { runOperatorCommand } = await import('./cli-operator.ts')
    return runOperatorCommand([name, ...args].join(' '))
  })
}

async function operate(command: () => Promise<{ readonly says: string; readonly code: 0 | 1 }>) {
  try {
    const { says, code } = await command()
    process.stdout.write(`${says}\n`)
    process.exit(code)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`✗ ${error.message}\n`)
    process.exit(2)
  }
}
