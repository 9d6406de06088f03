import { Page } from '../../ui/page'

/** A search for a proposal while it runs, and its answer to be reviewed. */
export const ProposalsScreen = () => <Page title="Proposals">{null}</Page>
