import { Command, CommanderError } from 'commander'
import type { Answer, Answered } from './answer'
import type { AssignWords } from './assign-verb'
import { assignTeam } from './assign-verb'
import { applyCommands, walkHistory } from './change-verbs'
import { tellCoverage } from './coverage-verb'
import type { Surroundings } from './desk'
import { importSchedule } from './import-verbs'
import { writeGenerated, writeSample } from './new-file-verbs'
import { exportBudget, printDelegation } from './output-verbs'
import type { PlacesWords } from './propose-places-verb'
import { proposePlaces } from './propose-places-verb'
import { checkFile, showTable } from './read-verbs'
import { issueRelease, listChanges } from './release-verbs'
import { listRules } from './rules-verb'
import { describeSchema } from './schema-verb'

/** The end of the help of a verb that proposes. */
const proposalHelp = `
A proposal is told and nothing is changed, unless --apply is said; then all of it
is taken as one step, which parley undo takes back.
Exit codes: 0 done, 1 something stays open or was left, 2 input that can't be used.`

/** The end of the help of `coverage`. */
const coverageHelp = `
A language nobody covers is part of the answer.
Exit codes: 0 answered, 2 input that can't be used.`

/** Where the answer goes and where sentences for people go. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** 0: done. 1: error-level findings, refused commands, pairs uncovered or sessions left out. 2: input that can't be used. */
export type ExitCode = 0 | 1 | 2

interface Said {
  readonly json?: boolean
}

const workspaceFile = 'workspace file'

