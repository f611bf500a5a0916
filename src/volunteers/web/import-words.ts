/** Words of the page by which a list of volunteers is brought in. */
export const importWords = {
  open: { zh: '导入名单', en: 'Import a list' },
  lead: {
    zh: '从 Excel 表登记一批志愿者。先核对，您确认以后才写入；同一份名单再传一次不会重复。',
    en: 'Bring in many volunteers from Excel. Checked first, written after your yes; never twice.',
  },
  sheet: { zh: '一、下载空表', en: '1. Take the empty workbook' },
  sheetHint: {
    zh: '一行填一位，列名与本系统导出的“志愿者”表相同，也可以直接上传别的机构导出的表。请先征得本人同意。',
    en: 'One row each, with the titles of our export: a list that another house exported fits too. Ask everybody first.',
  },
  download: { zh: '下载空表', en: 'Empty workbook' },
  file: { zh: '二、上传填好的表', en: '2. Upload the filled workbook' },
  choose: { zh: '选择填好的表', en: 'Choose the filled workbook' },
  chooseHint: {
    zh: '.xlsx，不超过 1 MB、1000 位。证件号码和电话那几列要保持“文本”格式。',
    en: '.xlsx, up to 1 MB and 1 000 people. Keep identity numbers and telephones as text.',
  },
  reading: { zh: '正在读表……', en: 'Reading the workbook …' },
  result: { zh: '三、核对结果', en: '3. What was found' },
  noFile: {
    zh: '还没有选择文件。上传以后，这里会列出每一行能不能登记。',
    en: 'No file yet. What would become of each row is listed here.',
  },
  fine: (n: number) => ({ zh: `${n} 位可以导入`, en: `${n} can be imported` }),
  faulty: (n: number) => ({ zh: `${n} 行要修改`, en: `${n} rows need mending` }),
  alike: (n: number) => ({
    zh: `${n} 位的电话已在册，默认不导入，请看一眼`,
    en: `${n} have a telephone of the roll and stay out: please look`,
  }),
  known: (n: number) => ({
    zh: `${n} 位已在册，不会重复`,
    en: `${n} are on the roll already`,
  }),
  confirm: (n: number) => ({ zh: `确认导入 ${n} 位`, en: `Import ${n}` }),
  afterwards: {
    zh: '导入后的状态是“已报名”：面谈、健康和感染筛查、培训、监护人同意都还要一步步来。',
    en: 'They come in as applied: interview, clearance, training and a guardian’s consent stay due.',
  },
  leftOut: {
    zh: '有错的行这次不导入，改好再上传即可。',
    en: 'Rows with mistakes stay out; mend and upload them later.',
  },
  nothingFine: { zh: '没有可以导入的行。', en: 'There is no row to import.' },
  toFix: { zh: '要修改的行', en: 'Rows to mend' },
  toDecide: { zh: '是不是同一个人', en: 'The same person?' },
  onRoll: { zh: '已在册', en: 'On the roll already' },
  toImport: { zh: '可以导入', en: 'To be imported' },
  row: (n: number, name: string) => ({ zh: `第 ${n} 行 · ${name}`, en: `Row ${n} · ${name}` }),
  samePhone: { zh: '电话相同：', en: 'The same telephone: ' },
  other: (name: string) => ({
    zh: `${name} 是另一个人，一起导入`,
    en: `${name} is another person: import as well`,
  }),
  more: { zh: '再看后面的', en: 'Show more' },
  imported: (added: number, leftOut: number) => ({
    zh: `已导入 ${added} 位，没有导入 ${leftOut} 行。`,
    en: `${added} imported, ${leftOut} rows left out.`,
  }),
  toApplied: { zh: '看已报名的志愿者', en: 'See who has applied' },
}
