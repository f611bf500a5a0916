import type { Fault } from './faults.ts'
import type { GpuTrouble } from './gpu.ts'
import type { FileState, Snapshot } from './snapshot.ts'

export const words = {
  pictures: { zh: '影像', en: 'Pictures' },
  series: { zh: '序列', en: 'Series' },
  seriesOf: (number: number | undefined, modality: string) => ({
    zh: `序列 ${number ?? '?'} · ${modality}`,
    en: `Series ${number ?? '?'} · ${modality}`,
  }),
  incomplete: { zh: '不完整', en: 'incomplete' },
  missing: (places: string) => ({ zh: `缺第 ${places} 幅`, en: `without ${places}` }),
  verified: (n: number, of: number) => ({ zh: `已校验 ${n}/${of}`, en: `Verified ${n}/${of}` }),
  received: (n: number, of: number) => ({
    zh: `已收到 ${n} 幅，共 ${of} 幅`,
    en: `${n} of ${of} received`,
  }),
  corrupt: (n: number) => ({
    zh: `${n} 幅与清单不符，没有显示`,
    en: `${n} not what the manifest says; not shown`,
  }),
  repacked: (n: number) => ({
    zh: `${n} 幅的压缩件与清单不符，已弃用，改取原始文件`,
    en: `${n} packed copies were not what the manifest says: discarded, the files fetched instead`,
  }),
  moreMayCome: { zh: '可能还有', en: 'more may come' },
  arriving: { zh: '还在接收', en: 'Still arriving' },
  soFar: (arrived: number, signed: number) => ({
    zh: `这项检查还没有传完：节点到现在收到 ${arrived} 幅，可能还有。节点已签名的 ${signed} 幅可以看，其余的签名后自动加进来；现在看到的不是全部。`,
    en: `This study is still arriving: the node has ${arrived} so far, and more may come. The ${signed} it has signed for can be seen; the others join when they are signed. This is not the whole.`,
  }),
  failed: (n: number) => ({ zh: `${n} 幅节点给不出`, en: `${n} refused by the node` }),
  slice: (n: number, of: number) => ({ zh: `第 ${n}/${of} 幅`, en: `Picture ${n}/${of}` }),
  window: (center: number, width: number) => ({
    zh: `窗位 ${center} 窗宽 ${width}`,
    en: `C ${center} W ${width}`,
  }),
  tools: { zh: '工具', en: 'Tools' },
  level: { zh: '窗宽窗位', en: 'Window' },
  scroll: { zh: '拖动换幅', en: 'Drag through' },
  pan: { zh: '平移', en: 'Pan' },
  zoom: { zh: '缩放', en: 'Zoom' },
  length: { zh: '测距', en: 'Length' },
  invert: { zh: '反色', en: 'Invert' },
  cine: { zh: '播放', en: 'Play' },
  pause: { zh: '停止播放', en: 'Stop playing' },
  reset: { zh: '复原', en: 'Reset' },
  previous: { zh: '上一幅', en: 'Previous' },
  next: { zh: '下一幅', en: 'Next' },
  preset: { zh: '窗口预设', en: 'Windows' },
  stop: { zh: '停止接收', en: 'Stop' },
  goOn: { zh: '继续接收', en: 'Go on' },
  original: { zh: '原始文件', en: 'Original files' },
  version: (n: number) => ({ zh: `清单第 ${n} 版`, en: `Manifest version ${n}` }),
  stale: {
    zh: '节点的清单比中心索引新，按节点签名的清单校验',
    en: 'The node’s manifest is newer than the index',
  },
  notDiagnostic: {
    zh: '屏幕未经校准，只供查阅，不作诊断依据。',
    en: 'This screen is not calibrated: for reference, not for diagnosis.',
  },
  keys: {
    zh: '键盘：↑ ↓ 换幅，+ - 缩放，I 反色，空格播放，R 复原，1–4 预设。',
    en: 'Keys: ↑ ↓ pictures, + - zoom, I invert, space plays, R resets, 1–4 windows.',
  },
  pixels: (n: number) => ({
    zh: `${n} 像素（文件没有像素间距，不能换算毫米）`,
    en: `${n} pixels (the file gives no spacing)`,
  }),
  millimetres: (n: number) => ({ zh: `${n} 毫米`, en: `${n} mm` }),
  noSecure: {
    zh: '浏览器在这个地址上不能校验影像；请用 https 打开。',
    en: 'The browser cannot verify pictures at this address. Use https.',
  },
  empty: { zh: '这项检查里没有影像。', en: 'There are no pictures in this study.' },
  cut: {
    zh: '连接断了，或者很久没有收到内容。已校验的不会重取，重试时从断的地方接着收。',
    en: 'The connection broke, or nothing came for long. It goes on from the last verified picture.',
  },
  guessed: {
    zh: '文件没有写对字符集，姓名按推测显示',
    en: 'The file does not say its letters: the name is a guess',
  },
  takenBack: {
    zh: '这次调阅已被收回。已收到的影像已从这一页清掉，不再显示；截图和打印出来的，这里清不掉。',
    en: 'This was taken back. What had arrived is gone from this page; screenshots and prints are beyond us.',
  },
}

