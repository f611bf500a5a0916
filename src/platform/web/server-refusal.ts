import { Refusal } from '../model/refusal.ts'
import type { Words } from '../model/words.ts'
import { languageOfDocument } from './language.tsx'

/** A no that came over the wire. */
export class ServerRefusal extends Refusal {
  /** What to tell an administrator, who finds it in the log. */
  readonly requestId: string | undefined

  constructor(
    code: string,
    status: number,
    requestId: string | undefined,
    details: ConstructorParameters<typeof Refusal>[2],
  ) {
    super(code, status, details)
    this.requestId = requestId
  }
}

const UNREACHABLE: Words = {
  zh: '网络不通，没有连上服务器。请检查网络后重试，已填写的内容仍在页面上。',
  en: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
}

/** Nothing came back at all; the deed may or may not have been done, the same key will tell. */
export function unreachable() {
  return new Refusal('unreachable', 0, { message: UNREACHABLE[languageOfDocument()] })
}
