/** An immutable state of an asset. */
export interface Version {
  number: number;
  sha256: string;
  authors: string[];
  /** The change request that it came from. */
  change: string;
  createdAt: string;
  /** The numbers of the releases that hold it. */
  releases: number[];
}
