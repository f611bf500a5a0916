import type { Words } from '#platform/model/words.ts'

/** What this slice says no with, besides the obstacles of an appointment and weak passwords. */
export const refusalWords = {
  'wrong-name-or-password': {
    zh: '用户名或密码不对。连续 6 次不对会锁定 15 分钟；忘了密码请找本单位的系统管理员。',
    en: 'User name or password is wrong. After six wrong tries the name is locked for 15 minutes.',
  },
  'sign-in-locked': {
    zh: '连续 6 次不对，这个用户名已锁定。请 15 分钟后再试；不是您本人在试，请告诉系统管理员。',
    en: 'After six wrong tries this name is locked. Try again in 15 minutes.',
  },
  'wrong-password': {
    zh: '现在的密码不对。请重新输入。',
    en: 'The present password is wrong.',
  },
  'wrong-code': {
    zh: '验证码不对。请看手机上最新的 6 位数字，并确认手机时间准确；备用码每个只能用一次。',
    en: 'The code is wrong. Take the latest one, and see that the clock of the phone is right.',
  },
  'second-step-over': {
    zh: '第二步验证已过期或试得太多。请从用户名和密码重新开始。',
    en: 'The second step has expired or was tried too often. Start again with name and password.',
  },
  'second-factor-already': {
    zh: '两步验证已经开启。要换手机，请先关闭再重新开启。',
    en: 'The second factor is on already. Turn it off first to change the phone.',
  },
  'second-factor-missing': {
    zh: '这个账号还没有开启两步验证。请先在“两步验证”页面开启。',
    en: 'This account has no second factor yet.',
  },
  'account-disabled': {
    zh: '这个账号已停用。如有疑问，请联系本单位的系统管理员。',
    en: 'This account is disabled. Ask the system administrator.',
  },
  'no-post': {
    zh: '这个账号还没有任职，或任职已结束，暂时不能进入。请联系安全管理员任命。',
    en: 'This account holds no post at present. Ask the security administrator.',
  },
  'unknown-to-provider': {
    zh: '统一登录成功，但这里没有与该邮箱对应的账号。请联系本单位的系统管理员。',
    en: 'The provider knows you, but no account here has that address. Ask the administrator.',
  },
  'provider-unreachable': {
    zh: '统一登录暂时连不上。请稍后再试，或改用本系统的用户名和密码。',
    en: 'The sign-in provider is out of reach. Try later, or sign in with name and password.',
  },
  'wrong-invitation': {
    zh: '用户名或邀请码不对，或邀请码已用过、已过期。请核对，或请系统管理员重新发一个。',
    en: 'User name or invitation code is wrong, used or expired. Ask for a new one.',
  },
  'set-up-closed': {
    zh: '安装向导已经关闭。请用管理员账号登录。',
    en: 'The set-up is closed. Sign in as an administrator.',
  },
  'wrong-set-up-code': {
    zh: '安装码不对。它印在启动程序的窗口里，重新启动会换一个新的。',
    en: 'The set-up code is wrong. It stands in the window of the program; a restart makes a new one.',
  },
  'two-persons-needed': {
    zh: '系统管理员和安全管理员必须是两个不同的人：姓名、用户名和密码都不能相同。',
    en: 'The two administrators are two different people: names, user names and passwords differ.',
  },
  'username-taken': {
    zh: '这个用户名已有人用。请换一个。',
    en: 'This user name is taken.',
  },
  'email-taken': {
    zh: '这个邮箱已登记在另一个账号上。请核对，或不填邮箱。',
    en: 'This address belongs to another account.',
  },
  'no-such-account': {
    zh: '没有这个账号，或您看不到它。',
    en: 'There is no such account, or it is out of your sight.',
  },
  'no-such-post': {
    zh: '没有这个任职，或它已经结束。',
    en: 'There is no such post, or it has ended.',
  },
} as const satisfies Record<string, Words>
