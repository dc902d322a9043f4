/** What plans speak of, in words of their own: none is taken from src/vocabulary, or the list would be tried against itself. */

export interface Place {
  name: string
  level: '县' | '区' | '市'
  towns: readonly string[]
}
export const PLACES: readonly Place[] = [
  { name: '云屏县', level: '县', towns: ['柳湾镇', '白石镇', '大河乡', '南屏街道'] },
  { name: '柏川县', level: '县', towns: ['沙岭镇', '双桥镇', '东坪乡', '城关镇'] },
  { name: '澜石区', level: '区', towns: ['望泉街道', '石渡街道', '青莲镇', '河口镇'] },
  { name: '鹿鸣市', level: '市', towns: ['松原镇', '梅溪镇', '长岗乡', '滨河街道'] },
]

/** A field of work: its section, who works in it, what tasks are called, and what is done, in sentences. */
export interface Theme {
  section: string
  /** Two parts of it. */
  parts: readonly [string, string]
  bodies: readonly string[]
  titles: readonly string[]
  sentences: readonly string[]
}

export const THEMES: readonly Theme[] = [
  {
    section: '交通出行',
    parts: ['道路建设', '出行服务'],
    bodies: ['交通运输局', '住房和城乡建设局', '公安局', '财政局'],
    titles: ['农村公路提档升级', '优化公交线网', '停车难综合治理', '危旧桥梁改造', '打通城区断头路'],
    sentences: [
      '新改建农村公路85公里，改造危桥6座。',
      '完善沿线标志标线和安保设施，同步实施绿化美化。',
      '新增公共停车泊位1200个，优先布局老旧小区周边。',
      '调整公交线路4条，更新新能源公交车20辆。',
      '推动客货邮融合发展，设立村级物流服务点45个。',
      '建立路长巡查制度，发现问题及时处置。',
    ],
  },
  {
    section: '生态环境',
    parts: ['水环境', '生态修复'],
    bodies: ['农业农村局', '水利局', '城市管理局', '自然资源局'],
    titles: ['河道清淤疏浚', '秸秆综合利用', '入河排污口整治', '矿山生态修复', '城镇污水管网改造'],
    sentences: [
      '完成3条支流清淤，清理底泥12万立方米。',
      '排查沿河排口，逐一建立台账并销号。',
      '秸秆综合利用率稳定在93%以上，严禁露天焚烧。',
      '新建污水管网38公里，改造雨污混接点56处。',
      '修复废弃矿山4座，复绿面积不少于300亩。',
      '对重点企业开展帮扶，指导完善治污设施。',
    ],
  },
  {
    section: '教育医疗',
    parts: ['教育', '医疗卫生'],
    bodies: ['教育体育局', '卫生健康局', '医疗保障局', '人力资源和社会保障局'],
    titles: ['扩充普惠学位', '基层卫生院能力提升', '推进集团化办学', '长期护理险试点', '改善乡村学校办学条件'],
    sentences: [
      '新建幼儿园2所，新增普惠学位540个。',
      '为12所卫生院配备数字化影像设备，培训骨干医师60名。',
      '组建教育集团5个，统筹教师轮岗交流。',
      '扩大门诊慢特病保障范围，简化认定流程。',
      '维修校舍1.6万平方米，更换课桌椅3000套。',
      '开展义诊下乡，每村覆盖不少于一次。',
    ],
  },
  {
    section: '产业发展',
    parts: ['招商引资', '企业服务'],
    bodies: ['发展和改革局', '工业和信息化局', '商务局', '科学技术局', '统计局'],
    titles: ['中小企业数字化改造', '特色产业园区扩容', '消费提质扩容', '招引链主企业', '盘活低效用地'],
    sentences: [
      '遴选15家企业开展智能化诊断，建成数字化车间3个。',
      '建设标准厂房6万平方米，配套道路和供电设施。',
      '举办促消费活动20场，发放餐饮零售消费券。',
      '签约亿元以上项目10个，到位资金18亿元。',
      '处置闲置土地450亩，盘活厂房2.3万平方米。',
      '落实减税降费政策，畅通企业诉求反映渠道。',
    ],
  },
  {
    section: '民生保障',
    parts: ['社会救助', '公共安全'],
    bodies: ['民政局', '退役军人事务局', '应急管理局', '市场监督管理局', '司法局'],
    titles: ['适老化改造', '城乡低保提标', '社区食堂建设', '自然灾害避险搬迁', '食品安全放心工程'],
    sentences: [
      '为320户特殊困难老年人家庭实施适老化改造。',
      '建成社区食堂8个，助餐服务覆盖全部城区社区。',
      '城乡低保标准分别提高3%和5%，做到应保尽保。',
      '对地质灾害隐患点开展会商研判，转移安置群众90户。',
      '完成食品抽检2400批次，不合格产品处置率100%。',
      '开展法律援助进村入户，办理案件不少于260件。',
    ],
  },
  {
    section: '文化旅游',
    parts: ['文化惠民', '旅游提质'],
    bodies: ['文化和旅游局', '林业局', '数据局', '审计局'],
    titles: ['古村落保护利用', '智慧景区建设', '非遗传承基地', '全民健身设施补短板', '图书馆分馆延伸服务'],
    sentences: [
      '修缮传统民居40栋，完善消防和给排水设施。',
      '上线景区预约平台，实现分时预约和客流预警。',
      '设立传习所6处，培养代表性传承人15名。',
      '建设口袋公园5个、健身步道11公里。',
      '流通图书2万册次，组织阅读推广活动36场。',
      '挖掘红色资源，打造研学线路2条。',
    ],
  },
]

/** Bodies beside the bureaus of a theme; the level is put before those that begin with a dash. */
export const OTHER_BODIES: readonly string[] = [
  '-政府办公室',
  '-委宣传部',
  '-委组织部',
  '-总工会',
  '-妇联',
  '-残联',
  '-税务局',
  '-气象局',
  '-人民法院',
  '-供销社',
  '-融媒体中心',
  '-疾病预防控制中心',
]

/** Those of a bureau's own plan. */
export const OFFICES: readonly string[] = [
  '办公室',
  '规划财务科',
  '基础教育科',
  '政策法规科',
  '安全监管科',
  '人事科',
  '项目建设科',
  '行政审批科',
  '执法监督科',
  '信息中心',
]

export const PERSONS: readonly string[] = ['陈建华', '李晓燕', '王志强', '周敏', '赵德胜', '刘玉兰', '孙浩', '何立群']
export const NOTES: readonly string[] = ['续建项目', '新建', '市级重点', '政府投资', '跨年度实施', '列入民生实事']
export const SOURCES: readonly string[] = ['财政资金', '企业自筹', '专项债券', '上级补助及县级配套']
export const PROGRESS: readonly string[] = ['正在编制方案', '已完成总量的60%', '已开工', '有序推进']
