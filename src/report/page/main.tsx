import { render } from 'preact'
import './style/index.css'
import { App } from './app.js'
import { datasetOf } from './data/dataset.js'
import { readReport } from './data/embedded.js'

const report = await readReport()
render(<App dataset={datasetOf(report)} />, document.getElementById('app')!)
