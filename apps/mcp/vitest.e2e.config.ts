import { defineConfig } from "vitest/config";
import { e2eConfig } from "../../vitest.shared.ts";

export default defineConfig(e2eConfig(import.meta.dirname));
