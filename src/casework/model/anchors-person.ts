import type { Domain } from './code-lists.ts'
import type { FiveWords } from './five-words.ts'

type Within = Extract<
  Domain,
  | 'illness-adjustment'
  | 'emotion'
  | 'safety'
  | 'information-decision'
  | 'communication'
  | 'meaning-culture'
>

/** What lies within the person, and between the person and the ward. */
export const personAnchors: Record<Within, FiveWords> = {
  'illness-adjustment': [
    {
      zh: '知道自己得了什么病、要怎么治，日子照着治疗来安排。',
      en: 'Knows the illness and the treatment, and arranges life around it.',
    },
    {
      zh: '心里有担心，说得出来，治疗都能配合。',
      en: 'Worries and says so; follows the treatment all the same.',
    },
    {
      zh: '时好时坏，反复问“为什么是我”，偶尔漏药或改约。',
      en: 'Up and down, keeps asking “why me”, now and then misses a dose or a visit.',
    },
    {
      zh: '不愿谈病，常漏药或拖着不做检查，治疗已受影响。',
      en: 'Avoids the subject, often misses doses or tests; the treatment suffers.',
    },
    {
      zh: '不承认有病或拒绝必要的治疗，病情会因此变重。',
      en: 'Denies the illness or refuses treatment that is needed, and gets worse for it.',
    },
  ],
  emotion: [
    {
      zh: '情绪平稳，吃得下、睡得着，还有想做的事。',
      en: 'Calm; eats, sleeps, and there are things to look forward to.',
    },
    {
      zh: '有时难过或紧张，过一阵自己能缓过来。',
      en: 'Sad or tense at times, and gets over it unaided.',
    },
    {
      zh: '一周里多数日子难过、发愁或烦躁，有人陪着会好些。',
      en: 'Sad, worried or irritable on most days; company helps.',
    },
    {
      zh: '几乎天天如此，吃睡明显变差，平常的事提不起劲。',
      en: 'So nearly every day; eats and sleeps badly, has no drive for ordinary things.',
    },
    {
      zh: '觉得撑不下去，无法自理或无法配合治疗，需要马上请人会诊。',
      en: 'Cannot go on, cannot manage daily care or treatment; needs a specialist at once.',
    },
  ],
  safety: [
    {
      zh: '没有想过伤害自己或别人，也没有人伤害或威胁。',
      en: 'No thought of harming self or others, and nobody harms or threatens.',
    },
    {
      zh: '有要留意的地方，如独居、情绪起伏，没有伤害自己或别人的迹象。',
      en: 'Something to keep an eye on, such as living alone; no sign of harm to self or others.',
    },
    {
      zh: '有危险因素：曾经自伤、近期重大失去、说过“活着没意思”，或家中有人动过手。',
      en: 'Risk factors: earlier self-harm, a recent loss, “no point in living”, violence at home.',
    },
    {
      zh: '有伤害自己或别人的念头，或正受到威胁、打骂、忽视。',
      en: 'Has thoughts of harming self or others, or is threatened, beaten or neglected.',
    },
    {
      zh: '有打算、有办法，或正在被伤害，眼前就有危险，不能离人。',
      en: 'Has a plan and the means, or is being harmed: immediate danger, not to be left alone.',
    },
  ],
  'information-decision': [
    {
      zh: '说得清病情、方案和下一步，知道由谁拿主意。',
      en: 'Can tell the illness, the plan, the next step, and who decides.',
    },
    {
      zh: '大致明白，还有一两个问题想问。',
      en: 'Understands on the whole, with a question or two left.',
    },
    {
      zh: '听过但说不清，几种做法的差别弄不明白。',
      en: 'Was told and cannot repeat it; the difference between the options is not clear.',
    },
    {
      zh: '家人之间或和本人意见不一，决定拖着。',
      en: 'The family is divided, or differs from the patient; the decision is put off.',
    },
    {
      zh: '该做的决定做不了，或本人的意愿被绕过，治疗停在这里。',
      en: 'A due decision cannot be made, or goes past the patient’s will; treatment stands still.',
    },
  ],
  communication: [
    {
      zh: '有话敢问，听得懂回答，和医护说得拢。',
      en: 'Dares to ask, understands the answers, gets on with the team.',
    },
    {
      zh: '偶有误会，说开就好。',
      en: 'A misunderstanding now and then, soon talked out.',
    },
    {
      zh: '有疑问不敢开口，或总觉得没人听。',
      en: 'Has questions and dares not ask, or feels that nobody listens.',
    },
    {
      zh: '不信任医护，反复质疑或拒绝沟通，影响治疗。',
      en: 'Mistrusts the team, doubts everything or will not talk; the treatment suffers.',
    },
    {
      zh: '已有争吵、投诉或冲突，需要第三方到场调和。',
      en: 'Quarrels, complaints or open conflict: a third party is needed.',
    },
  ],
  'meaning-culture': [
    {
      zh: '有牵挂、有寄托，信仰和习惯在医院里也受到尊重。',
      en: 'Has people and things to live for; faith and customs are respected here.',
    },
    {
      zh: '有时感到迷茫，能从亲人、信仰或爱好里找到力量。',
      en: 'Lost at times; finds strength in family, faith or what is dear.',
    },
    {
      zh: '常问活着图什么，或饮食、礼俗等需要没被照顾到。',
      en: 'Often asks what for; or customs, food or rites are not catered for.',
    },
    {
      zh: '觉得没有意义，对从前看重的事也放下了。',
      en: 'Finds no meaning, and has let go of what used to matter.',
    },
    {
      zh: '彻底绝望，或信念与治疗正面冲突，无法继续。',
      en: 'Without any hope; or belief and treatment clash, and nothing goes on.',
    },
  ],
}
