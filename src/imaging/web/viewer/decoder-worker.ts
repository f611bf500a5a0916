import { answerTask } from './decode.ts'
import type { Answer, Task } from './decoding.ts'
import { webCodecs } from './web-codecs.ts'

/** What of the worker's own scope is used; the types of the browser know pages only. */
interface WorkerScope {
  postMessage(answer: Answer): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Task>) => void): void
}

const scope = self as unknown as WorkerScope
scope.addEventListener('message', ({ data }) => {
  void answerTask(data, webCodecs).then((answer) => scope.postMessage(answer))
})
