import type { Spot } from './identifier.ts'
import { NUMERALS } from './numerals.ts'

const N = `[${NUMERALS}]`
const HAN = '[\\u4e00-\\u9fa5]'

/** Where a name of a place cannot go on to the left: 她住在|朝阳区. */
const STOPS =
  /^.*(?:[的了着过在从到住去往于离和与跟同向对给被把让叫请帮陪是有又也都就才还再没不很太想看说问她他它我你您们这那哪每某各该本回进出来等及或]|位于|来自|送到|转到|附近|旁边|一家|一所|一个|几家|所有|全市|一座|一间|一条)/

const PLACE_WORDS =
  /^(?:社区|小区|地区|市区|城区|院区|郊区|山区|灾区|园区|景区|片区|老区|县城|城市|都市|超市|省|市|县|区|乡|镇|村|农村|山村|乡村|城乡|城镇|乡镇|家乡|老乡|故乡|异乡|同乡|道路|马路|走路|一路|铁路|公路|思路|出路|后路|带路|网路|路|街|上街|逛街|街道|街道办|家里|心里|手里|夜里|屋里|院里|眼里|嘴里|怀里|梦里|话里|城里|乡里|村里|里|北京市|全省|外省|本省|全县|省市|公寓|大厦|家园|花园|校园|乐园|上市|门市|夜市|股市|菜市|省里|市里|县里|几里|公里)$/

const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|上海|天津|重庆|香港|澳门'

/** Cities that are named without 市; the small ones are not all here, a place is asked about where it looks like one. */
const CITIES =
  '石家庄|唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水|太原|大同|长治|临汾|运城|呼和浩特|包头|赤峰|鄂尔多斯|沈阳|大连|鞍山|锦州|长春|四平|哈尔滨|齐齐哈尔|大庆|佳木斯|南京|苏州|无锡|徐州|南通|杭州|宁波|温州|绍兴|合肥|芜湖|安庆|阜阳|福州|厦门|泉州|南昌|赣州|九江|济南|青岛|烟台|潍坊|临沂|菏泽|郑州|洛阳|开封|南阳|周口|商丘|信阳|驻马店|武汉|宜昌|襄阳|黄冈|荆州|长沙|衡阳|岳阳|邵阳|广州|深圳|东莞|佛山|汕头|湛江|南宁|桂林|柳州|海口|三亚|成都|绵阳|南充|达州|贵阳|遵义|毕节|昆明|大理|曲靖|拉萨|西安|咸阳|宝鸡|渭南|兰州|天水|西宁|银川|乌鲁木齐|喀什'

/** Division of Beijing in force since 2015 (北京市行政区划), with the development area. */
const DISTRICTS =
  '东城|西城|朝阳|丰台|石景山|海淀|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|亦庄|燕郊'

const addresses: readonly (readonly [boolean, RegExp])[] = [
  [
    true,
    new RegExp(
      `(?:${N}{1,5}|[甲乙丙丁A-Za-z]${N}{0,4}) ?-? ?(?:号楼|号院|号门|单元|栋|幢|弄|室|户|门牌)`,
      'g',
    ),
  ],
  [true, new RegExp(`(?<=[路街巷村道同里]) ?(?:甲|乙|南|北|东|西)?${N}{1,5} ?号`, 'g')],
  [false, new RegExp(`(?:${PROVINCES})(?:省|市|自治区|壮族自治区|回族自治区)?`, 'g')],
  [false, new RegExp(`(?:${CITIES})市?`, 'g')],
  [false, new RegExp(`(?:${DISTRICTS})(?:区|县)?`, 'g')],
]

const named = new RegExp(
  `${HAN}{0,10}?(?:自治区|自治州|自治县|特区|新区|开发区|街道办?|胡同|小区|社区|家园|花园|公寓|大厦|嘉园|大街|大道|[省市县旗镇乡村屯寨路街巷庄营]|(?<![病院])区|[东西南北中]里|里(?=[甲乙丙丁]?${N}{0,3}号))(?!${HAN}{0,2}(?:医院|卫生院|医疗|学校))`,
  'g',
)

const house = new RegExp(
  `${HAN}{0,14}?(?:医院|卫生院|卫生服务中心|卫生服务站|卫生室|诊所|保健院|疗养院|养老院|敬老院|护理院|福利院|托养中心|厂|救助站|救助中心|小学|中学|大学|学院|学校|幼儿园|公司|集团|工厂|基金会|派出所|公安局|居委会|村委会|民政局|残联|法院|检察院|监狱|研究所|社会工作发展中心|社工机构)`,
  'g',
)
/** Said of any house: 一家医院, 当地医院. */
const ANY_HOUSE =
  /^(?:某|一家|这家|那家|各|全|本|我|大|小|当地|外地|三甲|三级|二级|基层|该|县|市|省|区|镇|乡|外|别的|其他|几家|社区|公立|民办|定点|专科|综合|互联网|附近|住|出|入|转|来|到|去|回|离|在|老家|家乡|上|我们|他们|建筑|物流|保险|旅行社)*$/
