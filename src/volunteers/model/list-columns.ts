import type { Column } from '#imports/model/column.ts'
import { skillWords } from './volunteer.ts'

function column(key: string, title: string, meaning: string, example = ''): Column {
  return { key, title, as: 'text', meaning, example }
}

const skills = Object.values(skillWords)
  .map(({ zh }) => zh)
  .join('；')

/**
 * One row is one volunteer. The titles are those of the group 志愿者 of the export, so that what one
 * house exports another can read; what has to be reached at home and said of minors stands behind. The
 * column table of MZ/T 061 was not found: the columns are ours.
 */
export const listColumns: readonly Column[] = [
  { ...column('name', '姓名', '证件上的姓名', '岑一苇'), required: true },
  column(
    'identityNumber',
    '证件号码',
    '身份证号 18 位，这一列保持“文本”格式；外国人填护照号；暂时没有可以空着',
    '（18 位，文本格式）',
  ),
  {
    ...column('birthDate', '出生日期', '填了身份证号可以不填；外国人必填', '1990-01-30'),
    as: 'day',
  },
  {
    ...column('phone', '联系电话', '手机或座机，只填一个；孩子没有电话，填监护人的', '13800005678'),
    required: true,
  },
  column('skills', '特长', `用顿号隔开，从这里面选：${skills}`, '导诊、陪孩子'),
  column('availability', '可服务时间', '最多 200 字', '周六上午'),
  column('languages', '语言、方言', '最多 100 字', '普通话、英语'),
  { ...column('isForeigner', '外国籍', '不填算“否”'), choices: ['是', '否'] },
  column('guardian', '监护人', '未满 18 岁必填：监护人的姓名'),
  column('guardianPhone', '监护人电话', '未满 18 岁必填'),
]

export function titleOf(key: string) {
  return listColumns.find((one) => one.key === key)?.title ?? ''
}
