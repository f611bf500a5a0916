import type { Known, Spot } from './identifier.ts'

/** The hundred most frequent surnames and some more; those that are ordinary words stand below. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付邹熊孟秦白江阎薛侯雷龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚高马方安倪柳骆文尚欧殷章葛温庞樊兰奚霍翁荀岳齐梅莫伍穆祝裴瞿柏芦舒戴司涂闫麦岑卞焦管覃甘'
const COMPOUND = '欧阳|司马|上官|诸葛|夏侯|尉迟|皇甫|慕容|令狐|东方|南宫|司徒|端木|公孙|轩辕'
const SURNAME = `(?:${COMPOUND}|[${SURNAMES}])`
const HAN = '[\\u4e00-\\u9fa5]'
const TITLES =
  '先生|女士|小姐|太太|夫人|同学|老师|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|大叔|大婶|大娘|奶奶|爷爷|姥姥|姥爷|婆婆|伯伯|伯母|妈妈|爸爸|护士长?|医生|大夫|主任|院长|社工|主管|书记|经理|总|姨|叔|姐|哥|嫂|婶|爷|奶|伯|老|某某?|氏'

/** What begins like a name and is none. */
const ORDINARY =
  /^(?:高血|高兴|高烧|高龄|高中|高度|高位|高压|高高|高大|高考|白血|白细|白天|白发|白色|白大|白白|白内|金额|金钱|周末|周围|周一|周二|周三|周四|周五|周六|周日|周年|周期|周到|程度|任何|任务|任由|于是|常常|常见|常年|常规|常用|万一|万分|万元|方法|方面|方便|方式|方向|方案|安排|安静|安全|安心|安慰|安宁|安顿|江边|石头|石膏|毛巾|毛病|马上|马路|武汉|康复|严重|严肃|施工|田里|牛奶|雷声|何时|何况|何必|余下|余生|叶子|杜绝|段时|谢谢|谢过|许多|许久|夏天|姜汤|曾经|曾在|文字|文件|尚未|尚且|温暖|温柔|温度|温和|欧洲|章程|兰花|齐全|齐心|梅花|莫名|祝福|祝贺|甘心|管理|管子|司机|史上|孔子|熊猫|洪水|龙头|顾虑|顾不|顾着|孟子|钟头|钟爱|陆续|陆军|汪洋|范围|童年|林子|黄色|黄昏|胡子|胡说|胡乱|朱红|郭外|罗列|唐突|冯虚|宋体|田地|董事|蒋|蔡|余|沈默|姚|卢|崔|谭|廖|韦|贾|付出|付钱|付款|付费|付了|邹|秦|阎|薛|侯|邵|赖|贺卡|尹|钱|龚|倪|柳|骆|殷|葛|庞|樊|奚|霍|翁|荀|岳|穆|裴|瞿|柏|芦|舒服|舒适|舒缓|舒了|舒心|戴着|戴上|戴口|涂|闫|麦|岑|卞|焦虑|焦急|焦点|焦躁|覃|王子|王国|张开|张嘴|张贴|张罗|刘海|陈旧|陈述|杨树|黄金|吴侬|徐徐|孙子|孙女|何尝|苏醒|苏打|丁香|任命|任性|姜|万幸)/

/** 一张, 那段: a word for counting, no surname. */
const COUNTED = /^[一两三四五六几这那每][张段方房章]/

const VERBS =
  '说|问|答|笑|哭|讲|点头|摇头|告诉|觉得|表示|希望|回忆|是|的|和|与|在|把|被|也|就|都|还|已|今年|第一|，|。|、|：|；|！|？|,|\\.|:|“|”|"|（|\\(|\\s|$'

const maybe: readonly RegExp[] = [
  new RegExp(`(?:[小老阿大]|${HAN}{0}姓)${SURNAME}(?!${HAN}?(?:[时候]|家人))`, 'g'),
  new RegExp(`${SURNAME}${HAN}{0,2}?(?:${TITLES})`, 'g'),
  new RegExp(
    `(?<=名叫|叫做|名字是|名字叫|化名|原名|大名|小名|昵称|本名|姓名[是为：:]?|就叫|我叫|他叫|她叫)[“"《]?${HAN}{1,4}?(?=[”"》，。、；！？,. \\n]|$|的|，)`,
    'g',
  ),
  new RegExp(
    `${SURNAME} ?${HAN} ?(?![说问答笑哭讲是的和与在把被也就都还已来去])${HAN}(?=${VERBS})`,
    'gm',
  ),
  new RegExp(
    `(?<=^|[，。、：；！？“”"（ \\n和与给对跟向请让找陪帮])${SURNAME}${HAN}(?=${VERBS})`,
    'gm',
  ),
  new RegExp(`${HAN}{1,4}·${HAN}{1,6}(?:·${HAN}{1,6})?`, 'g'),
  /(?<![A-Za-z])[A-Z][a-z]+(?: [A-Z][a-z]+)+/g,
  new RegExp(`${SURNAME}某某?`, 'g'),
]

/** Whatever may be a name. It is asked about; nothing is taken for granted. */
export function findMaybeNames(text: string): Spot[] {
  return maybe.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(
        ({ index, 0: found }) =>
          !ORDINARY.test(found.replaceAll(' ', '')) &&
          !COUNTED.test(text.slice(Math.max(index - 1, 0), index + 1)),
      )
      .map(({ index, 0: found }) => ({
        kind: 'maybe-name' as const,
        ...{ start: index, end: index + found.length, sure: false },
      })),
  )
}

export interface KnownSpot extends Spot {
  readonly instead: string
}

/** What the case knows, wherever and however it is written: whole, in part, with blanks within. */
export function findKnown(text: string, known: readonly Known[]): KnownSpot[] {
  return known.flatMap(({ kind, text: name, instead }) =>
    variants(kind, name).flatMap((variant) =>
      [...text.matchAll(new RegExp([...variant].map(quoted).join('[ ·.]{0,2}'), 'gi'))].map(
        ({ index, 0: found }) => ({
          ...{ kind, start: index, end: index + found.length, sure: true, instead },
        }),
      ),
    ),
  )
}

/** 林知夏: also 知夏, 小夏, 阿夏, 夏夏, 林某. */
function variants(kind: Known['kind'], name: string): string[] {
  const whole = name.trim()
  if (whole.length < 2) return []
  if (kind !== 'known-name' || !/^[\u4e00-\u9fa5]{2,4}$/.test(whole)) return [whole]
  const surname = new RegExp(`^(?:${COMPOUND})`).exec(whole)?.[0] ?? whole.slice(0, 1)
  const given = whole.slice(surname.length)
  const last = whole.slice(-1)
  const called = ['小', '老', '阿'].flatMap((prefix) => [prefix + last, prefix + surname])
  const parts = given.length > 1 ? [given] : []
  return [whole, ...parts, ...called, last + last, `${surname}某`]
}

function quoted(one: string) {
  return one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
