export { mount } from "./host/mount.ts";
export { find, type Node, slot, text, walk } from "./host/node.ts";
export type { ShownAction } from "./screen/actions.ts";
export { perform } from "./screen/perform.ts";
export { type ListRow, rowDetail } from "./screen/row.ts";
export { openCommand, type Screen } from "./screen/screen.ts";
export { closeCommand, resetWorld, type Setting, type World, world } from "./world.ts";
