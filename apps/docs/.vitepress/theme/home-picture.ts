import { withBase } from "vitepress";
import { type FunctionalComponent, h } from "vue";
import picture from "../../../../docs/images/playground.png";
import { playgroundAddress } from "../../src/playground-address.ts";

/** The playground's picture, which leads to the playground. */
export const HomePicture: FunctionalComponent = () =>
  h("a", { class: "home-picture", href: withBase(playgroundAddress), target: "_self" }, [
    h("img", { src: picture, alt: "The playground: the Sheets add-on in a page, with a report of made-up learners" }),
  ]);
