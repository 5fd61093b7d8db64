/** Whether the gallery of components is part of this build; see vite.config.ts. */
declare const __GALLERY__: boolean;
