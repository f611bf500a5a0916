import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Refusal } from '#platform/model/refusal.ts'
import { show } from '#platform/web/testing.tsx'
import type { StudySource } from './study-source.ts'
import {
  aDecoder,
  aReport,
  aSliceFile,
  aSource,
  packedAs,
  packedSlice,
  someWorkers,
} from './testing.ts'
import { type Counts, Viewer } from './Viewer.tsx'

const slices = (count: number) =>
  Array.from({ length: count }, (_, at) => aSliceFile({ pixels: new Uint8Array(512).fill(at) }))

function open(source: StudySource) {
  const told: Counts[] = []
  const shown = show(<Page source={source} onCounted={(counts) => void told.push(counts)} />)
  return { ...shown, told }
}

/** A page that is told in the middle why it goes on no longer. */
function Page(props: { source: StudySource; onCounted: (counts: Counts) => void }) {
  const [ends, setEnds] = useState<Refusal>()
  const noTicket = new Refusal('no-ticket', 409, { message: '中心节点没有发给调阅票。' })
  return (
    <>
      <button type="button" onClick={() => setEnds(noTicket)}>
        the hub says no
      </button>
      <Viewer {...props} ends={ends} />
    </>
  )
}

const next = () => fireEvent.click(screen.getByLabelText('下一幅'))
const previous = () => fireEvent.click(screen.getByLabelText('上一幅'))
/** By its label: to look for roles in all of a page takes long. */
const pictureAt = (place: string) =>
  screen.findByLabelText(`第 ${place} 幅`, { selector: '[role=img]' })
const pictures = () => screen.queryAllByLabelText(/^第 \d/, { selector: '[role=img]' })

test('what is lost is counted, named by its place, and said where its picture would be', async () => {
  someWorkers()
  const { told } = open(
    aSource([slices(5), slices(2)], {
      wire(uid, bytes) {
        if (uid === '1.2') throw new Refusal('damaged', 500, { message: '文件已损坏' })
        return uid === '1.4' ? bytes.toReversed() : bytes
      },
    }),
  )
  await screen.findByText('没有收完')
  const state = screen.getByRole('status')
  for (const words of ['已收到 6 幅，共 7 幅', '已校验 5/7', '1 幅节点给不出'])
    within(state).getByText(words)
  within(state).getByText('1 幅与清单不符，没有显示')
  const [first, second] = screen.getByLabelText('序列').querySelectorAll('button')
  expect(first?.textContent).toBe('序列 1 · CT已校验 3/5不完整缺第 2、4 幅')
  expect(second?.textContent).toBe('序列 2 · CT已校验 2/2')
  await pictureAt('3/5')
  previous()
  await screen.findByText('节点给不出这一幅')
  expect(pictures()).toEqual([])
  next()
  next()
  await screen.findByText(/重新取过一次仍然不符，不予显示/)
  expect(told.at(-1)).toEqual({ instances: 6, verified: 5, corrupt: 1 })
})

test('a file without a picture, or with one that cannot be unpacked, says why in its place', async () => {
  let isThere = false
  const codecs = {
    async decoder(name: string) {
      if (name === 'jpeg-ls')
        // As a decoder compiled to WebAssembly says that it failed: with a number.
        return aDecoder(() => {
          throw 5_272_384
        })
      if (!isThere) throw new TypeError('Failed to fetch')
      return aDecoder()
    },
  }
  someWorkers(codecs)
  const other = aSliceFile()
  const uid = Buffer.from(other).indexOf('1.2.840.10008.1.2.1\0')
  other.set(Buffer.from('1.2.840.10008.1.9.1'), uid)
  const files: [Uint8Array<ArrayBuffer>, RegExp][] = [
    [aReport(), /这一份里没有图像/],
    [other, /还不会显示这种图像/],
    [aSliceFile({ syntax: '4.102', pixels: [new Uint8Array(64).fill(1)] }), /还不会显示这种图像/],
    [aSliceFile(), /./],
    [new Uint8Array(Buffer.from('<html>请登录</html>'.repeat(20))), /不是能读懂的 DICOM/],
    [aSliceFile({ syntax: '4.80', pixels: [packedAs('jpeg-ls')] }), /图像数据无法解开/],
    [aSliceFile({ syntax: '4.90', pixels: [packedAs('jpeg-2000')] }), /程序没有取到/],
  ]
  open(aSource([files.map(([bytes]) => bytes)]))
  await pictureAt('4/7')
  await screen.findByText('全部收到')
  for (let at = 3; at > 0; at--) previous()
  for (const [at, [, words]] of files.entries()) {
    const pane = screen.getByLabelText(`第 ${at + 1}/7 幅`, { selector: 'section' })
    if (at === 3) await pictureAt('4/7')
    else await within(pane).findByText(words)
    if (at < 6) next()
  }
  // What unpacks it is there now: whoever turns back sees the picture.
  isThere = true
  previous()
  next()
  await pictureAt('7/7')
})

