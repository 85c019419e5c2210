import { isPublicAddress, urlTrouble } from './public-address';

describe('Addresses to which nothing is sent', () => {
  it.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback elsewhere', '127.255.255.254'],
    ['private 10/8', '10.0.0.1'],
    ['private 172.16/12, its first', '172.16.0.1'],
    ['private 172.16/12, its last', '172.31.255.255'],
    ['private 192.168/16', '192.168.1.1'],
    ['shared 100.64/10', '100.64.0.1'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['link-local', '169.254.0.1'],
    ['metadata of AWS, Google and Azure', '169.254.169.254'],
    ['the host of Azure', '168.63.129.16'],
    ['IETF protocol assignments, metadata of Oracle', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['6to4 relay', '192.88.99.1'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '203.0.113.9'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with its zone', 'fe80::1%eth0'],
    ['a global one with a zone', '2606:4700::1111%eth0'],
    ['unique local', 'fc00::1'],
    ['metadata of AWS', 'fd00:ec2::254'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
    ['mapped metadata', '::ffff:169.254.169.254'],
    ['a mapped public one', '::ffff:8.8.8.8'],
    ['compatible loopback', '::127.0.0.1'],
    ['translated (RFC 6145)', '::ffff:0:127.0.0.1'],
    ['NAT64 of a private one', '64:ff9b::10.0.0.1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4 of a private one', '2002:a00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['documentation', '2001:db8::1'],
    ['newer documentation', '3fff::1'],
    ['discarded', '100::1'],
    ['outside global unicast', '4000::1'],
    ['no address', 'example.org'],
    ['a number', '2130706433'],
  ])('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    'but it is to %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('The address of a webhook', () => {
  it.each([
    ['nowhere', /whole address/],
    ['ftp://example.org/', /https/],
    ['http://example.org/', /https/],
    ['https://ann:secret@example.org/', /name or password/],
    ['https://example.org/#part', /#/],
    ['https://localhost/', /Internet/],
    ['https://hooks.localhost/', /Internet/],
    ['https://printer.local/', /Internet/],
    ['https://metadata.google.internal/', /Internet/],
    ['https://intranet/', /Internet/],
    ['https://127.0.0.1/', /Internet/],
    // Written otherwise, and the same all the same.
    ['https://2130706433/', /Internet/],
    ['https://0x7f.1/', /Internet/],
    ['https://0177.0.0.1/', /Internet/],
    ['https://127.1/', /Internet/],
    ['https://[::1]/', /Internet/],
    ['https://[::ffff:127.0.0.1]/', /Internet/],
    ['https://[fd00:ec2::254]/', /Internet/],
    ['https://169.254.169.254/latest/meta-data', /Internet/],
  ])('is refused: %s', (url, trouble) => {
    expect(urlTrouble(url, false)).toMatch(trouble);
  });

  it('is taken when it is of the Internet, and from this machine only where that is allowed', () => {
    expect(urlTrouble('https://example.org:8443/hook?key=1', false)).toBeNull();
    expect(urlTrouble('https://[2606:4700:4700::1111]/', false)).toBeNull();
    expect(urlTrouble('http://127.0.0.1:8080/', true)).toBeNull();
    expect(urlTrouble('ftp://127.0.0.1/', true)).toMatch(/https/);
  });
});
