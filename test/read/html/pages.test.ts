import { describe, expect, it } from 'vitest'
import { bodyOf, DRAWN, findingsOf, readPage, sayings, TASKS } from './reading.js'

/** So much text that a part around it is a small share of the page. */
const LONG = '各责任单位要加强组织领导，细化工作措施，确保按期完成'

describe('what a site prints around a notice is left out', () => {
  it.each<[string, string]>([
    ['a menu', '<div><a href=1>首页</a> | <a href=2>政务公开</a> | <a href=3>办事服务</a></div>'],
    ['the path to the page', '<p>当前位置：<a href=/>首页</a> &gt; 政府文件</p>'],
    ['buttons', '<p>【<a href="javascript:print()">打印本页</a>】【<a>关闭窗口</a>】</p>'],
    ['the choice of size', '<p>字号：[大 中 小]</p>'],
    ['related links in a side bar', '<aside><h2>近期文章</h2><a href=1>关于停水的通知</a></aside>'],
    ['comments, whatever they say', '<div id=comments><p>关于印发的通知写得好。</p></div>'],
    ['the foot', '<div class="bottom">主办单位：某县人民政府 <a href=1>网站地图</a></div>'],
    ['its foot in a table of layout', '<table><tr><td>版权所有：某县人民政府<tr><td>某ICP备00000000号</table>'],
    ['the weather beside it', '<div class=topbar><table><tr><td>天气：晴<td>12℃</table></div>'],
    ['files to download', '<ul><li><a href="a.docx">任务分解表.docx</a></ul>'],
  ])('%s', (_, around) => {
    expect(bodyOf(`${around}<h1>2024年任务分解表</h1>${TASKS}${around}`)).toEqual(['heading 2024年任务分解表', DRAWN])
  })
})

describe('what the notice says stays, whatever its part of the page is called', () => {
  it.each<[string, string, string[]]>([
    [
      'print',
      '<div class="print"><p>各乡镇人民政府：</p><p>现将任务印发给你们。</p></div>',
      ['各乡镇人民政府：', '现将任务印发给你们。'],
    ],
    ['foot-note', '<div class="foot-note"><p>说明：每季度更新一次。</p></div>', ['说明：每季度更新一次。']],
    ['share', '<div class="share-title">某县关于印发2024年重点任务的通知</div>', ['某县关于印发2024年重点任务的通知']],
    ['hot', '<div class="hot"><p>附件1</p></div>', ['附件1']],
    ['aside', '<aside>注：责任单位列首位的为牵头单位；下同。</aside>', ['注：责任单位列首位的为牵头单位；下同。']],
    ['footer', '<footer>某政办发〔2024〕6号</footer>', ['某政办发〔2024〕6号']],
  ])('%s', (_, part, texts) => {
    expect(bodyOf(part + LONG + TASKS)).toEqual([
      ...texts.map((text) => `paragraph ${text}`),
      'paragraph ' + LONG,
      DRAWN,
    ])
  })

  it('a link to a file in the middle of a sentence', () => {
    expect(bodyOf('<p>任务见<a href="a.docx">附件下载</a>，请抓好落实。</p>')).toEqual([
      'paragraph 任务见附件下载，请抓好落实。',
    ])
  })

  it('the list of annexes, though each is a link', () => {
    const list = '<p>附件：1.<a href="#a">任务表</a></p><p><a href="b.xlsx">2.指标表.xlsx</a></p>'
    expect(bodyOf(`<p>现印发给你们。</p>${list}`)).toContain('paragraph 附件：1.任务表')
    expect(bodyOf(`<p>现印发给你们。</p>${list}`)).toContain('paragraph 2.指标表.xlsx')
  })

  it('the rest of a table that the site split, though its tasks are links', () => {
    const rest = '<table><tr><td>2<td><a href=1>建设东风大桥</a><td><a href=2>县交通运输局</a></table>'
    expect(bodyOf(TASKS + rest)).toEqual([DRAWN, [['2', '建设东风大桥', '县交通运输局']]])
  })

  it('but a menu with as many links as the table has columns is no row of it', () => {
    const menu = '<table><tr><td><a href=1>关于我们</a><td><a href=2>联系方式</a><td><a href=3>法律声明</a></table>'
    expect(bodyOf(TASKS + menu)).toEqual([DRAWN])
  })
})

