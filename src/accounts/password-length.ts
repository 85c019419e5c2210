/** Length counts, kinds of characters do not (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.1 asks for 8 at least). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;
