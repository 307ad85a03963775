#!/usr/bin/env bash
# The launcher as a user runs it. Prints a line a check and ends with 'N passed, N failed'.
set -uo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
wenmai=$home/jobs/wenmai
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# shellcheck source=src/test/sh/checks.sh
. "$home/src/test/sh/checks.sh"

status_is() {
  local expected=$1 found=0
  shift
  "$@" >"$scratch/out" 2>"$scratch/err" || found=$?
  [ "$found" = "$expected" ] || {
    echo "     status $found, expected $expected: $*" >&2
    cat "$scratch/err" >&2
    return 1
  }
}

says() { grep -qF -- "$1" "$scratch/out" "$scratch/err"; }
says_one_line() { [ "$(wc -l <"$scratch/err")" = 1 ]; }
status_of_checkout() { git -C "$home" status --porcelain --untracked-files=all 2>/dev/null; }
before_checks=$(status_of_checkout)
is_clean() { [ "$(status_of_checkout)" = "$before_checks" ]; }

input=$scratch/文章
mkdir -p "$input"
printf '一个标题\n\n2024-02-20\n\nSora 的画面非常惊艳。OpenAI 并不担心。\n' >"$input/第一篇.txt"

check "a run on Chinese paths is done" status_is 0 "$wenmai" analyse --input "$input" --output "$scratch/结果"
check "and ends in a summary" says "1 record read = 1 document kept + 0 rejected"
built=$(stat -c %Y "$home/target/.built")
check "a second call is done" status_is 0 "$wenmai" verify --output "$scratch/结果"
check "and does not build again" [ "$built" = "$(stat -c %Y "$home/target/.built")" ]
ln -s "$wenmai" "$scratch/链接"
check "a symbolic link to it from another folder is the same" status_is 0 "$scratch/链接" --version
check "help is there" status_is 0 "$wenmai" --help
check "a wrong command is a wrong call" status_is 2 "$wenmai" analyze
check "a wrong key is a wrong call" status_is 2 "$wenmai" analyse --set network.min_join=2
check "told in one line" says_one_line
check "with the nearest key" says "the nearest known key is network.min_joint"
check "a missing input is a wrong call" status_is 2 "$wenmai" analyse --input "$scratch/nowhere" --output "$scratch/x"
check "without a stack trace" no_trace
printf '\000\001' >"$input/broken.bin"
check "strict runs tell of rejects" status_is 3 "$wenmai" analyse --input "$input" --output "$scratch/结果" --strict
check "the concordance finds the sentence" status_is 0 "$wenmai" concordance sora --output "$scratch/结果"
check "and prints it" says "【Sora】"

# Ctrl-C: nothing half written stays, the earlier run does.
before=$(cat "$scratch/结果/LATEST")
set -m
"$wenmai" analyse --output "$scratch/结果" >/dev/null 2>"$scratch/err" &
running=$!
for _ in $(seq 100); do
  ls -d "$scratch/结果/runs/".staging-* >/dev/null 2>&1 && seen=yes && break
  sleep 0.1
done
check "a run writes into a staging folder" [ "${seen:-no}" = yes ]
kill -INT "$running"
wait "$running"
interrupted=$?
set +m
check "Ctrl-C ends with 130 (found $interrupted)" [ "$interrupted" = 130 ]
check "and no stack trace" no_trace
check "and leaves no staging folder" bash -c "! ls -d '$scratch/结果/runs/'.staging-* >/dev/null 2>&1"
check "and no lock" [ ! -e "$scratch/结果/.lock" ]
check "and the earlier run" [ "$before" = "$(cat "$scratch/结果/LATEST")" ]

# A disk that fills up while a run is written.
if [ "$(id -u)" = 0 ] && mkdir -p "$scratch/small" && mount -t tmpfs -o size=256k tmpfs "$scratch/small" 2>/dev/null; then
  check "a full disk fails the run" status_is 1 "$wenmai" analyse --output "$scratch/small/out" --quiet
  check "and says so in one line" says "the disk is full"
  check "without a stack trace" no_trace
  umount "$scratch/small"
else
  echo "skip a full disk: needs root and tmpfs"
fi
check "the checkout stays clean" is_clean

count
