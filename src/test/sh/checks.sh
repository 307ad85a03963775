# Part of the tests of the shell: a line a check, and their count.
# shellcheck shell=bash disable=SC2034,SC2154
passed=0
failed=0

# check NAME COMMAND...: whether a command is done.
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok   $name"
  else
    failed=$((failed + 1))
    echo "FAIL $name"
    tail -5 "$scratch/err" 2>/dev/null | sed 's/^/     /'
  fi
}

no_trace() { ! grep -qE '^\s+at |Exception in thread' "$scratch/out" "$scratch/err"; }

# The last line, and the status.
count() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
