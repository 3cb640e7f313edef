import { type Theme, useData } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineComponent, h, onMounted, watchEffect } from "vue";
import { HomePicture } from "./home-picture.ts";
import "./theme.css";

const layout = defineComponent({
  setup() {
    const { frontmatter } = useData();
    onMounted(() => watchEffect(() => markMainPart(frontmatter.value["layout"] === "home")));
    return () => h(DefaultTheme.Layout, undefined, { "home-hero-image": () => h(HomePicture) });
  },
});

/** Names the main part of the home page for screen readers. On other pages, VitePress does. */
function markMainPart(isHome: boolean): void {
  const content = document.querySelector("#VPContent");
  if (isHome) content?.setAttribute("role", "main");
  else content?.removeAttribute("role");
}

const theme: Theme = {
  extends: DefaultTheme,
  Layout: layout,
  enhanceApp({ app }) {
    // By default, a page that cannot be rendered is only logged, and published without its text.
    if (import.meta.env.SSR) app.config.throwUnhandledErrorInProduction = true;
  },
};

export default theme;
