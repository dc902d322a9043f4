import { usePage } from '../../state/context.js'

/** Cells that no record took up, each with the reason. */
export function QuarantineTable() {
  const { dataset, t } = usePage()
  const { quarantine } = dataset.report.tables
  if (quarantine.length === 0) return null
  return (
    <section>
      <h2>{t.quarantine}</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t.facets.document}</th>
            <th scope="col">{t.textColumn}</th>
            <th scope="col">{t.reasonColumn}</th>
          </tr>
        </thead>
        <tbody>
          {quarantine.map(({ document_id, source, text, reason }, at) => (
            <tr key={at}>
              <td>
                {document_id} {source}
              </td>
              <td lang="zh">{text}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
