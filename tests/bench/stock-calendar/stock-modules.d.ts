declare module 'react-big-calendar/lib/TimeGrid' {
  const module: unknown
  export = module
}
declare module '*.css'
