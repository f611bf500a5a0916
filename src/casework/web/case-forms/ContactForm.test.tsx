import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { aCasePage, aNote, aServer, refusal } from '../testing.ts'
import { ContactForm } from './ContactForm.tsx'

const SEND = 'POST /cases/:id/contacts'
const SENTENCE = '王阿姨说今天吃得下饭了'

function tap(name: string) {
  fireEvent.click(screen.getByLabelText(name))
}

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
}

function save() {
  fireEvent.click(screen.getByRole('button', { name: /保存这笔/ }))
}

function fillIn() {
  tap('15 分钟')
  tap('床旁')
  tap('情绪支持')
  type('记录', SENTENCE)
}

test('a note is a few taps and one sentence', async () => {
  const page = aCasePage()
  const server = aServer({ [SEND]: aNote() })
  const close = vi.fn()
  show(<ContactForm page={page} close={close} />)

  fillIn()
  tap('不想再借钱')
  fireEvent.click(screen.getByRole('button', { name: '加一段保密内容' }))
  type('保密内容', '女儿还不知道')
  save()

  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(server.told(SEND)).toHaveLength(1)
  expect(server.told(SEND)[0]).toMatchObject({
    path: `/cases/${page.id}/contacts`,
    body: {
      ...{ minutes: 15, mode: 'bedside', activities: ['emotional-support'], contactMade: true },
      ...{ goalIds: [page.goals[0]?.id], shared: SENTENCE, confidential: '女儿还不知道' },
    },
  })
})

test('after a refusal every word is still there, and sending the same again is the same deed', async () => {
  const server = aServer({ [SEND]: refusal('unavailable', 503) })
  show(<ContactForm page={aCasePage()} close={() => {}} />)

  fillIn()
  save()
  await screen.findByText('因为 unavailable')
  save()

  await waitFor(() => expect(server.told(SEND)).toHaveLength(2))
  expect(screen.getByDisplayValue(SENTENCE)).toBeTruthy()
  const [first, second] = server.told(SEND)
  expect(second?.key).toBe(first?.key)
})

test('other words after a refusal are another deed', async () => {
  const server = aServer({ [SEND]: refusal('unavailable', 503) })
  show(<ContactForm page={aCasePage()} close={() => {}} />)
  fillIn()
  save()
  await screen.findByText('因为 unavailable')

  type('记录', '换一句话')
  save()

  await waitFor(() => expect(server.told(SEND)).toHaveLength(2))
  const [first, second] = server.told(SEND)
  expect(second?.key).not.toBe(first?.key)
})

test('what the server finds wrong with a field stands beside that field', async () => {
  aServer({ [SEND]: refusal('contact-in-future', 409, { field: 'at' }) })
  show(<ContactForm page={aCasePage()} close={() => {}} />)

  fillIn()
  save()

  await waitFor(() =>
    expect(screen.getByLabelText('什么时候').getAttribute('aria-invalid')).toBe('true'),
  )
  expect(screen.getByRole('button', { name: '什么时候：因为 contact-in-future' })).toBeTruthy()
})

test('an empty note is not sent: what is missing is summed up, with the focus on it', async () => {
  const server = aServer({})
  show(<ContactForm page={aCasePage()} close={() => {}} />)

  save()

  const summary = await screen.findByRole('alert')
  expect(summary.textContent).toContain('有 4 处需要修改')
  expect(document.activeElement).toBe(summary)
  expect(server.told(SEND)).toHaveLength(0)
})

test('Ctrl and Enter save', async () => {
  const server = aServer({ [SEND]: aNote() })
  show(<ContactForm page={aCasePage()} close={() => {}} />)

  fillIn()
  fireEvent.keyDown(screen.getByLabelText('记录'), { key: 'Enter', ctrlKey: true })

  await waitFor(() => expect(server.told(SEND)).toHaveLength(1))
})

test('a note that was half written is taken up again, with the time at which it happened', async () => {
  const content = {
    shared: SENTENCE,
    minutes: 30,
    mode: 'telephone',
    at: '2026-11-20T02:00:00.000Z',
  }
  const draft = { form: 'contact-note.x', content, savedAt: '2026-11-20T02:05:00.000Z', version: 3 }
  aServer({ 'GET /drafts/:id': { draft } })

  show(<ContactForm page={aCasePage()} close={() => {}} />)

  await screen.findByDisplayValue(SENTENCE)
  expect(screen.getByLabelText<HTMLInputElement>('什么时候').value).toBe('2026-11-20T10:00')
  expect(screen.getByText('已超过 24 小时，记录上会标明是补记')).toBeTruthy()
})

test('a phrase is added by a tap', () => {
  aServer({})
  show(<ContactForm page={aCasePage()} close={() => {}} />)

  fireEvent.click(screen.getByRole('button', { name: '+ 家属在场。' }))

  expect(screen.getByLabelText<HTMLTextAreaElement>('记录').value).toBe('家属在场。')
})

test('written on two devices, the note cannot be sent before one version is chosen', async () => {
  const theirs = { form: 'contact-note.x', content: { shared: '办公室写的' }, version: 5 }
  const draft = { ...theirs, savedAt: '2026-11-20T02:05:00.000Z' }
  let reads = 0
  const server = aServer({
    'GET /drafts/:id': () => ({ draft: reads++ === 0 ? null : draft }),
    'PUT /drafts/:id': refusal('draft-elsewhere', 412),
  })
  show(<ContactForm page={aCasePage()} close={() => {}} />)
  await screen.findByText('边写边保存')
  fillIn()

  await screen.findByText('办公室写的', {}, { timeout: 5000 })
  save()

  expect(screen.getByText('请先选定用哪一份草稿')).toBeTruthy()
  expect(server.told(SEND)).toHaveLength(0)
})