const usageSentence = (message: string): string => {
  const plain = message.replace(/^error: /, '').replace(/\.$/, '').replace(/\n\(Did you mean (.*)\?\)$/s, ' (did you mean “$1”?)').replaceAll("'", '')
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}. See parley --help.`
}

/**
 * Runs one line of words, as after `parley`. Everything is an answer: nothing is thrown for what the user can put
 * right. With `--json` the stream `out` gets one JSON value and nothing else.
 */
export const runCommandLine = async (words: readonly string[], around: Surroundings, { out, err }: Streams): Promise<ExitCode> => {
  let exitCode: ExitCode = 0

  const finish = async (said: Said, work: Promise<Answered> | Answered): Promise<void> => {
    const answered = await work
    if (!answered.ok) {
      if (said.json) out(`${JSON.stringify({ problem: answered.problem })}\n`)
      err(`${answered.problem.sentence}\n`)
      exitCode = 2
      return
    }
    const answer: Answer = answered.value
    if (said.json) out(`${JSON.stringify(answer.json)}\n`)
    else if (answer.text !== '') out(`${answer.text}\n`)
    if (!answer.shortfall) return
    if (answer.shortfall.sentence !== null) err(`${answer.shortfall.sentence}\n`)
    exitCode = 1
  }

  const program = new Command('parley')
    .description('Works on Parley workspace files without a window.')
    .version(around.version)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => undefined, outputError: () => undefined })

  const verb = (parent: Command, usage: string, summary: string): Command =>
    parent.command(usage).description(summary).allowExcessArguments(false).option('--json', 'answer in JSON only')

  verb(program, 'sample', 'write a sample workspace, or one generated at a given size')
    .argument('<name>', 'such as stockholm-2018 or tunis-2020; or generate')
    .requiredOption('--out <file>', 'the new workspace file; one that exists is left alone')
    .option('--sessions <n>', 'with generate: how many sessions')
    .option('--delegates <n>', 'with generate: how many delegates')
    .option('--seed <n>', 'with generate: the same number gives the same workspace')
    .action((name: string, said: Said & { out: string; sessions?: string; delegates?: string; seed?: string }) =>
      finish(said, name === 'generate' ? writeGenerated(around, said, said.out) : writeSample(around, name, said.out)))

  verb(program, 'schema', 'JSON Schema of the workspace file and of every command').action((said: Said) => finish(said, { ok: true, value: describeSchema() }))

  verb(program, 'rules', 'every rule: severity, source and what it looks at').action((said: Said) => finish(said, { ok: true, value: listRules() }))

  verb(program, 'show', 'the rows of one table')
    .argument('<file>', workspaceFile)
    .requiredOption('--table <table>', 'such as sessions, placements or delegates')
    .action((file: string, said: Said & { table: string }) => finish(said, showTable(around, file, said.table)))

  verb(program, 'apply', 'apply a list of commands, one undo step each')
    .argument('<file>', workspaceFile)
    .requiredOption('--commands <file>', 'a JSON list of commands')
    .option('--atomic', 'all of them or none')
    .action((file: string, said: Said & { commands: string; atomic?: boolean }) => finish(said, applyCommands(around, file, said.commands, said.atomic ?? false)))

  for (const way of ['undo', 'redo'] as const) {
    verb(program, way, way === 'undo' ? 'take the newest step back' : 'do the newest undone step again')
      .argument('<file>', workspaceFile)
      .action((file: string, said: Said) => finish(said, walkHistory(around, file, way)))
  }

  verb(program, 'check', 'what is wrong, missing or risky')
    .argument('<file>', workspaceFile)
    .option('--round <round>', 'id or name of one round; all of them unless told')
    .action((file: string, said: Said & { round?: string }) => finish(said, checkFile(around, file, said.round)))

  verb(program, 'coverage', 'who understands whom at a session, and through which interpreters')
    .argument('<file>', workspaceFile)
    .requiredOption('--session <session>', 'id, title or a part of it that no other has')
    .addHelpText('after', coverageHelp)
    .action((file: string, said: Said & { session: string }) => finish(said, tellCoverage(around, file, said.session)))

  verb(program, 'assign', 'propose who interprets where')
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id, name or a part of it that no other has')
    .option('--sessions <sessions>', 'ids or titles, with commas between them; all that need interpretation unless told')
    .option('--absent <who>', 'plan around an absence, "Name:from:to"; may be said several times', (who: string, others: readonly string[] = []) => [...others, who])
    .option('--seconds <n>', 'most seconds the search may take; 20 unless told. Ctrl+C ends it with the best so far, which is told and never taken')
    .option('--apply', 'make the changes, as one undo step')
    .addHelpText('after', proposalHelp)
    .action((file: string, said: Said & AssignWords) => finish(said, assignTeam(around, file, said)))

  verb(program, 'propose-places', 'propose rooms and times for unplaced sessions')
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id, name or a part of it that no other has')
    .option('--sessions <sessions>', 'ids or titles, with commas between them; all that have no place unless told')
    .option('--seconds <n>', 'most seconds the search may take; 20 unless told. Ctrl+C ends it with the best so far, which is told and never taken')
    .option('--apply', 'make the changes, as one undo step')
    .addHelpText('after', proposalHelp)
    .action((file: string, said: Said & PlacesWords) => finish(said, proposePlaces(around, file, said)))

  verb(program, 'release', "freeze a round's schedule as it goes out")
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id or name')
    .option('--name <name>', 'its name; v1, v2 and so on unless told')
    .option('--note <note>', 'what is said with it')
    .action((file: string, said: Said & { round: string; name?: string; note?: string }) => finish(said, issueRelease(around, file, said)))

  verb(program, 'changes', 'what changed between two releases, or a release and the draft')
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id or name')
    .requiredOption('--from <release>', 'such as v1')
    .option('--to <release>', 'such as v2', 'draft')
    .action((file: string, said: Said & { round: string; from: string; to: string }) => finish(said, listChanges(around, file, said)))

  const importing = program.command('import').description('bring in what other programs wrote')
  verb(importing, 'schedule', 'a published schedule (frab or pretalx), as one undo step')
    .argument('<file>', `${workspaceFile}; made where there is none`)
    .requiredOption('--from <schedule>', 'schedule.json or schedule.xml')
    .option('--round <round>', 'id or name of a round to import into; a round of its own unless told')
    .option('--zone <zone>', 'time zone of its times, such as Europe/Berlin, where the schedule does not say')
    .action((file: string, said: Said & { from: string; round?: string; zone?: string }) => finish(said, importSchedule(around, file, said)))

  const exporting = program.command('export').description('write Excel workbooks')
  verb(exporting, 'budget', "a round's budget, with live formulas")
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id or name')
    .option('--budget <budget>', 'id or name, where the round has several')
    .requiredOption('--out <file>', 'the workbook, .xlsx; one that exists is replaced')
    .action((file: string, said: Said & { round: string; budget?: string; out: string }) => finish(said, exportBudget(around, file, said)))

  const printing = program.command('print').description('write papers as PDF')
  verb(printing, 'delegation', "a delegation's own schedule")
    .argument('<file>', workspaceFile)
    .requiredOption('--round <round>', 'id or name')
    .requiredOption('--delegation <delegation>', 'id or name')
    .option('--lang <language>', "en or ar; the delegation's own unless told")
    .requiredOption('--out <file>', 'the PDF; one that exists is replaced')
    .action((file: string, said: Said & { round: string; delegation: string; lang?: string; out: string }) => finish(said, printDelegation(around, file, said)))

  try {
    await program.parseAsync([...words], { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    const sentence = error.code === 'commander.help' ? helpSentence(words, program) : usageSentence(error.message)
    if (words.includes('--json')) out(`${JSON.stringify({ problem: { code: 'usage', sentence } })}\n`)
    err(`${sentence}\n`)
    return 2
  }
}

/** Words that stop short of a verb. */
const helpSentence = (words: readonly string[], program: Command): string => {
  const parent = program.commands.find((command) => command.name() === words[0])
  const verbs = (parent ?? program).commands.map((command) => command.name()).join(', ')
  return `Say what to ${parent ? parent.name() : 'do'}: ${verbs}. See parley --help.`
}
