-- What is open and what is overdue is told from few rows a satker: what waits and has a date is counted by month of receipt and in running totals; a
-- satker's backlog is one row a regime, with the number of overdue requests at the end of each month. What today adds is read from the two partial
-- indexes of open requests.
ALTER TABLE "request_month" ADD COLUMN "open_with_limit" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "open_with_first_limit" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "overdue_changes" INTEGER[];
ALTER TABLE "request_running_total" ADD COLUMN "open_with_limit" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "open_with_first_limit" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "request_backlog" (
    "dataset" "dataset" NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "class" "request_class" NOT NULL,
    "open" INTEGER NOT NULL,
    "started" INTEGER NOT NULL,
    "with_limit" INTEGER NOT NULL,
    "running" INTEGER NOT NULL,
    "overdue_from" DATE,
    "overdue_at_month_end" INTEGER[],

    CONSTRAINT "request_backlog_pkey" PRIMARY KEY ("dataset","satker_code","class")
);

CREATE INDEX "information_request_open_due" ON "information_request" ("satker_code", "due_on", "received_on", "id")
  INCLUDE ("dataset", "standing", "regime", "day_zero", "first_due_on")
  WHERE "standing" IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN');

-- The requests that are there already, as backlog.queries.ts and rollups.queries.ts count them.
UPDATE "request_month" m SET "open_with_limit" = c.n, "open_with_first_limit" = c.first_n
FROM (
  SELECT dataset, satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, date_trunc('month', received_on)::date AS month, count(due_on)::int AS n, count(first_due_on)::int AS first_n
  FROM "information_request" WHERE standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN') GROUP BY 1, 2, 3, 4) AS c
WHERE (m.dataset, m.satker_code, m.class, m.month) = (c.dataset, c.satker_code, c.class, c.month);

WITH part AS (
  SELECT dataset, satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, date_trunc('month', received_on)::date AS month, due_on,
    CASE WHEN standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN') THEN NULL ELSE coalesce(notice_on, closed_on) END AS ended_on
  FROM "information_request" WHERE due_on IS NOT NULL),
by_place AS (
  SELECT dataset, satker_code, class, month,
    greatest(0, extract(year FROM turned_on)::int * 12 + extract(month FROM turned_on)::int - extract(year FROM month)::int * 12 - extract(month FROM month)::int) AS place, sum(n)::int AS n
  FROM (SELECT dataset, satker_code, class, month, due_on + 1 AS turned_on, 1 AS n FROM part WHERE due_on < coalesce(ended_on, 'infinity')
    UNION ALL SELECT dataset, satker_code, class, month, ended_on, -1 FROM part WHERE due_on < ended_on) AS turned GROUP BY 1, 2, 3, 4, 5),
every_place AS (SELECT dataset, satker_code, class, month, generate_series(0, max(place)) AS place FROM by_place GROUP BY 1, 2, 3, 4),
overdue AS (
  SELECT e.dataset, e.satker_code, e.class, e.month, array_agg(coalesce(b.n, 0) ORDER BY e.place) AS changes
  FROM every_place e LEFT JOIN by_place b USING (dataset, satker_code, class, month, place) GROUP BY 1, 2, 3, 4)
UPDATE "request_month" m SET "overdue_changes" = o.changes
FROM overdue o WHERE (m.dataset, m.satker_code, m.class, m.month) = (o.dataset, o.satker_code, o.class, o.month);
UPDATE "request_month" SET "overdue_changes" = '{}' WHERE "overdue_changes" IS NULL;

UPDATE "request_running_total" t SET "open_with_limit" = s.n, "open_with_first_limit" = s.first_n
FROM (
  SELECT dataset, satker_code, class, month, (sum(open_with_limit) OVER w)::int AS n, (sum(open_with_first_limit) OVER w)::int AS first_n
  FROM "request_month" WINDOW w AS (PARTITION BY dataset, satker_code, class ORDER BY month)) AS s
WHERE (t.dataset, t.satker_code, t.class, t.month) = (s.dataset, s.satker_code, s.class, s.month);

INSERT INTO "request_backlog" ("dataset", "satker_code", "class", "open", "started", "with_limit", "running", "overdue_from", "overdue_at_month_end")
WITH waiting AS (
  SELECT dataset, satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, count(*)::int AS open, count(day_zero)::int AS started, count(due_on)::int AS with_limit,
    count(due_on) FILTER (WHERE standing = 'RUNNING')::int AS running
  FROM "information_request" WHERE standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN') GROUP BY 1, 2, 3),
changed AS (
  SELECT m.dataset, m.satker_code, m.class, extract(year FROM m.month)::int * 12 + extract(month FROM m.month)::int - 1 + c.place::int - 1 AS number, sum(c.n)::int AS n
  FROM "request_month" m CROSS JOIN LATERAL unnest(m.overdue_changes) WITH ORDINALITY AS c(n, place) WHERE c.n <> 0 GROUP BY 1, 2, 3, 4),
span AS (SELECT dataset, satker_code, class, min(number) AS first_number, generate_series(min(number), max(number)) AS number FROM changed GROUP BY 1, 2, 3),
line AS (
  SELECT dataset, satker_code, class, min(first_number) AS number, array_agg(overdue::int ORDER BY number) AS overdue
  FROM (SELECT dataset, satker_code, class, s.first_number, number, sum(coalesce(n, 0)) OVER (PARTITION BY dataset, satker_code, class ORDER BY number) AS overdue
    FROM span s LEFT JOIN changed USING (dataset, satker_code, class, number)) AS running GROUP BY 1, 2, 3)
SELECT dataset, satker_code, class, coalesce(open, 0), coalesce(started, 0), coalesce(with_limit, 0), coalesce(running, 0), make_date(number / 12, number % 12 + 1, 1), coalesce(overdue, '{}')
FROM waiting FULL JOIN line USING (dataset, satker_code, class);

ALTER TABLE "request_month" ALTER COLUMN "open_with_limit" DROP DEFAULT, ALTER COLUMN "open_with_first_limit" DROP DEFAULT;
ALTER TABLE "request_running_total" ALTER COLUMN "open_with_limit" DROP DEFAULT, ALTER COLUMN "open_with_first_limit" DROP DEFAULT;

SELECT "grow_data_version_with"('request_backlog');
