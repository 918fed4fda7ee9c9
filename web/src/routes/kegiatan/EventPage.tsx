import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { EffectPanel } from "../../features/publications/EffectPanel.tsx";
import { EventFacts } from "../../features/publications/EventFacts.tsx";
import { UpdatePages } from "../../features/publications/UpdatePages.tsx";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses, noQuery } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";

export const EVENT_ROUTE = graphql(`
  query EventRoute($id: ID!) {
    assistanceEffect(event: $id) {
      id
      ...EffectPanel_effect
      event {
        id
        title
        dataset
        ...EventFacts_event
        provenance {
          ...WhyNumber_provenance @unmask
        }
      }
    }
  }
`);

/** One event: what is known of it, and what changed afterwards. /33/kegiatan/<id> */
export function EventPage() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const { id = "" } = useParams();
  const query = useUrlQuery(noQuery);
  const head = (
    <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("events.title")}>
      <AppLink to={addresses.events(province.code)}>{words("events.back")}</AppLink>
    </PageHead>
  );
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary height={600} resetKey={id} head={head}>
        <EventAndEffect id={id} />
      </PanelBoundary>
    </PageStack>
  );
}

function EventAndEffect({ id }: { id: string }) {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(EVENT_ROUTE, { variables: { id }, queryKey: [useAttempt()] });
  const effect = data.assistanceEffect;
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={effect.event.title} isDemo={effect.event.dataset === "DEMO"}>
        <UpdatePages province={province.code} />
        <AppLink to={addresses.events(province.code)}>{words("events.back")}</AppLink>
      </PageHead>
      <EventFacts event={effect.event} />
      <EffectPanel effect={effect} />
      <PageFoot provenance={effect.event.provenance} />
    </>
  );
}
