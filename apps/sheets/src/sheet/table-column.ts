/** A column that we write. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** Titles that earlier versions wrote. */
  readonly formerTitles?: readonly string[];
  readonly format: string;
  readonly widthPixels: number;
}
