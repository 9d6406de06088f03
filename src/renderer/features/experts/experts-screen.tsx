import { Page } from '../../ui/page'

/** Standby experts and the advisory board: who can be sent, and who is on the way. */
export const ExpertsScreen = () => <Page title="Experts">{null}</Page>
