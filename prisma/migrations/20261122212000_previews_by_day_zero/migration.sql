-- What another limit would move from a day on is found by the day the clock began: without this, a day that few requests reach was looked for in all of them.
CREATE INDEX IF NOT EXISTS "information_request_day_zero" ON "information_request"("day_zero");
