import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { SavedViewTable_viewFragment } from "../../gql/graphql.ts";
import { useViewWords } from "../../i18n/views.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { readable } from "./SaveViewForm.tsx";
import styles from "./views.module.css";

export const SAVED_VIEW = graphql(`
  fragment SavedViewTable_view on SavedView {
    id
    name
    address
    sharedWith
    keeperName
    isOwn
    mayChange
    isStart
  }
`);

export const RENAME_VIEW = graphql(`
  mutation RenameView($id: ID!, $name: String!) {
    renameView(id: $id, name: $name) {
      id
      name
    }
  }
`);

export const DELETE_VIEW = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id)
  }
`);

export const SET_START_VIEW = graphql(`
  mutation SetStartView($id: ID) {
    setStartView(id: $id) {
      id
      isStart
    }
  }
`);

type View = SavedViewTable_viewFragment;

interface SavedViewTableProps {
  views: readonly View[];
  provinces: readonly { code: string; name: string }[];
  /** Something was changed: what is to be told, and that the list is old. */
  onChanged: (sentence: string) => void;
}

/** Named views: to open, to rename, to delete, to begin with. */
export function SavedViewTable({ views, provinces, onChanged }: SavedViewTableProps) {
  const { t, words, locale } = useViewWords();
  const [renaming, setRenaming] = useState<View | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [remove] = useMutation(DELETE_VIEW, { fetchPolicy: "no-cache" });
  const [start] = useMutation(SET_START_VIEW, { fetchPolicy: "no-cache" });
  const act = (work: Promise<unknown>, sentence: string) => {
    setFailure(null);
    void work.then(() => onChanged(sentence), setFailure);
  };
  const columns: Column<View>[] = [
    {
      key: "name",
      header: words("column.name"),
      isRowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ name, address, isStart }) => (
        <>
          <AppLink to={address}>{name}</AppLink> {isStart ? <span className={styles.mark}>{words("start")}</span> : null}
        </>
      ),
    },
    { key: "page", header: words("column.page"), cell: ({ address }) => <span className={styles.address}>{readable(address)}</span> },
    { key: "keeper", header: words("column.keeper"), sortValue: ({ keeperName }) => keeperName, cell: ({ isOwn, keeperName }) => (isOwn ? words("own") : keeperName) },
    {
      key: "shared",
      header: words("column.shared"),
      cell: ({ sharedWith }) => (sharedWith === null ? words("notShared") : words("sharedWith", { province: provinces.find(({ code }) => code === sharedWith)?.name ?? sharedWith })),
    },
    {
      key: "actions",
      header: words("column.actions"),
      cell: (view) => (
        <span className={styles.actions}>
          <Button
            look="bare"
            aria-label={view.isStart ? undefined : words("makeStartNamed", { name: view.name })}
            onClick={() => act(start({ variables: { id: view.isStart ? null : view.id } }), view.isStart ? words("startDropped") : words("started", { name: view.name }))}
          >
            {words(view.isStart ? "dropStart" : "makeStart")}
          </Button>
          {view.mayChange ? (
            <>
              <Button look="bare" aria-label={words("renameNamed", { name: view.name })} onClick={() => setRenaming(view)}>
                {words("rename")}
              </Button>
              <Button look="bare" aria-label={words("removeNamed", { name: view.name })} onClick={() => act(remove({ variables: { id: view.id } }), words("removed", { name: view.name }))}>
                {words("remove")}
              </Button>
            </>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      {failure === null ? null : <ErrorMessage error={failure} isPart />}
      <Table caption={words("list")} columns={columns} rows={views} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      {renaming === null ? null : (
        <RenameDialog
          view={renaming}
          onClose={() => setRenaming(null)}
          onRenamed={(name) => {
            setRenaming(null);
            onChanged(words("renamed", { name }));
          }}
        />
      )}
    </>
  );
}

function RenameDialog({ view, onClose, onRenamed }: { view: View; onClose: () => void; onRenamed: (name: string) => void }) {
  const { words } = useViewWords();
  const [name, setName] = useState(view.name);
  const [rename, { error, loading }] = useMutation(RENAME_VIEW, { fetchPolicy: "no-cache" });
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await rename({ variables: { id: view.id, name } }).catch(() => ({ data: undefined }));
    if (data) onRenamed(data.renameView.name);
  };
  return (
    <Dialog title={words("renameNamed", { name: view.name })} closeLabel={words("cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
        <FormField label={words("name")} fault={error === undefined ? null : (refusalOf(error)?.sentence ?? error.message)} isRequired>
          {(control) => <input {...control} value={name} maxLength={80} required autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </FormField>
        <Button type="submit" look="main" disabled={loading || name.trim() === ""}>
          {words("doSave")}
        </Button>
      </form>
    </Dialog>
  );
}
