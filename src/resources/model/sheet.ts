import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { readText } from '#imports/model/cell.ts'
import type { Column } from '#imports/model/column.ts'
import type { Cells } from '#imports/model/line.ts'
import { DISTRICTS } from '#places/model/district.ts'
import type { Words } from '#platform/model/words.ts'
import {
  DiagnosisGroup,
  diagnosisGroupWords,
  InsuranceKind,
  insuranceKindWords,
} from './eligibility.ts'
import {
  Cost,
  costWords,
  ResourceContent,
  ResourceStatus,
  resourceStatusWords,
} from './resource.ts'

const several = '用分号隔开'

function column(key: string, title: string, meaning: string, example = ''): Column {
  return { key, title, as: 'text', meaning, example }
}

/** One row is one resource; a list in a cell is joined by ；, for some names hold a 、. */
export const resourceColumns: readonly Column[] = [
  { ...column('name', '名称', '资源叫什么', '大病患儿救助金'), required: true },
  { ...column('provider', '提供方', '哪个机构或组织', '某基金会'), required: true },
  column('about', '提供方简介', '一两句话'),
  column('description', '做什么', '能帮到什么'),
  column('status', '状态', '在办、暂停、停办、已撤销', '在办'),
  column('alert', '提醒', '近期要注意的事'),
  column('needs', '解决什么', `十二个方面里的几个，${several}`, '经济与医保'),
  column('districts', '限哪些区', `不限就空着；${several}`, '朝阳区；海淀区'),
  column('prose', '条件（文字）', '照原文写'),
  column('hasRule', '条件已列出', '是：下面几列就是全部条件', '是'),
  column('minimumAge', '最小年龄', '周岁，含', '0'),
  column('maximumAge', '最大年龄', '周岁，含', '17'),
  column('insurance', '限哪些医保', `不限就空着；${several}`),
  column('diagnosisGroups', '限哪些病种', `不限就空着；${several}`),
  column('income', '人均月收入不超过', '元'),
  column('documents', '要哪些材料', '用分号隔开'),
  column('cost', '收费', '不收费、收费、不清楚收不收费', '不收费'),
  column('costNote', '收费说明', ''),
  column('givesUpTo', '最多给多少钱', '元'),
  column('schedule', '什么时候', '', '工作日 9:00—17:00'),
  column('place', '在哪里', ''),
  column('contact', '找谁', ''),
]

const domains = labelled(Domain.options, domainWords)
const districts = new Map(DISTRICTS.map(({ code, name }) => [name.zh, code] as const))
const insurances = labelled(InsuranceKind.options, insuranceKindWords)
const diagnoses = labelled(DiagnosisGroup.options, diagnosisGroupWords)
const costs = labelled(Cost.options, costWords)
const statuses = labelled(ResourceStatus.options, resourceStatusWords)

export function toCells(content: ResourceContent): Record<string, string> {
  const { provider, eligibility, needs, documents, givesUpTo } = content
  const { rule } = eligibility
  return {
    ...{ name: content.name, provider: provider.name, about: provider.about },
    ...{ description: content.description, alert: content.alert, prose: eligibility.prose },
    status: resourceStatusWords[content.status].zh,
    needs: needs.map((one) => domainWords[one].zh).join('；'),
    districts: content.districts.map((one) => nameIn(districts, one)).join('；'),
    hasRule: rule ? '是' : '否',
    minimumAge: numberText(rule?.minimumAge),
    maximumAge: numberText(rule?.maximumAge),
    insurance: (rule?.insurance ?? []).map((one) => insuranceKindWords[one].zh).join('；'),
    diagnosisGroups: (rule?.diagnosisGroups ?? [])
      .map((one) => diagnosisGroupWords[one].zh)
      .join('；'),
    income: yuan(rule?.mostMonthlyIncome),
    documents: documents.join('；'),
    cost: costWords[content.cost].zh,
    ...{ costNote: content.costNote, givesUpTo: yuan(givesUpTo), schedule: content.schedule },
    ...{ place: content.place, contact: content.contact },
  }
}

export type ReadRow = { readonly content: ResourceContent } | { readonly fault: string }

/** A row as a resource, or the first thing that is wrong with it, in a sentence. */
export function fromCells(cells: Cells): ReadRow {
  const faults: string[] = []
  function text(key: string) {
    const read = readText(cells[key])
    if ('value' in read) return read.value
    faults.push(`“${titleOf(key)}”：${read.fault.message}`)
    return ''
  }
  function list<Value>(key: string, choices: ReadonlyMap<string, Value>) {
    return split(text(key), /[,，;；]/).flatMap((word) => {
      const found = choices.get(word.normalize('NFKC')) ?? choices.get(word)
      if (found === undefined) faults.push(`“${titleOf(key)}”不认识“${word}”`)
      return found === undefined ? [] : [found]
    })
  }
  function number(key: string, times = 1) {
    const written = text(key).normalize('NFKC')
    if (written === '') return null
    if (!/^\d{1,8}(\.\d{1,2})?$/.test(written)) faults.push(`“${titleOf(key)}”要写成数字`)
    return Math.round(Number(written) * times)
  }
  const rule = {
    ...{ minimumAge: number('minimumAge'), maximumAge: number('maximumAge') },
    insurance: list('insurance', insurances),
    diagnosisGroups: list('diagnosisGroups', diagnoses),
    mostMonthlyIncome: number('income', 100),
  }
  const content = {
    ...{ name: text('name'), description: text('description'), alert: text('alert') },
    provider: { name: text('provider'), about: text('about'), institutionId: null },
    status: list('status', statuses)[0] ?? 'active',
    ...{ needs: list('needs', domains), districts: list('districts', districts) },
    eligibility: { prose: text('prose'), rule: text('hasRule') === '是' ? rule : null },
    documents: split(text('documents'), /[;；\n]/),
    cost: list('cost', costs)[0] ?? 'unknown',
    ...{ costNote: text('costNote'), givesUpTo: number('givesUpTo', 100) },
    ...{ schedule: text('schedule'), place: text('place'), contact: text('contact') },
  }
  const parsed = ResourceContent.safeParse(content)
  const [wrong] = parsed.error?.issues ?? []
  if (wrong) faults.push(`“${titleOf(String(wrong.path[0]))}”没有填好`)
  return parsed.data && faults.length === 0
    ? { content: parsed.data }
    : { fault: faults[0] ?? '没有填好' }
}

function labelled<Code extends string>(codes: readonly Code[], words: Record<Code, Words>) {
  return new Map(codes.map((code) => [words[code].zh, code] as const))
}

function nameIn<Code>(names: ReadonlyMap<string, Code>, code: Code) {
  return [...names].find(([, one]) => one === code)?.[0] ?? ''
}

function titleOf(key: string) {
  return resourceColumns.find((one) => one.key === key)?.title ?? key
}

function split(text: string, by: RegExp) {
  return text
    .split(by)
    .map((word) => word.trim())
    .filter(Boolean)
}

function numberText(value: number | null | undefined) {
  return value === null || value === undefined ? '' : String(value)
}

/** Fen as yuan, without a tail where there is none. */
function yuan(fen: number | null | undefined) {
  return fen === null || fen === undefined ? '' : String(fen / 100)
}
