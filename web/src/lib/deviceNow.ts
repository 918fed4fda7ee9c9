/** The instant by this device's own clock: for what lies on this device alone. Nothing that is sent or shown of records may come from it. */
export function deviceNow(): Date {
  return new Date(performance.timeOrigin + performance.now());
}
