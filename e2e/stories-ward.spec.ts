import { test } from 'vitest'
import { aStage } from './stage.ts'
import { hangPoster } from './story/asking.ts'
import { rateGoal, state, takeStep } from './story/casework.ts'
import {
  askForHelp,
  assessShortly,
  findNobodyAndRegister,
  guardianConsents,
} from './story/child.ts'
import { callOnceAndHandOn, close } from './story/ending.ts'
import { accept, recordConsent, triageFromDesk } from './story/intake.ts'
import { askWithInstrument, assessFully, drawFamily } from './story/knowing.ts'
import { leaveTheHospital, prepareToLeave, printFamilyCard } from './story/leaving.ts'
import { meetFamily } from './story/meeting.ts'
import { goTo, signInAs, tap } from './story/people.ts'
import { noteForGoal, planTogether, printPlan, wishFor } from './story/planning.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'
import { backToCase, openTool } from './story/walking.ts'

const stage = aStage()

test.concurrent('a child with leukaemia: from a mother’s question to a plan that she signs', async ({
  onTestFailed,
}) => {
  const worker = await stage.comes(DESKTOP)
  const lead = await stage.comes(DESKTOP)
  const mother = await stage.comes(PHONE)
  const everybody: readonly Visitor[] = [worker, lead, mother]
  onTestFailed(() => takePictures(everybody))
  const ward = '儿童血液病区'
  const child = { name: '云小禾', sex: '女', birthDate: '2018-05-12' } as const
  const parent = { name: '穆青禾', sex: '女', birthDate: '1989-08-30' } as const
  const wish = {
    text: '化疗的时候也能跟上班里的功课',
    measure: '每周两次、每次四十分钟，连续四周',
    domain: '就学就业',
  }

  await signInAs(worker, '病房医务社工')
  const link = await hangPoster(worker, ward)
  await askForHelp(mother, link, '照顾病人太累', '孩子刚确诊，我一个人陪，晚上睡不着。')
  await triageFromDesk(worker, `${ward} 12 床`)
  await findNobodyAndRegister(worker, child)
  await worker.page.getByRole('button', { name: '换一位' }).waitFor()
  const number = await accept(worker)
  await guardianConsents(worker, child, parent, number)
  await assessShortly(worker, '黄色风险', [
    ['情绪', '2', '一说打针就哭，夜里惊醒'],
    ['就学就业', '3', '开学就没去过学校'],
  ])
  await takeStep(worker, '开案', ['想对主任说的话', '母亲一人陪护，想早点开始。'])
  await state(worker, '待批准开案')

  await signInAs(lead, '社工部主任')
  await goTo(lead.page, '督导阅读')
  await lead.page
    .getByText(/因为：.*未满 18 岁/)
    .first()
    .waitFor()
  await look(lead, 'reading-waiting')
  await lead.page
    .getByRole('link', { name: new RegExp(`· ${number}$`) })
    .first()
    .click()
  await takeStep(lead, '批准开案', ['批注', '同意。先稳住母亲的睡眠。'])
  await state(lead, '服务中')

  await worker.page.reload()
  await state(worker, '服务中')
  await assessFully(
    worker,
    [
      {
        domain: '疾病适应',
        score: '2',
        reason: '知道要住很久，不肯问为什么',
        strength: '会给娃娃打针',
      },
      { domain: '情绪', score: '2', reason: '一说打针就哭，夜里惊醒' },
      { domain: '照顾负荷', score: '3', reason: '母亲一人陪护二十天，没有人替' },
      {
        domain: '就学就业',
        score: '3',
        reason: '开学就没去过学校',
        strength: '班主任愿意送作业来',
      },
    ],
    {
      formulation: '孩子怕的是被落下。先接上学校，再请外婆来替母亲。',
      clientView: '我想回去跟同桌坐。',
    },
  )
  await backToCase(worker, number)
  await drawFamily(worker, child.name)
  await backToCase(worker, number)
  await planTogether(worker, child.name, '能上课，妈妈能睡觉。', wish, {
    text: '把课本和作业本带来',
    who: '母亲',
  })
  await printPlan(worker, wish)
  await worker.page.getByRole('link', { name: '服务计划' }).first().click()
  await backToCase(worker, number)
  await noteForGoal(worker, wish, '床旁上了第一节数学课，孩子笑了。')
  await look(worker, 'child-case')
  await openTool(worker, '服务计划', `${child.name}的服务计划`)
  await worker.page.getByText('已有 1 笔记录、15 分钟为它').waitFor()

  await goTo(lead.page, '督导阅读')
  const line = lead.page.getByRole('listitem').filter({ hasText: number })
  await line.getByText('新记录 1 笔，共 15 分钟').waitFor()
  await look(lead, 'reading')
  await lead.page.getByRole('button', { name: `标为已读：${number}` }).click()
  // What was written in this very minute is told once more: better twice than never.
  await lead.page.getByText('已标为已读').waitFor()
  await leave(everybody)
})

