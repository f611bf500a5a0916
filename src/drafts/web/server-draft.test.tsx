import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { DraftLine } from './DraftLine.tsx'
import { useServerDraft } from './server-draft.ts'
import { TwoVersions } from './TwoVersions.tsx'
import { aDraftServer } from './testing.ts'

const form = 'contact-note.1'

function Note() {
  const draft = useServerDraft(form, { shared: '' })
  return (
    <>
      {draft.two && (
        <TwoVersions versions={draft.two} tell={({ shared }) => shared} choose={draft.choose} />
      )}
      <DraftLine draft={draft} onThrownAway={() => {}} />
      <textarea
        aria-label="记录"
        value={draft.content.shared}
        onChange={({ target }) => draft.change({ shared: target.value })}
      />
      <button type="button" onClick={() => void draft.flush()}>
        现在保存
      </button>
      <button type="button" onClick={() => void draft.drop()}>
        已发送
      </button>
    </>
  )
}

function aServer() {
  const server = aDraftServer()
  vi.stubGlobal('fetch', server.fetch)
  return server
}

function write(text: string) {
  fireEvent.change(screen.getByRole('textbox', { name: '记录' }), { target: { value: text } })
}

function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }))
}

test('what was typed is on the server, and a page opened later goes on from there', async () => {
  const { drafts } = aServer()
  const { unmount } = show(<Note />)
  await screen.findByText('边写边保存')
  write('妈妈说今天吃得下饭了')
  press('现在保存')
  await screen.findByText('已保存 10:00')
  expect(drafts.get(form)).toMatchObject({ content: { shared: '妈妈说今天吃得下饭了' } })
  unmount()

  show(<Note />)

  await screen.findByDisplayValue('妈妈说今天吃得下饭了')
})

test('nothing of a draft is kept in the browser', async () => {
  aServer()
  show(<Note />)
  await screen.findByText('边写边保存')
  write('妈妈说今天吃得下饭了')
  press('现在保存')
  await screen.findByText('已保存 10:00')

  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('妈妈')
})

test('a form that was closed with unsaved words finds them when it is opened again', async () => {
  aServer()
  const { unmount } = show(<Note />)
  await screen.findByText('边写边保存')
  write('刚写完就合上了电脑')
  unmount()

  show(<Note />)

  await screen.findByDisplayValue('刚写完就合上了电脑')
})

async function writeOnTwoDevices() {
  const server = aServer()
  show(<Note />)
  await screen.findByText('边写边保存')
  write('床边写的')
  press('现在保存')
  await screen.findByText('已保存 10:00')
  server.writeElsewhere(form, { shared: '办公室写的' })
  write('床边又写的')
  press('现在保存')
  await screen.findByRole('alertdialog')
  return server
}

test('written on two devices, both versions are in sight, and mine can be kept', async () => {
  const { drafts } = await writeOnTwoDevices()
  expect(screen.getByText('办公室写的')).toBeTruthy()
  expect(drafts.get(form)).toMatchObject({ content: { shared: '办公室写的' } })

  press('用这里的')

  await waitFor(() => expect(drafts.get(form)).toMatchObject({ content: { shared: '床边又写的' } }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test('written on two devices, the other version can be taken over', async () => {
  await writeOnTwoDevices()

  press('用另一处的')

  await screen.findByDisplayValue('办公室写的')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test('an answer that was lost on the way is no conflict', async () => {
  const server = aServer()
  show(<Note />)
  await screen.findByText('边写边保存')
  // The save arrived, its answer did not: the same words are there, under a version unknown here.
  server.writeElsewhere(form, { shared: '同一句话' })
  write('同一句话')
  press('现在保存')

  await screen.findByText('已保存 10:00')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('a form that was sent leaves no draft behind', async () => {
  const { drafts } = aServer()
  show(<Note />)
  await screen.findByText('边写边保存')
  write('写完了')
  press('现在保存')
  await screen.findByText('已保存 10:00')

  press('已发送')
  write('发送之后的一个键')
  press('现在保存')

  await waitFor(() => expect(drafts.size).toBe(0))
})
