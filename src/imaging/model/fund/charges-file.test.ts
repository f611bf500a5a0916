import { expect, test } from 'vitest'
import { readCharges } from './charges-file.ts'

const HEAD =
  '单据号,人员管理码,机构代码,机构名称,项目编码,项目名称,类型,部位,开单时间,检查时间,设备,重复理由'
const LINE = `A1,${'1'.repeat(26)},12350400DEMO00011A,某院,CT-PLAIN,CT 平扫,CT,,2026-03-01 09:00,2026-03-01 09:30,CT-1,`

test('a file of charges is read line by line; the first bad one is named and nothing is taken', () => {
  expect(readCharges(`\uFEFF${HEAD}\r\n${LINE}\r\n\r\n`)).toMatchObject({
    lines: [
      { number: 'A1', bodyPart: '000000000', examAt: '2026-03-01T01:30:00.000Z', reason: null },
    ],
  })
  for (const bad of [
    LINE.replace('09:30', '9:30'),
    LINE.replace('1111', 'x'),
    'A1',
    `${LINE}forgot`,
  ])
    expect(readCharges(`${HEAD}\n${LINE}\n${bad}`)).toEqual({ badLine: 3 })
  expect(readCharges(HEAD)).toEqual({ badLine: 2 })
})
