import { setForm } from '../../state/board-tasks'
import { Dialog } from '../../ui/dialog'
import { dragSheet, keySheet } from './board-keys'
import { useFocusBack } from './use-focus-back'
import classes from './verb-form.module.css'

const Sheet = ({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) => (
  <table className={classes.sheet}>
    <caption className={classes.part} style={{ textAlign: 'left', captionSide: 'top', fontWeight: 600 }}>
      {title}
    </caption>
    <tbody>
      {rows.map(([keys, does]) => (
        <tr key={keys}>
          <th scope="row">{keys}</th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Every key of the board, and what dragging does. */
export const KeysSheet = () => {
  useFocusBack()
  return (
    <Dialog
      opened
      onClose={() => {
        setForm(null)
      }}
      title="Keys of the board"
      size="lg"
      closeLabel="Close"
    >
      <Sheet title="On a session" rows={keySheet} />
      <Sheet title="While dragging" rows={dragSheet} />
    </Dialog>
  )
}
