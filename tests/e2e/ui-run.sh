#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on an invisible screen, with a session bus and a home of its own. Nothing is left
# behind and nothing of the user's session is touched.
#
# usage: ui-run.sh COMMAND…
#
# UI_SCREEN=1280x900x24 is the size of the screen. COMMAND reports in TAP; where a needed program is
# missing the whole is reported as skipped.
set -u

skip ()
{
  echo "1..0 # SKIP $1"
  exit 0
}

for program in Xvfb xdotool xclip dbus-run-session import; do
  command -v "$program" >/dev/null || skip "no $program"
done
/usr/bin/python3 -c 'import gi; gi.require_version ("Atspi", "2.0")' 2>/dev/null ||
  skip "no AT-SPI for python"

work=$(mktemp -d)
mkfifo "$work/display"
# The server picks a free display itself and says which.
Xvfb -displayfd 3 -screen 0 "${UI_SCREEN:-1280x900x24}" -dpi 96 -nolisten tcp -noreset \
  3>"$work/display" 2>"$work/xvfb.log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
if ! read -r -t 20 display <"$work/display"; then
  cat "$work/xvfb.log"
  exit 99
fi

export DISPLAY=:$display HOME=$work/home XDG_RUNTIME_DIR=$work/run XDG_CACHE_HOME=$work/cache
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state TMPDIR=$work/tmp
unset WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS
mkdir -p "$HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$TMPDIR"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# The bus and what it starts write where they like; standard output belongs to the command.
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >&2
