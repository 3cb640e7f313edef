import { libreOfficeProgram } from "./libre-office-program.ts";

/** Before all tests: LibreOffice is installed. */
export default function prepare(): void {
  libreOfficeProgram();
}
