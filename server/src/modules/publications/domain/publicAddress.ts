/** Address and length of the prefix in bits. */
type Range = readonly [address: string, bits: number];

/**
 * IPv4 ranges that are not on the public internet, or not one host there. Source: IANA IPv4 Special-Purpose Address Registry
 * (RFC 6890 and successors), multicast (RFC 5771) and reserved space (RFC 1112).
 */
const CLOSED_IPV4: readonly Range[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Within global unicast (2000::/3) these are not single public hosts: protocol assignments and Teredo, documentation, 6to4.
 * Everything outside 2000::/3 (loopback, link-local, unique local, NAT64, multicast …) is closed by itself.
 * Source: IANA IPv6 Special-Purpose Address Registry.
 */
const CLOSED_IPV6: readonly Range[] = [
  ["2001:0000::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

/** True if the text is the address of one host on the public internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const v4 = parseIpv4(address);
  if (v4 !== null) return isPublicIpv4(v4);
  const v6 = parseIpv6(address);
  if (v6 === null) return false;
  const mapped = mappedIpv4(v6);
  if (mapped !== null) return isPublicIpv4(mapped);
  const isGlobalUnicast = (v6[0] ?? 0) >> 13 === 1;
  return isGlobalUnicast && !CLOSED_IPV6.some(([range, bits]) => sharesPrefix(toBits(v6, 16), toBits(parseIpv6(range) ?? [], 16), bits));
}

/** True if the text is an address and no name. */
export function isAddress(text: string): boolean {
  return parseIpv4(text) !== null || parseIpv6(text) !== null;
}

function isPublicIpv4(octets: readonly number[]): boolean {
  return !CLOSED_IPV4.some(([range, bits]) => sharesPrefix(toBits(octets, 8), toBits(parseIpv4(range) ?? [], 8), bits));
}

function parseIpv4(text: string): number[] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return null;
  const octets = match.slice(1).map(Number);
  return octets.every((octet) => octet <= 255) ? octets : null;
}

/** Eight groups of 16 bits; the last two may be written as an IPv4 address; a zone (%eth0) is refused. */
function parseIpv6(text: string): number[] | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const octets = tail ? parseIpv4(tail[2] ?? "") : null;
  if (tail && octets === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = octets ?? [];
  const plain = tail ? `${tail[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}` : text;
  const halves = plain.split("::");
  if (halves.length > 2) return null;
  const [head, rest] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const given = [...(head ?? []), ...(rest ?? [])];
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return null;
  const gap = 8 - given.length;
  if (rest === undefined ? gap !== 0 : gap < 1) return null;
  return [...(head ?? []), ...Array.from({ length: rest === undefined ? 0 : gap }, () => "0"), ...(rest ?? [])].map((group) => Number.parseInt(group, 16));
}

/** ::ffff:a.b.c.d reaches an IPv4 host. */
function mappedIpv4(groups: readonly number[]): number[] | null {
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255];
}

function toBits(parts: readonly number[], width: number): string {
  return parts.map((part) => part.toString(2).padStart(width, "0")).join("");
}

function sharesPrefix(a: string, b: string, bits: number): boolean {
  return a.slice(0, bits) === b.slice(0, bits);
}
