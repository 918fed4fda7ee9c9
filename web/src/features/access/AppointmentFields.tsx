import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AccountRole } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { FormField } from "../../ui/FormField.tsx";

export const SATKER_CHOICES = graphql(`
  query SatkerChoices($province: ID!) {
    satkers(province: $province) {
      id
      code
      name
    }
  }
`);

const ROLES: readonly AccountRole[] = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR", "ADMINISTRATOR"];

/** Roles that may be given for all provinces. */
const NATIONAL_ROLES: readonly AccountRole[] = ["ADMINISTRATOR", "COMMISSIONER"];

/** Role and area as chosen. "": none. */
export interface Appointment {
  role: AccountRole;
  provinceCode: string;
  satkerCode: string;
}

interface AppointmentFieldsProps {
  value: Appointment;
  onChange: (value: Appointment) => void;
  provinces: readonly { code: string; name: string }[];
  /** Only who works for all provinces may give all provinces. */
  mayGiveAll: boolean;
}

/** Role, and the area that fits it: a satker for operators, a province for the others, all of them for some administrators. */
export function AppointmentFields({ value, onChange, provinces, mayGiveAll }: AppointmentFieldsProps) {
  const { words } = useAccessWords();
  const isOperator = value.role === "SATKER_OPERATOR";
  const { data } = useQuery(SATKER_CHOICES, { variables: { province: value.provinceCode }, skip: !isOperator || value.provinceCode === "" });
  return (
    <>
      <FormField label={words("accounts.role")}>
        {(control) => (
          <select
            {...control}
            value={value.role}
            onChange={(event) => {
              const role = ROLES.find((known) => known === event.target.value) ?? "COMMISSIONER";
              onChange({ role, provinceCode: value.provinceCode || (role === "ADMINISTRATOR" ? "" : (provinces[0]?.code ?? "")), satkerCode: "" });
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {words(`roles.${role}`)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={words("accounts.province")}>
        {(control) => (
          <select {...control} value={value.provinceCode} onChange={(event) => onChange({ ...value, provinceCode: event.target.value, satkerCode: "" })}>
            {NATIONAL_ROLES.includes(value.role) && mayGiveAll ? <option value="">{words("accounts.all")}</option> : null}
            {provinces.map((province) => (
              <option key={province.code} value={province.code}>
                {province.name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {isOperator ? (
        <FormField label={words("accounts.satker")}>
          {(control) => (
            <select {...control} value={value.satkerCode} onChange={(event) => onChange({ ...value, satkerCode: event.target.value })} required>
              <option value="">{words("accounts.chooseSatker")}</option>
              {(data?.satkers ?? []).map((satker) => (
                <option key={satker.id} value={satker.code}>
                  {satker.name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      ) : null}
    </>
  );
}

/** For the API: null where nothing was chosen. */
export function appointmentInput({ role, provinceCode, satkerCode }: Appointment) {
  return { role, provinceCode: provinceCode || null, satkerCode: satkerCode || null };
}
