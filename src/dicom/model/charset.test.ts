import { expect, test } from 'vitest'
import { decode } from './charset.ts'
import { charsetOf } from './charset-of.ts'
import { nameTokens, readPersonName } from './person-name.ts'
import { readHeader } from './read-header.ts'
import { readFrom } from './reading.ts'
import { aDicomFile, utf8 } from './testing.ts'

/** 王小东 in GBK, and 张三 behind a backslash byte: the second half of 俓 is 0x5C. */
const WANG = Uint8Array.of(0xcd, 0xf5, 0xd0, 0xa1, 0xb6, 0xab)

function nameIn(bytes: Uint8Array, declared?: string, device?: string) {
  const file = aDicomFile({
    elements: {
      ...(declared && { '00080005': ['CS', declared] as const }),
      '00100010': ['PN', bytes],
    },
  })
  const { dataSet } = readFrom(file, readHeader(file.length))
  const { terms, known } = charsetOf(dataSet, device)
  return [decode(dataSet.get('00100010')?.bytes ?? bytes, terms).trimEnd(), known]
}

test('the letters that are declared are the letters that are read', () => {
  const cases: [string, number[], string][] = [
    ['GB18030', [0xcd, 0xf5, 0x5e, 0xd0, 0xa1, 0xb6, 0xab], '王^小东'],
    ['GBK', [0x82, 0x5c, 0x5c, 0x41], '俓\\A'],
    ['ISO_IR 192', [...utf8('王^小东')], '王^小东'],
    ['ISO_IR 144', [0xbb, 0xee], 'Лю'],
    ['\\ISO 2022 IR 58', [0x1b, 0x24, 0x29, 0x41, 0xcd, 0xf5], '王'],
    ['\\ISO 2022 IR 87', [0x1b, 0x24, 0x42, 0x3b, 0x33, 0x1b, 0x28, 0x42, 0x5e], '山^'],
    ['\\ISO 2022 IR 149', [0x1b, 0x24, 0x29, 0x43, 0xb1, 0xe8], '김'],
  ]
  for (const [declared, bytes, text] of cases)
    expect(decode(Uint8Array.from(bytes), declared.split('\\'))).toBe(text)
})

test('GBK that is declared as nothing, or as Latin, is seen to be GBK, and it is said', () => {
  expect(nameIn(WANG)).toEqual(['王小东', 'guessed'])
  expect(nameIn(WANG, 'ISO_IR 100')).toEqual(['王小东', 'guessed'])
  expect(nameIn(utf8('王小东'), 'ISO_IR 100')).toEqual(['王小东', 'guessed'])
})

test('a Latin name keeps its accents, and what else is declared is believed', () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  expect(nameIn(latin('Müller^Jürgen'), 'ISO_IR 100')).toEqual(['Müller^Jürgen', 'declared'])
  expect(nameIn(latin('Ångström^Zoë'), 'ISO_IR 100')).toEqual(['Ångström^Zoë', 'declared'])
  expect(nameIn(WANG, 'ISO_IR 144')[1]).toBe('declared')
})

test('what an operator knows of a device goes before what the device says', () => {
  expect(nameIn(WANG, 'ISO_IR 192', 'GB18030')).toEqual(['王小东', 'device'])
})

test('a name is found from either end, by characters, and without accents', () => {
  const tokens = nameTokens(readPersonName('Wáng^XiaoDong=王^小东'))
  for (const token of [
    'wang',
    'xiaodong',
    'wangxiaodong',
    'xiaodongwang',
    '王',
    '王小东',
    '小东',
    '东',
  ])
    expect(tokens).toContain(token)
})
