import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/**
 * The districts of Beijing in the official order, then the development area. Codes: GB/T 2260-2007
 * with its later amendments (东城 and 西城 as merged in 2010, 密云 and 延庆 as districts since 2015).
 *
 * 北京经济技术开发区 is reported beside the districts but is no administrative division of county
 * level, so GB/T 2260 has no code for it. `BJ-BDA` is a mark of our own, shaped so that nobody can
 * take it for an official code.
 */
export const DistrictCode = z.enum([
  '110101',
  '110102',
  '110105',
  '110106',
  '110107',
  '110108',
  '110109',
  '110111',
  '110112',
  '110113',
  '110114',
  '110115',
  '110116',
  '110117',
  '110118',
  '110119',
  'BJ-BDA',
])
export type DistrictCode = z.infer<typeof DistrictCode>

const names: Record<DistrictCode, Words> = {
  '110101': { zh: '东城区', en: 'Dongcheng' },
  '110102': { zh: '西城区', en: 'Xicheng' },
  '110105': { zh: '朝阳区', en: 'Chaoyang' },
  '110106': { zh: '丰台区', en: 'Fengtai' },
  '110107': { zh: '石景山区', en: 'Shijingshan' },
  '110108': { zh: '海淀区', en: 'Haidian' },
  '110109': { zh: '门头沟区', en: 'Mentougou' },
  '110111': { zh: '房山区', en: 'Fangshan' },
  '110112': { zh: '通州区', en: 'Tongzhou' },
  '110113': { zh: '顺义区', en: 'Shunyi' },
  '110114': { zh: '昌平区', en: 'Changping' },
  '110115': { zh: '大兴区', en: 'Daxing' },
  '110116': { zh: '怀柔区', en: 'Huairou' },
  '110117': { zh: '平谷区', en: 'Pinggu' },
  '110118': { zh: '密云区', en: 'Miyun' },
  '110119': { zh: '延庆区', en: 'Yanqing' },
  'BJ-BDA': { zh: '经济技术开发区', en: 'Beijing Economic-Technological Development Area' },
}

export const District = z.object({
  code: DistrictCode,
  name: z.object({ zh: z.string(), en: z.string() }),
  /** Whether the code is one of GB/T 2260, or our own mark. */
  official: z.boolean(),
})
export type District = z.infer<typeof District>

/** In the order in which every table of the city shows them. */
export const DISTRICTS: readonly District[] = DistrictCode.options.map((code) => ({
  code,
  name: names[code],
  official: code !== 'BJ-BDA',
}))

export function districtName(code: DistrictCode): Words {
  return names[code]
}
