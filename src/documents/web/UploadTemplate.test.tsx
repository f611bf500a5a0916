import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { UploadTemplate } from './UploadTemplate.tsx'

const UPLOAD = 'POST /document-kinds/closure/templates'

function pick(answer: unknown) {
  const server = aServer({ [UPLOAD]: answer })
  show(<UploadTemplate kind="closure" />)
  const files = [new File(['仁桥'], '结案.docx')]
  fireEvent.change(screen.getByLabelText('选择改好的 .docx'), { target: { files } })
  return server
}

test('each mistake is told with its place', async () => {
  const faults = [{ field: '正文第 3 段', code: 'unknown-placeholder', message: '没有“某某”。' }]
  pick(refusal('template-faulty', 400, { faults }))
  expect(await screen.findByText('有 1 处写错')).toBeTruthy()
  expect(screen.getByText('正文第 3 段：没有“某某”。')).toBeTruthy()
})

test('what is missing is a warning: the template is in use', async () => {
  const server = pick({ n: 2, missing: ['案主姓名'] })
  expect(await screen.findByText(/已存为第 2 版/)).toBeTruthy()
  expect(screen.getByText(/没有这些应有的内容：案主姓名/)).toBeTruthy()
  expect(server.told(UPLOAD)).toMatchObject([
    { body: { fileName: '结案.docx', base64: '5LuB5qGl' } },
  ])
})
