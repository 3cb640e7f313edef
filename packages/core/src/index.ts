export type {
  AdoptionListResponse,
  AdoptionProgressViewModel,
  AdoptionViewModel,
} from "./contract/adoption-list-response.ts";
