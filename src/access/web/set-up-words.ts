export const words = {
  title: { zh: '安装向导', en: 'Set-up' },
  lead: {
    zh: '请两位管理员一起完成：各自输入自己的姓名、用户名和密码。完成后向导永久关闭。',
    en: 'Two administrators do this together, each with a password of one’s own. Then it closes.',
  },
  begin: { zh: '安装码和单位', en: 'Code and name' },
  code: { zh: '安装码', en: 'Set-up code' },
  codeHint: {
    zh: '印在启动程序的窗口里，每次启动都会换。',
    en: 'It stands in the window of the program, and each start makes a new one.',
  },
  installation: { zh: '医院或城市的名称', en: 'Name of the institution or the city' },
  systemAdmin: { zh: '第一位：系统管理员', en: 'First: the system administrator' },
  systemLead: {
    zh: '建立和停用账号，不能给人权限，也看不到个案。',
    en: 'Makes and disables accounts; gives no rights and sees no case.',
  },
  securityAdmin: { zh: '第二位：安全管理员', en: 'Second: the security administrator' },
  securityLead: {
    zh: '任命岗位，不能建立账号，也看不到个案。请换第二位本人来填。',
    en: 'Appoints to posts; makes no accounts and sees no case. Let the second person type.',
  },
  name: { zh: '姓名', en: 'Name' },
  username: { zh: '用户名', en: 'User name' },
  usernameHint: {
    zh: '3 到 30 个小写字母、数字、点、横线，用来登录。',
    en: '3 to 30 small letters, digits, dots or hyphens; to sign in with.',
  },
  password: { zh: '密码', en: 'Password' },
  passwordHint: {
    zh: '至少 12 个字。几个不相关的词连在一起，好记又难猜。',
    en: 'At least 12 characters: a few words that have nothing to do with each other.',
  },
  found: { zh: '完成安装', en: 'Finish the set-up' },
  done: { zh: '安装完成', en: 'The set-up is done' },
  doneLead: {
    zh: '两位管理员现在可以各自登录。第一件事：系统管理员建立审计管理员的账号，安全管理员任命他。',
    en: 'Both can sign in now. First thing: make and appoint the audit administrator.',
  },
  toSignIn: { zh: '去登录', en: 'Sign in' },
  closed: {
    zh: '安装向导已经关闭。请用管理员账号登录。',
    en: 'The set-up is closed. Sign in as an administrator.',
  },
  activate: { zh: '设置密码', en: 'Set a password' },
  activateLead: {
    zh: '系统管理员给了您用户名和邀请码。邀请码三天内有效，只能用一次。',
    en: 'The system administrator gave you a user name and a code. It is good once, for three days.',
  },
  invitationCode: { zh: '邀请码', en: 'Invitation code' },
  newPassword: { zh: '您自己的密码', en: 'Your own password' },
  set: { zh: '设置密码', en: 'Set the password' },
  activated: {
    zh: '密码已设置。安全管理员任命岗位之后就能登录。',
    en: 'The password is set. You can sign in once you are appointed.',
  },
}
