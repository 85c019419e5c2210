import { openCheckpoint, signCheckpoint } from './checkpoint';
import { EMPTY_ROOT } from './merkle';
import { newSigner, openNote, parseSigner, parseVerifier, signNote } from './signed-note';

/** The example of Go's golang.org/x/mod/sumdb/note, whose form C2SP signed-note took over. */
const SIGNER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe('A signed note', () => {
  it('is signed and opened as in the known example, byte for byte', () => {
    expect(signNote(TEXT, parseSigner(SIGNER))).toBe(NOTE);
    expect(parseSigner(SIGNER).text).toBe(VERIFIER);
    expect(parseSigner(SIGNER).secret).toBe(SIGNER);
    expect(openNote(NOTE, parseVerifier(VERIFIER))).toBe(TEXT);
  });

  it('is not opened when a character was changed, or another key signed it', () => {
    const verifier = parseVerifier(VERIFIER);
    expect(() => openNote(NOTE.replace('answer', 'Answer'), verifier)).toThrow('does not fit');
    expect(() => openNote(NOTE, newSigner('PeterNeumann'))).toThrow('not signed by');
    expect(() => openNote(TEXT, verifier)).toThrow('no signed note');
    expect(() => openNote(NOTE.replace('PeterNeumann', 'Peter Neumann'), verifier)).toThrow('malformed');
  });

  it('may carry signatures of others', () => {
    const more = `${NOTE}— witness.example ${Buffer.alloc(72).toString('base64')}\n`;
    expect(openNote(more, parseVerifier(VERIFIER))).toBe(TEXT);
  });

  it('is what no mangled key opens', () => {
    for (let at = 0; at < VERIFIER.length; at += 1) {
      const mangled =
        VERIFIER.slice(0, at) + String.fromCharCode(VERIFIER.charCodeAt(at) + 1) + VERIFIER.slice(at + 1);
      expect(() => openNote(NOTE, parseVerifier(mangled))).toThrow();
    }
  });
});

describe('A checkpoint', () => {
  const signer = newSigner('registry.example.org/log');

  it('says origin, size and root, signed by the key of the same name', () => {
    const note = signCheckpoint({ size: 0, root: EMPTY_ROOT }, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([
      'registry.example.org/log',
      '0',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ]);
    expect(openCheckpoint(note, parseVerifier(signer.text))).toEqual({
      origin: signer.name,
      size: 0,
      root: EMPTY_ROOT,
    });
  });

  it.each(['01', '-1', '1e3', ''])('is refused with the size %p', (size) => {
    const note = signNote(`${signer.name}\n${size}\n${EMPTY_ROOT.toString('base64')}\n`, signer);
    expect(() => openCheckpoint(note, signer)).toThrow('no checkpoint');
  });

  it('of another log is refused', () => {
    const note = signNote(`other.example/log\n1\n${EMPTY_ROOT.toString('base64')}\n`, signer);
    expect(() => openCheckpoint(note, signer)).toThrow('not of registry.example.org/log');
  });
});
