import type { ServiceLine } from '#casework/model/code-lists.ts'
import type { About, StoryState } from '../model/story.ts'

interface DemoStory {
  readonly until: StoryState
  /** A reader gave it back, with this reason. */
  readonly returned?: string
  /** It tells about the client of a case. */
  readonly ofClient?: boolean
  readonly plan: {
    readonly line: ServiceLine
    readonly about: About
    readonly title: string
    readonly body: string
  }
}

/** Invented, every one of them. Those that somebody still waits for come last, so that each finds its own. */
export const demoStories: readonly DemoStory[] = [
  {
    until: 'published',
    plan: {
      ...{ line: 'psychosocial-support', about: 'kin', title: '歇一歇，也是照护' },
      body: `她在走廊的长椅上坐了很久。丈夫卒中以后，她学会了翻身、喂饭、量血压，唯独没有学会说累。

社工第一次和她说话，只问了一句：昨晚睡了几个小时？她愣了一下，说，没有人问过我这个。

后来她来了照护者小组。第一次一句话没说，第二次带来自己腌的小菜，第三次说起夜里不敢睡。大家没有劝她，只是一个接一个地说起自己的夜。散的时候，有人提议轮流替手：每家半天。

现在她每周有一个下午是自己的。她说，去公园走一圈回来，再看他，心里软和多了。`,
    },
  },
  {
    until: 'published',
    plan: {
      ...{ line: 'volunteer-management', about: 'volunteer', title: '雨天也来的人' },
      body: `下雨的周六，她还是来了，裤脚湿了一截。病房里的孩子认得她的脚步声。

她读书很慢，一页要停好几回，等孩子把话接上。有一个孩子三个星期没有开口，第四个星期，在她停下来的地方，轻轻补了半句。

她没有回头去看谁听见了，只是接着往下读。`,
    },
  },
  {
    until: 'published',
    plan: {
      ...{ line: 'resource-linking', about: 'client', title: '一张单子' },
      body: `他把所有的票据装在一只饼干盒里，盒盖压不住。医药费报了多少、还差多少、能问谁，他都说不清，只说不治了。

我们把盒子倒在桌上，一张一张摊开。两个下午以后，桌上只剩一张单子：还差的数目，能申请的三处，每一处要的材料，谁去跑。

他看了很久，把单子折好，放进贴身的口袋里，说，那我再住几天。`,
    },
  },
  {
    until: 'withdrawn',
    plan: {
      ...{ line: 'community-health', about: 'other', title: '楼下的长凳' },
      body: '楼下新添了一条长凳。老人们说，从前散步走不到头，现在有了歇脚的地方，就走得到了。',
    },
  },
  {
    until: 'read2',
    plan: {
      ...{ line: 'doctor-patient-relations', about: 'staff', title: '那句对不起' },
      body: '交班以后，她又回到病房，站了一会儿，说了一句对不起。家属没有说话，给她倒了一杯水。后来我们一起把那天的经过，一句一句说清楚。',
    },
  },
  {
    until: 'consented',
    returned: '结尾两句像在说教，请删去；“终于战胜病魔”换一种说法。',
    plan: {
      ...{ line: 'psychosocial-support', about: 'kin', title: '两双筷子' },
      body: '她每天摆两双筷子。一双给自己，一双给还在住院的母亲。我们告诉她，母亲能吃东西的那天，先打电话给她。那天她接了电话，没有说话，只听见碗筷的声音。',
    },
  },
  {
    until: 'read1',
    plan: {
      ...{ line: 'psychosocial-support', about: 'volunteer', title: '会修收音机的人' },
      body: '老人的收音机不响了，整个病房都安静下来。来陪伴的志愿者把它拆开，焊好一根线。戏又唱起来的时候，老人跟着打了一下拍子。',
    },
  },
  {
    until: 'deidentified',
    plan: {
      ...{ line: 'community-health', about: 'kin', title: '会走路的药盒' },
      body: '女儿把一个星期的药分进七个小格子，又把格子画成七座小房子。父亲每天“走”一座。后来他自己会画了。',
    },
  },
  {
    until: 'consented',
    ofClient: true,
    plan: {
      ...{ line: 'psychosocial-support', about: 'client', title: '王阿姨的第三个春天' },
      body: '2024年1月5日夜里，63岁的王阿姨被送进神经内科三病区12床。她的儿子从保定市赶来，手机号13800138000写在手背上。出院那天，她自己走到了电梯口。',
    },
  },
  {
    until: 'idea',
    plan: {
      ...{ line: 'psychosocial-support', about: 'client', title: '窗台上的绿萝' },
      body: '出院以前，她把绿萝留给了隔壁床。想写写这盆绿萝后来的事，还没有问过她愿不愿意。',
    },
  },
]
