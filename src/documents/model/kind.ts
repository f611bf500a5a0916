import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** What may stand in a template in curly brackets: `{案主姓名}`. */
export interface DocumentField {
  readonly tag: string
  readonly meaning: Words
  readonly example: string
  /** A template without it is warned of. */
  readonly required?: true
  /** A list: `{#目标}{目标内容}{/目标}` repeats what stands between, with these. */
  readonly each?: readonly DocumentField[]
}

/** One paper of the house: what it is called and what may stand in it. */
export interface DocumentKind {
  readonly key: string
  readonly words: Words
  readonly purpose: Words
  readonly fields: readonly DocumentField[]
  /** What it is written about. */
  readonly about: 'case' | 'contact'
  /** Holds confidential halves. Without it nothing confidential is ever handed to the template. */
  readonly confidential?: true
}

/** What is handed to the template: a text for each tag, a list of texts for each list. */
export type ValuesOf<Fields extends readonly DocumentField[]> = {
  readonly [Field in Fields[number] as Field['tag']]: Field extends {
    readonly each: infer Each extends readonly DocumentField[]
  }
    ? readonly ValuesOf<Each>[]
    : string
}

/** Keeps the tags as types, so that whoever fills a template and forgets one does not compile. */
export function documentKind<const Kind extends DocumentKind>(kind: Kind) {
  return kind
}

export const KindKey = z.string().regex(/^[a-z][a-z-]{2,39}$/, '文书种类的写法不对')

/** One line for the name of the file, without what a file system minds. */
export function fileNameFor(...parts: readonly string[]) {
  const name = parts.filter(Boolean).join('-')
  return name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').slice(0, 80)
}