test('a name whose letters are guessed says so; one whose letters are told does not', async () => {
  someWorkers()
  const wang = Uint8Array.of(0xcd, 0xf5, 0xd0, 0xa1, 0xb6, 0xab)
  const guessed = aSliceFile({
    more: {
      '00080005': ['CS', 'ISO_IR 100'],
      '00100010': ['PN', wang],
      '0008103E': ['LO', 'HEAD'],
    },
  })
  open(aSource([[guessed, aSliceFile()]]))
  await screen.findByText('沈云田')
  expect(screen.queryByText(/按推测显示/)).toBeNull()
  previous()
  await screen.findByText('王小东')
  screen.getByText(/按推测显示/)
})

test('a manifest that is newer than the index is shown as that', async () => {
  someWorkers()
  open(aSource([slices(1)], { isIndexed: false }))
  await screen.findByText('全部收到')
  screen.getByText('节点的清单比中心索引新，按节点签名的清单校验')
})

test('when the hub takes it back, what had arrived is gone from the page, and the page says so', async () => {
  const workers = someWorkers()
  open(aSource([slices(3)]))
  await pictureAt('2/3')
  fireEvent.click(screen.getByText('the hub says no'))
  await screen.findByText(/已收到的影像已从这一页清掉/)
  screen.getByText('已收回')
  screen.getByText('中心节点没有发给调阅票。')
  expect(pictures()).toEqual([])
  expect(screen.queryByText('沈云田')).toBeNull()
  expect(workers).toHaveLength(1)
})

test('a broken connection is told as that, and asking again goes on', async () => {
  someWorkers()
  const source = aSource([slices(2)])
  const answers = [async () => Promise.reject(new TypeError('network error')), source.manifest]
  open({ ...source, manifest: (signal) => (answers.shift() ?? source.manifest)(signal) })
  await screen.findByText(/连接断了，或者很久没有收到内容/)
  screen.getByText('打不开')
  fireEvent.click(screen.getByText(/^重\s?试$/))
  await screen.findByText('全部收到')
  expect(screen.queryByText(/连接断了/)).toBeNull()
})

test('what came packed and is another file is refused; the file itself is fetched, and the page says so', async () => {
  const workers = someWorkers()
  const fetched: string[] = []
  const source = aSource([Array.from({ length: 3 }, () => aSliceFile())], {
    wire(uid, bytes) {
      fetched.push(uid)
      return bytes
    },
    pack(uid, bytes) {
      const packed = packedSlice(bytes)
      // The name of somebody else, as long as the right one.
      if (uid === '1.3') packed.set(Buffer.from('Wang'), Buffer.from(packed).indexOf('Shen'))
      return packed
    },
  })
  const { told } = open(source)
  await screen.findByText('全部收到')
  screen.getAllByText('已校验 3/3')
  screen.getByText('1 幅的压缩件与清单不符，已弃用，改取原始文件')
  // The others were made again here, and are the files that the node signed for.
  expect(fetched).toEqual(['1.3'])
  await pictureAt('2/3')
  next()
  await pictureAt('3/3')
  screen.getByText('沈云田')
  expect(told.at(-1)).toEqual({ instances: 3, verified: 3, corrupt: 0 })
  expect(workers).toHaveLength(1)
})

test('a study that still arrives is never shown as whole; what joins it leaves the place where it is', async () => {
  someWorkers()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const node = { version: 1, arrived: 5 }
  const whole = aSource([slices(6)])
  const source = {
    ...whole,
    arrived: async () => node.arrived,
    async manifest(signal: AbortSignal) {
      const study = await whole.manifest(signal)
      if (node.version === 2) return { ...study, version: 2 }
      // The first and the last two are not signed for yet.
      const series = study.series.map((one) => ({
        ...one,
        instances: one.instances.slice(1, 4),
      }))
      return { ...study, series }
    },
  }
  open(source)
  await screen.findByText(/节点到现在收到 5 幅，可能还有/)
  await screen.findByText('还在接收')
  screen.getByText('已收到 3 幅，共 5 幅')
  screen.getByText('已校验 3/5')
  screen.getByText('可能还有')
  expect(screen.queryByText('全部收到')).toBeNull()
  await pictureAt('2/3')
  next()
  await pictureAt('3/3')

  // Not before a while is asked again, and not while nobody looks.
  node.arrived = 6
  await vi.advanceTimersByTimeAsync(4_000)
  screen.getByText(/节点到现在收到 5 幅/)
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await vi.advanceTimersByTimeAsync(20_000)
  screen.getByText(/节点到现在收到 5 幅/)
  hidden.mockRestore()
  document.dispatchEvent(new Event('visibilitychange'))
  await screen.findByText(/节点到现在收到 6 幅/)

  node.version = 2
  await vi.advanceTimersByTimeAsync(8_000)
  // All six are signed for now.
  await screen.findByText('全部收到')
  expect(screen.queryByText(/可能还有/)).toBeNull()
  await pictureAt('4/6')
})
