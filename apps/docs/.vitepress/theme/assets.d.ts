declare module "*.png" {
  const address: string;
  export default address;
}

interface ImportMeta {
  readonly env: { readonly SSR: boolean };
}

declare module "*.css";
