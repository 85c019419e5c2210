/** The widths in which page pictures are fetched, in pixels: one for reading, one for those who enlarge. Few, so that few are drawn. */
const READING = 1280;
const ENLARGED = 2560;

/** The address of a page's picture that is sharp enough for so many CSS pixels. */
export function pageAddress(certificateId: string, page: number, cssWidth = 0): string {
  const width = cssWidth > READING * 0.8 ? ENLARGED : READING;
  return `/api/v1/certificates/${certificateId}/pages/${page}/picture?width=${width}`;
}
