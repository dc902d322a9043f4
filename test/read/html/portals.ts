/** Pages as the makers of government sites build them, around one invented notice. */

/** The texts of the notice in order; its table is TASKS_OF_NOTICE. */
export const NOTICE = [
  '云溪县人民政府办公室关于印发2031年重点任务分解表的通知',
  '云政办发〔2031〕7号',
  '各乡镇人民政府，县直各单位：',
  '现将《2031年重点任务分解表》印发给你们，请认真抓好落实。',
  '云溪县人民政府办公室',
  '2031年3月2日',
  '附件',
  '2031年重点任务分解表',
]
export const TASKS_OF_NOTICE = [
  ['序号', '重点任务', '完成时限', '责任单位'],
  ['1', '新建乡村道路12公里', '6月底前', '县交通运输局'],
]

const [TITLE, NUMBER, ADDRESSEE, TEXT, ISSUER, DAY, ANNEX, PLAN] = NOTICE as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
const rows = (border: string): string =>
  `<table ${border}>${TASKS_OF_NOTICE.map((row) => `<tr>${row.map((cell) => `<td><p class="MsoNormal">${cell}</p></td>`).join('')}</tr>`).join('')}</table>`
const paragraphs = (texts: readonly string[], tag = 'p'): string =>
  texts.map((text) => `<${tag} style="text-indent:2em">${text}</${tag}>`).join('\n')
const body = [NUMBER, ADDRESSEE, TEXT, ISSUER, DAY, ANNEX, PLAN]
const whole = paragraphs([TITLE, ...body]) + rows('border="1"')

export interface Portal {
  name: string
  html: string
  /** What the site says of the notice, above it. */
  labels: string[]
  /** What the site says of the notice, below it. */
  below?: string[]
  /** How often the title stands as a text of its own. */
  titles?: number
  declared?: string[]
}

const head = (more = ''): string => `<!doctype html><html><head><meta charset="utf-8">${more}</head><body>`

/** Layout tables in each other, the box of labels in one of its own (UCAP). */
const layoutTables: Portal = {
  name: 'layout tables of UCAP',
  html: `${head()}<div class="wrap"><table width="930"><tbody><tr><td>
    <table class="bd1"><tr><td><b>索 引 号：</b></td><td>000/2031-7</td><td><b>主题分类：</b></td><td>其他</td></tr>
    <tr><td><b>发文机关：</b></td><td>${ISSUER}</td><td><b>成文日期：</b></td><td>${DAY}</td></tr>
    <tr><td><b>标　　题：</b></td><td colspan="3">${TITLE}</td></tr></table>
    <table class="bd1"><tr><td><b>主 题 词：</b></td><td></td><td></td><td></td></tr></table></td></tr></tbody></table><br>
    <table width="930"><tr><td width="675"><table><tr><td><br><table><tr><td id="UCAP-CONTENT">${whole}</td></tr><tr><td></td></tr></table>
    <div id="qr_container">扫一扫在手机打开当前页</div></td></tr></table></td>
    <td><table><tr><td>相关阅读</td></tr></table></td></tr></table></div>`,
  labels: [
    '索 引 号：000/2031-7',
    '主题分类：其他',
    `发文机关：${ISSUER}`,
    `成文日期：${DAY}`,
    `标 题：${TITLE}`,
    '主 题 词：',
  ],
}

