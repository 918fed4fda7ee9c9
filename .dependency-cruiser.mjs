// Who may import whom. The one place where friendships between modules are written down; the rules below are made from it.
// Checked by test/architecture/dependencies.test.ts, which also proves of every rule that it can fail.

/**
 * Modules of the server and the modules each may use. It must stay free of cycles: a module may read the tables of
 * those it may use and writes only its own. A new folder in server/src/modules needs a line here; see
 * server/docs/adr for why a line is there.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_USE = {
  access: [],
  calendars: ["access"],
  views: ["access"],
  satkers: ["access"],
  evaluations: ["access", "satkers"],
  requests: ["access", "satkers", "calendars"],
  publications: ["access", "satkers", "calendars"],
  measures: ["access", "satkers", "evaluations", "requests", "publications"],
  rankings: ["access", "satkers", "evaluations", "requests", "publications", "measures"],
  trends: ["access", "satkers", "calendars", "evaluations", "requests", "publications", "rankings", "measures"],
  briefings: ["access", "satkers", "calendars", "evaluations", "requests", "publications"],
  alerts: ["access", "satkers", "calendars", "requests", "publications", "rankings", "trends", "measures"],
  imports: ["access", "satkers", "calendars", "evaluations", "requests", "publications", "measures", "rankings"],
  reports: ["access", "satkers", "calendars", "evaluations", "requests", "publications", "rankings", "trends", "alerts", "measures", "imports"],
};

const MODULES = "^server/src/modules";
const FIXTURE = "\\.fixture\\.tsx?$";
const TEST_FILE = `\\.(test|spec|bench)\\.(tsx?|mjs)$|${FIXTURE}`;
const TEST_SUPPORT = "^web/src/testing/";
const DATABASE_CLIENT = "^prisma/(dist|generated)/|^@pantau/database|(^|node_modules/)@prisma/";
/**
 * What a module shows to those that may use it: its use cases, its GraphQL types, its pure rules. And the SQL conditions
 * of access, because every statement carries the reader's scope.
 */
const PUBLIC_FACE = "\\.(service|types)\\.ts$|/domain/|/access/access\\.queries\\.ts$";

/**
 * @typedef {{ path?: string | string[], pathNot?: string | string[] }} From
 * @typedef {From & { circular?: boolean, dependencyTypes?: string[], dependencyTypesNot?: string[] }} To
 * @typedef {{ name: string, comment: string, severity: "error", from: From, to: To }} Rule
 */

/**
 * One forbidden import. The comment is what a contributor reads when the test fails: it says what to do instead.
 * @param {string} name
 * @param {string} comment
 * @param {From} from
 * @param {To} to
 * @returns {Rule}
 */
const deny = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const everywhere = [
  deny("no-cycles", "Files that import each other in a ring cannot be read or loaded one at a time. Move what both need into a third file.", {}, { circular: true }),
  deny("no-junk-drawers", "Name a file after what it holds: number.ts, date.ts, url.ts.", {}, {
    path: "(^|/)(utils?|helpers?|misc|common|shared)(/|\\.[cm]?[jt]sx?$)",
    pathNot: "node_modules",
  }),
  deny("declared-packages-only", "Add the package to the package.json of the workspace folder that imports it, pinned exactly.", { path: "^(server|web|prisma|test)/" }, {
    dependencyTypes: ["npm-no-pkg", "npm-unknown"],
  }),
  deny("no-test-tool-in-the-product", "A devDependency is not there in production. Make it a dependency or leave it to tests.", {
    path: "^(server|web)/src/",
    pathNot: `${TEST_FILE}|${TEST_SUPPORT}`,
  }, { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }),
];

const worlds = [
  deny("server-knows-no-web", "The server serves web's build as files. The contract between the two is server/schema.graphql.", { path: "^server/" }, { path: "^web/" }),
  deny("web-knows-only-the-schema", "Web reads server/schema.graphql through its generated types, nothing else.", { path: "^web/" }, {
    path: "^(server|prisma|test)/|^@pantau/",
  }),
  deny("database-knows-nobody", "prisma/ holds schema, migrations and seed data. What acts on them belongs to the server.", { path: "^prisma/" }, {
    path: "^(server|web|test)/",
  }),
  deny("product-knows-no-test", "Tests and their fixtures stand on the product, never the reverse.", {
    path: "^(server|web|prisma)/",
    pathNot: `${TEST_FILE}|${TEST_SUPPORT}`,
  }, { path: `^test/|${TEST_FILE}|${TEST_SUPPORT}` }),
];

