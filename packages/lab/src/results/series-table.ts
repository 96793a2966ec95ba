/** A run as a long table: one row for each series and quarter. */
import { LAST_YEAR, quarterLabel, yearOf } from "@kigyo/model/calendar";

/** Why a cell holds what it holds; zero, absence and projection are never mixed. */
export type Status = "value" | "zero" | "not-in-force" | "unknown" | "not-applicable" | "estimated";

/** What the rows of one run share. */
export interface RunIdentity {
  readonly scenario: string;
  readonly member: number;
  readonly seed: number;
}

/** The series of a run with their names and units. */
export interface RunSeries {
  readonly ids: readonly string[];
  readonly units: readonly string[];
  readonly quarters: number;
  /** Series by series: `values[position * quarters + quarter]`. */
  readonly values: Float64Array;
}

/** "scenario/member": the name of a run inside its experiment. */
export function runId({ scenario, member }: Pick<RunIdentity, "scenario" | "member">): string {
  return `${scenario}/${String(member).padStart(4, "0")}`;
}

/** The status of one value in one quarter; years after the record are projections. */
export function statusOf(value: number, quarter: number): Status {
  if (Number.isNaN(value)) return "not-applicable";
  if (yearOf(quarter) > LAST_YEAR) return "estimated";
  return value === 0 ? "zero" : "value";
}

/** The columns of a run's table, in the order of the file. */
export function tableOf(run: RunIdentity, series: RunSeries): TableColumn[] {
  const { ids, units, quarters, values } = series;
  const rows = ids.length * quarters;
  const labels = Array.from({ length: quarters }, (_, quarter) => quarterLabel(quarter));
  const date: string[] = [];
  const indicator: string[] = [];
  const unit: string[] = [];
  const status: string[] = [];
  const value: (number | null)[] = [];
  const year = new Int32Array(rows);
  const quarterOfYear = new Int32Array(rows);
  for (let position = 0, row = 0; position < ids.length; position++) {
    for (let quarter = 0; quarter < quarters; quarter++, row++) {
      date.push(labels[quarter]);
      indicator.push(ids[position]);
      unit.push(units[position]);
      status.push(statusOf(values[row], quarter));
      value.push(Number.isNaN(values[row]) ? null : values[row]);
      year[row] = yearOf(quarter);
      quarterOfYear[row] = (quarter % 4) + 1;
    }
  }
  return [
    {
      name: "run_id",
      type: "STRING",
      nullable: false,
      statistics: true,
      data: new Array<string>(rows).fill(runId(run)),
    },
    {
      name: "scenario",
      type: "STRING",
      nullable: false,
      statistics: true,
      data: new Array<string>(rows).fill(run.scenario),
    },
    {
      name: "member",
      type: "INT32",
      nullable: false,
      statistics: true,
      data: new Int32Array(rows).fill(run.member),
    },
    {
      name: "seed",
      type: "DOUBLE",
      nullable: false,
      statistics: true,
      data: new Float64Array(rows).fill(run.seed),
    },
    { name: "date", type: "STRING", nullable: false, statistics: false, data: date },
    { name: "year", type: "INT32", nullable: false, statistics: false, data: year },
    { name: "quarter", type: "INT32", nullable: false, statistics: false, data: quarterOfYear },
    { name: "indicator", type: "STRING", nullable: false, statistics: false, data: indicator },
    { name: "unit", type: "STRING", nullable: false, statistics: false, data: unit },
    { name: "value", type: "DOUBLE", nullable: true, statistics: false, data: value },
    { name: "status", type: "STRING", nullable: false, statistics: false, data: status },
  ];
}

/** One column as the Parquet writer takes it. */
export interface TableColumn {
  readonly name: string;
  readonly type: "STRING" | "INT32" | "DOUBLE";
  readonly nullable: boolean;
  /**
   * Whether the file tells the column's lowest and highest value, by which a reader skips files. It
   * costs a third of the writing, and only what all rows share tells files apart.
   */
  readonly statistics: boolean;
  readonly data: string[] | (number | null)[] | Int32Array | Float64Array;
}
