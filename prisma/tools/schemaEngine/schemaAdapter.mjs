// @ts-check
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

// @prisma/adapter-pg is made for queries. These are its gaps when it comes to schema work, at 7.10.0; test again when
// Prisma is upgraded (test/acceptance/prismaCommands.spec.ts).

/** @typedef {Awaited<ReturnType<PrismaPg["connect"]>>} Adapter */

export class SchemaAdapterFactory extends PrismaPg {
  #config;

  /** @param {import("./connection.mjs").ConnectionConfig} config */
  constructor(config) {
    super(config.fields, config.adapterOptions);
    this.#config = config;
  }

  /** @override */
  async connect() {
    return fitForSchemas(await super.connect());
  }

  /**
   * The stock one drops the shadow database while its own pool is still open ("being accessed by other users").
   * @override
   */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const admin = await this.connect();
    await admin.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`);
    const shadow = fitForSchemas(await new PrismaPg({ ...this.#config.fields, database }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await shadow.underlyingDriver().end().catch(() => {}); // ended by dispose() already, in some versions
      await admin.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await admin.dispose();
    };
    return shadow;
  }
}

/** Object identifiers of catalogue types. */
const OID_CHAR = 18;
const OID_VARCHAR = 1043;

/**
 * @param {Adapter} adapter
 * @returns {Adapter}
 */
function fitForSchemas(adapter) {
  const pool = adapter.underlyingDriver();

  // The stock one splits scripts at every ';', which breaks function bodies: send the script as it is.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      /** @type {any} */ (adapter).onError(error);
    }
  };

  // It does not know the catalogue type "char" and refuses every row that has one: pass it off as varchar and give the
  // column its right type afterwards. The engine sends one query at a time, so one list will do.
  /** @type {number[]} */
  let charColumns = [];
  const query = /** @type {any} */ (pool.query).bind(pool);
  /** @type {any} */ (pool).query = async (/** @type {unknown[]} */ ...args) => {
    const result = await query(...args);
    charColumns = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== OID_CHAR) continue;
      field.dataTypeID = OID_VARCHAR;
      charColumns.push(column);
    }
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sqlQuery) => {
    const result = await queryRaw(sqlQuery);
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    charColumns = [];
    return result;
  };
  return adapter;
}
