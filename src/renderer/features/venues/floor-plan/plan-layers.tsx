import { memo } from 'react'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import type { Floor, PlanGrid, PlanLine, PulledWalls } from '@shared/views/floor-plan'
import { lineBetween, neighbourPairs, zoneAreas } from '@shared/views/floor-plan'
import classes from './floor-plan.module.css'

/** How many tints there are for zones; further zones begin again with the first. The name is always written too. */
const tints = 6
/** How far a zone's tint reaches beyond its rooms, in squares. */
const reach = 0.5

/** Paper, background picture and grid. */
export const PlanPaper = memo(({ grid, unit, picture, strength }: { grid: PlanGrid; unit: number; picture: string | null; strength: number }) => {
  const [width, height] = [grid.columns * unit, grid.rows * unit]
  return (
    <g aria-hidden>
      <defs>
        <pattern id="plan-squares" width={unit} height={unit} patternUnits="userSpaceOnUse">
          <path className={classes.square} d={`M ${String(unit)} 0 L 0 0 0 ${String(unit)}`} />
        </pattern>
      </defs>
      <rect className={classes.paper} width={width} height={height} />
      {picture ? <image href={picture} width={width} height={height} preserveAspectRatio="xMidYMid meet" opacity={strength / 100} data-picture /> : null}
      <rect width={width} height={height} fill="url(#plan-squares)" />
      <rect className={classes.edge} width={width} height={height} />
    </g>
  )
})
PlanPaper.displayName = 'PlanPaper'

/** Zones as tinted areas, each with its name. */
export const PlanZones = memo(({ rooms, unit, grid, zones }: { rooms: readonly Room[]; unit: number; grid: PlanGrid; zones: readonly string[] }) => (
  <g aria-hidden>
    {zoneAreas(rooms).map(({ zone, rects }) => {
      const left = Math.min(...rects.map(({ x }) => x))
      const right = Math.max(...rects.map(({ x, width }) => x + width))
      const top = Math.min(...rects.map(({ y }) => y))
      // Above the topmost room; a zone at the plan's upper edge has its name on the edge.
      const line = Math.max(0, top - reach) * unit
      return (
        <g key={`${zone} ${String(left)} ${String(top)}`} className={classes.zone} data-tint={zones.indexOf(zone) % tints}>
          <g className={classes.tint}>
            {rects.map((rect, at) => {
              const x = Math.max(0, rect.x - reach)
              const y = Math.max(0, rect.y - reach)
              return (
                <rect
                  key={at}
                  x={x * unit}
                  y={y * unit}
                  width={(Math.min(grid.columns, rect.x + rect.width + reach) - x) * unit}
                  height={(Math.min(grid.rows, rect.y + rect.height + reach) - y) * unit}
                  rx={6}
                />
              )
            })}
          </g>
          <text className={classes.zoneName} x={((left + right) / 2) * unit} y={line - 4} textAnchor="middle">
            {zone}
          </text>
        </g>
      )
    })}
  </g>
))
PlanZones.displayName = 'PlanZones'

const Line = ({ line: { x1, y1, x2, y2 }, unit, loose = false }: { line: PlanLine; unit: number; loose?: boolean }) => (
  <g className={classes.link} data-loose={loose || undefined}>
    <line x1={x1 * unit} y1={y1 * unit} x2={x2 * unit} y2={y2 * unit} />
    <circle cx={x1 * unit} cy={y1 * unit} r={3} />
    <circle cx={x2 * unit} cy={y2 * unit} r={3} />
  </g>
)

/** Lines between neighbours, and the one being drawn. */
export const PlanLinks = ({ rooms, rectOf, unit, drawing }: { rooms: readonly Room[]; rectOf: (room: Room) => PlanRect | null; unit: number; drawing: PlanLine | null }) => (
  <g aria-hidden className={classes.links}>
    {neighbourPairs(rooms).map(([one, other]) => {
      const [from, to] = [rectOf(one), rectOf(other)]
      return from && to ? <Line key={`${one.id} ${other.id}`} line={lineBetween(from, to)} unit={unit} /> : null
    })}
    {drawing ? <Line line={drawing} unit={unit} loose /> : null}
  </g>
)

const walls: readonly PulledWalls[] = ([-1, 0, 1] as const).flatMap((across) => ([-1, 0, 1] as const).map((down) => ({ across, down }))).filter(({ across, down }) => across !== 0 || down !== 0)

/** Where the picked room is grabbed to resize it, and to draw a line to a neighbour. */
export const PlanHandles = ({ roomId, rect, unit }: { roomId: string; rect: PlanRect; unit: number }) => {
  const grip = 10
  return (
    <g aria-hidden className={classes.handles}>
      {walls.map(({ across, down }) => {
        const x = (rect.x + ((across + 1) / 2) * rect.width) * unit
        const y = (rect.y + ((down + 1) / 2) * rect.height) * unit
        const corner = across !== 0 && down !== 0
        const width = across === 0 ? Math.max(grip, rect.width * unit - grip * 2) : grip
        const height = down === 0 ? Math.max(grip, rect.height * unit - grip * 2) : grip
        return (
          <rect
            key={`${String(across)} ${String(down)}`}
            className={corner ? classes.corner : classes.pull}
            data-wall={`${String(across)} ${String(down)}`}
            data-of={roomId}
            x={x - (corner ? 4 : width / 2)}
            y={y - (corner ? 4 : height / 2)}
            width={corner ? 8 : width}
            height={corner ? 8 : height}
          />
        )
      })}
      <g className={classes.linker} data-link={roomId}>
        <title>Drag to a room next to it</title>
        <circle cx={(rect.x + rect.width) * unit - 14} cy={(rect.y + rect.height) * unit - 14} r={9} />
        <path d={`M ${String((rect.x + rect.width) * unit - 18)} ${String((rect.y + rect.height) * unit - 14)} h 8 m -3 -3 l 3 3 l -3 3`} />
      </g>
    </g>
  )
}

const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** How long some metres are on the plan. */
export const PlanScaleBar = ({ floor, unit }: { floor: Floor; unit: number }) => {
  const perSquare = floor.plan.metresPerSquare
  if (perSquare === null) return null
  const metres = rounds.find((length) => (length / perSquare) * unit >= 60) ?? 1000
  const length = (metres / perSquare) * unit
  const y = floor.grid.rows * unit + 12
  return (
    <g aria-hidden className={classes.scale}>
      <path d={`M 0.5 ${String(y - 4)} v 8 M 0.5 ${String(y)} h ${String(length)} M ${String(length + 0.5)} ${String(y - 4)} v 8`} />
      <text x={length + 8} y={y + 4}>{`${String(metres)} m`}</text>
    </g>
  )
}
