/** A sentence or a label for people, in both languages. Chinese is the one that is shown first. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Words
