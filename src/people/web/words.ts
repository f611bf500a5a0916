import type { Words } from '#platform/model/words.ts'
import type { AccessPurpose, AccessState } from '../model/access.ts'
import type { AccessNeed, Likeness, Sex } from '../model/person.ts'
import type { TieKind } from '../model/tie.ts'
import { pageWords } from './page-words.ts'

export const sexWords: Record<Sex, Words> = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
  unknown: { zh: '未知', en: 'Unknown' },
}

export const needWords: Record<AccessNeed, Words> = {
  hearing: { zh: '听力不便', en: 'Hard of hearing' },
  sight: { zh: '视力不便', en: 'Poor sight' },
  mobility: { zh: '行动不便', en: 'Limited mobility' },
  reading: { zh: '读写困难', en: 'Difficulty reading' },
  'sign-language': { zh: '需要手语', en: 'Needs sign language' },
  interpreter: { zh: '需要翻译', en: 'Needs an interpreter' },
}

export const tieWords: Record<TieKind, Words> = {
  mother: { zh: '母亲', en: 'Mother' },
  father: { zh: '父亲', en: 'Father' },
  parent: { zh: '父母', en: 'Parent' },
  spouse: { zh: '配偶', en: 'Spouse' },
  child: { zh: '子女', en: 'Child' },
  sibling: { zh: '兄弟姐妹', en: 'Sibling' },
  grandparent: { zh: '祖父母或外祖父母', en: 'Grandparent' },
  grandchild: { zh: '孙辈', en: 'Grandchild' },
  'other-relative': { zh: '其他亲属', en: 'Other relative' },
  friend: { zh: '朋友', en: 'Friend' },
  carer: { zh: '照顾者', en: 'Carer' },
  'cared-for': { zh: '被照顾的人', en: 'Is cared for' },
  other: { zh: '其他', en: 'Other' },
}

export const likenessWords: Record<Likeness, Words> = {
  'same-identity-number': { zh: '身份证号相同', en: 'Same identity number' },
  'same-name-and-birth': {
    zh: '姓名（或读音）与出生日期相同',
    en: 'Same name or sound, same birth date',
  },
  'same-phone': { zh: '电话相同，姓名相近', en: 'Same telephone, similar name' },
}

export const purposeWords: Record<AccessPurpose, Words> = {
  intake: { zh: '登记建档', en: 'Registration' },
  service: { zh: '提供服务', en: 'Service' },
  supervision: { zh: '督导', en: 'Supervision' },
  complaint: { zh: '处理投诉', en: 'Complaint' },
  'rights-request': { zh: '本人或家属要求查阅', en: 'Request of the person or the family' },
  emergency: { zh: '紧急情况', en: 'Emergency' },
  'quality-check': { zh: '质量检查', en: 'Quality check' },
}

