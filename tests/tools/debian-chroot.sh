#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds and tests the project in a bare Debian, as a fresh machine would.
#
# usage: debian-chroot.sh SUITE DIR [COMMAND…]
#
# SUITE is bookworm or trixie. DIR is made by debootstrap when it is not there yet, and kept. The
# working tree is copied in, without build directories; COMMAND (`./dev test` unless given) runs
# there. Needs root and debootstrap. DEB_CACHE=FOLDER keeps the downloaded packages for next time.
set -euo pipefail

suite=${1:?usage: debian-chroot.sh SUITE DIR [COMMAND…]}
dir=${2:?usage: debian-chroot.sh SUITE DIR [COMMAND…]}
shift 2
[ $# -gt 0 ] || set -- ./dev test
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${DEB_CACHE:+$(realpath "$DEB_CACHE")}

make_chroot ()
{
  local log
  log=$(mktemp)
  debootstrap --variant=minbase --include=ca-certificates ${cache:+--cache-dir="$cache"} \
    "$suite" "$dir" >"$log" 2>&1 || { cat "$log"; return 1; }
  rm "$log"
  # No manuals and no fsync for each file: half the time of an installation.
  printf 'path-exclude=/usr/share/%s/*\n' doc man info gtk-doc >"$dir/etc/dpkg/dpkg.cfg.d/90chroot"
  echo force-unsafe-io >>"$dir/etc/dpkg/dpkg.cfg.d/90chroot"
  # Nothing is started in a chroot.
  printf '#!/bin/sh\nexit 101\n' >"$dir/usr/sbin/policy-rc.d"
  chmod 755 "$dir/usr/sbin/policy-rc.d"
}

# Mounts of this run, undone by the trap below.
mounted=()

attach ()
{
  mkdir -p "${@: -1}"
  mount "$@"
  mounted=("${@: -1}" "${mounted[@]}")
}

detach ()
{
  local place
  for place in "${mounted[@]}"; do umount "$place"; done
}

[ -x "$dir/usr/bin/apt-get" ] || make_chroot
dir=$(realpath "$dir")
trap detach EXIT
attach -t proc proc "$dir/proc"
attach --bind /dev "$dir/dev"
attach -t tmpfs tmpfs "$dir/dev/shm"
[ -z "$cache" ] || attach --bind "$cache" "$dir/var/cache/apt/archives"

# What was deleted since the last time goes; build directories stay, so that little is built anew.
mkdir -p "$dir/src"
find "$dir/src" -mindepth 1 -maxdepth 1 ! -name 'build*' -exec rm -rf {} +
tar -C "$root" --exclude=./build --exclude='./build-*' --exclude=./.git -cf - . |
  tar -C "$dir/src" -xf - --no-same-owner
chroot "$dir" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 TERM=dumb \
  sh -c 'cd /src && exec "$@"' sh "$@"