test.concurrent('an old man after a stroke: from a tired wife to the last call after the discharge', async ({
  onTestFailed,
}) => {
  const worker = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker]))
  const { page } = worker
  const client = { name: '霍望山', sex: '男', birthDate: '1949-03-17' } as const
  const wish = {
    text: '自己走到楼下晒太阳',
    measure: '扶着助行器走完三十米，一周五天',
    domain: '住房与出院去向',
  }

  await signInAs(worker, '同院另一位社工')
  await registerCall(worker, '神经内科五病区', '老伴照顾得撑不住了，下周要出院。')
  await findNobodyAndRegister(worker, client)
  await page.getByRole('button', { name: '换一位' }).waitFor()
  const number = await accept(worker)
  await recordConsent(worker, { ...client, soundsLike: '' }, number)
  await assessShortly(worker, '无明显风险', [
    ['照顾负荷', '3', '老伴七十二岁，夜里起来五次'],
    ['住房与出院去向', '2', '家在三楼，没有电梯'],
  ])
  await takeStep(worker, '开案')
  await state(worker, '服务中')
  await page.getByRole('button', { name: '定目标' }).click()
  await wishFor(worker, wish)

  const gds = [
    '是',
    '是',
    '否',
    '否',
    '是',
    '否',
    '是',
    '否',
    '是',
    '否',
    '是',
    '否',
    '否',
    '否',
    '否',
  ]
  await askWithInstrument(worker, 'GDS-15', gds)
  await backToCase(worker, number)
  await meetFamily(
    worker,
    [
      { name: '鲁素琴', discipline: '妻子' },
      { name: '霍小满', discipline: '女儿' },
    ],
    '我不怕累，就怕夜里睡着了他摔倒。',
  )
  await page.getByRole('link', { name: '多学科会议与家庭会谈' }).click()
  await backToCase(worker, number)

  await prepareToLeave(worker, '老伴')
  await printFamilyCard(worker)
  await leaveTheHospital(worker)
  await backToCase(worker, number)
  await page.getByRole('button', { name: '记随访' }).nth(1).waitFor()
  await look(worker, 'stroke-case')

  await rateGoal(worker)
  await close(worker, '来时老伴撑不住、没处去；家里商量好谁替谁，助行器到家，能回家。')
  await look(worker, 'stroke-closed')
  await callOnceAndHandOn(
    worker,
    '在家走到阳台了，老伴睡得好。',
    '社区康复站每周上门，由他们接着问',
  )
  await takeStep(worker, '终结')
  await state(worker, '已终结')
  await leave([worker])
})

/** A nurse calls; the worker writes it down and takes it. */
async function registerCall(worker: Visitor, ward: string, words: string) {
  const { page } = worker
  await page.getByRole('link', { name: '登记求助' }).click()
  await page.getByRole('heading', { level: 1, name: '登记求助' }).waitFor()
  await tap(page, '想要什么帮助', '照顾病人太累')
  await page.getByLabel('病区').fill(ward)
  await page.getByLabel('对方的原话').fill(words)
  await look(worker, 'stroke-request')
  await page.getByRole('button', { name: '登记并接手' }).click()
  await page.getByRole('heading', { name: `${ward}的求助` }).waitFor()
}
