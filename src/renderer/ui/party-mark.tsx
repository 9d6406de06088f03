import classes from './marks.module.css'

/** A party's colour beside its name, as a small tab; neutral for those without one. Never the only sign of who it is. */
export const PartyMark = ({ colour }: { colour: string | null }) => <span className={classes.party} {...(colour ? { 'data-party': colour } : {})} aria-hidden />