const shortHouse = new RegExp(
  `(?:${N}{1,3}|[东南西北]医?${N}{1,2}|协和|同仁|天坛|阜外|积水潭|宣武|友谊|安贞|人民|北大|清华长庚|佑安|地坛|安定|回龙观) ?(?:医院|院(?![子里内外长士])|附中|附小)`,
  'g',
)

const wards: readonly (readonly [boolean, RegExp])[] = [
  [true, new RegExp(`(?:${N}{1,4}|加${N}{1,3}) ?号? ?床(?!单|上|头|位数|前)`, 'g')],
  [true, /床(?:位|号)? ?(?:是|为|:)? ?\d{1,4}/g],
  [
    true,
    new RegExp(
      `(?:${HAN}{1,8}科)?(?:[东南西北中]?${N}{1,3}(?:层|楼|区)?|[东南西北中])病[区房]`,
      'g',
    ),
  ],
  [true, new RegExp(`${N}{1,3}号?病房`, 'g')],
  [
    false,
    new RegExp(
      `(?:心|肾|肝胆|呼吸|消化|神经|血液|肿瘤|内分泌|风湿|免疫|感染|普|骨|泌尿|胸|儿|妇|产|新生儿|老年|康复|重症|急诊|烧伤|整形|移植|安宁|小儿|心血管|精神|心理|放疗|化疗|介入|疼痛|皮肤|眼|口腔|耳鼻喉)[内外医]?科?${N}{0,2}(?:科|病[区房]|监护室)${N}{0,2}(?:病?[区房])?`,
      'g',
    ),
  ],
  [true, new RegExp(`(?:住院|门诊|外科|内科|病房|急诊|康复)[部大]?楼 ?${N}{1,3} ?[层楼]`, 'g')],
]

/** Addresses, houses, wards and beds in a text that is plain already. */
export function findPlaces(text: string): Spot[] {
  const institutions = [...trimmed(text, house, ANY_HOUSE), ...all(text, shortHouse)].map(
    (one) => ({
      ...one,
      kind: 'institution' as const,
      sure: false,
    }),
  )
  const villages = trimmed(text, named, PLACE_WORDS, true)
    .filter(({ start, end }) => end - start > 1)
    .map((one) => ({ ...one, kind: 'address' as const, sure: false }))
  return [
    ...institutions,
    ...joined(text, [...villages, ...under(text, 'address', addresses)]),
    ...under(text, 'ward-bed', wards),
  ]
}

function under(
  text: string,
  kind: 'address' | 'ward-bed',
  patterns: readonly (readonly [boolean, RegExp])[],
): Spot[] {
  return patterns.flatMap(([sure, pattern]) =>
    all(text, pattern).map(({ start, end }) => {
      const before = STOPS.exec(text.slice(start, end))?.[0].length ?? 0
      return { start: before < end - start ? start + before : start, end, kind, sure }
    }),
  )
}

function all(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** What is left of each find after the words before the name; what is no name is dropped. */
function trimmed(text: string, pattern: RegExp, ordinary: RegExp, whole = false) {
  return all(text, pattern).flatMap(({ start, end }) => {
    const found = text.slice(start, end)
    const before = STOPS.exec(found)?.[0] ?? ''
    const name = found.slice(before.length === found.length ? 0 : before.length)
    const rest = whole ? name : name.replace(/(?:医院|公司|学校|小学|中学|大学|法院|诊所)$/, '')
    if (ordinary.test(rest) || name.length < 2) return []
    return [{ start: end - name.length, end }]
  })
}

/** 朝阳区 · 团结湖北里 · 12号楼 · 502室 is one address: what stands between goes with it. */
function joined(text: string, spots: readonly Spot[]): Spot[] {
  const inOrder = [...spots].sort((one, other) => one.start - other.start)
  const found: Spot[] = []
  for (const spot of inOrder) {
    const last = found.at(-1)
    const between = last && text.slice(last.end, spot.start)
    if (last && between !== undefined && /^[\u4e00-\u9fa5\d -]{0,6}$/.test(between)) {
      const end = Math.max(last.end, spot.end)
      found[found.length - 1] = { ...last, end, sure: last.sure || spot.sure }
    } else found.push(spot)
  }
  return found
}
