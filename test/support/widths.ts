/** The widths at which people use Pantau. Unit: CSS pixels. */
export const WIDTHS = { phone: 360, desk: 1280, projector: 1920 } as const;
