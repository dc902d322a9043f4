import { useRef, useState } from 'preact/hooks'
import { usePage } from '../state/context.js'

interface Copied {
  label: string
  help: string
  /** What to do with it. */
  advice: string
  text(): string
}

/** Shows a text that is to be pasted elsewhere, and copies it. */
export function CopyButton({ label, help, advice, text }: Copied) {
  const { t } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState('')
  const [said, setSaid] = useState('')
  const open = () => {
    setShown(text())
    setSaid('')
    dialog.current!.showModal()
  }
  const copy = async () => {
    box.current!.select()
    try {
      await navigator.clipboard.writeText(shown)
      setSaid(t.copied)
    } catch {
      setSaid(t.copyByHand)
    }
  }
  return (
    <>
      <button type="button" class="plain mend" aria-label={help} title={help} onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} aria-label={help}>
        <p>{advice}</p>
        <textarea
          ref={box}
          readOnly
          spellcheck={false}
          aria-label={help}
          rows={shown.split('\n').length}
          value={shown}
        />
        <p class="buttons">
          <button type="button" onClick={copy}>
            {t.copy}
          </button>
          <button type="button" onClick={() => dialog.current!.close()}>
            {t.close}
          </button>
          <span role="status">{said}</span>
        </p>
      </dialog>
    </>
  )
}
