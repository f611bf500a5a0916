import { toDocx } from './docx/package.ts'
import { facts, listTable, paragraph, repeat, signatures } from './docx/paper.ts'

/** The templates that come along, made here; the house edits them in Word or WPS and uploads them. */

const who = [
  ['机构', '{机构名称}'],
  ['个案编号', '{个案编号}'],
  ['案主姓名', '{案主姓名}'],
  ['性别 / 年龄', '{性别} {年龄}'],
  ['病区床位', '{病区床位}'],
  ['主责社工', '{主责社工}'],
] as const

function head(title: string) {
  return paragraph('{机构名称}', 'Body', 'center') + paragraph(title, 'Title')
}

const made = paragraph('制表人：{制表人}　　制表日期：{制表日期}', 'Small', 'end')

const goalTable = listTable('目标', [
  ['服务目标', '{目标内容}', 3640],
  ['衡量办法', '{衡量办法}', 2400],
  ['期限', '{目标期限}', 1500],
  ['达成程度', '{达成程度}', 1500],
])

export function caseSummaryPaper() {
  return toDocx(
    [
      head('个案摘要'),
      facts([
        ...who,
        ['服务内容', '{服务内容}'],
        ['接案日期', '{接案日期}'],
        ['状态', '{个案状态}'],
        ['风险等级', '{风险等级}'],
      ]),
      paragraph('一、需要', 'Heading1'),
      listTable('需要', [
        ['领域', '{需要领域}', 2000],
        ['程度（0–4）', '{需要程度}', 1500],
        ['说明', '{需要说明}', 5540],
      ]),
      paragraph('二、服务目标', 'Heading1'),
      goalTable,
      paragraph('三、经过（不含保密内容）', 'Heading1'),
      repeat(
        '经过',
        paragraph('{记录时间}　{记录方式}　{记录人}', 'Small'),
        paragraph('{记录内容}'),
      ),
      signatures('社工签名', '督导签名'),
      made,
    ].join(''),
  )
}

export function serviceConsentPaper() {
  return toDocx(
    [
      head('服务告知与同意书'),
      facts([...who, ['出生日期', '{出生日期}'], ['签署人身份', '{签署人身份}']]),
      paragraph('一、我们做什么', 'Heading1'),
      paragraph(
        '医务社工可以陪您和家人说说心里的难处，帮您弄清医保和救助政策，联系能帮上忙的人和机构，也可以和医生护士一起商量出院后的安排。服务不收费，不影响治疗。',
      ),
      paragraph('二、您说的话谁会知道', 'Heading1'),
      paragraph(
        '我们只记录服务需要的内容。共享部分由服务团队和社工部主任阅读；保密部分只有为您服务的社工能读。没有您的同意，我们不把您的情况告诉别人。',
      ),
      paragraph('三、哪些情况例外', 'Heading1'),
      paragraph(
        '您或别人的生命、身体有危险时，或者法律要求我们报告时（例如未成年人受到侵害），我们会告诉有关部门，只说必须说的，并尽可能先告诉您。',
      ),
      paragraph('四、您可以随时改变主意', 'Heading1'),
      paragraph(
        '您可以不回答任何问题，可以查看、更正我们的记录，也可以随时撤回同意、结束服务。撤回以前已经做的事仍然有效。',
      ),
      paragraph('五、同意', 'Heading1'),
      paragraph(
        '以上内容社工已经当面讲解，我听懂了，愿意接受服务，并同意本机构为提供服务使用我的必要资料。有效期：□ 至本次服务结束　□ 至＿＿＿＿年＿＿月＿＿日',
      ),
      signatures('案主（或监护人）签名', '与案主的关系', '社工签名', '见证人（不能签名时）'),
      made,
    ].join(''),
  )
}

export function closurePaper() {
  return toDocx(
    [
      head('评估与结案表'),
      facts([
        ...who,
        ['服务内容', '{服务内容}'],
        ['接案日期', '{接案日期}'],
        ['结案日期', '{结案日期}'],
        ['结案原因', '{结案原因}'],
      ]),
      paragraph('一、目标达成', 'Heading1'),
      goalTable,
      paragraph('二、结案小结', 'Heading1'),
      paragraph('{结案小结}'),
      facts([
        ['是否转介', '{是否转介}'],
        ['是否告知案主', '{是否告知案主}'],
      ]),
      paragraph('三、随访安排', 'Heading1'),
      repeat('随访', paragraph('{随访日期}')),
      paragraph('四、案主的话（可由案主自己写）', 'Heading1'),
      paragraph('　'),
      paragraph('　'),
      signatures('案主（或监护人）签名', '社工签名', '社工部主任签名'),
      made,
    ].join(''),
  )
}

export function oneTimeNotePaper() {
  return toDocx(
    [
      head('一次性服务记录'),
      facts([
        ...who,
        ['时间', '{服务时间}'],
        ['时长（分钟）', '{服务时长}'],
        ['方式', '{服务方式}'],
        ['对象', '{服务对象}'],
      ]),
      paragraph('一、做了什么', 'Heading1'),
      paragraph('{服务活动}'),
      paragraph('二、记录（不含保密内容）', 'Heading1'),
      paragraph('{服务记录}'),
      paragraph('三、下一步', 'Heading1'),
      paragraph('{下一步}'),
      signatures('社工签名'),
      made,
    ].join(''),
  )
}
