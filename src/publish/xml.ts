/** What XML 1.0 cannot hold even as a reference. */
const UNSPEAKABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it stands in XML, between tags or in an attribute. */
export const xmlText = (text: string): string =>
  text.replace(UNSPEAKABLE, '\ufffd').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with what is within it, which is XML already; without anything within it closes itself. */
export function xmlElement(name: string, attributes: Record<string, string>, within: string = ''): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `<${name}${told.join('')}`;
  return within === '' ? `${open}/>` : `${open}>${within}</${name}>`;
}
