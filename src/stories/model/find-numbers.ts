import type { IdentifierKind } from './identifier.ts'
import { NUMERALS } from './numerals.ts'

/** A pattern, and whether what it finds can be anything else. */
export interface Pattern {
  readonly kind: IdentifierKind
  readonly sure: boolean
  readonly pattern: RegExp
}

const N = `[${NUMERALS}]`
/** What people put between the digits of a number. */
const GAP = '[ \\-_.·,/]{0,2}'
const digits = (from: number, to = from) => `(?:${GAP}\\d){${from},${to}}`
const CHINESE = '[〇零一二三四五六七八九幺]'
const PLATE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Numbers and accounts: they lead to one person. */
export const numberPatterns: readonly Pattern[] = [
  of('identity-number', true, `(?<!\\d)[1-9]${digits(16)}${GAP}[\\dXx](?![\\dA-Za-z])`),
  of('identity-number', true, `(?<!\\d)[1-9]${digits(14)}(?!\\d)`),
  of('phone', true, `(?<!\\d)(?:\\+?86${GAP})?1${GAP}[3-9]${digits(9)}(?!\\d)`),
  of('phone', true, `(?<!\\d)\\(?0\\d{2,3}\\)?${GAP}[2-8]${digits(6, 7)}(?!\\d)`),
  of('phone', true, `(?<!\\d)[48]00${digits(7)}(?!\\d)`),
  of('phone', true, `(?:电话|手机|座机|号码|联系)[^\\n。；]{0,6}?\\d${digits(4, 14)}`),
  of(
    'long-number',
    true,
    '(?:住院号|病历号|病案号|门诊号|就诊卡|医保[卡号]*|社保[卡号]*|登记号|影像号|银行卡号?|卡号|账号|案号|编号)[是为:为 ]{0,3}[A-Za-z0-9][A-Za-z0-9-]{2,}',
  ),
  of('long-number', false, `(?<!\\d)\\d(?:[ -]?\\d){4,}(?!\\d)`),
  of('long-number', false, `(?:${CHINESE}[ -]?){7,}`),
  of('long-number', false, '(?<![A-Za-z])[A-Za-z]{1,4}-?\\d{4,}'),
  of('long-number', true, `[${PLATE}][A-Z][ ·]?[A-Z0-9]{5,6}(?![A-Z0-9])`),
  of('email', true, '[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+'),
  of(
    'account',
    true,
    '(?:微信|薇信|威信|[Vv]信|[Vv][Xx]|[Ww][Xx]|[Ww]e[Cc]hat|[Ww]eixin|[Qq][Qq]|抖音|快手|小红书|微博)(?:账号|号码|号|名)?(?:是|为|:|,| ){0,3}[A-Za-z0-9][A-Za-z0-9_-]{3,}',
  ),
  of('account', true, 'wxid_[A-Za-z0-9]+'),
  of('account', true, '(?:https?://|www\\.)[A-Za-z0-9./?=&%_#:~-]+'),
  of('account', false, '@[A-Za-z0-9_\\u4e00-\\u9fa5-]{2,20}'),
]

/** When, and how old. */
export const timePatterns: readonly Pattern[] = [
  of(
    'date',
    true,
    `(?:公元)?(?:\\d{4}|[〇零一二三四五六七八九]{4}|(?<![\\d〇零一二三四五六七八九十])(?:\\d{2}|[〇零一二三四五六七八九]{2})) ?年(?: ?${N}{1,3} ?月(?:份|初|底|末|[上中下]旬)?(?: ?${N}{1,3} ?[日号])?)?`,
  ),
  of('date', true, '(?<!\\d)\\d{4} ?[-/.] ?\\d{1,2}(?: ?[-/.] ?\\d{1,2})?(?!\\d)'),
  of(
    'date',
    true,
    `(?:农历|阴历|旧历)?(?:闰?${N}{1,3}|正|腊|冬) ?月(?:份|初(?!${N})|底|末|[上中下]旬)?(?: ?(?:初${N}|${N}{1,3} ?[日号]|${N}{2,3}(?!${N}|[个天年]))?)`,
  ),
  of('date', false, '(?<![\\d/])\\d{1,2}/\\d{1,2}(?![\\d/])'),
  of('date', false, `${N}{1,3} ?[日号](?!院|楼|线|床|病|门|店|子|常)`),
  of('date', false, '(?:农历|阴历)?(?:大年)?(?:初[一二三四五六七八九十]|除夕)'),
  of('age', true, `${N}{1,4} ?(?:周岁|岁|周龄|月龄)(?:半|零?${N}{1,2} ?个?月)?`),
  of('age', true, `${N}{1,3} ?个?(?:月|天|周) ?大`),
  of('age', true, `(?:年龄|现年|享年|年方|芳龄)[是为: ]{0,2}${N}{1,4}`),
  of('age', false, '属[鼠牛虎兔龙蛇马羊猴鸡狗猪]'),
]

function of(kind: IdentifierKind, sure: boolean, source: string): Pattern {
  return { kind, sure, pattern: new RegExp(source, 'g') }
}
