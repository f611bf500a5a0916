/** Answers in the order of the questions, or fails for all of them. */
type AnswerAll<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>

interface Width {
  /** Questions that are answered together. */
  readonly most: number
  /** Groups that are under way at once. */
  readonly lanes: number
}

interface Waiting<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * What comes at once is answered at once, and so is what comes while others are being answered: one message to the
 * database and one commit serve many. Each still waits for its own answer.
 */
export function gather<Question, Answer>(
  answerAll: AnswerAll<Question, Answer>,
  { most, lanes }: Width,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = []
  let busy = 0

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      if (busy >= lanes) return
      busy++
      // Not before everything that has arrived with it is here.
      setImmediate(() => void serve())
    })

  async function serve() {
    while (waiting.length > 0) await serveSome(waiting.splice(0, most))
    busy--
  }

  async function serveSome(some: readonly Waiting<Question, Answer>[]) {
    try {
      const answers = await answerAll(some.map(({ question }) => question))
      if (answers.length !== some.length) throw new Error('Not every question was answered')
      for (const [index, one] of some.entries()) one.resolve(answers[index] as Answer)
    } catch (error) {
      const [only] = some
      if (some.length === 1) only?.reject(error)
      // What one of them cannot be answered for is not the fault of the others.
      else for (const one of some) await serveSome([one])
    }
  }
}
