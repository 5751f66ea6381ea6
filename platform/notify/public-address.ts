import { BlockList, isIP } from 'node:net';

const subnets = (kind: 'ipv4' | 'ipv6', list: readonly string[]): BlockList => {
  const made = new BlockList();
  for (const subnet of list) {
    const [net = '', bits] = subnet.split('/');
    made.addSubnet(net, Number(bits), kind);
  }
  return made;
};

/** IANA's special-purpose registry (RFC 6890 and later), and the one public address of a cloud's own metadata. */
const CLOSED_4 = subnets('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
]);
/** Of IPv6 only global unicast is open, less what leads back into IPv4 or nowhere: Teredo, ORCHID, 6to4, examples. */
const OPEN_6 = subnets('ipv6', ['2000::/3']);
const CLOSED_6 = subnets('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** NOT-6 True for an address of the open internet. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !CLOSED_4.check(address, 'ipv4');
  return kind === 6 && OPEN_6.check(address, 'ipv6') && !CLOSED_6.check(address, 'ipv6');
}
