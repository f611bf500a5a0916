const WHO = ['她', '他', '一位老人', '一位母亲', '一位志愿者', '一个孩子'] as const
const WHERE = [
  '走廊的长椅上',
  '窗边',
  '候诊的队伍里',
  '楼下的花坛旁',
  '活动室门口',
  '电梯口',
] as const
const WHAT = [
  '把一张纸折了又折，没有说话',
  '一直在打同一个电话，没有人接',
  '说自己不累，眼睛却睁不开',
  '问了三遍同样的话',
  '把带来的饭分给了别人',
  '看着别人家的团圆，笑了一下',
] as const
const THEN = [
  '社工没有急着回答，只是坐在旁边等。',
  '我们一起把要跑的地方排成一张单子。',
  '照护者小组给她留了一个座位。',
  '志愿者把故事读慢了一半。',
  '几家人约好轮流替手，每家半天。',
] as const
const END = [
  '后来她说，能睡一个整觉了。',
  '出院那天，他自己走到了门口。',
  '再见到的时候，她在帮别人填表。',
  '那张单子，他一直放在贴身的口袋里。',
  '春天来的时候，她带来了自己种的花。',
  '他说，有人听，就好了一半。',
  '孩子画了一座桥，送给了我们。',
] as const
const TITLES = [
  ...['一张单子', '半天', '慢半拍的故事', '等一等', '替手', '门口的座位', '第七个小格子'],
  ...['两双筷子', '听见', '会唱戏的收音机', '窗台上的花', '一个整觉', '走到门口', '一座桥'],
] as const

/** An invented story: no two alike among a few dozen, and nobody in it. */
export function inventText(n: number) {
  const at = <Item>(list: readonly Item[], step: number) =>
    list[(n * step + n) % list.length] as Item
  const title = TITLES[n % TITLES.length] as string
  const body = [`${at(WHO, 1)}在${at(WHERE, 2)}，${at(WHAT, 4)}。`, at(THEN, 3), at(END, 5)].join(
    '\n\n',
  )
  const turn = Math.floor(n / TITLES.length)
  return { title: turn === 0 ? title : `${title}（${'一二三四五'[turn]}）`, body }
}
