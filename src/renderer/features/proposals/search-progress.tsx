import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Search } from '../../state/proposal-state'
import { stopSearch, useProposals } from '../../state/proposal-state'
import { aimWords, bestWords } from './aim-words'
import classes from './proposals.module.css'

const useSecondsSince = (key: string): number => {
  const [seconds, setSeconds] = useState({ key, passed: 0 })
  useEffect(() => {
    const from = Date.now()
    const timer = setInterval(() => {
      setSeconds({ key, passed: Math.floor((Date.now() - from) / 1000) })
    }, 500)
    return () => {
      clearInterval(timer)
    }
  }, [key])
  return seconds.key === key ? seconds.passed : 0
}

const Running = ({ search: { jobId, question, progress, stopping }, elsewhere }: { search: Search; elsewhere: string | null }) => {
  const seconds = question.seconds ?? 20
  const passed = useSecondsSince(jobId)
  const doing = stopping ? 'Stopping; the best found so far follows' : progress?.aim ? `Working on: ${aimWords(progress.aim).toLowerCase()}` : progress && progress.aims.length > 0 ? 'Looking for something better' : 'Reading the plan'
  return (
    <section className={classes.search} aria-label="Search">
      <p className={classes.doing} role="status">
        {doing}
      </p>
      <Progress value={Math.min(100, Math.max(2, (progress?.share ?? 0) * 100))} aria-label="Share of the time used" />
      <p className={classes.quiet}>
        {passed} s of at most {seconds} s. {progress && progress.aims.length > 0 ? `Best so far: ${bestWords(progress.aims)}.` : ''}
      </p>
      {elsewhere === null ? null : <p className={classes.quiet}>It is for {elsewhere}; its answer is shown when that round is in view.</p>}
      <Button variant="default" disabled={stopping} onClick={() => void stopSearch()}>
        Stop and show the best so far
      </Button>
    </section>
  )
}

/**
 * A search while it runs: what it works on, the best so far, how much of its time is used, and a way to stop it.
 * `elsewhere` names the round it is for, when another is in view.
 */
export const SearchProgress = ({ elsewhere }: { elsewhere: string | null }) => {
  const search = useProposals((state) => state.search)
  return search ? <Running search={search} elsewhere={elsewhere} /> : null
}
