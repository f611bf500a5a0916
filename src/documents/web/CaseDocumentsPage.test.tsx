import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aCasePage, aNote, aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { CaseDocumentsPage } from './CaseDocumentsPage.tsx'

const kind = (key: string, zh: string, about: 'case' | 'contact') => ({
  ...{ key, about, confidential: false, inUse: null },
  words: { zh, en: key },
  purpose: { zh: `${zh}的用处`, en: key },
})
const kinds = [kind('closure', '结案表', 'case'), kind('one-time-note', '一次性记录', 'contact')]

function open(answers: object = {}, page = aCasePage({}, [aNote()])) {
  // A place on this page: the window of a test would go wherever else a link leads.
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('#paper')
  onTestFinished(() => made.mockRestore())
  const server = aServer({
    'GET /cases/:id': page,
    'GET /document-kinds': { kinds },
    'GET /documents/pdf': { available: false },
    'GET /cases/:id/documents': { documents: [] },
    ...answers,
  })
  show(<CaseDocumentsPage />, {
    at: `/cases/${page.id}/documents`,
    path: '/cases/:caseId/documents',
  })
  return server
}

test('one click makes a paper and hands it over', async () => {
  const file = { fileName: '结案表-1.docx', mediaType: 'x', base64: 'AAAA' }
  const server = open({ 'POST /cases/:id/documents': file })
  fireEvent.click(await screen.findByRole('button', { name: '下载 Word：结案表' }))
  await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled())
  expect(server.told('POST /cases/:id/documents')).toMatchObject([{ body: { kind: 'closure' } }])
})

test('where no browser is, the page says so and leads to the print page', async () => {
  open()
  expect(await screen.findByText(/没有能生成 PDF 的浏览器/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '生成 PDF' })).toBeNull()
  expect(screen.getByText('打开打印页')).toBeTruthy()
})

test('a paper about a conversation is off where there is none, and says why', async () => {
  open({}, aCasePage({}, []))
  expect(await screen.findByText(/还没有服务记录/)).toBeTruthy()
})

test('what is refused is told, and nothing is downloaded', async () => {
  open({ 'POST /cases/:id/documents': refusal('template-broken') })
  fireEvent.click(await screen.findByRole('button', { name: '下载 Word：结案表' }))
  expect(await screen.findByText(/因为 template-broken/)).toBeTruthy()
  expect(URL.createObjectURL).not.toHaveBeenCalled()
})
