/** What tests use of the parser, which brings no types of its own. */
declare module "sax" {
  interface Opened {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }
  interface Parser {
    onerror: (error: Error) => void;
    onopentag: (opened: Opened) => void;
    oncomment: (text: string) => void;
    ondoctype: (text: string) => void;
    onprocessinginstruction: (instruction: { readonly name: string }) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  export const parser: (strict: true) => Parser;
}
