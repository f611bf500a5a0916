import type { Words } from '#platform/model/words.ts'

/** Out of sight and not existing are told in the same words. */
export function goneWords(zh: string, en: string): Words {
  return {
    zh: `没有找到${zh}。它可能不存在，也可能不在您可见的范围内。`,
    en: `No such ${en}, or it lies outside what you may see.`,
  }
}
