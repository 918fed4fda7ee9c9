import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { SavedViewTable_viewFragment } from "../../gql/graphql.ts";
import { useViewWords } from "../../i18n/views.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { readable, SAVE_VIEW } from "./SaveViewForm.tsx";
import styles from "./views.module.css";

export const SAVED_VIEW = graphql(`
  fragment SavedViewTable_view on SavedView {
    id
    name
    address
    grammarVersion
    revision
    sharedWith
    keeperName
    isOwn
    mayChange
    isStart
  }
`);

export const RENAME_VIEW = graphql(`
  mutation RenameView($id: ID!, $name: String!, $expectedRevision: String) {
    renameView(id: $id, name: $name, expectedRevision: $expectedRevision) {
      id
      name
      revision
    }
  }
`);

export const DELETE_VIEW = graphql(`
  mutation DeleteView($id: ID!, $expectedRevision: String) {
    deleteView(id: $id, expectedRevision: $expectedRevision)
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
/** Null: it cannot safely be undone. */
export type Undo = (() => Promise<void>) | null;

interface SavedViewTableProps {
  views: readonly View[];
  provinces: readonly { code: string; name: string }[];
  /** Something was changed: what is to be told, how it is undone (null: not safely), and that the list is old. */
  onChanged: (sentence: string, undo: Undo) => void;
}

/** Named views: to open, to rename, to delete, to begin with. */
export function SavedViewTable({ views, provinces, onChanged }: SavedViewTableProps) {
  const { t, words, locale } = useViewWords();
  const [renaming, setRenaming] = useState<View | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [remove] = useMutation(DELETE_VIEW, { fetchPolicy: "no-cache" });
  const [start] = useMutation(SET_START_VIEW, { fetchPolicy: "no-cache" });
  const [save] = useMutation(SAVE_VIEW, { fetchPolicy: "no-cache" });
  /** What to do again for a view that somebody else changed, once one has seen that. */
  const [again, setAgain] = useState<((revision: string) => void) | null>(null);
  const conflict = failure === null ? null : conflictOf(failure);
  const act = (work: Promise<unknown>, sentence: string, undo: Undo) => {
    setFailure(null);
    void work.then(() => onChanged(sentence, undo), setFailure);
  };
  /** An own view comes back as a new one that holds the same; what somebody else kept would come back as one's own. */
  const restoreOf = ({ name, address, grammarVersion, sharedWith, isStart }: View) => async () => {
    const { data } = await save({ variables: { input: { name, address, grammarVersion, sharedWith } } });
    if (data && isStart) await start({ variables: { id: data.saveView.id } });
  };
  const handleRemove = (view: View) => {
    setAgain(() => (revision: string) => handleRemove({ ...view, revision }));
    act(remove({ variables: { id: view.id, expectedRevision: view.revision } }), words("removed", { name: view.name }), view.isOwn ? restoreOf(view) : null);
  };
  const startBefore = views.find(({ isStart }) => isStart)?.id ?? null;
  const undoStart = async () => {
    await start({ variables: { id: startBefore } });
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
            onClick={() => act(start({ variables: { id: view.isStart ? null : view.id } }), view.isStart ? words("startDropped") : words("started", { name: view.name }), undoStart)}
          >
            {words(view.isStart ? "dropStart" : "makeStart")}
          </Button>
          {view.mayChange ? (
            <>
              <Button look="bare" aria-label={words("renameNamed", { name: view.name })} onClick={() => setRenaming(view)}>
                {words("rename")}
              </Button>
              <Button look="bare" aria-label={words("removeNamed", { name: view.name })} onClick={() => handleRemove(view)}>
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
      {conflict !== null && again !== null ? <ConflictNotice conflict={conflict} onKeepMine={again} onTakeTheirs={() => setFailure(null)} /> : failure === null ? null : <ErrorMessage error={failure} isPart />}
      <Table caption={words("list")} columns={columns} rows={views} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      {renaming === null ? null : (
        <RenameDialog
          view={renaming}
          onClose={() => setRenaming(null)}
          onRenamed={(name, undo) => {
            setRenaming(null);
            onChanged(words("renamed", { name }), undo);
          }}
        />
      )}
    </>
  );
}

function RenameDialog({ view, onClose, onRenamed }: { view: View; onClose: () => void; onRenamed: (name: string, undo: Undo) => void }) {
  const { words } = useViewWords();
  const [name, setName] = useState(view.name);
  /** As it was when the form was opened. */
  const [seen] = useState(view);
  const [rename, { error, loading }] = useMutation(RENAME_VIEW, { fetchPolicy: "no-cache" });
  const conflict = conflictOf(error);
  const save = async (expectedRevision: string) => {
    const { data } = await rename({ variables: { id: view.id, name, expectedRevision } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { revision } = data.renameView;
    onRenamed(data.renameView.name, async () => {
      await rename({ variables: { id: seen.id, name: seen.name, expectedRevision: revision } });
    });
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(seen.revision);
  };
  return (
    <Dialog title={words("renameNamed", { name: view.name })} closeLabel={words("cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={handleSubmit}>
        <FormField label={words("name")} fault={error === undefined || conflict !== null ? null : (refusalOf(error)?.sentence ?? error.message)} isRequired>
          {(control) => <input {...control} value={name} maxLength={80} required autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </FormField>
        {conflict === null ? null : <ConflictNotice conflict={conflict} onKeepMine={(current) => void save(current)} onTakeTheirs={onClose} />}
        <Button type="submit" look="main" disabled={loading || name.trim() === ""}>
          {words("doSave")}
        </Button>
      </form>
    </Dialog>
  );
}
