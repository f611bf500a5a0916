import type { Words } from '#platform/model/words.ts'
import type {
  InstitutionKind,
  Level,
  Ownership,
  Specialty,
  WorkModel,
} from '../model/institution.ts'
import type { ServicePointKind } from '../model/service-point.ts'
import { pageWords } from './page-words.ts'

export const kindWords: Record<InstitutionKind, Words> = {
  hospital: { zh: '医院', en: 'Hospital' },
  'community-health-centre': { zh: '社区卫生服务机构', en: 'Community health centre' },
  'public-health': { zh: '公共卫生机构', en: 'Public health body' },
  'city-office': { zh: '市级主管部门', en: 'City office' },
  'district-office': { zh: '区级主管部门', en: 'District office' },
  'social-work-agency': { zh: '社工机构', en: 'Social work agency' },
  foundation: { zh: '基金会', en: 'Foundation' },
  university: { zh: '高校', en: 'University' },
  association: { zh: '行业协会', en: 'Association' },
  'civil-affairs': { zh: '民政部门', en: 'Civil affairs' },
  community: { zh: '社区', en: 'Community' },
  other: { zh: '其他', en: 'Other' },
}

export const levelWords: Record<Level, Words> = {
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级', en: 'Primary' },
  ungraded: { zh: '未定级', en: 'Ungraded' },
}

export const specialtyWords: Record<Specialty, Words> = {
  general: { zh: '综合', en: 'General' },
  paediatrics: { zh: '儿科', en: 'Paediatrics' },
  psychiatry: { zh: '精神', en: 'Psychiatry' },
  oncology: { zh: '肿瘤', en: 'Oncology' },
  rehabilitation: { zh: '康复', en: 'Rehabilitation' },
  'chinese-medicine': { zh: '中医', en: 'Chinese medicine' },
  obstetrics: { zh: '妇产', en: 'Obstetrics' },
  'infectious-diseases': { zh: '传染病', en: 'Infectious diseases' },
  geriatrics: { zh: '老年病', en: 'Geriatrics' },
  other: { zh: '其他', en: 'Other' },
}

export const ownershipWords: Record<Ownership, Words> = {
  public: { zh: '公立', en: 'Public' },
  private: { zh: '民营', en: 'Private' },
}

export const modelWords: Record<WorkModel, Words> = {
  'own-department': { zh: '独立部门', en: 'Department of its own' },
  'sub-department': { zh: '二级科室', en: 'Unit within a department' },
  attached: { zh: '挂靠其他部门', en: 'Attached to another department' },
  purchased: { zh: '购买服务', en: 'Purchased service' },
  stationed: { zh: '派驻', en: 'Stationed from outside' },
  none: { zh: '尚未设置', en: 'None yet' },
}

export const pointWords: Record<ServicePointKind, Words> = {
  ward: { zh: '病房', en: 'Ward' },
  clinic: { zh: '门诊', en: 'Clinic' },
  emergency: { zh: '急诊', en: 'Emergency' },
  dialysis: { zh: '透析', en: 'Dialysis' },
  hospice: { zh: '安宁疗护', en: 'Hospice' },
  station: { zh: '服务站', en: 'Service desk' },
  community: { zh: '社区', en: 'Community' },
  home: { zh: '居家', en: 'Home' },
  phone: { zh: '电话', en: 'Telephone' },
  online: { zh: '线上', en: 'Online' },
}

export const words = {
  institutions: pageWords.institutions,
  enter: pageWords.enter,
  institution: pageWords.institution,
  amend: pageWords.amend,
  institutionsLead: {
    zh: '全市十六区和经开区的机构，按区排列。',
    en: 'Institutions of the sixteen districts and the development area.',
  },
  name: { zh: '名称', en: 'Name' },
  district: { zh: '所在区', en: 'District' },
  anyDistrict: { zh: '全部区', en: 'All districts' },
  kind: { zh: '类别', en: 'Kind' },
  anyKind: { zh: '全部类别', en: 'All kinds' },
  level: { zh: '等级', en: 'Level' },
  anyLevel: { zh: '全部等级', en: 'All levels' },
  notGraded: { zh: '不适用', en: 'Not applicable' },
  specialty: { zh: '专科', en: 'Specialty' },
  ownership: { zh: '办别', en: 'Ownership' },
  uscc: { zh: '统一社会信用代码', en: 'Social credit code' },
  usccHint: {
    zh: '18 位，可留空；末位会自动校验',
    en: '18 characters, may be empty; the last one is checked',
  },
  parent: { zh: '上级机构', en: 'Parent institution' },
  search: { zh: '名称、拼音或首字母', en: 'Name, pinyin or initials' },
  beds: { zh: '开放床位', en: 'Open beds' },
  bedCount: (n: number) => ({ zh: `${n} 张`, en: `${n} beds` }),
  asOf: (day: string) => ({ zh: `截至 ${day}`, en: `as of ${day}` }),
  since: (day: string) => ({ zh: `自 ${day}`, en: `since ${day}` }),
  asOfDay: { zh: '截至日期', en: 'As of' },
  sinceDay: { zh: '起始日期', en: 'Since' },
  workModel: { zh: '医务社工设置', en: 'How social work is organised' },
  model: { zh: '社工设置', en: 'Social work' },
  recordBeds: { zh: '记床位数', en: 'Record beds' },
  recordModel: { zh: '记设置方式', en: 'Record how it is organised' },
  facts: { zh: '基本情况', en: 'Facts' },
  history: { zh: '历年', en: 'Over the years' },
  departments: { zh: '科室与服务点', en: 'Departments and service points' },
  addDepartment: { zh: '添加科室', en: 'Add a department' },
  addPoint: { zh: '添加服务点', en: 'Add a service point' },
  noPoints: { zh: '还没有登记科室和服务点。', en: 'No departments or service points yet.' },
  pointsOf: (n: number) => ({ zh: `${n} 个服务点`, en: `${n} service points` }),
  withoutDepartment: { zh: '不属于科室', en: 'Without a department' },
  floor: { zh: '位置', en: 'Where' },
  floorHint: { zh: '如：住院楼 6 层东', en: 'e.g. Building A, 6th floor' },
  close: { zh: '停用', en: 'Close' },
  reopen: { zh: '恢复使用', en: 'Reopen' },
  closed: (day: string) => ({ zh: `${day} 起停用`, en: `closed since ${day}` }),
  edit: { zh: '修改', en: 'Edit' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '已保存', en: 'Saved' },
  entered: { zh: '已登记', en: 'Entered' },
  noneFound: {
    zh: '没有符合条件的机构，可以放宽筛选。',
    en: 'No institution fits. Widen the filter.',
  },
  clear: { zh: '清除筛选', en: 'Clear the filter' },
  notRecorded: { zh: '未登记', en: 'Not on record' },
  needed: { zh: '必须填写', en: 'Needed' },
  unofficialCode: {
    zh: '经开区没有国标区划代码，本系统用自定标记 BJ-BDA。',
    en: 'The development area has no GB/T 2260 code; BJ-BDA is a mark of this product.',
  },
}