/** Lists of labels, a column of related pages (TRS WCM). */
const trs: Portal = {
  name: 'lists of TRS WCM',
  html: `${head(`<title>${TITLE}_云溪县人民政府</title><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2031-03-05 09:10"><meta name="ContentSource" content="云溪县政府办">`)}
    <div class="header"><img src="logo.png"><div class="nav"><ul><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">办事服务</a></li></ul></div></div>
    <div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a></div>
    <ul class="xxgk_info"><li><span>索引号</span><em>000/2031-7</em></li><li><span>发布机构</span><em>${ISSUER}</em></li><li><span>名　　称</span><em>${TITLE}</em></li><li><span>有 效 性</span><em></em></li></ul>
    <h1>${TITLE}</h1><div class="info"><span>发布时间：2031-03-05 09:10</span> <span>来源：云溪县政府办</span> <span>浏览次数：<b id="hits">31</b></span> <span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span></div>
    <div class="view TRS_UEDITOR trs_paper_default"><div class="TRS_Editor">${paragraphs(body)}${rows('class="MsoTableGrid"')}</div></div>
    <div class="xgjd"><h3>相关解读</h3><ul><li><a href="/jd">一图读懂重点任务</a><span>2031-03-06</span></li></ul></div>
    <div class="footer"><p>主办：云溪县人民政府　承办：云溪县大数据中心</p><p>网站标识码：5100000000 蜀ICP备00000000号</p></div>`,
  labels: ['索引号：000/2031-7', `发布机构：${ISSUER}`, `名 称：${TITLE}`, '有 效 性：'],
  below: ['发布时间：2031-03-05 09:10', '来源：云溪县政府办'],
  declared: [`title ${TITLE}_云溪县人民政府`, `title ${TITLE}`, 'published 2031-03-05 09:10', 'publisher 云溪县政府办'],
}

/** The text between <!--zoom-->, one table for the whole article (JCMS). */
const jcms: Portal = {
  name: 'one table of JCMS',
  html: `${head(`<meta name="ArticleTitle" content="${TITLE}">`)}
    <table width="1000"><tr><td>当前位置 : <a href="/">首页</a> &gt; <a href="/col">文件</a></td></tr></table>
    <table id="article" width="1000"><tr><td class="title">${TITLE}</td></tr>
    <tr><td><table width="100%"><tr><td>发布日期：2031-03-05</td><td>信息来源：县政府办</td><td>浏览次数：<script>count()</script></td><td>字号：[ <a href="javascript:z(20)">大</a> <a href="javascript:z(16)">中</a> <a href="javascript:z(12)">小</a> ]</td></tr></table></td></tr>
    <tr><td class="bt_content"><div id="zoom"><!--zoom-->${paragraphs(body)}${rows('border="1"')}<!--/zoom--></div></td></tr>
    <tr><td align="center"><a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></td></tr></table>`,
  labels: [],
  titles: 1,
  below: ['发布日期：2031-03-05', '信息来源：县政府办'],
  declared: [`title ${TITLE}`],
}

/** Labels in emphasis, two on a line, in a head of divs (开普). */
const kaipu: Portal = {
  name: 'heads of divs of 开普',
  html: `${head()}<div class="xxgk_head"><p><em>名&nbsp;&nbsp;&nbsp;&nbsp;称：</em>${TITLE}</p><p><em>索引号：</em>000/2031-7<em>发布机构：</em>${ISSUER}</p><p><em>文&nbsp;&nbsp;号：</em>${NUMBER}<em>主题词：</em></p></div>
    <div class="detail">${whole}</div><p>上一篇：<a href="1">关于停水的通知</a></p><p>下一篇：<a href="2">关于停电的通知</a></p>
    <div>分享到：<span>微信</span> <span>微博</span></div>`,
  labels: [`名 称：${TITLE}`, '索引号：000/2031-7', `发布机构：${ISSUER}`, `文 号：${NUMBER}`, '主题词：'],
}

/** Terms and descriptions (info pages). */
const terms: Portal = {
  name: 'terms and descriptions',
  html: `${head()}<dl class="info-list"><dt>索引号</dt><dd>000/2031-7</dd><dt>信息名称</dt><dd>${TITLE}</dd><dt>主题词</dt><dd></dd><dt>公开日期</dt><dd>2031-03-05</dd></dl>
    <div class="article">${whole}</div><div class="bshare">分享到：</div><div>您是第<b>12</b>位访问者</div>`,
  labels: ['索引号：000/2031-7', `信息名称：${TITLE}`, '主题词：', '公开日期：2031-03-05'],
  below: ['您是第12位访问者'],
}

/** Small sites: breaks instead of paragraphs, a line of the post, a side bar (WordPress, dede). */
const small: Portal = {
  name: 'a small site with breaks',
  html: `${head()}<div id="masthead">云溪县政府网</div><div><a href="/1">首页</a>|<a href="/2">新闻</a>|<a href="/3">公告</a></div>
    <div class="post"><h2>${TITLE}</h2><small>时间: 2031-03-05 作者: admin 点击: 12 次</small>
    <div class="entry">${body.join('<br>　　')}${rows('border="1"')}</div></div>
    <aside><h3>近期文章</h3><ul><li><a href="/x">关于停水的通知</a></li></ul></aside>
    <div id="comments"><p>写得好。</p></div><footer>版权所有 云溪县人民政府</footer>`,
  labels: [],
  titles: 1,
  below: ['时间: 2031-03-05'],
}

/** Catalogues of public information: rows of two divs, values blank (政府信息公开目录). */
const catalogue: Portal = {
  name: 'a catalogue in rows of divs',
  html: `${head()}<div class="box"><div class="row"><div class="l">索引号</div><div class="r">000/2031-7</div></div><div class="row"><div class="l">发文机关</div><div class="r">${ISSUER}</div></div><div class="row"><div class="l">标题</div><div class="r">${TITLE}</div></div><div class="row"><div class="l">废止日期</div><div class="r"></div></div></div>
    <div>${whole}</div><div><p>主办单位：云溪县人民政府</p><p>地址：云溪县中山路1号　邮编：600000</p><p>版权所有 蜀ICP备00000000号</p></div>`,
  labels: ['索引号：000/2031-7', `发文机关：${ISSUER}`, `标题：${TITLE}`, '废止日期：'],
}

/** The box and the whole notice are rows of one table. */
const oneTable: Portal = {
  name: 'a page that is one table',
  html: `${head()}<table><tr><th>索引号</th><td>000/2031-7</td><th>主题分类</th><td>其他</td></tr><tr><th>标题</th><td colspan="3">${TITLE}</td></tr><tr><th>责任部门</th><td></td><th>公开方式</th><td>主动公开</td></tr><tr><td colspan="4">${whole}</td></tr></table>`,
  labels: ['索引号：000/2031-7', '主题分类：其他', `标题：${TITLE}`, '责任部门：', '公开方式：主动公开'],
}

export const PORTALS: readonly Portal[] = [layoutTables, trs, jcms, kaipu, terms, small, catalogue, oneTable]
