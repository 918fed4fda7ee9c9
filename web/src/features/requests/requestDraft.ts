/** Fields of the form of a new request that may stay on a device: none of them is free text, so none can name a person. */
export const DRAFT_FIELDS = ["satkerCode", "receivedOn", "receivedAt", "completedOn", "registeredOn", "regime", "requesterType", "occupationGroup", "purposeGroup", "retainUntil"] as const;
