import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { EventForm } from "../../features/publications/EventForm.tsx";
import { EventTable } from "../../features/publications/EventTable.tsx";
import { UpdatePages } from "../../features/publications/UpdatePages.tsx";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatNumber } from "../../lib/number.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useProvince } from "../provinceContext.ts";

export const KEGIATAN_ROUTE = graphql(`
  query KegiatanRoute($province: ID!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    assistanceEvents(province: $province) {
      id
      dataset
      attendanceKnown
      ...EventTable_event
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** Meetings at which the province helped its satker. /33/kegiatan */
export function KegiatanPage() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary
        height={600}
        resetKey={province.code}
        head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("events.title")} />}
      >
        <Kegiatan />
      </PanelBoundary>
    </PageStack>
  );
}

function Kegiatan() {
  const { t, words, locale } = usePublicationWords();
  const { province, viewer } = useProvince();
  const { data, refetch } = useSuspenseQuery(KEGIATAN_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const [isRecording, setIsRecording] = useState(false);
  const [message, setMessage] = useState("");
  const events = data.assistanceEvents;
  const mayRecord = may(viewer, "PUBLICATIONS_RECORD");
  const isDemo = events.some(({ dataset }) => dataset === "DEMO");
  const sources = events.flatMap(({ provenance }) => provenance.sources);
  const [first] = events;
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={words("events.title")}
        isDemo={isDemo}
        finding={
          events.length === 0
            ? words("events.findingNone", { province: province.name })
            : words("events.finding", {
                n: formatNumber(events.length, locale),
                province: province.name,
                attended: formatNumber(events.filter(({ attendanceKnown }) => attendanceKnown).length, locale),
              })
        }
      >
        <UpdatePages province={province.code} />
        {mayRecord ? (
          <div>
            <Button look="main" onClick={() => setIsRecording(true)}>
              {words("form.eventTitle")}
            </Button>
          </div>
        ) : null}
      </PageHead>
      {message === "" ? null : (
        <Notice tone="quiet" role="status">
          {message}
        </Notice>
      )}
      {events.length === 0 ? (
        <EmptyState title={words("events.findingNone", { province: province.name })} next={words("events.findingNext")} />
      ) : (
        <>
          <ExportMenu kind="kegiatan" filters={{ provinsi: province.code }} title={words("events.title")} />
          <EventTable province={province.code} events={events} />
        </>
      )}
      {first ? <PageFoot provenance={{ ...first.provenance, sources }} /> : null}
      {isRecording ? (
        <EventForm
          province={province.code}
          satkers={data.satkers}
          dataset={isDemo ? "DEMO" : "PUBLISHED"}
          onClose={() => setIsRecording(false)}
          onSaved={(title) => {
            setMessage(words("form.eventSaved", { title }));
            setIsRecording(false);
            void refetch();
          }}
        />
      ) : null}
    </>
  );
}
