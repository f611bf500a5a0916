import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { Mediation } from '../../model/mediation.ts'
import { aMediation, aPage, SAID, TEXT } from '../testing.ts'
import { MessagePrintPage } from './MessagePrintPage.tsx'
import { RecordPrintPage } from './RecordPrintPage.tsx'

function print(page: ReactNode, mediation: Mediation) {
  aServer({ 'GET /cases/:id/mediations': aPage(mediation) })
  const at = `/cases/${mediation.caseId}/mediation/${mediation.id}/sheet`
  show(page, { at, path: '/cases/:caseId/mediation/:mediationId/sheet' })
}

const sheet = async () => (await screen.findByRole('article')).textContent ?? ''

test('the sheet for both sides holds nothing that either side said in private', async () => {
  const mediation = aMediation({
    ...{ what: '家属先动了手', measures: '保安在走廊', outcomeNote: '科室不太情愿' },
  })
  print(<MessagePrintPage />, mediation)
  const text = await sheet()

  expect(text).toContain(TEXT)
  const secrets = [SAID.patient, SAID.hospital, '有人来', '家属先动了手', '保安', '不太情愿']
  for (const secret of secrets) expect(text).not.toContain(secret)
  for (const who of ['患方代表签名', '院方代表签名', '调解人签名', '盖章处'])
    expect(text).toContain(who)
})

test('the internal record does hold it, and says that nobody gets it', async () => {
  print(<RecordPrintPage />, aMediation())
  const text = await sheet()
  for (const part of [SAID.patient, SAID.hospital, '内部记录：', '社工签名', '接报后 8 分钟'])
    expect(text).toContain(part)
})

test('a text that both sides have not confirmed says so on paper', async () => {
  print(<MessagePrintPage />, aMediation())
  expect(await sheet()).toContain('还没有得到双方确认')
})
