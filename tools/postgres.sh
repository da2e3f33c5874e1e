#!/usr/bin/env bash
# Starts or stops a throw-away PostgreSQL for the tests, in FOLDER (default /tmp/caicach-postgres), on loopback port 54329.
set -euo pipefail
data=${2:-/tmp/caicach-postgres}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed (Debian: apt-get install postgresql-15)." >&2; exit 1; }

# initdb refuses to run as root.
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups env HOME="$data" "$@"; else "$@"; fi; }

case "${1:-}" in
  start)
    if [ ! -d "$data/db" ]; then
      mkdir -p "$data"
      [ "$(id -u)" = 0 ] && chown postgres: "$data"
      as "$bin/initdb" -D "$data/db" -U caicach -A trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
      as mkdir -p "$data/socket"
    fi
    as "$bin/pg_ctl" -D "$data/db" -w -l "$data/log" \
      -o "-c listen_addresses=127.0.0.1 -p 54329 -k $data/socket -c fsync=${FSYNC:-off} -c max_connections=300 -c shared_buffers=128MB" start >/dev/null
    ;;
  stop) as "$bin/pg_ctl" -D "$data/db" -m immediate stop >/dev/null ;;
  *) echo "usage: $0 start|stop [FOLDER]" >&2; exit 2 ;;
esac
