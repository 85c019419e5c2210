import { type Standing, whyNot } from './permitted';

const reviewed: Standing = { role: 'reviewer', state: 'in-review', ownUpload: false };

describe('What somebody can do with a certificate', () => {
  it('depends on the role', () => {
    expect(whyNot('approve', reviewed)).toBeNull();
    expect(whyNot('approve', { ...reviewed, role: 'uploader' })).toContain('reviewer or administrator');
    expect(whyNot('assign', { ...reviewed, role: 'uploader' })).toBeNull();
  });

  it('depends on where the certificate stands', () => {
    expect(whyNot('correct', { ...reviewed, state: 'published' })).toContain('stays as it is');
    expect(whyNot('withdraw', { ...reviewed, state: 'published' })).toBeNull();
    expect(whyNot('withdraw', reviewed)).toBe('It is not published.');
    expect(whyNot('reject', { ...reviewed, state: 'unreadable' })).toBeNull();
  });

  it('is never a decision on what one uploaded', () => {
    const own = { ...reviewed, ownUpload: true };
    expect(whyNot('approve', own)).toContain('another reviewer');
    expect(whyNot('correct', own)).toBeNull();
  });

  it('is to have it read again only where an uploader has it', () => {
    const uploader: Standing = { role: 'uploader', state: 'in-review', ownUpload: true };
    expect(whyNot('read-again', uploader)).toContain('waits for a reviewer');
    expect(whyNot('read-again', { ...uploader, state: 'returned' })).toBeNull();
  });
});
