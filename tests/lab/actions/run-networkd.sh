#!/bin/sh
# A systemd-networkd of its own, without a bus, in a mount namespace of its own:
# sh run-networkd.sh <interface> <word of a command>…
# The interface is configured by a file in /run, named as netplan names its own; the command writes the drop-in beside it.
# Prints the addresses once 192.168.2.178 is among them; ends with 1 when it does not come.
set -eu
interface=$1
shift
mount --make-rprivate /
mount -t tmpfs -o mode=0755 tmpfs /run
mount -t tmpfs -o mode=0755 tmpfs /etc/systemd/network
mount -o remount,bind,ro /sys # without udev networkd waits for no device (container interface of systemd)
mkdir -p /run/systemd/network /run/systemd/system /run/systemd/netif/links /run/systemd/netif/leases /run/systemd/netif/lldp
chown -R systemd-network:systemd-network /run/systemd/netif
printf '[Match]\nName=%s\n[Network]\nAddress=192.168.2.171/24\nLinkLocalAddressing=no\n' "$interface" \
  >"/run/systemd/network/10-netplan-$interface.network"
"$@"
timeout 20 /lib/systemd/systemd-networkd 2>/run/networkd.log &
looks=0
until ip -o -4 addr show dev "$interface" | grep -q 192.168.2.178/32; do
  looks=$((looks + 1))
  if [ "$looks" -gt 100 ]; then
    cat /run/networkd.log >&2
    exit 1
  fi
  sleep 0.1
done
kill "$!"
ip -o -4 addr show dev "$interface"
