import {
  EditOutlined,
  FlagOutlined,
  InboxOutlined,
  PhoneOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { Clock } from '#platform/web/Clock.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Progress } from '#platform/web/Progress.tsx'
import { RecordLayout } from '#platform/web/RecordLayout.tsx'
import { Reveal } from '#platform/web/Reveal.tsx'
import { River } from '#platform/web/River.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhoCard } from '#platform/web/WhoCard.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'

const now = toInstant(new Date())
const kinds = {
  note: { words: { zh: '接触记录', en: 'Note' }, tone: 'jade', icon: <EditOutlined /> },
  call: { words: { zh: '电话', en: 'Call' }, tone: 'azure', icon: <PhoneOutlined /> },
  goal: { words: { zh: '目标', en: 'Goal' }, tone: 'leaf', icon: <FlagOutlined /> },
  referral: { words: { zh: '转介', en: 'Referral' }, tone: 'amber', icon: <SwapOutlined /> },
  request: { words: { zh: '请求', en: 'Request' }, icon: <InboxOutlined /> },
} as const

export function RecordPage() {
  return (
    <Page
      title="张小明的个案"
      trail={[{ label: '个案', to: '/queue' }]}
      actions={
        <>
          <Button type="primary" icon={<EditOutlined aria-hidden />}>
            记一笔
          </Button>
          <WhyNot reason="还有 1 个目标没有评价，评价后才能结案">
            <Button>结案</Button>
          </WhyNot>
        </>
      }
    >
      <RecordLayout
        who={
          <WhoCard
            name="张小明"
            line="6 岁 · 男 · 3 病区 12 床"
            alerts={[
              { tone: 'vermilion', text: '未成年人：查阅需经批准' },
              { tone: 'amber', text: '母亲整夜未睡' },
            ]}
            facts={[
              { label: '诊断', value: '急性淋巴细胞白血病' },
              { label: '监护人', value: '张某（母亲）' },
              {
                label: '证件号码',
                value: (
                  <Reveal
                    label="证件号码"
                    masked="990***********1234"
                    open={async () => '990101202001011234'}
                  />
                ),
              },
              { label: '同意', value: <Tag tone="leaf">个案服务 · 有效至 2027-03-01</Tag> },
            ]}
          />
        }
        next={
          <>
            <Section title="待办">
              <p>回访母亲：大病救助材料</p>
              <Clock until={addMinutes(now, 95)} label="今天" />
            </Section>
            <Section title="目标" actions={<Button size="small">加一条</Button>}>
              <Progress label="两周内凑齐下一疗程费用" done={2} total={3} />
            </Section>
          </>
        }
        river={
          <River
            label="个案的全部经过"
            kinds={kinds}
            empty="还没有记录"
            entries={[
              {
                id: '1',
                kind: 'note',
                at: addMinutes(now, -35),
                who: '王敏 · 医务社工',
                title: '床旁会谈 25 分钟',
                body: '母亲第一次说出担心的是钱而不是病。一起列出了已花的和还差的，约好周四带病历复印件。',
                confidential: { readers: '仅本人与督导可见', body: '母亲提到与祖父母的矛盾。' },
              },
              {
                id: '2',
                kind: 'referral',
                at: addMinutes(now, -180),
                who: '王敏 · 医务社工',
                title: '请对方协助：某儿童基金会',
                body: '已送达，等待回复。',
              },
              {
                id: '3',
                kind: 'call',
                at: addMinutes(now, -1400),
                who: '李然 · 医务社工',
                title: '与学校老师通话，保留学籍',
              },
              {
                id: '4',
                kind: 'goal',
                at: addMinutes(now, -2900),
                who: '王敏 · 医务社工',
                title: '定下目标：两周内凑齐下一疗程费用',
              },
              {
                id: '5',
                kind: 'request',
                at: addMinutes(now, -3100),
                title: '病区海报扫码求助',
                body: '“家里实在凑不出下一个疗程的钱。”',
              },
            ]}
          />
        }
      />
    </Page>
  )
}
