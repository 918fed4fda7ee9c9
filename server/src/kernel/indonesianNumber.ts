/** A number as it is written in Indonesian, with at most so many decimals: 1204.5 is "1.204,5". */
export function indonesianNumber(value: number, decimals = 2): string {
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits: decimals }).format(value);
}
