#!/bin/sh
# guard.sh PID-FILE SIGNAL SECONDS COMMAND...
#
# Runs COMMAND and ends it as soon as standard input is closed: first with SIGNAL, after SECONDS
# with KILL. Standard input is a pipe whose other end only the owner holds, so the operating system
# closes it when the owner is gone, even by kill -9. Exits with COMMAND's status.
pid_file=$1 signal=$2 seconds=$3
shift 3

exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
echo "$child $signal" >"$pid_file"
trap 'kill -s "$signal" "$child" 2>/dev/null' TERM INT HUP

(
  trap - TERM
  while read -r _ <&3; do :; done
  kill -s "$signal" "$child" 2>/dev/null
  waited=0
  while kill -0 "$child" 2>/dev/null && [ "$waited" -lt "$((seconds * 5))" ]; do
    sleep 0.2
    waited=$((waited + 1))
  done
  kill -s KILL "$child" 2>/dev/null
) >/dev/null 2>&1 &
watcher=$!

# A trapped signal ends `wait` early; the child may still be there.
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" 2>/dev/null || break
done
kill "$watcher" 2>/dev/null
exit "$status"
