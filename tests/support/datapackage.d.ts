declare module "datapackage" {
  interface Resource {
    read(options: { readonly keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: string, options: { readonly basePath: string }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
