import { closureReasonWords } from '#casework/model/closure.ts'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import type { ImportKind } from './kind.ts'

/** One column of a sheet. Its title stands in the first row and is how the column is found. */
export interface Column {
  readonly key: string
  readonly title: string
  readonly required?: true
  /** `day` is a date; all else is text and is formatted so, above all identity numbers. */
  readonly as: 'text' | 'day'
  readonly choices?: readonly string[]
  readonly meaning: string
  readonly example: string
}

/** 500 characters in a cell are a text, 5 000 are a mistake. */
export const LONGEST_CELL = 2000
export const MOST_ROWS = 5000

const person: readonly Column[] = [
  {
    key: 'name',
    title: '姓名',
    required: true,
    as: 'text',
    meaning: '证件上的姓名',
    example: '王淑兰',
  },
  {
    ...{ key: 'sex', title: '性别', as: 'text', choices: ['女', '男', '不详'] },
    ...{ meaning: '女、男或不详；填了身份证号可以不填', example: '女' },
  },
  {
    ...{ key: 'identityNumber', title: '身份证号', as: 'text', example: '（18 位，文本格式）' },
    meaning: '18 位。这一列必须是“文本”格式：数字格式只保留 15 位，后面会变成 0',
  },
  {
    ...{ key: 'birthDate', title: '出生日期', as: 'day', example: '1958-03-04' },
    meaning: '只知道年月写 1958-03，只知道年写 1958年；填了身份证号可以不填',
  },
  {
    ...{ key: 'phones', title: '电话', as: 'text', example: '13800005678、010-66668888' },
    meaning: '手机或座机，最多 4 个，用顿号隔开',
  },
  {
    ...{ key: 'declaredAdult', title: '已确认成年', as: 'text', choices: ['是', '否'] },
    ...{ meaning: '不知道出生日期、但确认已成年时填“是”', example: '' },
  },
]

const oldCase: readonly Column[] = [
  {
    key: 'openedOn',
    title: '开案日期',
    required: true,
    as: 'day',
    meaning: '哪天开案',
    example: '2024-05-06',
  },
  {
    key: 'closedOn',
    title: '结案日期',
    required: true,
    as: 'day',
    meaning: '哪天结案',
    example: '2024-08-30',
  },
  {
    ...{ key: 'reason', title: '结案原因', required: true, as: 'text', example: '目标达成' },
    choices: Object.values(closureReasonWords).map(({ zh }) => zh),
    meaning: '从下拉列表里选',
  },
  {
    ...{ key: 'summary', title: '结案小结', required: true, as: 'text' },
    ...{ meaning: '做了什么，结果怎样；不要写保密内容', example: '费用落实，已出院回家' },
  },
  {
    ...{ key: 'serviceLine', title: '服务内容', as: 'text', example: '社会资源整合' },
    choices: Object.values(serviceLineWords).map(({ zh }) => zh),
    meaning: '从下拉列表里选；不填算“其它”',
  },
  { key: 'ward', title: '病区', as: 'text', meaning: '当时的病区', example: '肿瘤内科' },
  { key: 'bed', title: '床位', as: 'text', meaning: '当时的床位', example: '3' },
  {
    key: 'oldNumber',
    title: '原编号',
    as: 'text',
    meaning: '旧档案里的编号，会写进经过',
    example: 'SW2024-031',
  },
]

const account: readonly Column[] = [
  {
    ...{ key: 'username', title: '登录名', required: true, as: 'text', example: 'li.shegong' },
    meaning: '3 到 30 个小写字母、数字、点、横线或下划线',
  },
  {
    key: 'name',
    title: '姓名',
    required: true,
    as: 'text',
    meaning: '同事的姓名',
    example: '李社工',
  },
  { key: 'email', title: '电子邮箱', as: 'text', meaning: '可以不填', example: '' },
]

export const columnsOf: Record<ImportKind, readonly Column[]> = {
  patients: person,
  'old-cases': [...person, ...oldCase],
  staff: account,
}

export function titleOf(kind: ImportKind, key: string) {
  return columnsOf[kind].find((column) => column.key === key)?.title ?? key
}
