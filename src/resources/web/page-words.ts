/** Titles of the pages, small: the shell reads them before anything is opened. */
export const pageWords = {
  directory: { zh: '资源', en: 'Resources' },
  toVerify: { zh: '要核实的资源', en: 'Resources to verify' },
  enter: { zh: '登记资源', en: 'New resource' },
  resource: { zh: '资源', en: 'Resource' },
  amend: { zh: '修改资源', en: 'Amend a resource' },
  exchange: { zh: '导入和导出资源', en: 'Import and export' },
}
