import { beforeEach, describe, expect, it } from 'vitest'
import { NOTICE } from '../support.js'
import { runHere } from './in-process.js'
import { DOUBTFUL, PLAN, workingFolder } from './working-folder.js'

let { folder, write, rows } = workingFolder()
beforeEach(() => {
  ;({ folder, write, rows } = workingFolder())
})

const here = (...args: [string, ...string[]]) => runHere(folder, args)

describe('gongwen check', () => {
  it('prints a finding a line and fails by severity', async () => {
    write('plan.md', DOUBTFUL)
    const { status, stdout } = await here('check', 'plan.md')
    expect(stdout).toBe(
      'plan.md: info document/unsigned The document names no issuer and no day of issue (成文日期).\n' +
        'plan.md:5: warning unit/unknown No register is for the region of the notice: 1 unit stays as printed: 县绿源公司 (mouxianzhongdianrenwu-2023/0/1/1).\n',
    )
    expect(status).toBe(0)
    expect((await here('check', 'plan.md', '--fail-on', 'warning')).status).toBe(1)
  })

  it('prints JSON, and annotations with their text escaped', async () => {
    write('100%.md', DOUBTFUL)
    expect(JSON.parse((await here('check', '100%.md', '--format', 'json')).stdout)).toMatchObject([
      { file: '100%.md', source: null, rule: 'document/unsigned', severity: 'info' },
      { file: '100%.md', source: 'L5', rule: 'unit/unknown', severity: 'warning' },
    ])
    expect((await here('check', '100%.md', '--format', 'github')).stdout).toMatch(
      /\n::warning file=100%25\.md,line=5,col=\d+,title=unit\/unknown::No register/,
    )
  })
})

describe('gongwen explain', () => {
  it('shows why a record is what it is', async () => {
    const { stdout } = await here('explain', NOTICE, '--task', '1/2')
    expect(stdout).toContain('xizhengbanfa-2022-2/1/2/1 (L51,L55)')
    expect(stdout).toContain('joined from L51 table 1 row 5 column 5 + L55 table 2 row 2 column 5')
    expect(stdout).toContain('L55 row continuation → xizhengbanfa-2022-2/1/2/1: it says nothing of what is to be done')
  })

  it('shows every decision on the tables', async () => {
    const { stdout } = await here('explain', NOTICE)
    expect(stdout.match(/^L\d+ table joined/gm)).toHaveLength(28)
    expect(stdout.match(/^L\d+ table separate/gm)).toHaveLength(7)
    expect(stdout).toContain('L97 table separate: text stands between the tables: 大气污染防治 2022 年行动计划')
  })
})

describe('gongwen units, rules, schema', () => {
  it('suggests a register that makes unknown units known, with its evidence', async () => {
    write('plan.md', PLAN.replace('县林业局', '县林业局、县绿源公司'))
    const { stdout } = await here('units', 'suggest', 'plan.md')
    expect(stdout).toContain('# once: mouxianzhongdianrenwu-2023 L5')
    expect(stdout).toContain('- id: xianlvyuangongsi')
    write('units.yaml', stdout)
    expect((await here('check', 'plan.md')).stdout).toContain('unit/unknown')
    expect((await here('check', 'plan.md', '--units', 'units.yaml')).stdout).not.toContain('unit/')
  })

  it('finds a register in the working folder or above, and leaves out what is decided to be no unit', async () => {
    write('plan.md', PLAN.replace('县林业局', '县林业局、详见附表'))
    write('gongwen.units.yaml', 'not_units:\n  - { name: 详见附表, reason: a remark }\n')
    await here('extract', 'plan.md', '-o', 'data', '--quiet')
    expect(rows('data/tasks.csv')[0]!['lead_units']).toBe('县林业局')
  })

  it('explains why a name resolves as it does', async () => {
    expect((await here('units', 'explain', '县环保局', '--region', '安徽省金寨县')).stdout.split('\n')).toEqual([
      '县环保局 in a notice of 安徽省六安市金寨县 (341524)',
      '  is 县生态环境局 (金寨县生态环境局), department, 341524-shengtaihuanjing',
      '  by the national lexicon: 安徽省六安市金寨县: 环保局 is a name of the function shengtaihuanjing, until 2019-03-31, now 生态环境局',
      '  known from: lexicon: 《深化党和国家机构改革方案》 of 21 March 2018, done in provinces by the end of 2018, below by the end of March 2019',
      '',
    ])
    expect((await here('units', 'explain', '区科信局', '--region', '北京市西城区', '--year', '2023')).stdout).toContain(
      'by a register: abbreviation of 区科学技术和信息化局',
    )
    expect((await here('units', 'explain', '发展改革委', '--region', '国家')).stdout).toContain('国家-fazhangaige')
    expect((await here('units', 'explain', '区绿心公司', '--region', '某处')).stderr).toContain(
      'No region is called so.',
    )
  })

  it('shows a unit by any of its names, and lists all', async () => {
    expect((await here('units', 'show', '市规自委西城分局')).stdout).toContain('name: 市规划自然资源委西城分局')
    expect((await here('units', 'list')).stdout.split('\n').length).toBeGreaterThan(70)
  })

  it('explains a rule and prints a schema', async () => {
    expect((await here('rules', 'explain', 'number/gap')).stdout).toContain('Task 4 follows task 1')
    expect(JSON.parse((await here('schema', 'tasks')).stdout).properties).toHaveProperty('deadline_kind')
    expect(Object.keys(JSON.parse((await here('schema')).stdout))).toContain('document')
  })
})