describe('tables that are no tables of the notice', () => {
  it('of layout are looked through, however deep', () => {
    const nested = `<table><tr><td><table role=presentation><tr><td>左<td>${TASKS}</table><td>右</table>`
    expect(bodyOf(nested)).toEqual(['paragraph 左', DRAWN, 'paragraph 右'])
  })

  it('of labels are read line by line', () => {
    const labels =
      '<table><tr><td>索 引 号：<td>001/2024<td>发文日期：<td>2024-03-01<tr><td>标　题<td colspan=3>2024年任务</table>'
    expect(bodyOf(labels + TASKS)).toEqual([
      'paragraph 索 引 号：001/2024',
      'paragraph 发文日期：2024-03-01',
      'paragraph 标 题：2024年任务',
      DRAWN,
    ])
  })

  it('with label and value in one cell as well', () => {
    expect(bodyOf(`<table><tr><td>发布日期：2022-03-11<td>来源：区生态环境局</table>${TASKS}`)).toEqual([
      'paragraph 发布日期：2022-03-11',
      'paragraph 来源：区生态环境局',
      DRAWN,
    ])
  })

  it('a role that calls a table of tasks a layout is not believed', () => {
    expect(bodyOf(TASKS.replace('<table>', '<table role="presentation">'))).toEqual([DRAWN])
  })
})

describe('what a page brings out by its scripts', () => {
  const escaped = TASKS.replaceAll('<', '&lt;')

  it.each<[string, string]>([
    ['hidden until it has loaded', `<h1>任务</h1><div style="visibility: hidden; opacity: 0">${TASKS}</div>`],
    ['in a frame of its own text', `<h1>任务</h1><iframe srcdoc="${TASKS}"></iframe>`],
    ['in a text field', `<h1>任务</h1><textarea style="display:none">${escaped}</textarea>`],
    ['for browsers without scripts', `<h1>任务</h1><noscript>${TASKS}</noscript>`],
    ['in a template', `<h1>任务</h1><script type="text/html">${TASKS}</script>`],
  ])('is read: %s', (_, body) => {
    expect(bodyOf(body)).toEqual(['heading 任务', DRAWN])
  })

  it('stays hidden where a table of tasks is seen', () => {
    const copy = `<div style="display:none"><p>手机版</p>${TASKS}</div><noscript>${TASKS}</noscript>`
    expect(bodyOf(TASKS + copy)).toEqual([DRAWN])
  })

  it('stands where the part of the page stands that holds it', () => {
    expect(
      findingsOf(`\n <iframe srcdoc="<table><tr><th>序号<th>措施<tr><td>1<td>甲<p hidden>乙</table>"></iframe>`),
    ).toEqual(['2:2 text/hidden Text that the page hides is left out of the table: “乙”.'])
  })
})

describe('what is named because it is not read', () => {
  it.each<[string, string, string[]]>([
    [
      'pictures of the text',
      '<p>甲</p><img src=1.jpg width=600><a href=2.jpg><img src=2.jpg></a>',
      ['1:50 picture/unread The document has 2 pictures; text in pictures is not read.'],
    ],
    [
      'drawings with text in them',
      '<p>甲</p><svg><text>乙</text></svg><svg><path d="M0 0"></svg>',
      ['1:50 picture/unread The document has a picture; text in pictures is not read.'],
    ],
    [
      'no icons, spacers, banners or pictures that lead elsewhere',
      '<img src=top.jpg><p>甲</p><img src=doc.gif width=16 height=16><img src="data:," width=1><a href=/><img src=logo.png></a>',
      [],
    ],
    [
      'pages in frames',
      '<p>甲</p><iframe src="plan.html"></iframe><iframe src="ad.html" width=0></iframe>',
      ['1:50 part/unread Another page is shown here (plan.html), which is not read.'],
    ],
    [
      'files, each once, by what the link says or else by name',
      '<p>甲：<a href="1.docx">任务表</a>、<a href="1.docx">任务表</a>、<a href="/d?f=%E8%A1%A8.xlsx">点击下载</a></p>',
      ['1:47 annex/elsewhere The page links to 2 files of their own: “任务表”, “表.xlsx”.'],
    ],
  ])('%s', (_, body, found) => {
    expect(findingsOf(body)).toEqual(found)
  })

  it('the sheets of a workbook that Excel saved as frames', () => {
    const frames =
      '<html><frameset rows="*,39"><frame src="plan.files/sheet001.htm"><frame src="tabs.htm"><noframes>不支持框架</noframes></frameset></html>'
    expect(sayings(readPage(frames))).toEqual([
      '1:29 part/unread Another page is shown here (plan.files/sheet001.htm) and 1 more, which is not read.',
    ])
  })
})
