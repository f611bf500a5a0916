import { sql } from 'kysely'
import {
  AccountId,
  type DepartmentId,
  type InstitutionId,
  type Role,
} from '#platform/model/actor.ts'
import type { Db, Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Place, PostId } from '../model/account.ts'
import { type DemoRole, toRole } from '../model/demo.ts'
import { tables } from './store.ts'

/** One fictitious person with a post. Without `card` it is one of the many, not in the chooser. */
export interface DemoStaff extends Place {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly title: string
  readonly card?: DemoRole
  readonly personId?: string
}

/** Where the story plays: a ward, another hospital, and the district of the first. */
export interface DemoPlaces {
  readonly hospital: Workplace & { readonly departmentId: DepartmentId | null }
  readonly otherHospital: Workplace
  /** A health centre that takes over what goes on at home. */
  readonly centre: Workplace
}

interface Workplace {
  readonly institutionId: InstitutionId
  readonly districtCode: string
  /** 市东医院 */
  readonly name: string
}

/** Writes accounts without password, and their posts. Acts as the product itself. */
export async function fillAccounts(tx: Tx, staff: readonly DemoStaff[], { newId }: Deps) {
  const people = staff.map((one) => ({ ...one, id: AccountId.parse(newId()) }))
  for (let start = 0; start < people.length; start += 500) {
    const some = people.slice(start, start + 500)
    await tables(tx)
      .insertInto('access.account')
      .values(
        some.map(({ id, username, name, card, personId }) => ({
          ...{ id, username, name, demo: true, email: null, createdBy: null },
          demoRole: card ?? null,
          personId: personId ?? null,
        })),
      )
      .execute()
    await tables(tx)
      .insertInto('access.post')
      .values(
        some.map(({ id, role, title, institutionId, districtCode, departmentId }) => ({
          ...{ id: PostId.parse(newId()), accountId: id, role, title, appointedBy: null },
          ...{ institutionId, districtCode, departmentId },
        })),
      )
      .execute()
  }
  return new Map(people.map(({ username, id }) => [username, id]))
}

/** The cast of the demonstration: one for each card. All names are invented. */
export function demoCast({ hospital, otherHospital, centre }: DemoPlaces): DemoStaff[] {
  const { departmentId } = hospital
  const nowhere = { institutionId: null, districtCode: null, departmentId: null }
  const office = { ...nowhere, districtCode: hospital.districtCode }
  return [
    cast(
      'social-worker',
      'lin.zhixia',
      '林知夏',
      place(hospital, departmentId),
      '社工部 病房医务社工',
    ),
    cast('second-social-worker', 'zhou.yuan', '周予安', place(hospital, null), '社工部 医务社工'),
    cast('lead', 'shen.huaiyu', '沈怀予', place(hospital, null), '社工部主任'),
    cast('volunteer', 'he.xiaoman', '何小满', place(hospital, null), '志愿者'),
    cast('second-volunteer', 'tao.rulan', '陶如岚', place(hospital, null), '志愿者'),
    cast('doctor', 'ji.mingyuan', '纪明远', place(hospital, null), '神经内科医生'),
    cast('partner', 'jiang.xiaoyu', '蒋晓渔', place(centre, null), '转介联系人'),
    cast('aid-officer', 'bai.anran', '白安然', nowhere, '救助经办'),
    cast('second-aid-officer', 'kang.shuning', '康书宁', nowhere, '救助经办'),
    cast('supervisor', 'lu.zhiyuan', '卢致远', nowhere, '行业督导'),
    cast('second-supervisor', 'qiu.shenyan', '邱慎言', nowhere, '行业督导'),
    cast('foundation', 'wen.yayan', '闻雅言', nowhere, '基金会 项目官员'),
    cast('bureau-officer', 'chang.yunping', '常允平', nowhere, '协同部门 联络员'),
    cast(
      'other-social-worker',
      'gu.nanqiao',
      '顾南乔',
      place(otherHospital, null),
      '社工部 医务社工',
    ),
    cast('district-officer', 'tang.qushui', '唐曲水', office, '区卫生健康委 医务社工专员'),
    cast('city-officer', 'fang.dujiang', '方渡江', nowhere, '市卫生健康委 医务社工专员'),
    cast('insurance-clerk', 'qiao.jingyi', '乔静宜', nowhere, '普惠健康保 承保理赔经办'),
    cast('insurance-reviewer', 'meng.zhaoming', '孟昭明', nowhere, '普惠健康保 理赔复核'),
    cast('second-insurance-reviewer', 'xu.wenlan', '许文澜', nowhere, '普惠健康保 理赔复核'),
    cast('fund-auditor', 'yan.shoucheng', '严守澄', nowhere, '医保基金核查'),
    cast('insured', 'luo.qinghe', '骆清和', nowhere, '普惠健康保 参保人'),
    cast('other-insured', 'wen.jianzhou', '温见舟', nowhere, '普惠健康保 参保人'),
    cast('system-admin', 'xitong', '贺修远', nowhere, '系统管理员'),
    cast('security-admin', 'anquan', '江守一', nowhere, '安全管理员'),
    cast('audit-admin', 'shenji', '陆观澜', nowhere, '审计管理员'),
  ]
}

/** Whether anybody can come in yet. As the product itself. */
export async function hasAccounts(tx: Tx) {
  const one = await tables(tx).selectFrom('access.account').select('id').limit(1).executeTakeFirst()
  return one !== undefined
}

/** Whether all who could come in were made for trying out. Asks for the owner's connection. */
export async function isDemoOnly(owner: Db) {
  const { rows } = await sql<{ demo: boolean | null }>`
    select bool_and(demo) as demo from access.account`.execute(owner)
  return rows[0]?.demo === true
}

/** For the start in production: nobody comes in by what was made for trying out. */
export async function shutDemo(owner: Db) {
  await sql`delete from access.session s using access.account a
    where a.id = s.account_id and a.demo`.execute(owner)
  await sql`update access.account set disabled_at = now(), version = version + 1
    where demo and disabled_at is null`.execute(owner)
}

type Placed = Place & { readonly at?: string }

function place(
  { institutionId, districtCode, name }: Workplace,
  departmentId: DepartmentId | null,
) {
  return { institutionId, districtCode, departmentId, at: name }
}

function cast(
  card: DemoRole,
  username: string,
  name: string,
  { at, ...where }: Placed,
  title: string,
) {
  return {
    ...where,
    card,
    username,
    name,
    role: toRole(card),
    title: at ? `${at} ${title}` : title,
  }
}
