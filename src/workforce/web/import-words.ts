/** Words of the list that a house brings in at once. */
export const importWords = {
  title: { zh: '导入名单', en: 'Import a list' },
  lead: {
    zh: '先下载空表，一行填一位；确认之前什么也不会写入。同名且到岗日期相同的，算已登记过。',
    en: 'Fill in the empty workbook, one row each. Nothing is written before you confirm.',
  },
  empty: { zh: '下载空表', en: 'Empty workbook' },
  choose: { zh: '选择 .xlsx 文件', en: 'Choose an .xlsx file' },
  hint: { zh: '不超过 1 MB', en: 'At most 1 MB' },
  found: (added: number, known: number) => ({
    zh: `新登记 ${added} 位，已登记过 ${known} 位。`,
    en: `${added} new, ${known} on record already.`,
  }),
  faulty: {
    zh: '下面几处要先改好，再上传一次：',
    en: 'Mend these and send the file again:',
  },
  confirm: { zh: '确认导入', en: 'Import' },
  imported: { zh: '已导入', en: 'Imported' },
}