const serverLayers = [
  deny("launcher-needs-nothing", "server/tools runs before anything is installed or built: Node's own modules and its own files only.", {
    path: "^server/tools/",
    pathNot: TEST_FILE,
  }, { pathNot: "^server/tools/", dependencyTypesNot: ["core"] }),
  deny("kernel-is-pure", "kernel/ imports nothing: no package, no Node module, no other folder.", { path: "^server/src/kernel", pathNot: TEST_FILE }, {
    pathNot: "^server/src/kernel",
  }),
  deny("domain-is-pure", "Rules take clock, calendar and data as arguments. Let the service load them and hand them in.", {
    path: `${MODULES}/[^/]+/domain/`,
    pathNot: TEST_FILE,
  }, { pathNot: `^server/src/kernel|${MODULES}/[^/]+/domain/` }),
  deny("database-only-in-queries", "Put the statement into <concept>.queries.ts and return plain records from it.", {
    path: "^(server/src|web)/",
    pathNot: `\\.queries\\.ts$|^server/src/platform/database|${TEST_FILE}`,
  }, { path: DATABASE_CLIENT }),
  deny("graphql-only-at-the-rim", "Only *.types.ts, *.resolver.ts and app/ know GraphQL. Services return plain values and throw DomainErrors.", {
    path: "^server/src",
    pathNot: `\\.(types|resolver)\\.ts$|^server/src/app|${TEST_FILE}`,
  }, { path: "node_modules/(type-graphql|graphql|graphql-scalars|@apollo|@as-integrations)/" }),
  deny("resolver-never-queries", "A resolver calls one service; the service authorises and then asks the queries.", { path: "\\.resolver\\.ts$" }, {
    path: "\\.queries\\.ts$",
  }),
  deny("queries-never-decide", "Queries read and write; they do not call use cases or resolvers.", { path: "\\.queries\\.ts$" }, {
    path: "\\.(service|resolver)\\.ts$",
  }),
  deny("public-face-only", "Of another module only *.service.ts, *.types.ts and domain/ may be imported.", { path: `${MODULES}/([^/]+)/` }, {
    path: `${MODULES}/[^/]+/`,
    pathNot: `${MODULES}/$1/|${PUBLIC_FACE}`,
  }),
  deny("platform-knows-no-concept", "platform/ adapts clock, database, files and the like; concepts come to it as arguments.", { path: "^server/src/platform" }, {
    path: `${MODULES}|^server/src/app`,
  }),
  deny("nothing-depends-on-scenarios", "Scenarios fill a database through the modules; only app/, main.ts and cli.ts start them.", {
    path: "^server/src",
    pathNot: `^server/src/(scenarios|app|main|cli)|${TEST_FILE}`,
  }, { path: "^server/src/scenarios" }),
  deny("nobody-imports-app", "app/ puts the parts together. A part declares the slice of context it needs instead.", {
    path: "^server/src",
    pathNot: `^server/src/(app|main|cli)|${TEST_FILE}`,
  }, { path: "^server/src/app" }),
];

const moduleFriendships = Object.entries(MAY_USE).map(([module, uses]) =>
  deny(`module-${module}`, `${module} may use: ${uses.join(", ") || "no other module"}. To change that, change MAY_USE and write an ADR.`, { path: `${MODULES}/${module}/` }, {
    path: `${MODULES}/`,
    pathNot: `${MODULES}/(${[module, ...uses].join("|")})/`,
  }),
);

const webLayers = [
  deny("features-are-strangers", "Features do not know each other. A route composes them and spreads each one's fragment in its query.", {
    path: "^web/src/features/([^/]+)/",
  }, { path: "^web/src/features/", pathNot: "^web/src/features/$1/" }),
  deny("features-know-no-route", "A feature gets what it needs of the route as props; links come from lib/.", { path: "^web/src/features/" }, {
    path: "^web/src/(routes|app)/",
  }),
  deny("pieces-know-no-feature", "A piece (a satker's name, a class badge) is used by all features; it gets what it shows as props.", {
    path: "^web/src/pieces/",
    pathNot: TEST_FILE,
  }, { path: "^web/src/(features|routes|app)/" }),
  deny("web-flows-down", "app → routes → features → pieces → charts → ui → i18n, lib. Move the shared part down or hand it in as a prop.", {
    path: "^web/src/(ui|lib|i18n|charts)/",
    pathNot: TEST_FILE,
  }, { path: "^web/src/(features|pieces|routes|app)/" }),
  deny("lib-is-lowest", "lib/ holds pure helpers by topic and imports no component and no text.", { path: "^web/src/lib/" }, {
    path: "^web/src/(ui|charts|i18n)/",
  }),
  deny("echarts-only-in-charts", "Use <Chart> of web/src/charts; option builders are typed by charts/ too.", { path: "^web/src", pathNot: "^web/src/charts" }, {
    path: "node_modules/echarts/",
  }),
  deny("no-queries-below-features", "ui/, lib/, i18n/ and charts/ take data as props; only pieces, features, routes and app talk to Apollo.", {
    path: "^web/src/(ui|lib|i18n|charts)/",
  }, { path: "node_modules/@apollo/" }),
];

export default {
  forbidden: [...everywhere, ...worlds, ...serverLayers, ...moduleFriendships, ...webLayers],
  options: {
    doNotFollow: { path: "node_modules|(^|/)dist/|^prisma/generated/" },
    exclude: { path: "(^|/)dist/.*\\.test\\.|^web/dist-ssr/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "require"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json"],
    },
  },
};
