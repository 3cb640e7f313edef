import { ServiceError } from "../../link/question.ts";
import type { Area } from "./area.ts";
import { covers, overlap } from "./area.ts";
import { type AxisShift, shiftedAreas } from "./shift.ts";

/** A protected range, or a protected sheet if it has no area. */
export interface ProtectionPicture {
  readonly id: number;
  readonly area: Area | null;
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
  readonly description: string;
  readonly unprotected: readonly Area[];
}

/** Who wants to change a sheet: a user by email address, or undefined for a test, which may change everything. */
export interface Editor {
  readonly user: string;
  readonly isOwner: boolean;
}

const refused =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/**
 * The protected ranges of a sheet. The owner and the protection's editors may edit them; others get an error, unless it
 * only warns. A script may do what its user may do.
 *
 * @see https://developers.google.com/apps-script/reference/spreadsheet/protection
 */
export function createProtections() {
  let protections: readonly ProtectionPicture[] = [];
  let made = 0;
  const mayEdit = (protection: ProtectionPicture, { user, isOwner }: Editor) =>
    isOwner || protection.warningOnly || protection.editors.includes(user);

  return {
    all: () => protections,
    add(area: Area | null, editors: readonly string[]): ProtectionPicture {
      made += 1;
      const added = { id: made, area, editors, warningOnly: false, description: "", unprotected: [] };
      protections = [...protections, added];
      return added;
    },
    change(id: number, change: Partial<ProtectionPicture>) {
      protections = protections.map((each) => (each.id === id ? { ...each, ...change, id } : each));
    },
    remove(id: number) {
      protections = protections.filter((each) => each.id !== id);
    },
    /** @throws ServiceError if the user may not change this area, or the sheet itself if there is none */
    check(editor: Editor | undefined, area: Area | null) {
      if (!editor) return;
      const stops = (each: ProtectionPicture) => {
        if (each.area) return area !== null && overlap(each.area, area);
        return area === null || !each.unprotected.some((open) => covers(open, area));
      };
      if (protections.some((each) => stops(each) && !mayEdit(each, editor))) throw new ServiceError(refused);
    },
    shift(shift: AxisShift) {
      protections = protections.flatMap((each) => {
        const unprotected = each.unprotected.flatMap((area) => shiftedAreas(area, shift));
        if (!each.area) return [{ ...each, unprotected }];
        return shiftedAreas(each.area, shift)
          .slice(0, 1)
          .map((area) => ({ ...each, area, unprotected }));
      });
    },
  };
}