/** Instead of a picture: why there is none. */
export const stateWords: Record<FileState, { zh: string; en: string }> = {
  waiting: { zh: '还没有收到这一幅', en: 'Not received yet' },
  loading: { zh: '正在接收这一幅', en: 'Receiving' },
  verified: { zh: '已校验', en: 'Verified' },
  corrupt: {
    zh: '这一幅的内容与节点签名的清单不符，重新取过一次仍然不符，不予显示。请联系节点。',
    en: 'This picture is not what the node signed for, even the second time. It is not shown.',
  },
  failed: { zh: '节点给不出这一幅', en: 'The node could not give this one' },
}

export const faultWords: Record<Fault, { zh: string; en: string }> = {
  unsupported: {
    zh: '这里还不会显示这种图像（压缩方式或颜色），可以下载原文件。',
    en: 'This kind of picture cannot be shown here.',
  },
  unreasonable: { zh: '这幅图像太大，不在浏览器里显示。', en: 'Too large to be shown here.' },
  broken: {
    zh: '文件完整，但里面的图像数据无法解开。',
    en: 'The file is whole, but its picture cannot be unpacked.',
  },
  'no-picture': {
    zh: '这一份里没有图像（例如结构化报告），这里不显示它的内容。',
    en: 'There is no picture in this one (a report, for instance).',
  },
  'not-dicom': {
    zh: '这一份与清单一致，但内容不是能读懂的 DICOM，没有可以显示的。请联系保存它的节点。',
    en: 'It is what the manifest says, but cannot be read as DICOM. Ask the node that keeps it.',
  },
  'no-codec': {
    zh: '解开这种图像的程序没有取到，或者中断了；图像本身没有问题。换到别的一幅再回来，会再试一次。',
    en: 'What unpacks this kind of picture did not arrive; the picture is fine. Turn away and back again.',
  },
}

export const runWords: Record<Snapshot['state'], { zh: string; en: string }> = {
  opening: { zh: '正在取清单', en: 'Getting the manifest' },
  running: { zh: '正在接收', en: 'Receiving' },
  stopped: { zh: '没有收完', en: 'Not all received' },
  done: { zh: '全部收到', en: 'All received' },
  flawed: { zh: '收完，有不符', en: 'All received, not all right' },
  refused: { zh: '打不开', en: 'Cannot be opened' },
  'taken-back': { zh: '已收回', en: 'Taken back' },
}

/** Who paints instead, and that nothing is missing for it. */
export const troubleWords: Record<GpuTrouble, { zh: string; en: string }> = {
  'no-webgl': {
    zh: '这个浏览器没有 WebGL 2，改用二维画布显示；图像和工具都一样。',
    en: 'This browser has no WebGL 2: a plain canvas shows the same pictures with the same tools.',
  },
  'not-arrived': {
    zh: '显卡显示的程序没有取到，改用二维画布显示；图像和工具都一样。',
    en: 'What draws with the graphics card did not arrive: a plain canvas shows the same.',
  },
  lost: {
    zh: '显卡中断了显示，已改用二维画布；图像没有受影响，重新打开时会再试显卡。',
    en: 'The graphics card gave up; a plain canvas shows the same. Opened again, the card is tried again.',
  },
}
