/** A thing while a form is being told of it: what nobody has said yet is left out. */
export type Telling<Told> = { readonly [Field in keyof Told]?: Told[Field] | undefined };
