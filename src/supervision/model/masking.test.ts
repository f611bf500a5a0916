import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Known, maskText } from './masking.ts'

const known: Known = {
  client: ['梁秋实', '欧阳问渠'],
  kin: ['梁小满', '古丽·阿不都', '张*明', '单*'],
  numbers: ['13800005678', '11010519491231002X', '010-66668888'],
  places: ['肾内科三病区'],
}

test('names, what is left of names, numbers, addresses, ward and bed are replaced', () => {
  const told: readonly (readonly [string, string])[] = [
    ['梁秋实今天来了', '〔案主〕今天来了'],
    ['梁 秋·实说', '〔案主〕说'],
    ['秋实的女儿梁小满', '〔某人〕的女儿〔家人〕'],
    ['老梁、梁阿姨和欧阳老师', '〔某人〕、〔某人〕和〔某人〕'],
    ['古丽阿不都陪着', '〔家人〕陪着'],
    ['张晓明签了字', '〔家人〕签了字'],
    ['电话 138 0000-5678', '电话 〔号码〕'],
    ['电话 １３８００００５６７８。', '电话 〔号码〕。'],
    ['另一个号 13911112222', '另一个号 〔号码〕'],
    ['一三八零零零零五六七八', '〔号码〕'],
    ['微信 liang_qs1958', '微信〔联系方式〕'],
    ['证件 11010519491231002x', '证件 〔号码〕'],
    ['还差 86400 元', '还差 86400 元'],
    ['住肾内科三病区 17 床', '住〔病区〕 〔床位〕'],
    ['在三十二床旁', '在〔床位〕旁'],
    ['家住朝阳区示例路 9 号楼，独居', '家住〔地址〕，独居'],
  ]
  for (const [text, masked] of told) expect(maskText(text, known)).toBe(masked)
  expect(maskText('搬到幸福里小区3号楼2单元501室', known)).not.toMatch(/幸福里|501/)
})

const word = fc.constantFrom(
  '今天',
  '谈到费用，',
  '愿意',
  '不想回家。',
  'ok ',
  '下午三点',
  '（',
  '：',
)
const gap = fc.constantFrom('', ' ', '·', '  ')
const spelt = (text: string) =>
  fc
    .array(gap, { minLength: text.length, maxLength: text.length })
    .map((gaps) => [...text].map((sign, n) => sign + (gaps[n] ?? '')).join(''))
const secrets = ['梁秋实', '欧阳问渠', '梁小满', '13800005678', '11010519491231002X']
const planted = fc.constantFrom(...secrets).chain((secret) => spelt(secret))
const text = fc.array(fc.oneof(word, planted), { maxLength: 12 }).map((parts) => parts.join('，'))

const bare = (shown: string) => shown.replace(/[\s·]/g, '')
const tells = (shown: string) => secrets.some((secret) => bare(shown).includes(secret))

test('in whatever text it stands, and however it is spaced, nothing known is left', () => {
  const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 400) }
  fc.assert(
    fc.property(text, (shown) => !tells(maskText(shown, known))),
    rounds,
  )
  // A planted fault: without the names of the kin the same texts tell one.
  const forgetful = { ...known, kin: [] }
  const leaks = fc.sample(text, { numRuns: 300, seed: 7 }).filter((shown) => {
    return tells(maskText(shown, forgetful))
  })
  expect(leaks.length).toBeGreaterThan(0)
})

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(text, (shown) => {
      const once = maskText(shown, known)
      return maskText(once, known) === once
    }),
    { numRuns: 200 },
  )
})
