export const pageWords = {
  accounts: { zh: '账号与任职', en: 'Accounts and posts' },
  newAccount: { zh: '新建账号', en: 'New account' },
  account: { zh: '账号', en: 'Account' },
  auditLog: { zh: '操作记录', en: 'Audit log' },
  ownAccount: { zh: '我的账号', en: 'My account' },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  setUp: { zh: '安装向导', en: 'Set-up' },
  activate: { zh: '设置密码', en: 'Set a password' },
}
