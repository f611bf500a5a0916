import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { Clock } from '#platform/web/Clock.tsx'
import { ListPage } from '#platform/web/ListPage.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'

const now = toInstant(new Date())
const rows = [
  ['q1', '床旁求助', '3 病区 12 床', '家里实在凑不出下一个疗程的钱', -52, '钱', '王敏'],
  ['q2', '护士长转来', '3 病区 05 床', '孩子不肯吃药，母亲整夜没睡', -9, '情绪', ''],
  ['q3', '电话', '门诊', '外地来京，问大病救助怎么申请', 38, '政策', ''],
  ['q4', '床旁求助', '5 病区 21 床', '出院后没有人照顾', 145, '出院', '李然'],
  ['q5', '医生转来', '重症监护室', '家属对治疗方案意见不一', 1500, '沟通', ''],
].map(([id, from, ward, need, left, kind, deputy]) => ({
  id: String(id),
  from: String(from),
  ward: String(ward),
  need: String(need),
  until: addMinutes(now, Number(left)),
  kind: String(kind),
  deputy: String(deputy),
}))

export function QueuePage() {
  const [filter, change] = useUrlFilter({ kind: 'all' })
  const shown = rows.filter(({ kind }) => filter.kind === 'all' || kind === filter.kind)
  return (
    <ListPage
      title="等待应答"
      lead="最急的在最前面。逾时未应答的请求会转给代班同事。"
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />}>
          登记请求
        </Button>
      }
      filter={
        <Select
          aria-label="类别"
          value={filter.kind}
          onChange={(kind) => change({ kind })}
          style={{ width: 160 }}
          options={['all', '钱', '情绪', '政策'].map((value) => ({
            value,
            label: value === 'all' ? '所有类别' : value,
          }))}
        />
      }
      rows={shown}
      rowKey={({ id }) => id}
      to={({ id }) => `/record?from=${id}`}
      columns={[
        { key: 'need', title: '需要', render: ({ need }) => need, card: 'title' },
        { key: 'ward', title: '地点', render: ({ ward }) => ward },
        {
          key: 'kind',
          title: '类别',
          render: ({ kind }) => <Tag tone="azure">{kind}</Tag>,
          card: 'none',
        },
        { key: 'from', title: '来源', render: ({ from }) => from },
        { key: 'deputy', title: '代班', render: ({ deputy }) => deputy || '–', card: 'none' },
        {
          key: 'clock',
          title: '应答时限',
          render: ({ until }) => <Clock until={until} />,
          end: true,
        },
      ]}
      empty={{ text: '现在没有人在等', action: <Button>登记请求</Button> }}
      more={{ onMore: () => {}, pending: false }}
    />
  )
}
