import type { Spot } from './identifier.ts'

/**
 * So rare that the name of the illness may name the person. A part of the catalogues 第一批罕见病目录 (2018)
 * and 第二批罕见病目录 (2023), by the names that people use; not complete, so any illness that stands
 * beside a place and an age is asked about as well.
 */
const RARE =
  '渐冻症|肌萎缩侧索硬化|血友病|戈谢病|法布雷病|庞贝病|脊髓性肌萎缩|亨廷顿|成骨不全|瓷娃娃|苯丙酮尿症|马凡综合征|多发性硬化|视神经脊髓炎|地中海贫血|白化病|卡斯特曼|特发性肺动脉高压|普拉德|重症肌无力|天使综合征|黏多糖贮积症|粘多糖|尼曼匹克|威尔逊病|肝豆状核变性|结节性硬化|淋巴管肌瘤|阵发性睡眠性血红蛋白尿|大疱性表皮松解|蝴蝶宝贝|鱼鳞病|软骨发育不全|雷特综合征|进行性肌营养不良|杜氏肌营养不良|甲基丙二酸血症|先天性肾上腺皮质增生|特纳综合征|努南综合征|遗传性血管性水肿|系统性硬化|神经母细胞瘤|视网膜母细胞瘤|朗格汉斯|冷球蛋白|朊蛋白|克雅氏'

const ANY =
  /[\u4e00-\u9fa5]{1,8}?(?:综合征|恶性肿瘤|白血病|淋巴瘤|骨髓瘤|肉瘤|母细胞瘤|癌|艾滋病|肝炎|结核|尿毒症|移植|畸形|瘫痪|烧伤|中毒)/g

/** An illness by which somebody may be known: a rare one, or any beside a place and an age. */
export function findIllnesses(text: string, others: readonly Spot[]): Spot[] {
  const rare = [...text.matchAll(new RegExp(`(?:${RARE})[症病]?`, 'g'))]
  const beside = [...text.matchAll(ANY)].filter(({ index }) => {
    const [from, until] = sentenceAround(text, index)
    const kinds = new Set(
      others.filter(({ start, end }) => start >= from && end <= until).map(({ kind }) => kind),
    )
    const isSomewhere = kinds.has('address') || kinds.has('institution') || kinds.has('ward-bed')
    return isSomewhere && kinds.has('age')
  })
  return [...rare, ...beside].map(({ index, 0: found }) => {
    const lead = /^.*[得患了的是有为因]/.exec(found)?.[0].length ?? 0
    const end = index + found.length
    return {
      kind: 'illness' as const,
      start: index + (lead < found.length ? lead : 0),
      end,
      sure: false,
    }
  })
}

function sentenceAround(text: string, place: number): readonly [number, number] {
  const before = text.slice(0, place)
  const from = Math.max(...['。', '！', '？', '\n'].map((one) => before.lastIndexOf(one))) + 1
  const after = text.slice(place).search(/[。！？\n]/)
  return [from, after < 0 ? text.length : place + after]
}
