import { mkdirSync } from 'node:fs'
import { binary, run, secondsSince, tell } from './process.mjs'
import { buildWeb } from './web.mjs'

const CACHE = 'node_modules/.cache/renqiao'
/** Checks in a third of the time; what reads the sources as a library still needs the one before. */
const COMPILER = 'node_modules/typescript-native/bin/tsc'

/** What must hold, in the order in which a fault is cheapest to find. Stops at the first that fails. */
export async function runTests(args) {
  const started = performance.now()
  const steps = [
    ['类型', types],
    ['格式与规范', () => run(binary('biome'), ['check', '--error-on-warnings', '.'])],
    ['模块边界', () => run(binary('depcruise'), ['src'])],
    ['网页', buildWeb],
    ['测试', () => run(binary('vitest'), ['run', ...args])],
  ]
  for (const [title, work] of steps) {
    const begun = performance.now()
    tell(`▸ ${title}`)
    const code = (await work()) ?? 0
    if (code !== 0) {
      tell(`✗ ${title}：没有通过（${secondsSince(begun)}），后面的步骤没有运行`)
      return code
    }
    tell(`✓ ${title}（${secondsSince(begun)}）`)
  }
  tell(`✓ 全部通过（${secondsSince(started)}）`)
  return 0
}

/** The three worlds at the same time: model, server, web. */
async function types() {
  mkdirSync(CACHE, { recursive: true })
  const codes = ['model', 'server', 'web'].map((room) => {
    const memory = ['--incremental', '--tsBuildInfoFile', `${CACHE}/${room}.tsbuildinfo`]
    return run(process.execPath, [COMPILER, '-p', `tsconfig.${room}.json`, ...memory], {
      quiet: (said) => tell(said.trimEnd()),
    })
  })
  return Math.max(...(await Promise.all(codes)))
}
