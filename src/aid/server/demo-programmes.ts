import { yuan } from '#insurance/model/fen.ts'
import { Day } from '#platform/model/time.ts'
import type { PaperKind } from '../model/dossier.ts'
import type { Programme, Rule, RuleMark, Terms } from '../model/programme.ts'

export type DemoProgramme = Pick<Programme, 'kind' | 'name' | 'terms'>

const from = Day.parse('2023-01-01')
const always = { from, until: null }
const cite = (mark: RuleMark, source: string) => ({ cite: { mark, source } })
const madeUp = cite('invented', '演示编写，不是任何机构的规定')

const papers = (kinds: readonly PaperKind[], freshDays: number | null = null) =>
  kinds.map((kind) => ({ kind, freshDays }))

/** Of the state’s schemes only what was found is called published; proportions were not found. */
export function publicProgrammes(): DemoProgramme[] {
  const assisted: Rule = {
    ...{ kind: 'one-of', fact: 'assistance', ...always },
    values: ['low-income', 'destitute', 'poverty-by-illness'],
    says: '社会救助对象或因病致贫家庭',
    ...cite('published', '2023 年医疗救助调整的公开报道（二手，待核）'),
  }
  const near: Rule = {
    ...{ kind: 'one-of', fact: 'assistance', ...always },
    values: ['low-income', 'destitute', 'near-low-income', 'poverty-by-illness'],
    says: '家庭有突发困难，一般已是救助对象或在其边缘',
    ...cite('assumed', '京民社救发〔2020〕86号只查到文号，内容为推定'),
  }
  return [
    {
      ...{ kind: 'medical-assistance', name: '医疗救助（演示）' },
      terms: {
        rules: [assisted],
        papers: [
          ...papers(['identity', 'assistance-proof', 'settlement', 'bank-card']),
          ...papers(['invoice'], 365),
        ],
        ...{ windows: [], payTo: 'patient', ceiling: null, decideDays: null, appealDays: null },
      },
    },
    {
      ...{ kind: 'temporary-assistance', name: '临时救助（演示）' },
      terms: {
        rules: [near],
        papers: papers(['identity', 'household-register', 'hardship-statement', 'diagnosis']),
        ...{ windows: [], payTo: 'patient', ceiling: null, decideDays: null, appealDays: null },
      },
    },
  ]
}

/** A foundation that does not exist. `year`: in which its windows lie. */
export function foundationProgrammes(year: number): DemoProgramme[] {
  const clock = { decideDays: 15, appealDays: 10, payTo: 'hospital' } as const
  const income: Rule = {
    ...{ kind: 'between', fact: 'incomePerHead', least: null, most: yuan(6_000), ...always },
    ...{ says: '家庭人均月收入不超过 6,000 元', ...madeUp },
  }
  const share: Rule = {
    ...{ kind: 'between', fact: 'ownPay', least: yuan(20_000), most: null, ...always },
    ...{ says: '本年个人负担的医疗费在 20,000 元以上', ...madeUp },
  }
  const child: Rule = {
    ...({ kind: 'between', fact: 'age', least: null, most: 17, ...always } as const),
    ...{ says: '未满 18 周岁', ...madeUp },
  } as Rule
  const blood: Rule = {
    ...{ kind: 'one-of', fact: 'illness', values: ['blood', 'cancer'], ...always },
    ...{ says: '血液病或肿瘤', ...madeUp },
  }
  const drug: Rule = {
    ...{ kind: 'drug', names: ['示例替尼片'], ...always },
    ...{ says: '正在使用示例替尼片', ...madeUp },
  }
  const usual = papers(['identity', 'diagnosis', 'income-proof'], null)
  const terms = (rest: Pick<Terms, 'rules' | 'ceiling'> & Partial<Terms>): Terms => ({
    ...{ papers: usual, windows: [], ...clock },
    ...rest,
  })
  const window = { from: Day.parse(`${year}-01-01`), until: Day.parse(`${year}-12-31`) }
  return [
    {
      ...{ kind: 'foundation', name: '大病医疗补助（演示）' },
      terms: terms({ rules: [income, share], ceiling: yuan(30_000), windows: [window] }),
    },
    {
      ...{ kind: 'charity', name: '儿童血液病专项（演示）' },
      terms: terms({ rules: [child, blood], ceiling: yuan(50_000) }),
    },
    {
      ...{ kind: 'company', name: '示例替尼赠药（演示）' },
      terms: terms({
        ...{ rules: [drug, income], ceiling: null, payTo: 'pharmacy' },
        papers: papers(['identity', 'prescription', 'diagnosis'], 90),
      }),
    },
  ]
}
