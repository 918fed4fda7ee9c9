import { describe, expect, it } from "vitest";
import { isAddress, isPublicAddress } from "./publicAddress.ts";

describe("an address that the evidence checker may ask", () => {
  it.each(["8.8.8.8", "103.28.12.9", "172.15.255.255", "172.32.0.1", "100.63.255.255", "2606:4700::1111", "2a00:1450:4001:81b::200e", "::ffff:8.8.8.8"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("an address that it never asks", () => {
  it.each([
    ["127.0.0.1", "this machine"],
    ["127.8.9.1", "this machine as well"],
    ["0.0.0.0", "this host"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private, last of its range"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "link-local: where clouds keep their secrets"],
    ["100.64.0.1", "shared by a provider"],
    ["224.0.0.1", "many hosts"],
    ["255.255.255.255", "all hosts"],
    ["::1", "this machine"],
    ["::", "no host"],
    ["::ffff:127.0.0.1", "IPv4 in another dress"],
    ["::ffff:7f00:1", "the same, in hexadecimal"],
    ["::ffff:10.0.0.1", "private in another dress"],
    ["::ffff:a9fe:a9fe", "link-local in another dress"],
    ["::127.0.0.1", "IPv4-compatible, withdrawn"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "with a zone"],
    ["fd00::1", "unique local"],
    ["fc00::1", "unique local"],
    ["ff02::1", "multicast"],
    ["64:ff9b::7f00:1", "NAT64 to this machine"],
    ["2002:7f00:1::", "6to4 to this machine"],
    ["2001:0:4136:e378::1", "Teredo"],
    ["2001:db8::1", "documentation"],
    ["localhost", "a name, not an address"],
    ["256.1.1.1", "no address"],
    ["1::2::3", "no address"],
    ["", "nothing"],
  ])("%s: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

it("a name is no address", () => {
  expect(["kab-pati.kpu.go.id", "10.0.0.1", "::1", "1.2.3"].map(isAddress)).toEqual([false, true, true, false]);
});
