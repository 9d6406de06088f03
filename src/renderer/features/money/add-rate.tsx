import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addRecord } from '../../actions/record-edits'
import { useReadOnly } from '../../state/current'
import { newId } from '../../state/new-id'
import { currencyCodes } from '../../ui/currencies'
import { readDay } from '../../ui/data-table/cell-text'
import { PopoverForm } from '../../ui/popover-form'
import classes from './money.module.css'
import { askForRate, useMoneyView } from './money-view'

interface AddRateProps {
  /** The currency amounts are turned into. */
  readonly currency: string
  /** The day a new rate holds from unless another is typed. */
  readonly from: string
  readonly onAdded: (id: string) => void
}

/** Asks for what a rate can't be without. Opens by itself where a missing rate led here, with the currencies filled in. */
export const AddRate = ({ currency, from, onAdded }: AddRateProps) => {
  const readOnly = useReadOnly()
  const wanted = useMoneyView((state) => state.rateFor)
  const [opened, setOpened] = useState(false)
  const [base, setBase] = useState<string | null>(null)
  const [quote, setQuote] = useState<string | null>(null)
  const [rate, setRate] = useState<string | number>('')
  const [date, setDate] = useState<string | null>(null)
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const one = base ?? currency
  const other = quote ?? wanted
  const day = readDay(date ?? from)
  const value = Number(rate)
  const show = (open: boolean): void => {
    setOpened(open)
    if (!open) askForRate(null)
  }
  const add = async (): Promise<void> => {
    setTried(true)
    if (!other || other === one || !(value > 0) || !day) return
    const id = newId()
    const answer = await addRecord('exchangeRates', { id, base: one, quote: other, rate: value, date: day, source: source.trim() })
    if (!answer.ok) return
    setBase(null)
    setQuote(null)
    setRate('')
    setDate(null)
    setSource('')
    setTried(false)
    show(false)
    onAdded(id)
  }
  const codes = [...currencyCodes()]
  const menu = { withinPortal: false }
  return (
    <PopoverForm label="Add rate" disabled={readOnly} width={340} opened={opened || wanted !== null} onOpened={show} onSubmit={() => void add()}>
      <div className={classes.rate}>
        <Select label="One" data={codes} searchable allowDeselect={false} value={one} comboboxProps={menu} onChange={setBase} />
        <NumberInput label="Is worth" data-autofocus min={0} decimalScale={6} hideControls value={rate} error={tried && !(value > 0) ? 'Needed' : null} onChange={setRate} />
        <Select label="Of" data={codes} searchable allowDeselect={false} value={other} comboboxProps={menu} error={tried && (!other || other === one) ? 'Another currency' : null} onChange={setQuote} />
      </div>
      <TextInput label="From" placeholder="YYYY-MM-DD" value={date ?? from} error={tried && !day ? 'Write 2018-12-01' : null} onChange={(event) => { setDate(event.currentTarget.value) }} />
      <TextInput label="Source" placeholder="UN operational rate, central bank…" value={source} onChange={(event) => { setSource(event.currentTarget.value) }} />
      <Button type="submit">Add rate</Button>
    </PopoverForm>
  )
}
