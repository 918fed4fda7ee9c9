import { useSuspenseQuery } from "@apollo/client/react";
import { DisciplineFigure } from "../../features/publications/DisciplineFigure.tsx";
import { DisciplinePanel } from "../../features/publications/DisciplinePanel.tsx";
import { RhythmCalendar } from "../../features/publications/RhythmCalendar.tsx";
import { SatkerDisciplineTable } from "../../features/publications/SatkerDisciplineTable.tsx";
import { UpdatePages } from "../../features/publications/UpdatePages.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import styles from "./IramaPage.module.css";

export const IRAMA_ROUTE = graphql(`
  query IramaRoute($province: ID!) {
    publicationRhythm(scope: { province: $province }) {
      id
      dataset
      coveredFrom
      ...RhythmCalendar_rhythm
      currentStreak {
        ...NumberPiece_measure @unmask
      }
      longestStreak {
        ...NumberPiece_measure @unmask
      }
    }
    assistanceEvents(province: $province) {
      id
      title
      heldOn
      endedOn
    }
  }
`);

export const DISCIPLINE_ROUTE = graphql(`
  query DisciplineRoute($province: ID!) {
    publicationCompliance(scope: { province: $province }) {
      id
      ...DisciplinePanel_compliance
      ...SatkerDisciplineTable_compliance
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** On which days the province's satker renew information, and how disciplined they are. /33/pemutakhiran/irama */
export function IramaPage() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const query = useUrlQuery(noQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("rhythm.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary height={500} resetKey={province.code} head={head}>
        <Rhythm />
      </PanelBoundary>
      <PanelBoundary height={600} resetKey={province.code}>
        <Discipline />
      </PanelBoundary>
    </PageStack>
  );
}

function Rhythm() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(IRAMA_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const rhythm = data.publicationRhythm;
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={words("rhythm.title")}
        isDemo={rhythm.dataset === "DEMO"}
        finding={rhythm.coveredFrom === null ? `${words("rhythm.coveredNone")} ${words("rhythm.next")}` : undefined}
      >
        <UpdatePages province={province.code} />
      </PageHead>
      <FigureFiles value={exportFiles("irama", { provinsi: province.code }, t)}>
        <RhythmCalendar rhythm={rhythm} events={data.assistanceEvents} />
      </FigureFiles>
      <dl className={styles.streaks}>
        <DisciplineFigure label={words("rhythm.currentStreak")} measure={rhythm.currentStreak} of="ofWeeks" explanation={words("rhythm.streakMeaning")} />
        <DisciplineFigure label={words("rhythm.longestStreak")} measure={rhythm.longestStreak} of="ofWeeks" explanation={words("rhythm.streakMeaning")} />
      </dl>
    </>
  );
}

function Discipline() {
  const { words } = usePublicationWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(DISCIPLINE_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const compliance = data.publicationCompliance;
  return (
    <>
      <DisciplinePanel compliance={compliance} about={province.name} />
      <ExportMenu kind="disiplin" filters={{ provinsi: province.code }} title={words("rhythm.title")} />
      <SatkerDisciplineTable compliance={compliance} />
      <PageFoot provenance={compliance.provenance} />
    </>
  );
}
