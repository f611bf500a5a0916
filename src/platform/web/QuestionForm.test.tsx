import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { Button, Form, Input } from 'antd'
import { expect, test, vi } from 'vitest'
import { Refusal } from '../model/refusal.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { show } from './testing.tsx'

interface Answers {
  readonly name: string
  readonly minutes: string
}

interface Props {
  readonly error?: unknown
  readonly onFinish?: (answers: Answers) => void
}

function NoteForm({ error, onFinish = () => {} }: Props) {
  const [form] = Form.useForm<Answers>()
  return (
    <QuestionForm<Answers>
      form={form}
      error={error}
      labels={{ name: '姓名', minutes: '用了多久' }}
      onFinish={onFinish}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="minutes" label="用了多久">
        <Input />
      </Form.Item>
      <Button htmlType="submit">记下</Button>
    </QuestionForm>
  )
}

test('what is wrong is summed up on top, the focus goes there and from there to the field', async () => {
  const finish = vi.fn()
  show(<NoteForm onFinish={finish} />)
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  await screen.findByText('有 1 处需要修改，其余内容都还在')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')))
  fireEvent.click(screen.getByRole('button', { name: '姓名：请填写姓名' }))
  expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
  expect(finish).not.toHaveBeenCalled()
})

test('the faults that the server finds stand in the same places', async () => {
  const faults = [{ field: 'minutes', code: 'too_big', message: '不能大于 600' }]
  show(<NoteForm error={new Refusal('invalid-input', 400, { faults })} />)
  expect(await screen.findByRole('button', { name: '用了多久：不能大于 600' })).toBeTruthy()
  expect(await screen.findByText('不能大于 600')).toBeTruthy()
  expect(screen.queryByText('代码 invalid-input')).toBeNull()
})

test('a refusal that belongs to no field is shown as a whole', () => {
  show(
    <NoteForm error={new Refusal('case-closed', 409, { message: '个案已结案，请先重新打开。' })} />,
  )
  expect(screen.getByText('个案已结案，请先重新打开。')).toBeTruthy()
})

test('once all is right the summary is gone and the answers go out', async () => {
  const finish = vi.fn()
  show(<NoteForm onFinish={finish} />)
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  await screen.findByText('有 1 处需要修改，其余内容都还在')
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '张小明' } })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '记下' })))
  expect(finish).toHaveBeenCalledOnce()
  expect(screen.queryByText('有 1 处需要修改，其余内容都还在')).toBeNull()
})
