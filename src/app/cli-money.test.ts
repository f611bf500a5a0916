import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runMoneyCommand } from './cli-money.ts'

const benefit = {
  ...{ year: 2026, healthClass: 'healthy', quietYears: 0 },
  ...{ ownPayAfterBasic: '50000.00', ownPayAfterSerious: '50000.00', selfPayInpatient: '0.00' },
  specialDrugs: [],
}
const ladder = {
  ...{ year: 2022, basic: 'resident', healthClass: 'healthy', quietYears: 0 },
  ...{ inCatalogue: '655000.00', paidByBasic: '254500.00', selfPayInpatient: '197000.00' },
  specialDrugs: [{ date: '2022-03-01', list: 'domestic', amount: '399600.00' }],
}

async function aFile(content: unknown) {
  const folder = await mkdtemp(join(tmpdir(), 'renqiao-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'request.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function fieldOf(name: 'benefit' | 'ladder', content: unknown) {
  const { says, problem } = await runMoneyCommand(name, [await aFile(content)])
  expect(says).toBeUndefined()
  expect(problem).not.toContain('\n')
  return JSON.parse(problem ?? '{}').field
}

test('the answer is one line, money is yuan with two decimals, and the exit code is 0', async () => {
  const file = await aFile(benefit)
  const { code, out, err } = await run(['benefit', file])
  expect([code, err]).toEqual([0, ''])
  const answer = JSON.parse(out)
  expect(answer.liabilities[0]).toMatchObject({ id: 'R1', state: 'amount', low: '19527.80' })
  expect(answer.liabilities[0].steps[0]).toMatchObject({ amount: '3851.00', source: 'S' })
  expect(answer.total).toEqual({ low: '19527.80', high: '19527.80' })
})

test('what is wrong is one line of problem+json, and the exit code is 2', async () => {
  const { code, out, err } = await run(['benefit', '-'], JSON.stringify({ ...benefit, year: 2025 }))
  expect([code, out]).toEqual([2, ''])
  expect(JSON.parse(err)).toMatchObject({ status: 400, code: 'invalid-input', field: 'year' })
})

test('the ladder prints the payers in order and what remains', async () => {
  const { says = '{}' } = await runMoneyCommand('ladder', [await aFile(ladder)])
  const { payers, remains } = JSON.parse(says)
  expect(
    payers.map(({ id, low, high }: Record<string, string>) => [id, low, high].join(' ')),
  ).toEqual([
    'basic 254500.00 254500.00',
    'serious 254067.20 254067.20',
    'aid 0.00 0.00',
    'R1 92823.04 92823.04',
    'R2 123900.00 123900.00',
    'programme 0.00 0.00',
    'R3d 227760.00 227760.00',
    'R3o 0.00 0.00',
    'R3i 0.00 0.00',
    'charity 0.00 0.00',
  ])
  expect(remains).toEqual({ low: '298549.76', high: '298549.76' })
})

test('whatever is wrong, its field is named', async () => {
  const { year: _, ...yearless } = benefit
  const wrong: [unknown, string][] = [
    [yearless, 'year'],
    [{ ...benefit, year: '2026' }, 'year'],
    [{ ...benefit, healthClass: 'ill' }, 'healthClass'],
    [{ ...benefit, quietYears: -1 }, 'quietYears'],
    [{ ...benefit, quietYears: 1.5 }, 'quietYears'],
    [{ ...benefit, ownPayAfterBasic: 50_000 }, 'ownPayAfterBasic'],
    [{ ...benefit, ownPayAfterBasic: '50000' }, 'ownPayAfterBasic'],
    [{ ...benefit, ownPayAfterBasic: '-1.00' }, 'ownPayAfterBasic'],
    [{ ...benefit, ownPayAfterBasic: '1000000000.00' }, 'ownPayAfterBasic'],
    [{ ...benefit, ownPayAfterSerious: '50000.01' }, 'ownPayAfterSerious'],
    [{ ...benefit, selfPayInpatient: null }, 'selfPayInpatient'],
    [
      { ...benefit, specialDrugs: [{ date: '2025-12-31', list: 'domestic', amount: '1.00' }] },
      'specialDrugs.0.date',
    ],
    [
      { ...benefit, specialDrugs: [{ date: '2026-02-30', list: 'domestic', amount: '1.00' }] },
      'specialDrugs.0.date',
    ],
    [
      { ...benefit, specialDrugs: [{ date: '2026-02-01', list: 'x', amount: '1.00' }] },
      'specialDrugs.0.list',
    ],
    [{ ...benefit, more: 1 }, 'more'],
    ['{"__proto__":{"a":1}}', 'year'],
    ['[]', 'body'],
    ['{', 'body'],
  ]
  for (const [content, field] of wrong) expect(await fieldOf('benefit', content)).toBe(field)
  expect(await fieldOf('ladder', { ...ladder, basic: 'soldier' })).toBe('basic')
  expect(await fieldOf('ladder', { ...ladder, paidByBasic: '655000.01' })).toBe('paidByBasic')
  expect(JSON.parse((await runMoneyCommand('ladder', [])).problem ?? '{}').field).toBe('FILE')
})

function run(args: readonly string[], input = '') {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/app/cli.ts', ...args],
      { env: { PATH: process.env.PATH } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
    child.stdin?.end(input)
  })
}
