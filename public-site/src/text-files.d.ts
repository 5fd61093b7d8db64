declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler hands a text file over as its default
  export default text;
}