export const stateWords: Record<AccessState, Words> = {
  pending: { zh: '待审批', en: 'Waiting' },
  approved: { zh: '已同意', en: 'Approved' },
  refused: { zh: '未同意', en: 'Refused' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
}

export const words = {
  people: pageWords.people,
  register: pageWords.register,
  person: pageWords.person,
  amend: pageWords.amend,
  addKin: pageWords.addKin,
  peopleLead: {
    zh: '先找，再登记：同一个人在本机构只建一份记录。',
    en: 'Look first, then register: one record for one person.',
  },
  search: {
    zh: '姓名、拼音、首字母、身份证号或电话',
    en: 'Name, pinyin, initials, identity or phone number',
  },
  searchHint: {
    zh: '例如 张小、zhangxm、zxm；身份证号和电话要输全',
    en: 'For example 张小, zhangxm, zxm; numbers in full',
  },
  nobody: { zh: '没有找到符合的人。', en: 'Nobody found.' },
  moreFound: { zh: '还有更多，请多输入几个字。', en: 'There are more. Type a little further.' },
  registerNamed: (name: string) => ({ zh: `登记“${name}”`, en: `Register “${name}”` }),
  notThere: { zh: '都不是？', en: 'None of these?' },
  registered: (name: string) => ({ zh: `已登记：${name}`, en: `Registered: ${name}` }),
  choose: { zh: '选这个人', en: 'Choose' },
  name: { zh: '姓名', en: 'Name' },
  formerName: { zh: '曾用名', en: 'Former name' },
  sex: { zh: '性别', en: 'Sex' },
  birth: { zh: '出生日期', en: 'Birth date' },
  birthKnown: { zh: '知道日期', en: 'Date known' },
  birthYear: { zh: '只知道年份', en: 'Year only' },
  birthUnknown: { zh: '不知道，已确认成年', en: 'Unknown, confirmed to be of age' },
  year: { zh: '年份', en: 'Year' },
  yearHint: { zh: '四位数字，如 1958', en: 'Four digits, such as 1958' },
  aboutYear: (year: string) => ({ zh: `约 ${year} 年`, en: `about ${year}` }),
  identityNumber: { zh: '身份证号', en: 'Identity number' },
  identityHint: {
    zh: '可留空；填写后自动带出生日和性别，加密保存',
    en: 'May be empty; fills in birth date and sex; stored sealed',
  },
  fromNumber: { zh: '由身份证号带出', en: 'Read from the identity number' },
  phone: { zh: '电话', en: 'Telephone' },
  otherPhone: { zh: '备用电话', en: 'Second telephone' },
  keepsAsIs: (masked: string) => ({
    zh: `现为 ${masked}；留空则不变`,
    en: `Now ${masked}; leave empty to keep`,
  }),
  accessNeeds: { zh: '沟通与便利需要', en: 'Needs for communication' },
  languages: { zh: '语言', en: 'Languages' },
  deceasedOn: { zh: '去世日期', en: 'Day of death' },
  deceased: (day: string) => ({ zh: `${day} 去世`, en: `died ${day}` }),
  needed: { zh: '必须填写', en: 'Needed' },
  duplicates: { zh: '可能已经登记过', en: 'Possibly on record already' },
  duplicatesLead: {
    zh: '请逐一核对。确认不是同一个人，再登记。',
    en: 'Look at each. Confirm that it is another person before you register.',
  },
  different: { zh: '不是同一个人', en: 'Another person' },
  theSame: { zh: '就是这个人', en: 'This is the person' },
  open: { zh: '打开', en: 'Open' },
  toPerson: { zh: '打开记录', en: 'Open the record' },
  askToSee: { zh: '申请查看', en: 'Ask to see' },
  confirmFirst: {
    zh: '请先核对上面可能重复的人。',
    en: 'First look at the possible duplicates above.',
  },
  openOther: {
    zh: '身份证号已登记，请打开已有的记录。',
    en: 'The identity number is on record: open that record.',
  },
  years: (age: number) => ({ zh: `${age} 岁`, en: `${age} years` }),
  aboutYears: (age: number) => ({ zh: `约 ${age} 岁`, en: `about ${age} years` }),
  minor: { zh: '未成年人', en: 'Minor' },
  underFourteen: { zh: '不满 14 周岁', en: 'Under 14' },
  closedCard: { zh: '需批准后查看', en: 'Opens after approval' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  cancel: { zh: '取消', en: 'Cancel' },
  notRecorded: { zh: '未登记', en: 'Not on record' },
  pinyin: { zh: '读音', en: 'Read as' },
  restricted: { zh: '只保存，不再使用', en: 'Only kept, not used' },
  accessUntil: { zh: '您可查看至', en: 'Open to you until' },
  alertNoGuardian: { zh: '还没有登记监护人', en: 'No guardian on record' },
  alertNoConsent: { zh: '还没有有效的服务同意', en: 'No valid consent to the service' },
  kin: { zh: '亲属与监护人', en: 'Kin and guardians' },
  noKin: { zh: '还没有登记亲属。', en: 'No kin on record.' },
  kinKind: { zh: '是服务对象的', en: 'Is the person’s' },
  guardian: { zh: '监护人', en: 'Guardian' },
  guardianOf: { zh: '被监护', en: 'Under guardianship' },
  livesWith: { zh: '同住', en: 'Lives together' },
  endTie: { zh: '结束关系', en: 'End the tie' },
  endTieSure: {
    zh: '从今天起结束这段关系？记录会保留。',
    en: 'End this tie from today? It stays on record.',
  },
  ended: (day: string) => ({ zh: `${day} 结束`, en: `ended ${day}` }),
  findKin: { zh: '先找到这位亲属', en: 'Find the relative first' },
  change: { zh: '换一个人', en: 'Choose another' },
  readers: { zh: '谁看过这份记录', en: 'Who has seen this record' },
  readersLead: {
    zh: '每次打开、修改和查看号码都有记录，当事人询问时可以告知。',
    en: 'Each opening, change and look at a number is logged, and may be told to the person who asks.',
  },
  moreReaders: { zh: '再列一些', en: 'List more' },
  showReaders: { zh: '列出', en: 'List them' },
  missing: { zh: '还缺什么', en: 'What is missing' },
  allSet: { zh: '登记、监护人和同意都已齐全。', en: 'Record, guardian and consent are complete.' },
}
