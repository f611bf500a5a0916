import type { Evidence, Rule, SignalDeed, SignalState, Weight } from '../../model/fund/signal.ts'

export const words = {
  lead: {
    zh: '这里是线索，不是结论：系统不拒付、不扣款，先向机构询问，再由人判断。只看收费、影像索引和摘要，看不到影像。',
    en: 'Signals, not findings: nothing is refused by itself. Ask the institution first, then a person decides. No pictures here.',
  },
  signals: { zh: '线索', en: 'Signals' },
  rule: { zh: '规则', en: 'Rule' },
  institution: { zh: '机构', en: 'Institution' },
  kind: { zh: '检查类型', en: 'Type' },
  at: { zh: '检查时间', en: 'Exam' },
  weight: { zh: '分量', en: 'Weight' },
  state: { zh: '处理', en: 'State' },
  every: { zh: '全部', en: 'All' },
  everyRule: { zh: '全部规则', en: 'All rules' },
  everyState: { zh: '全部处理状态', en: 'All states' },
  everyHouse: { zh: '全部机构', en: 'All institutions' },
  houseOf: (name: string, open: number, all: number) => ({
    zh: `${name}（待办 ${open}，共 ${all}）`,
    en: `${name} (${open} open of ${all})`,
  }),
  none: {
    zh: '没有这样的线索。收费明细来了，或向影像云核对之后，这里会有。',
    en: 'There are none. Take in charges, or ask the index.',
  },
  shown: (shown: number, total: number) => ({
    zh: `显示 ${shown} 条，共 ${total} 条`,
    en: `${shown} of ${total}`,
  }),
  knownAt: (at: string) => ({ zh: `资料截至 ${at}`, en: `facts as of ${at}` }),
  noFacts: { zh: '还没有资料', en: 'no facts yet' },
  askIndex: { zh: '向影像云核对', en: 'Ask the index' },
  asked: (people: number, studies: number, raised: number) => ({
    zh: `核对了 ${people} 人，新知道 ${studies} 条，新线索 ${raised} 条`,
    en: `${people} people asked for, ${studies} new facts, ${raised} new signals`,
  }),
  noMore: { zh: '现在的资料里已经没有这条线索了', en: 'No longer so by what is known now' },
  evidence: { zh: '依据', en: 'Evidence' },
  steps: { zh: '经过', en: 'Steps' },
  noSteps: { zh: '还没有处理。', en: 'Nothing yet.' },
  next: { zh: '下一步', en: 'Next' },
  over: { zh: '已经处理完。', en: 'This is settled.' },
  text: { zh: '写清楚', en: 'In words' },
  needed: { zh: '请填写', en: 'Please fill in' },
  done: { zh: '已记下', en: 'Kept' },
  take: { zh: '收费明细', en: 'Charges' },
  pick: { zh: '选择明细文件', en: 'Choose a file' },
  pickHint: {
    zh: 'CSV，UTF-8，第一行是列名：单据号、人员管理码、机构代码、机构名称、项目编码、项目名称、类型、部位、开单时间、检查时间、设备、重复理由。一次最多 1000 行。',
    en: 'CSV in UTF-8 with a line of headings, twelve columns, at most 1000 lines.',
  },
  taken: (taken: number, known: number, raised: number) => ({
    zh: `收下 ${taken} 行，已有 ${known} 行，新线索 ${raised} 条`,
    en: `${taken} taken, ${known} known before, ${raised} new signals`,
  }),
  badLine: (line: number) => ({
    zh: `第 ${line} 行读不懂，整个文件都没有收。请改好再选。`,
    en: `Line ${line} cannot be read; nothing was taken.`,
  }),
}

export const ruleWords: Record<Rule, { zh: string; en: string }> = {
  R1: { zh: '收了费，没有影像', en: 'Charged, no image' },
  R2: { zh: '有影像，没有收费', en: 'Image, no charge' },
  R3: { zh: '同片不同名', en: 'Same pictures, two persons' },
  R4: { zh: '同名不同片', en: 'One number, two contents' },
  R5: { zh: '可能重复检查', en: 'Possibly repeated' },
  R6: { zh: '互斥项目同时收费', en: 'Items that exclude one another' },
  R7: { zh: '检查过于频繁', en: 'Too frequent' },
}

