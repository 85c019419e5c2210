import { isThisMachine, placeOf } from './place';

describe('A place', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:0DB8:0001::1', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what', 'unknown'],
  ])('of %s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.0.2.1', false],
    ['2001:db8::1', false],
    ['fe80::1%eth0', false],
    ['what', false],
  ])('such as %s is this machine or not: %s', (address, itself) => {
    expect(isThisMachine(address)).toBe(itself);
  });
});
