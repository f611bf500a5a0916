import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { makeNameless } from './deidentify.ts'
import { findIdentifiers } from './find-identifiers.ts'
import type { Finding, Known } from './identifier.ts'
import { plain } from './plain-text.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 150)
const today = Day.parse('2026-03-02')
const known: readonly Known[] = [
  { kind: 'known-name', text: '林知夏', instead: '一位六十多岁的女士' },
  { kind: 'known-name', text: '欧阳若水', instead: '她的家人' },
  { kind: 'institution', text: '市东医院', instead: '某医院' },
]

const digit = fc.integer({ min: 0, max: 9 })
const digits = (n: number) =>
  fc.array(digit, { minLength: n, maxLength: n }).map((all) => all.join(''))
const gap = fc.constantFrom('', ' ', '-', '\u200b')
/** As people write numbers: in groups, in wide digits, with something invisible within. */
const asTyped = (number: fc.Arbitrary<string>) =>
  fc.tuple(number, gap, fc.boolean()).map(([text, between, wide]) => {
    const cut = text.length > 8 ? text.replace(/^(.{3})(.{4})/, `$1${between}$2${between}`) : text
    return wide
      ? cut.replace(/[0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
      : cut
  })
const year = fc.integer({ min: 1940, max: 2026 })
const month = fc.integer({ min: 1, max: 12 })
const day = fc.integer({ min: 1, max: 28 })

/** What leads to one person without doubt: of each kind, in many spellings. */
const planted: Readonly<Record<string, fc.Arbitrary<string>>> = {
  identity: asTyped(
    fc
      .tuple(digits(5), year, digits(7), fc.constantFrom('X', 'x', '3', '8'))
      .map(([region, born, rest, check]) => `1${region}${born}${rest}${check}`),
  ),
  mobile: asTyped(
    fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((one) => one.join('')),
  ),
  landline: fc
    .tuple(fc.constantFrom('010-', '0312-', '022 '), digits(7))
    .map(([area, rest]) => `${area}6${rest}`),
  date: fc
    .tuple(year, month, day, fc.constantFrom('年月日', '---', '//', '..'))
    .map(([y, m, d, mark]) =>
      mark === '年月日' ? `${y}年${m}月${d}日` : `${y}${mark[0]}${m}${mark[0]}${d}`,
    ),
  chineseDate: fc.constantFrom(
    '二〇二四年三月五日',
    '腊月廿三',
    '三月初五',
    '正月十五',
    '十二月三十日',
  ),
  age: fc
    .tuple(fc.integer({ min: 1, max: 104 }), fc.constantFrom('岁', ' 岁', '周岁'))
    .map((one) => one.join('')),
  chineseAge: fc.constantFrom('六十三岁', '七岁半', '一百零二岁', '三个月大', '十二岁'),
  email: fc
    .tuple(digits(4), fc.constantFrom('@', '＠', ' @ '))
    .map(([n, at]) => `lin${n}${at}example.com`),
  account: fc
    .tuple(fc.constantFrom('微信号：', '微信', 'QQ号是', 'vx:'), digits(5))
    .map(([app, n]) => `${app}lin_${n}`),
  house: fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 101, max: 2802 }))
    .map(([n, room]) => `${n}号楼${room}室`),
  bed: fc.integer({ min: 1, max: 80 }).map((n) => `${n}床`),
  ward: fc.integer({ min: 1, max: 12 }).map((n) => `神经内科${n}病区`),
  record: digits(7).map((n) => `住院号${n}`),
  name: fc.constantFrom('林知夏', '林 知夏', '知夏', '欧阳若水', '若水', '林\u200b知夏'),
  hospital: fc.constant('市东医院'),
}

const filler = fc.constantFrom(
  '她坐在窗边，很久没有说话。',
  '社工没有急着回答，只是等。',
  '后来她学会了翻身和喂饭，',
  '我们一起想办法，',
  '记得那时候，',
)
const text = fc
  .array(
    fc.tuple(
      filler,
      fc
        .constantFrom(...Object.keys(planted))
        .chain((kind) => planted[kind] as fc.Arbitrary<string>),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => ({
    body: parts.map(([before, plant]) => `${before}${plant}，`).join(''),
    plants: parts.map(([, plant]) => plant),
  }))

const replaceAll = (found: readonly Finding[]) =>
  found.map(({ start, end, proposals }) => ({
    ...{ choice: 'replace' as const, start, end, by: proposals[0] ?? '' },
  }))

/** How many of the planted ones still stand in the text after everything found was replaced. */
function countMissed(find: typeof findIdentifiers, rounds: number) {
  let [missed, of] = [0, 0]
  for (const { body, plants } of fc.sample(text, { numRuns: rounds, seed: 11 })) {
    const found = find({ text: `一个故事\n${body}`, known, today })
    let left = `一个故事\n${body}`
    for (const { start, end, proposals } of [...found].reverse())
      left = left.slice(0, start) + (proposals[0] ?? '') + left.slice(end)
    for (const plant of plants) {
      of += 1
      const tells = plain(plant).text.match(/\d{3,}|[^\d\s]{2,}/)?.[0] ?? plant
      if (
        plain(left).text.includes(plain(plant).text) ||
        (/\d{3,}/.test(tells) && plain(left).text.includes(tells))
      )
        missed += 1
    }
  }
  return { missed, of }
}

test('of what was planted, nothing is missed', () => {
  const { missed, of } = countMissed(findIdentifiers, numRuns)
  expect(of).toBeGreaterThan(numRuns)
  expect(missed).toBe(0)
})

test.each(['phone', 'date', 'identity-number', 'known-name', 'ward-bed'] as const)(
  'a search that is blind to %s is found out',
  (kind) => {
    // What is an identity number to one rule is a long number to another: neither is seen.
    const unseen = kind === 'identity-number' ? [kind, 'long-number'] : [kind]
    const blind: typeof findIdentifiers = (search) =>
      findIdentifiers(search).filter((one) => !unseen.includes(one.kind))
    expect(countMissed(blind, 100).missed).toBeGreaterThan(0)
  },
)

test('with all proposals taken the text goes on, and the report holds no word of what was found', () => {
  fc.assert(
    fc.property(text, ({ body, plants }) => {
      const search = { text: `一个故事\n${body}`, known, today }
      const made = makeNameless(search, replaceAll(findIdentifiers(search)))
      if ('obstacle' in made) throw new Error(`${made.obstacle}: ${body}`)
      const report = JSON.stringify(made.report)
      for (const plant of plants) if (plant.length > 3) expect(report).not.toContain(plant)
      const total = made.report.reduce((sum, one) => sum + one.replaced, 0)
      expect(total).toBe(findIdentifiers(search).length)
    }),
    { numRuns },
  )
})

test('whatever is found is found where it stands, in order, and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text.map(({ body }) => body),
        fc.string({ maxLength: 200, unit: 'grapheme' }),
      ),
      (body) => {
        let last = 0
        for (const { start, end, text: found } of findIdentifiers({ text: body, known, today })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(body.slice(start, end)).toBe(found)
          last = end
        }
        expect(last).toBeLessThanOrEqual(body.length)
      },
    ),
    { numRuns },
  )
})