export const weightWords: Record<Weight, { zh: string; en: string }> = {
  high: { zh: '重要', en: 'High' },
  ask: { zh: '需要询问', en: 'To ask' },
  information: { zh: '仅供参考', en: 'Information' },
  justified: { zh: '网络自身原因', en: 'The network’s own fault' },
}

export const stateWords: Record<SignalState, { zh: string; en: string }> = {
  open: { zh: '未处理', en: 'Open' },
  asked: { zh: '已询问机构', en: 'Asked' },
  explained: { zh: '已说明', en: 'Explained' },
  confirmed: { zh: '已核实', en: 'Confirmed' },
}

export const deedWords: Record<SignalDeed, { zh: string; en: string }> = {
  ask: { zh: '询问机构', en: 'Ask the institution' },
  explain: { zh: '记为已说明', en: 'Explained' },
  confirm: { zh: '记为已核实', en: 'Confirmed' },
}

type Said = Record<Evidence['what'], (text: string, count: number) => { zh: string; en: string }>

export const evidenceWords: Said = {
  charge: (text) => ({ zh: `收费：${text}`, en: `Charge: ${text}` }),
  study: (text) => ({ zh: `影像索引：${text}`, en: `Index: ${text}` }),
  'no-image': (_, days) => ({
    zh: `过了 ${days} 天，索引里仍没有这次检查的影像`,
    en: `No image in the index after ${days} days`,
  }),
  'no-charge': () => ({
    zh: '这段时间的收费明细里没有这次检查',
    en: 'Not among the charges of that time',
  }),
  'same-pixels': (text, n) => ({
    zh: `有 ${n} 幅图像内容与另一人的检查完全一样，那次检查存放在${text}`,
    en: `${n} pictures are those of another person’s exam, kept at ${text}`,
  }),
  'two-persons': (text) => ({
    zh: `同一检查号登记在两个人名下，另一条在${text}`,
    en: `One study number under two persons, the other at ${text}`,
  }),
  'two-digests': (text) => ({
    zh: `${text}收到同一编号、不同内容的影像，已隔离`,
    en: `Other contents under one number, kept aside at ${text}`,
  }),
  'header-differs': (text) => ({
    zh: `${text}发现影像里的性别或年龄与本人不符`,
    en: `Sex or age in the images is not the person’s, says ${text}`,
  }),
  earlier: (text, days) => ({
    zh: `开单前 ${days} 天做过同类检查，存放在${text}`,
    en: `The same kind of exam ${days} days before the order, kept at ${text}`,
  }),
  'reachable-then': () => ({
    zh: '开单时已知这项检查，节点能调阅',
    en: 'Known when it was ordered, and could be had',
  }),
  'unreachable-then': () => ({
    zh: '开单时节点连不上或不许调阅：重做是网络自身的原因，不追问机构',
    en: 'Could not be had when it was ordered: the repeat is the network’s own fault',
  }),
  'reach-not-told': () => ({
    zh: '不知道开单时能不能调阅',
    en: 'Whether it could be had then is not known',
  }),
  'quality-not-told': () => ({
    zh: '索引没有互认标识（HR），不知道是否在互认范围',
    en: 'The index does not tell the mark of recognition',
  }),
  'part-not-coded': () => ({
    zh: '部位没有编码，只知道是同类检查',
    en: 'The body part is not coded: the same kind only',
  }),
  exclusive: (text) => ({
    zh: `同一分钟、同一设备又收了：${text}`,
    en: `Charged for the same minute and device: ${text}`,
  }),
  frequent: (days, n) => ({
    zh: `${days} 天内第 ${n} 次同类检查`,
    en: `Exam ${n} of the kind in ${days} days`,
  }),
  thresholds: (text) => ({
    zh: `所用数值：${text}（假定，没有找到公布的数值）`,
    en: `Figures: ${text} (assumed; none were found)`,
  }),
}
