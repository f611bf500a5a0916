import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Refusal } from '#platform/model/refusal.ts'
import { toInstant } from '#platform/model/time.ts'
import { Actions } from '#platform/web/Actions.tsx'
import { Confidential } from '#platform/web/Confidential.tsx'
import { DayPicker } from '#platform/web/DayPicker.tsx'
import { useDraft } from '#platform/web/draft.ts'
import { Page } from '#platform/web/Page.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { SavedAt } from '#platform/web/SavedAt.tsx'

interface Note {
  readonly how?: string
  readonly minutes?: string
  readonly shared?: string
  readonly secret?: string
}

export function FormPage() {
  const [form] = Form.useForm<Note>()
  const [error, setError] = useState<unknown>()
  const draft = useDraft<Note>({
    initial: {},
    load: async () => undefined,
    save: async () => toInstant(new Date()),
  })
  return (
    <Page title="记一笔" width="form" lead="一分钟写完，关掉页面也不会丢。">
      <QuestionForm<Note>
        form={form}
        error={error}
        labels={{ how: '怎样联系的', minutes: '用了多久', shared: '团队都能看的' }}
        onValuesChange={(part) => draft.change(part)}
        onFinish={() =>
          setError(
            new Refusal('invalid-input', 400, {
              faults: [{ field: 'minutes', code: 'too_big', message: '不能大于 600' }],
            }),
          )
        }
      >
        <Form.Item name="how" label="怎样联系的" rules={[{ required: true, message: '请选一种' }]}>
          <Radio.Group options={['床旁', '电话', '视频', '在家']} />
        </Form.Item>
        <Form.Item name="minutes" label="用了多久（分钟）">
          <Input inputMode="numeric" placeholder="例如 25" />
        </Form.Item>
        <Form.Item name="day" label="哪一天">
          <DayPicker />
        </Form.Item>
        <Form.Item name="topics" label="谈到了什么">
          <Select mode="multiple" options={['钱', '情绪', '出院'].map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item
          name="shared"
          label="团队都能看的"
          rules={[{ required: true, message: '请写一两句' }]}
        >
          <Input.TextArea rows={4} />
        </Form.Item>
        <Confidential readers="仅本人与督导可见">
          <Form.Item name="secret" label="只给自己和督导">
            <Input.TextArea rows={3} />
          </Form.Item>
        </Confidential>
        <Form.Item name="again" valuePropName="checked">
          <Checkbox>需要再次联系</Checkbox>
        </Form.Item>
        <Actions>
          <Button type="primary" htmlType="submit">
            记下
          </Button>
          <Button danger>丢弃</Button>
          <Button disabled>撤回</Button>
          <SavedAt draft={draft} />
        </Actions>
      </QuestionForm>
    </Page>
  )
}
