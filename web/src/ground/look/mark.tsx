/** The mark of Naung: a canopy over two figures. Drawn with one stroke, in the colour of the text around it. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M3 17C3 9.8 8.8 4 16 4s13 5.8 13 13M8.7 14.5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M6.3 28v-2.7a4.8 4.8 0 0 1 9.6 0V28M20.5 19.8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M19.6 28a2.7 2.7 0 0 1 5.4 0" />
  </svg>
);
