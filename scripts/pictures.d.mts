// The types of pictures.mjs, for the tests.

/** How each picture is drawn from the program as it is now, by its file's name; all are SVG. */
export const pictures: Record<string, () => Promise<string>>;
